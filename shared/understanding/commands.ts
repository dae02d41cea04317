import { ar } from './commands/ar.ts';
import { de } from './commands/de.ts';
import { en } from './commands/en.ts';
import { fa } from './commands/fa.ts';
import { pl } from './commands/pl.ts';
import { ro } from './commands/ro.ts';
import { ru } from './commands/ru.ts';
import { tr } from './commands/tr.ts';
import { uk } from './commands/uk.ts';
import type { Command } from './meaning.ts';
import type { Phrasebook } from './phrasebook.ts';
import { type Clause, clauses, joinSpelled } from './words.ts';

/** All languages are always understood: nobody has to choose one before STOP works. */
export const phrasebooks: readonly Phrasebook[] = [de, en, uk, ru, tr, ar, fa, pl, ro];

/** Which command wins when a text holds several: what protects the person comes before what binds it. */
export const precedence: readonly Command[] = [
  'stop',
  'erase-confirm',
  'erase',
  'access',
  'privacy',
  'start',
  'subscribe',
  'human',
  'news',
];

/** Nobody wishes in more words than this; longer clauses are told stories. */
const maxWishWords = 24;

const key = (words: Clause): string => words.join(' ');

// A list is folded in one go, a line each: folding word by word would double what a cold start pays.
const foldPhrases = (phrases: readonly string[]): readonly string[] => clauses(phrases.join('\n')).map(key);
const foldWords = (words: readonly string[]): readonly string[] => clauses(words.join(' ')).flat();

interface Vocabulary {
  readonly fillers: ReadonlySet<string>;
  readonly whole: ReadonlyMap<string, Command>;
  readonly wishes: readonly {
    readonly command: Command;
    readonly needs: readonly ReadonlySet<string>[];
    readonly known: ReadonlySet<string>;
  }[];
  readonly stopPhrases: readonly { readonly phrases: readonly string[]; readonly spoilers: ReadonlySet<string> }[];
}

let folded: Vocabulary | undefined;

/** All phrasebooks in the one spelling of `normalise`. Made for the first text: a function that has none to read starts without it. */
function vocabulary(): Vocabulary {
  folded ??= {
    fillers: new Set(phrasebooks.flatMap((book) => foldWords(book.fillers))),
    whole: new Map(
      // The first in order of precedence stays when two languages spell different commands alike.
      precedence
        .toReversed()
        .flatMap((command) =>
          phrasebooks.flatMap((book) => foldPhrases(book.whole[command] ?? []).map((form) => [form, command] as const)),
        ),
    ),
    wishes: phrasebooks.flatMap((book) =>
      book.wishes.map(({ command, needs, may }) => {
        const groups = needs.map(foldWords);
        return { command, needs: groups.map((group) => new Set(group)), known: new Set([...foldWords(may), ...groups.flat()]) };
      }),
    ),
    stopPhrases: phrasebooks.map((book) => ({
      phrases: foldPhrases(book.stopPhrases).map((phrase) => ` ${phrase} `),
      spoilers: new Set(foldWords(book.stopSpoilers)),
    })),
  };
  return folded;
}

/** The command in a text, or undefined. Closed vocabulary throughout; linear in the text's first 4,096 characters. */
export function commandOf(text: string): Command | undefined {
  const said = clauses(text);
  const found = new Set<Command>(said.flatMap(wishesOf));
  const command = wholeCommand(said);
  if (command) found.add(command);
  return precedence.find((candidate) => found.has(candidate));
}

/** The whole message is a command word, fillers aside. */
export function wholeCommand(said: readonly Clause[]): Command | undefined {
  const { fillers, whole } = vocabulary();
  const words = said.flat();
  const bare = joinSpelled(withoutRepeats(words.filter((word) => !fillers.has(word))));
  return whole.get(key(words)) ?? whole.get(key(bare)) ?? insistedStop(bare);
}

function wishesOf(clause: Clause): readonly Command[] {
  const { wishes, fillers } = vocabulary();
  const wished =
    clause.length > maxWishWords
      ? []
      : wishes
          .filter(
            ({ needs, known }) =>
              needs.every((group) => clause.some((word) => group.has(word))) &&
              clause.every((word) => known.has(word) || fillers.has(word)),
          )
          .map(({ command }) => command);
  return saysStop(clause) ? [...wished, 'stop'] : wished;
}

function saysStop(clause: Clause): boolean {
  const said = ` ${key(clause)} `;
  return vocabulary().stopPhrases.some(
    ({ phrases, spoilers }) => phrases.some((phrase) => said.includes(phrase)) && !clause.some((word) => spoilers.has(word)),
  );
}

/** "START START START" is START. */
function withoutRepeats(words: Clause): Clause {
  return words.filter((word, at) => word !== words[at - 1]);
}

/** "STOOOPPP": only a withdrawal is worth guessing letters for. */
function insistedStop(words: Clause): 'stop' | undefined {
  return words.length === 1 && words[0]?.replace(/(.)\1+/gu, '$1') === 'stop' ? 'stop' : undefined;
}
