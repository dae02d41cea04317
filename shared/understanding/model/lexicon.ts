import { once } from '../../kernel/once.ts';
import type { Concept, ConceptStems } from '../../languages/concept.ts';
import type { Script } from '../../languages/hints.ts';
import { type LanguageCode, languageCodes } from '../../languages/registry.ts';
import { lists } from '../lists.ts';
import { standardForms } from './dialect.ts';
import { isOneSlipFrom, soundOf } from './slips.ts';
import { foldAllCoarsely } from './spelling.ts';

/** Languages that share a script and mix in one sentence share a table; Latin ones do not: "die" is an article in German and a cry in English. */
export type TableName = LanguageCode | Exclude<Script, 'latin'> | 'romanised';

/** The languages of a script, in the order in which doubt falls. */
export function languagesIn(script: Script): readonly LanguageCode[] {
  const isLater = (code: LanguageCode) => (lists().languages[code].hints.onTie ? 0 : 1);
  const all = languageCodes.filter((code) => lists().languages[code].hints.script === script);
  return all.toSorted((one, other) => isLater(one) - isLater(other));
}

/** The table with the stems of a language. */
export function tableOf(language: LanguageCode): TableName {
  const { script } = lists().languages[language].hints;
  return script === 'latin' ? language : script;
}

/** The languages whose stems stand in a table. */
export function languagesOf(table: TableName): readonly LanguageCode[] {
  if (table === 'romanised') return [];
  return table === 'cyrillic' || table === 'arabic' ? languagesIn(table) : [table];
}

/** Every table that a word in Latin letters may be read by. */
export const latinTables = once((): readonly TableName[] => [...languagesIn('latin'), 'romanised']);

interface Stem {
  readonly stem: string;
  readonly isWhole: boolean;
  readonly concept: Concept;
}

/** A stem by its sound, with the codes of its second and third letter. */
interface Sound extends Stem {
  readonly second: number;
  readonly third: number;
}

/** Stems for looking up: whole words, beginnings, and the few that may stand inside a word. */
interface Table {
  readonly whole: ReadonlyMap<string, readonly Stem[]>;
  /** By their first three letters, the longest first. */
  readonly starts: ReadonlyMap<string, readonly Stem[]>;
  /** Beginnings of two letters. */
  readonly shortest: ReadonlyMap<string, readonly Stem[]>;
  readonly inside: readonly Stem[];
  /** By the first letter of the sound; of languages for which sounds are known. */
  readonly sounds: ReadonlyMap<string, readonly Sound[]>;
}

/** Shorter words sound like too many others. */
const shortestSound = 5;
const shortestSlip = 6;
/** Of shorter stems a changed letter makes another word. */
const shortestChange = 9;
const longestStem = 24;
const startKey = 3;

/** A word that would make a frightening one harmless is forgiven no slip: what swells ("schwillt") does not swim ("schwimmt"). */
const exactOnly: ReadonlySet<Concept> = new Set(['GAME', 'FILM', 'SPORT', 'FOOD', 'ANIMAL', 'JOKE']);

const tables = new Map<TableName, Table>();

/** Made for the first word that is looked up in it. */
function tableNamed(name: TableName): Table {
  const made = tables.get(name) ?? makeTable(name);
  tables.set(name, made);
  return made;
}

function makeTable(name: TableName): Table {
  if (name === 'romanised') return toTable([lists().romanised], false);
  const languages = languagesOf(name).map((code) => lists().languages[code]);
  return toTable(
    languages.map(({ concepts }) => concepts),
    languages.some(({ hints }) => hints.bySound),
  );
}

function toTable(languages: readonly ConceptStems[], hasSounds: boolean): Table {
  const stems = languages.flatMap(readStems);
  const outer = stems.filter(({ stem }) => !stem.startsWith('~'));
  const beginnings = outer.filter(({ isWhole, stem }) => !isWhole && stem.length <= longestStem);
  return {
    whole: Map.groupBy(
      outer.filter(({ isWhole }) => isWhole),
      ({ stem }) => stem,
    ),
    starts: Map.groupBy(
      beginnings.filter(({ stem }) => stem.length >= startKey).sort((one, other) => other.stem.length - one.stem.length),
      ({ stem }) => stem.slice(0, startKey),
    ),
    shortest: Map.groupBy(
      beginnings.filter(({ stem }) => stem.length < startKey),
      ({ stem }) => stem,
    ),
    inside: stems.filter(({ stem }) => stem.startsWith('~')).map((one) => ({ ...one, stem: one.stem.slice(1) })),
    sounds: Map.groupBy(
      hasSounds ? outer.filter(({ stem, concept }) => stem.length >= shortestSound && !exactOnly.has(concept)).map(toSound) : [],
      ({ stem }) => stem.charAt(0),
    ),
  };
}

/** All stems of a language in one fold: the first text pays for every call. */
export function readStems(concepts: ConceptStems): readonly Stem[] {
  const entries = Object.entries(concepts) as readonly (readonly [Concept, string])[];
  const lines = foldAllCoarsely(entries.map(([, stems]) => stems).join('\n')).split('\n');
  return entries.flatMap(([concept], at) =>
    (lines[at] ?? '')
      .split(' ')
      .filter(isStem)
      .map((stem) => ({ stem: stem.replace('=', ''), isWhole: stem.endsWith('='), concept })),
  );
}

