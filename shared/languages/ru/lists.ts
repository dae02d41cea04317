import type { LanguageLists } from '../language-lists.ts';
import { ru } from './commands.ts';
import { ruConcepts } from './concepts.ts';
import { ruCrisis } from './crisis.ts';
import { ruFrames } from './frames.ts';
import { ruHints } from './hints.ts';
import { ruNames } from './names.ts';
import { topics } from './topics.ts';

/** All by which Russian is understood. */
export const lists = (): LanguageLists => ({
  commands: ru(),
  concepts: ruConcepts(),
  crisis: ruCrisis(),
  frames: ruFrames(),
  hints: ruHints(),
  names: ruNames(),
  topics,
});
