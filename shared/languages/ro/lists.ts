import type { LanguageLists } from '../language-lists.ts';
import { ro } from './commands.ts';
import { roConcepts } from './concepts.ts';
import { roCrisis } from './crisis.ts';
import { roFrames } from './frames.ts';
import { roHints } from './hints.ts';
import { roNames } from './names.ts';
import { topics } from './topics.ts';

/** All by which Romanian is understood. */
export const lists = (): LanguageLists => ({
  commands: ro(),
  concepts: roConcepts(),
  crisis: roCrisis(),
  frames: roFrames(),
  hints: roHints(),
  names: roNames(),
  topics,
});
