import type { LanguageLists } from '../language-lists.ts';
import { pl } from './commands.ts';
import { plConcepts } from './concepts.ts';
import { plCrisis } from './crisis.ts';
import { plFrames } from './frames.ts';
import { plHints } from './hints.ts';
import { plNames } from './names.ts';
import { topics } from './topics.ts';

/** All by which Polish is understood. */
export const lists = (): LanguageLists => ({
  commands: pl(),
  concepts: plConcepts(),
  crisis: plCrisis(),
  frames: plFrames(),
  hints: plHints(),
  names: plNames(),
  topics,
});
