import type { LanguageCode } from '../languages/registry.ts';
import { asksForBot } from './bot-question.ts';
import { commandsIn, commandsOf } from './commands.ts';
import type { FacilityWords } from './facility-words.ts';
import { guessesOf } from './guessed-commands.ts';
import { bareLanguage, wishedLanguage } from './language-wish.ts';
import { type Command, type Meaning, precedence } from './meaning.ts';
import { foldOnce, type MessageMemory } from './message.ts';
import { mistypedCommand } from './mistyped-command.ts';
import { readSpan, wholeOf } from './model/features.ts';
import { spanScoresOf } from './model/model.ts';
import { cutForNames, type NameCut, withoutOwnNames, withoutTopics } from './own-names.ts';
import { mayInterrupt } from './stop.ts';
import { vocabulary } from './vocabulary.ts';
import { clausesOf, type Part, partsOf } from './words.ts';

export type Asked = Pick<Meaning, 'commands' | 'maybe'>;

const nothing: Asked = { commands: [], maybe: [] };

/** "STOPP und löscht alles": what stands on both sides may be a command of its own. */
const conjunction = /\s+(?:und(?: auch)?|sowie|plus|außerdem|and|also|ve|и|та|oraz|și|si|و|\+|&)\s+/iu;
const mostPieces = 4;

/**
 * The commands in a text, sure and in doubt: by the lists, then by the model, in the client's own words and with the facility's names in
 * everybody's. `language`: the one the text is written in; `memory`: what was read of the message.
 */
export function askedCommands(text: string, words: FacilityWords, language: LanguageCode, memory: MessageMemory): Asked {
  const cut = cutForNames(text);
  const plain = withoutOwnNames(cut, words) ?? text;
  const whole = read(text, plain, language, memory);
  if (whole.commands.includes('start')) return whole;
  const asked = merge(whole, piecesOf(plain, language, memory));
  return asked.commands.length > 0 ? asked : merge(asked, aboutTopics(plain === text ? cut : cutForNames(plain), words, language, memory));
}

/** Both halves of a message, where each is surely a command. */
function piecesOf(plain: string, language: LanguageCode, memory: MessageMemory): Asked {
  const pieces = plain.split(conjunction);
  if (pieces.length < 2 || pieces.length > mostPieces) return nothing;
  const found: Command[] = [];
  for (const piece of pieces) {
    const { commands } = read(piece, piece, language, memory);
    if (commands.length === 0 || commands.includes('start')) return nothing;
    found.push(...commands);
  }
  return { commands: found, maybe: [] };
}

/** "Infos zu den Ausflügen abbestellen": the newsletter by what it is about. People also come to an outing, so this is only asked. */
function aboutTopics(cut: NameCut, words: FacilityWords, language: LanguageCode, memory: MessageMemory): Asked {
  const general = withoutTopics(cut, words);
  if (general === undefined) return nothing;
  const { commands, maybe } = read(general, general, language, memory);
  return { commands: [], maybe: [...commands, ...maybe].filter((command) => command === 'stop' || command === 'subscribe') };
}

function read(text: string, plain: string, language: LanguageCode, memory: MessageMemory): Asked {
  const said = partsOf(foldOnce(plain, memory));
  const { commands, whole } = commandsIn(said);
  const listed = new Set<Command>(plain === text ? commands : [...commandsOf(text), ...commands]);
  // START is the word itself, and a yes is none.
  if (listed.has('start')) return { commands: ['start'], maybe: [] };
  // A message that is a known form, a greeting, or a language's name says nothing that could be guessed.
  if (whole || isFiller(said)) return { commands: inOrder(listed), maybe: [] };
  const mistyped = mistypedCommand(clausesOf(said));
  if (mistyped) return { commands: [mistyped], maybe: [] };
  const readPlain = readSpan(plain, wholeOf(plain, memory).script, memory);
  const bare = bareLanguage(readPlain.words);
  if (bare) return { commands: [bare], maybe: [] };
  const spans = spanScoresOf(plain, memory);
  const { framed, vetoed, guessed } = guessesOf(said, readPlain, spans);
  const guesses = [
    ...framed,
    ...guessed.map(({ head, isSure }) => ({
      command: head === 'language' ? wishedLanguage(readPlain.words, language) : head,
      isSure,
    })),
  ];
  // "Newsletter: nein danke" names it to end it: by its bare name it is wished for only where nothing else is said of it.
  if ((vetoed.has('subscribe') || guesses.some(({ command }) => command === 'stop')) && !guessed.some(({ head }) => head === 'subscribe'))
    listed.delete('subscribe');
  // "Somebody who speaks Polish", said in Polish: that somebody is wanted, and the desk answers in it anyway.
  const isHuman = guesses.some(({ command, isSure }) => command === 'human' && isSure) || listed.has('human');
  const meant = isHuman ? guesses.filter(({ command }) => command !== `language:${language}`) : guesses;
  const sure: readonly Command[] = [...listed, ...meant.flatMap(({ command, isSure }) => (isSure ? [command] : []))];
  const doubtful: readonly Command[] = [...meant.map(({ command }) => command), ...(mayInterrupt(said) ? (['stop'] as const) : [])];
  const maybe = doubtful.filter((command) => !sure.includes(command));
  const isBot = [...sure, ...maybe].includes('human') && asksForBot(readPlain);
  return { commands: isBot ? [...sure, 'human', 'bot-question'] : sure, maybe };
}

/** "Hallo", "Guten Morgen, liebes Team": words that only lead to what is said. */
function isFiller(said: readonly Part[]): boolean {
  const { fillers } = vocabulary();
  return clausesOf(said)
    .flat()
    .every((word) => fillers.has(word));
}

/** Doubt is asked about only where nothing is sure: a question beside an answer would confuse. */
function merge(one: Asked, other: Asked): Asked {
  const commands = compatible(new Set([...one.commands, ...other.commands]));
  const maybe = commands.size > 0 ? [] : [...one.maybe, ...other.maybe];
  return { commands: inOrder(commands), maybe: inOrder(new Set(maybe)) };
}

/** Drops commands that cannot both be meant: a withdrawal beats the request it takes back, the confirmation the question. */
function compatible(found: ReadonlySet<Command>): ReadonlySet<Command> {
  const dropped: readonly Command[] = [
    ...(found.has('stop') ? (['subscribe'] as const) : []),
    ...(found.has('erase-confirm') ? (['erase'] as const) : []),
  ];
  return new Set([...found].filter((command) => !dropped.includes(command)));
}

function inOrder(found: ReadonlySet<Command>): readonly Command[] {
  return precedence.filter((command) => found.has(command));
}
