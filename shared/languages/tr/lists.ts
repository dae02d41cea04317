import type { LanguageLists } from '../language-lists.ts';
import { tr } from './commands.ts';
import { trConcepts } from './concepts.ts';
import { trCrisis } from './crisis.ts';
import { trFrames } from './frames.ts';
import { trHints } from './hints.ts';
import { trNames } from './names.ts';
import { topics } from './topics.ts';

/** All by which Turkish is understood. */
export const lists = (): LanguageLists => ({
  commands: tr(),
  concepts: trConcepts(),
  crisis: trCrisis(),
  frames: trFrames(),
  hints: trHints(),
  names: trNames(),
  topics,
});
