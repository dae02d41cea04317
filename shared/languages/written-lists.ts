import { ar } from './ar/commands.ts';
import { arConcepts } from './ar/concepts.ts';
import { arCrisis } from './ar/crisis.ts';
import { arHints } from './ar/hints.ts';
import { arNames } from './ar/names.ts';
import { topics as arTopics } from './ar/topics.ts';
import type { ConceptStems } from './concept.ts';
import type { CrisisPhrases } from './crisis-phrases.ts';
import { de } from './de/commands.ts';
import { deConcepts } from './de/concepts.ts';
import { deCrisis } from './de/crisis.ts';
import { deFrames } from './de/frames.ts';
import { health as deHealth } from './de/health.ts';
import { deHints } from './de/hints.ts';
import { deNames } from './de/names.ts';
import { topics as deTopics } from './de/topics.ts';
import { en } from './en/commands.ts';
import { enConcepts } from './en/concepts.ts';
import { enCrisis } from './en/crisis.ts';
import { health as enHealth } from './en/health.ts';
import { enHints } from './en/hints.ts';
import { enNames } from './en/names.ts';
import { topics as enTopics } from './en/topics.ts';
import { fa } from './fa/commands.ts';
import { faConcepts } from './fa/concepts.ts';
import { faCrisis } from './fa/crisis.ts';
import { faHints } from './fa/hints.ts';
import { faNames } from './fa/names.ts';
import { topics as faTopics } from './fa/topics.ts';
import { type FrameBook, noFrames } from './frame.ts';
import type { HealthWords } from './health-words.ts';
import type { LanguageHints } from './hints.ts';
import type { LanguageCode } from './language.ts';
import type { LanguageNames } from './language-names.ts';
import type { Phrasebook } from './phrasebook.ts';
import { pl } from './pl/commands.ts';
import { plConcepts } from './pl/concepts.ts';
import { plCrisis } from './pl/crisis.ts';
import { plHints } from './pl/hints.ts';
import { plNames } from './pl/names.ts';
import { topics as plTopics } from './pl/topics.ts';
import { ro } from './ro/commands.ts';
import { roConcepts } from './ro/concepts.ts';
import { roCrisis } from './ro/crisis.ts';
import { roHints } from './ro/hints.ts';
import { roNames } from './ro/names.ts';
import { topics as roTopics } from './ro/topics.ts';
import { romanisedConcepts } from './romanised-concepts.ts';
import { ru } from './ru/commands.ts';
import { ruConcepts } from './ru/concepts.ts';
import { ruCrisis } from './ru/crisis.ts';
import { ruHints } from './ru/hints.ts';
import { ruNames } from './ru/names.ts';
import { topics as ruTopics } from './ru/topics.ts';
import type { TopicWords } from './topic-words.ts';
import { tr } from './tr/commands.ts';
import { trConcepts } from './tr/concepts.ts';
import { trCrisis } from './tr/crisis.ts';
import { trHints } from './tr/hints.ts';
import { trNames } from './tr/names.ts';
import { topics as trTopics } from './tr/topics.ts';
import { uk } from './uk/commands.ts';
import { ukConcepts } from './uk/concepts.ts';
import { ukCrisis } from './uk/crisis.ts';
import { ukHints } from './uk/hints.ts';
import { ukNames } from './uk/names.ts';
import { topics as ukTopics } from './uk/topics.ts';

/** Contents of one language's folder for understanding. */
export interface LanguageLists {
  readonly commands: Phrasebook;
  readonly concepts: ConceptStems;
  readonly crisis: CrisisPhrases;
  readonly frames: FrameBook;
  readonly hints: LanguageHints;
  readonly names: LanguageNames;
  readonly topics: TopicWords;
}

/** Every word list there is. Data only: equal to what JSON makes of it. */
export interface WordLists {
  readonly languages: Readonly<Record<LanguageCode, LanguageLists>>;
  readonly romanised: ConceptStems;
  readonly health: readonly HealthWords[];
}

/** The lists as the language folders have them; a new language is a folder, and its entry here. */
export const writtenLists = (): WordLists => ({
  languages: {
    de: {
      commands: de(),
      concepts: deConcepts(),
      crisis: deCrisis(),
      frames: deFrames(),
      hints: deHints(),
      names: deNames(),
      topics: deTopics,
    },
    en: {
      commands: en(),
      concepts: enConcepts(),
      crisis: enCrisis(),
      frames: noFrames,
      hints: enHints(),
      names: enNames(),
      topics: enTopics,
    },
    uk: {
      commands: uk(),
      concepts: ukConcepts(),
      crisis: ukCrisis(),
      frames: noFrames,
      hints: ukHints(),
      names: ukNames(),
      topics: ukTopics,
    },
    ru: {
      commands: ru(),
      concepts: ruConcepts(),
      crisis: ruCrisis(),
      frames: noFrames,
      hints: ruHints(),
      names: ruNames(),
      topics: ruTopics,
    },
    tr: {
      commands: tr(),
      concepts: trConcepts(),
      crisis: trCrisis(),
      frames: noFrames,
      hints: trHints(),
      names: trNames(),
      topics: trTopics,
    },
    ar: {
      commands: ar(),
      concepts: arConcepts(),
      crisis: arCrisis(),
      frames: noFrames,
      hints: arHints(),
      names: arNames(),
      topics: arTopics,
    },
    fa: {
      commands: fa(),
      concepts: faConcepts(),
      crisis: faCrisis(),
      frames: noFrames,
      hints: faHints(),
      names: faNames(),
      topics: faTopics,
    },
    pl: {
      commands: pl(),
      concepts: plConcepts(),
      crisis: plCrisis(),
      frames: noFrames,
      hints: plHints(),
      names: plNames(),
      topics: plTopics,
    },
    ro: {
      commands: ro(),
      concepts: roConcepts(),
      crisis: roCrisis(),
      frames: noFrames,
      hints: roHints(),
      names: roNames(),
      topics: roTopics,
    },
  },
  romanised: romanisedConcepts(),
  health: [deHealth, enHealth],
});
