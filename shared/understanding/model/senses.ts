import { once } from '../../kernel/once.ts';
import type { Concept } from '../../languages/concept.ts';
import { languageCodes } from '../../languages/registry.ts';
import { lists } from '../lists.ts';
import { hashOn } from './hash.ts';

/** Function words: alone or far apart they say nothing. */
const light: ReadonlySet<string> = new Set<Concept>([
  'I',
  'ME',
  'MY',
  'WE',
  'HE',
  'YOU',
  'ONLY',
  'ALWAYS',
  'NOW',
  'PAST',
  'ABOUT',
  'UM',
  'MORE',
]);

/** Every concept as it stands and as it is denied (`!LIVE`): numbers, in the order of their names. */
interface SenseTable {
  readonly names: readonly string[];
  readonly plainOf: ReadonlyMap<Concept, number>;
  /** By the number of the plain sense; the same where a denial changes nothing. */
  readonly deniedOf: Int32Array;
  readonly isLight: readonly boolean[];
}

export const senseTable = once((): SenseTable => {
  const { languages, romanised } = lists();
  const stems = [romanised, ...languageCodes.map((code) => languages[code].concepts)];
  const concepts = [...new Set(stems.flatMap((of) => Object.keys(of) as Concept[]))];
  const names = [...concepts, ...concepts.map(denied)].sort();
  return {
    names,
    plainOf: new Map(concepts.map((concept) => [concept, names.indexOf(concept)])),
    deniedOf: Int32Array.from(names, (name, at) => (isDeniable(name) ? names.indexOf(denied(name)) : at)),
    isLight: names.map((name) => light.has(name)),
  };
});

function denied(name: string): string {
  return `!${name}`;
}

function isDeniable(name: string): boolean {
  return !light.has(name) && name !== 'NOT' && name !== 'NO' && !name.startsWith('!');
}

/** Senses of the words of a span, one after the other. */
export interface Senses {
  readonly plain: readonly number[];
  /** The same as the sentence means them. */
  readonly meant: readonly number[];
  /** For each word, where its senses end. */
  readonly ends: readonly number[];
}

/** "Schlägt mich nicht", "nie geschlagen", "kein Newsletter": a denial reaches two words back and three ahead. */
export function sensesOf(concepts: readonly (readonly Concept[])[]): Senses {
  const { plainOf, deniedOf } = senseTable();
  const denies = concepts.map((found) => found.includes('NOT') || found.includes('NO'));
  const isEverDenied = denies.includes(true);
  const plain: number[] = [];
  const meant: number[] = [];
  const ends: number[] = [];
  for (const [at, found] of concepts.entries()) {
    const isDenied = isEverDenied && (denies.slice(Math.max(at - 3, 0), at).includes(true) || denies.slice(at + 1, at + 3).includes(true));
    for (const concept of found) {
      const sense = plainOf.get(concept) ?? 0;
      plain.push(sense);
      meant.push(isDenied ? (deniedOf[sense] ?? sense) : sense);
    }
    ends.push(plain.length);
  }
  return { plain, meant, ends };
}

/** Hashes of how names of features begin, by their first sense. */
export interface Starts {
  readonly prefix: string;
  /** Of the senses. */
  readonly names: readonly string[];
  /** The sense alone. */
  readonly alone: Int32Array;
  readonly near: Int32Array;
  readonly far: Int32Array;
  readonly beside: Int32Array;
  readonly edge: Int32Array;
  /** Of what the sentence begins with. */
  readonly first: number;
}

/** Marks between the two senses of a name. */
export const joins = { near: '>', far: '>>', beside: '+', edge: '|' } as const;

/** All beginnings behind a prefix, whose name is hashed from `start` on. */
export function startsBehind(prefix: string, start: number): Starts {
  const { names } = senseTable();
  const before = hashOn(start, prefix);
  const alone = Int32Array.from(names, (name) => hashOn(before, name));
  const joined = (join: string) => alone.map((hash) => hashOn(hash, join));
  return {
    prefix,
    names,
    alone,
    near: joined(joins.near),
    far: joined(joins.far),
    beside: joined(joins.beside),
    edge: joined(joins.edge),
    first: hashOn(before, `^${joins.edge}`),
  };
}
