import type { ConceptStems } from './concept.ts';
import type { CrisisPhrases } from './crisis-phrases.ts';
import type { FrameBook } from './frame.ts';
import type { HealthWords } from './health-words.ts';
import type { LanguageHints } from './hints.ts';
import type { LanguageNames } from './language-names.ts';
import type { Phrasebook } from './phrasebook.ts';
import type { TopicWords } from './topic-words.ts';

/** Contents of one language's folder for understanding. Data only: equal to what JSON makes of it. */
export interface LanguageLists {
  readonly commands: Phrasebook;
  readonly concepts: ConceptStems;
  readonly crisis: CrisisPhrases;
  /** Absent: exact wordings and the model alone find a wish. */
  readonly frames?: FrameBook;
  /** Absent: what is said of somebody's health is not recognised. */
  readonly health?: HealthWords;
  readonly hints: LanguageHints;
  readonly names: LanguageNames;
  readonly topics: TopicWords;
}