/** Refuses the rest of an empty entry and a beginning of one letter, which would match anything. */
function isStem(stem: string): boolean {
  return stem.endsWith('=') ? stem.length > 1 : stem.length > 1 && stem !== '~';
}

function toSound(one: Stem): Sound {
  const stem = soundOf(one.stem);
  return { ...one, stem, second: stem.charCodeAt(1), third: stem.charCodeAt(2) };
}

const none: readonly never[] = [];

type ByWord = Map<string, readonly Concept[]>;

/** The concepts of every word of a message that was asked for. Ends with the message. */
export interface ConceptMemory {
  /** By the names of several tables. */
  readonly together: Map<string, ByWord>;
  readonly direct: Map<TableName, ByWord>;
  readonly alike: Map<TableName, ByWord>;
}

export function newConceptMemory(): ConceptMemory {
  return { together: new Map(), direct: new Map(), alike: new Map() };
}

/** The concepts of one coarsely folded word by the stems of these tables; a German or English word without any is forgiven one slip. */
export function conceptsOf(word: string, names: readonly TableName[], memory: ConceptMemory = newConceptMemory()): readonly Concept[] {
  const found: Concept[] = [];
  for (const name of names) for (const concept of directConcepts(word, name, memory)) add(found, concept);
  const [first] = names;
  if (found.length === 0 && word.length >= shortestSound && first) found.push(...alikeConcepts(word, first, memory));
  if (found.length === 0 && names.includes('de')) for (const form of standardForms(word)) addConcepts(found, form, tableNamed('de'));
  return found;
}

/** The concepts of each word; a word of a message that comes again is looked up once. */
export function conceptsOfAll(
  words: readonly string[],
  names: readonly TableName[],
  memory: ConceptMemory,
): readonly (readonly Concept[])[] {
  const known = mapOf(memory.together, names.join());
  return words.map((word) => {
    const found = known.get(word) ?? conceptsOf(word, names, memory);
    known.set(word, found);
    return found;
  });
}

function mapOf<K>(maps: Map<K, ByWord>, key: K): ByWord {
  const known = maps.get(key) ?? new Map<string, readonly Concept[]>();
  maps.set(key, known);
  return known;
}

function directConcepts(word: string, name: TableName, { direct }: ConceptMemory): readonly Concept[] {
  const known = mapOf(direct, name);
  let found = known.get(word);
  if (!found) {
    const own: Concept[] = [];
    for (const form of formsOf(word)) addConcepts(own, form, tableNamed(name));
    known.set(word, own);
    found = own;
  }
  return found;
}

/** Arabic joins "and", "in", "for" and the article to the word. */
export function formsOf(word: string): readonly string[] {
  // Arabic begins behind Cyrillic: most words are of another script.
  const bare = word.length > 4 && word.charCodeAt(0) >= 0x600 ? word.replace(/^[وفبلس]?(?:ال|لل)?/u, '') : word;
  return bare !== word && bare.length >= 3 ? [word, bare] : [word];
}

function addConcepts(found: Concept[], word: string, { whole, starts, shortest, inside }: Table): void {
  for (const { concept } of whole.get(word) ?? none) add(found, concept);
  for (const { stem, concept } of starts.get(word.slice(0, startKey)) ?? none) if (word.startsWith(stem)) add(found, concept);
  for (const { concept } of shortest.get(word.slice(0, startKey - 1)) ?? none) add(found, concept);
  for (const { stem, concept } of inside) if (word.includes(stem)) add(found, concept);
}

function add(found: Concept[], concept: Concept): void {
  if (!found.includes(concept)) found.push(concept);
}

function alikeConcepts(word: string, name: TableName, { alike }: ConceptMemory): readonly Concept[] {
  const table = tableNamed(name);
  if (table.sounds.size === 0) return none;
  const known = mapOf(alike, name);
  const found = known.get(word) ?? conceptsBySound(soundOf(word), table);
  known.set(word, found);
  return found;
}

function conceptsBySound(heard: string, { sounds }: Table): readonly Concept[] {
  const found: Concept[] = [];
  const second = heard.charCodeAt(1);
  const third = heard.charCodeAt(2);
  for (const sound of sounds.get(heard.charAt(0)) ?? none) {
    // One slip leaves one of these where it was, or moves it by one place.
    const mayBe = second === sound.second || third === sound.third || second === sound.third || third === sound.second;
    if (mayBe && isAlike(heard, sound)) add(found, sound.concept);
  }
  return found;
}

function isAlike(heard: string, { stem, isWhole }: Stem): boolean {
  if (isWhole ? heard === stem : heard.startsWith(stem)) return true;
  const mayHaveSlipped = stem.length >= shortestSlip && Math.abs(heard.length - stem.length) <= (isWhole ? 1 : 9);
  return mayHaveSlipped && isOneSlipFrom(heard, stem, isWhole, stem.length >= shortestChange);
}
