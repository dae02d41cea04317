import type { LanguageLists } from '../language-lists.ts';
import { uk } from './commands.ts';
import { ukConcepts } from './concepts.ts';
import { ukCrisis } from './crisis.ts';
import { ukFrames } from './frames.ts';
import { ukHints } from './hints.ts';
import { ukNames } from './names.ts';
import { topics } from './topics.ts';

/** All by which Ukrainian is understood. */
export const lists = (): LanguageLists => ({
  commands: uk(),
  concepts: ukConcepts(),
  crisis: ukCrisis(),
  frames: ukFrames(),
  hints: ukHints(),
  names: ukNames(),
  topics,
});
