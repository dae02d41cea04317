import type { LanguageLists } from '../language-lists.ts';
import { ar } from './commands.ts';
import { arConcepts } from './concepts.ts';
import { arCrisis } from './crisis.ts';
import { arFrames } from './frames.ts';
import { arHints } from './hints.ts';
import { arNames } from './names.ts';
import { topics } from './topics.ts';

/** All by which Arabic is understood. */
export const lists = (): LanguageLists => ({
  commands: ar(),
  concepts: arConcepts(),
  crisis: arCrisis(),
  frames: arFrames(),
  hints: arHints(),
  names: arNames(),
  topics,
});
