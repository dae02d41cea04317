import type { LanguageLists } from '../language-lists.ts';
import { fa } from './commands.ts';
import { faConcepts } from './concepts.ts';
import { faCrisis } from './crisis.ts';
import { faFrames } from './frames.ts';
import { faHints } from './hints.ts';
import { faNames } from './names.ts';
import { topics } from './topics.ts';

/** All by which Persian is understood. */
export const lists = (): LanguageLists => ({
  commands: fa(),
  concepts: faConcepts(),
  crisis: faCrisis(),
  frames: faFrames(),
  hints: faHints(),
  names: faNames(),
  topics,
});
