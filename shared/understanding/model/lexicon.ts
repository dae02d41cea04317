import { once } from '../../kernel/once.ts';
import type { Concept, ConceptStems } from '../../languages/concept.ts';
import type { LanguageCode } from '../../languages/language.ts';
import { lists } from '../lists.ts';
import { standardForms } from './dialect.ts';
import { isOneSlipFrom, soundOf } from './slips.ts';
import { foldAllCoarsely } from './spelling.ts';

/** Languages that share a script and mix in one sentence share a table; Latin ones do not: "die" is an article in German and a cry in English. */
export type TableName = 'de' | 'en' | 'tr' | 'pl' | 'ro' | 'romanised' | 'cyrillic' | 'arabic';

interface Stem {
  readonly stem: string;
  readonly isWhole: boolean;
  readonly concept: Concept;
}

/** Stems for looking up: whole words, beginnings, and the few that may stand inside a word. */
interface Table {
  readonly whole: ReadonlyMap<string, readonly Concept[]>;
  readonly starts: ReadonlyMap<string, readonly Concept[]>;
  readonly inside: readonly Stem[];
  /** By the first letter of the sound; of languages for which sounds are known. */
  readonly sounds: ReadonlyMap<string, readonly Stem[]>;
}

/** Shorter words sound like too many others. */
const shortestSound = 5;
const shortestSlip = 6;
/** Of shorter stems a changed letter makes another word. */
const shortestChange = 9;
const longestStem = 24;

const conceptsIn = (code: LanguageCode): ConceptStems => lists().languages[code].concepts;

const tables: Readonly<Record<TableName, () => Table>> = {
  de: once(() => toTable([conceptsIn('de')], true)),
  en: once(() => toTable([conceptsIn('en')], true)),
  tr: once(() => toTable([conceptsIn('tr')], false)),
  pl: once(() => toTable([conceptsIn('pl')], false)),
  ro: once(() => toTable([conceptsIn('ro')], false)),
  romanised: once(() => toTable([lists().romanised], false)),
  cyrillic: once(() => toTable([conceptsIn('ru'), conceptsIn('uk')], false)),
  arabic: once(() => toTable([conceptsIn('ar'), conceptsIn('fa')], false)),
};

function toTable(languages: readonly ConceptStems[], hasSounds: boolean): Table {
  const stems = languages.flatMap(readStems);
  const outer = stems.filter(({ stem }) => !stem.startsWith('~'));
  return {
    whole: byStem(outer.filter(({ isWhole }) => isWhole)),
    starts: byStem(outer.filter(({ isWhole }) => !isWhole)),
    inside: stems.filter(({ stem }) => stem.startsWith('~')).map((one) => ({ ...one, stem: one.stem.slice(1) })),
    sounds: Map.groupBy(
      hasSounds ? outer.filter(({ stem }) => stem.length >= shortestSound).map((one) => ({ ...one, stem: soundOf(one.stem) })) : [],
      ({ stem }) => stem.charAt(0),
    ),
  };
}

/** All stems of a language in one fold: the first text pays for every call. */
function readStems(concepts: ConceptStems): readonly Stem[] {
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

function byStem(stems: readonly Stem[]): ReadonlyMap<string, readonly Concept[]> {
  return new Map([...Map.groupBy(stems, ({ stem }) => stem)].map(([stem, all]) => [stem, all.map(({ concept }) => concept)]));
}

/** Words come again and again; the memory is emptied before it grows. */
const mostRemembered = 4000;
const remembered = new Map<string, readonly Concept[]>();

/** The concepts of one coarsely folded word by the stems of these tables; a German or English word without any is forgiven one slip. */
export function conceptsOf(word: string, names: readonly TableName[]): readonly Concept[] {
  const key = `${names.join()} ${word}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const found = findConcepts(word, names);
  remembered.set(key, found);
  return found;
}

function findConcepts(word: string, names: readonly TableName[]): readonly Concept[] {
  const found = new Set<Concept>();
  for (const name of names) for (const form of formsOf(word)) addConcepts(found, form, tables[name]());
  const [first] = names;
  if (found.size === 0 && word.length >= shortestSound && first) addAlike(found, word, tables[first]());
  if (found.size === 0 && names.includes('de')) for (const form of standardForms(word)) addConcepts(found, form, tables.de());
  return [...found];
}

/** Arabic joins "and", "in", "for" and the article to the word. */
function formsOf(word: string): readonly string[] {
  const bare = word.length > 4 ? word.replace(/^[وفبلس]?(?:ال|لل)?/u, '') : word;
  return bare !== word && bare.length >= 3 ? [word, bare] : [word];
}

function addConcepts(found: Set<Concept>, word: string, { whole, starts, inside }: Table): void {
  for (const concept of whole.get(word) ?? []) found.add(concept);
  for (let length = Math.min(word.length, longestStem); length >= 2; length -= 1) {
    for (const concept of starts.get(word.slice(0, length)) ?? []) found.add(concept);
  }
  for (const { stem, concept } of inside) if (word.includes(stem)) found.add(concept);
}

function addAlike(found: Set<Concept>, word: string, { sounds }: Table): void {
  const heard = soundOf(word);
  for (const { stem, isWhole, concept } of sounds.get(heard.charAt(0)) ?? []) {
    const isHeard = isWhole ? heard === stem : heard.startsWith(stem);
    const mayHaveSlipped = stem.length >= shortestSlip && Math.abs(heard.length - stem.length) <= (isWhole ? 1 : 9);
    if (isHeard || (mayHaveSlipped && isOneSlipFrom(heard, stem, isWhole, stem.length >= shortestChange))) found.add(concept);
  }
}
