import type { LanguageLists } from '../language-lists.ts';
import { en } from './commands.ts';
import { enConcepts } from './concepts.ts';
import { enCrisis } from './crisis.ts';
import { enFrames } from './frames.ts';
import { health } from './health.ts';
import { enHints } from './hints.ts';
import { enNames } from './names.ts';
import { topics } from './topics.ts';

/** All by which English is understood. */
export const lists = (): LanguageLists => ({
  commands: en(),
  concepts: enConcepts(),
  crisis: enCrisis(),
  frames: enFrames(),
  health,
  hints: enHints(),
  names: enNames(),
  topics,
});
