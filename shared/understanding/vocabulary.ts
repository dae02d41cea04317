import { isListed, type Phrasebook, type Withdrawal } from '../languages/phrasebook.ts';
import { languageCodes } from '../languages/registry.ts';
import { lists } from './lists.ts';
import { type Command, precedence } from './meaning.ts';
import { fold } from './normalise.ts';
import { type Clause, cutWords } from './words.ts';

/** All languages are always understood: nobody has to choose one before STOP works. */
export const phrasebooks = (): readonly Phrasebook[] => languageCodes.map((code) => lists().languages[code].commands);

type Words = ReadonlySet<string>;

/** Phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly Clause[]>;

/** A request in the one spelling. */
export interface FoldedRequest {
  readonly command: Command;
  readonly needs: readonly Words[];
  readonly known: Words;
}

/** Vocabulary that must not mix between languages: Polish "się" is spelled like German "sie". */
export interface Book {
  readonly stopRequests: readonly FoldedRequest[];
  readonly phrases: Phrases;
  readonly leads: Words;
  readonly spoilers: Words;
}

interface Vocabulary {
  readonly fillers: Words;
  /** Every word of the lists. */
  readonly known: Words;
  readonly lookalikes: Words;
  readonly exactForms: ReadonlyMap<string, Command>;
  /** All requests but those to stop, by each word of what they need first: most clauses are seen through at once. */
  readonly requestsBy: ReadonlyMap<string, readonly FoldedRequest[]>;
  readonly books: readonly Book[];
  /** By each word without one of which a clause is no withdrawal. */
  readonly booksBy: ReadonlyMap<string, readonly Book[]>;
  readonly first: Words;
  readonly answers: Words;
  readonly refusals: Words;
  readonly insists: Words;
  readonly negations: Words;
  readonly reasons: Words;
  readonly firstPerson: Words;
  readonly turns: Phrases;
  readonly that: Words;
  readonly reports: Words;
  readonly questions: Words;
  readonly visits: Words;
  readonly tells: Words;
  readonly motives: Words;
  readonly asks: Phrases;
}

/** No entry of the lists has more words. */
const mostWords = 32;

/** The words of a clause as one string, to look it up; of a long one, which no list has, no more than a line break. */
export const key = (words: Clause): string => (words.length > mostWords ? '\n' : words.join(' '));

/** So many entries stay below the length at which `fold` cuts. */
const pieceLength = 64;

/** Every entry of the phrasebooks in the one spelling. All at once and each once, by the piece: a cold start pays for every call and every letter. */
function foldEntries(books: readonly Phrasebook[]): ReadonlyMap<string, Clause> {
  const entries = [...new Set(books.flatMap(entriesOf))];
  const pieces = Array.from({ length: Math.ceil(entries.length / pieceLength) }, (_, at) =>
    entries.slice(at * pieceLength, (at + 1) * pieceLength),
  );
  return new Map(
    pieces.flatMap((piece) => {
      const lines = fold(piece.join('\n')).split('\n');
      return piece.map((entry, at) => [entry, cutWords(lines[at] ?? '')] as const);
    }),
  );
}

function entriesOf({ fillers, lookalikes, exactForms, requests, withdrawal }: Phrasebook): readonly string[] {
  return [
    ...fillers,
    ...(lookalikes ?? []),
    ...Object.values(exactForms).flat(),
    ...requests.flatMap(({ needs, may }) => [...needs.flat(), ...may]),
    ...Object.values(withdrawal).flat(),
  ];
}

let folded: Vocabulary | undefined;

/** All phrasebooks in the one spelling of `normalise`. Made for the first text: a function that has none to read starts without it. */
export function vocabulary(): Vocabulary {
  folded ??= foldBooks();
  return folded;
}

function foldBooks(): Vocabulary {
  const books = phrasebooks();
  const table = foldEntries(books);
  const phrases = (entries: readonly string[]): readonly Clause[] => entries.map((entry) => table.get(entry) ?? []);
  const words = (entries: readonly string[]): Words => new Set(phrases(entries).flat());
  const byFirstWord = (entries: readonly string[]): Phrases => Map.groupBy(phrases(entries), ([word = '']) => word);
  const all = (part: keyof Withdrawal): readonly string[] => books.flatMap(({ withdrawal }) => withdrawal[part] ?? []);
  const foldBook = ({ requests, withdrawal }: Phrasebook): { book: Book; requests: readonly FoldedRequest[]; cues: Words } => {
    const allRequests = requests.map(({ command, needs, may }) => ({
      command,
      needs: needs.map(words),
      known: words([...may, ...needs.flat()]),
    }));
    const stopRequests = allRequests.filter(({ command }) => command === 'stop');
    const stopPhrases = byFirstWord(withdrawal.phrases);
    return {
      book: { stopRequests, phrases: stopPhrases, leads: words(withdrawal.leads), spoilers: words(withdrawal.spoilers) },
      requests: allRequests.filter(({ command }) => command !== 'stop'),
      cues: new Set([...stopPhrases.keys(), ...stopRequests.flatMap(({ needs: [first = []] }) => [...first])]),
    };
  };
  const foldedBooks = books.map(foldBook);
  return {
    fillers: words(books.flatMap((book) => book.fillers)),
    known: new Set([...table.values()].flat()),
    lookalikes: words(books.flatMap((book) => book.lookalikes ?? [])),
    exactForms: new Map(
      // The first in order of precedence stays when two languages spell different commands alike.
      precedence
        .filter(isListed)
        .toReversed()
        .flatMap((command) =>
          books.flatMap(({ exactForms }) => phrases(exactForms[command] ?? []).map((form) => [key(form), command] as const)),
        ),
    ),
    requestsBy: byWord(
      foldedBooks.flatMap(({ requests }) => requests.flatMap((request) => [...(request.needs[0] ?? [])].map((word) => [word, request]))),
    ),
    books: foldedBooks.map(({ book }) => book),
    booksBy: byWord(foldedBooks.flatMap(({ book, cues }) => [...cues].map((word) => [word, book]))),
    first: new Set(phrases(all('first')).map(key)),
    answers: words(all('answers')),
    refusals: words(all('refusals')),
    insists: words(all('insists')),
    negations: words(all('negations')),
    reasons: words(all('reasons')),
    firstPerson: words(all('firstPerson')),
    turns: byFirstWord(all('turns')),
    that: words(all('that')),
    reports: words(all('reports')),
    questions: words(all('questions')),
    visits: words(all('visits')),
    tells: words(all('tells')),
    motives: words(all('motives')),
    asks: byFirstWord(all('asks')),
  };
}

function byWord<T>(found: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  return new Map([...Map.groupBy(found, ([word]) => word)].map(([word, all]) => [word, all.map(([, one]) => one)]));
}

/** Entries that the words of a clause lead to, each once. */
export function ledToBy<T>(index: ReadonlyMap<string, readonly T[]>, words: Clause): readonly T[] {
  const found: T[] = [];
  for (const word of words) for (const one of index.get(word) ?? []) if (!found.includes(one)) found.push(one);
  return found;
}
