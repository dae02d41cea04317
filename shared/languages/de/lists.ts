import type { LanguageLists } from '../language-lists.ts';
import { de } from './commands.ts';
import { deConcepts } from './concepts.ts';
import { deCrisis } from './crisis.ts';
import { deFrames } from './frames.ts';
import { health } from './health.ts';
import { deHints } from './hints.ts';
import { deNames } from './names.ts';
import { topics } from './topics.ts';

/** All by which German is understood. */
export const lists = (): LanguageLists => ({
  commands: de(),
  concepts: deConcepts(),
  crisis: deCrisis(),
  frames: deFrames(),
  health,
  hints: deHints(),
  names: deNames(),
  topics,
});
