import { once } from '../kernel/once.ts';
import type { Command } from './meaning.ts';
import { isOneSlipFrom } from './model/slips.ts';
import { vocabulary } from './vocabulary.ts';
import type { Clause } from './words.ts';

/** Commands that a mistyped word may mean. Not START, nor what confirms: those are the words themselves. */
const forgiven: ReadonlySet<Command> = new Set<Command>(['stop', 'subscribe', 'human', 'access', 'erase', 'privacy']);

/** Shorter words are one letter away from too many others; STOP alone has only four. */
const shortestForm = 5;
const shortestWord = 4;

interface Form {
  readonly form: string;
  readonly command: Command;
}

const forms = once((): ReadonlyMap<string, readonly Form[]> => {
  const single = [...vocabulary().exactForms].flatMap(([form, command]) =>
    forgiven.has(command) && !form.includes(' ') && (form.length >= shortestForm || form === 'stop') ? [{ form, command }] : [],
  );
  return Map.groupBy(single, ({ form }) => form.charAt(0));
});

/**
 * The command that a message of one word means but for one slip: "STPP", "Mench", "Auskumft". The first letter stands; a word that the lists know,
 * or that is one letter away and means something else ("anmelden", "Stoff"), is no slip.
 */
export function mistypedCommand(said: readonly Clause[]): Command | undefined {
  const { fillers, known, lookalikes } = vocabulary();
  const [word, ...more] = said.flat().filter((one) => !fillers.has(one));
  if (word === undefined || more.length > 0 || word.length < shortestWord || known.has(word) || lookalikes.has(word)) return undefined;
  return forms()
    .get(word.charAt(0))
    ?.find(({ form }) => isOneSlipFrom(word, form, true))?.command;
}
