import { type Command, precedence } from './meaning.ts';
import { isRequested } from './requests.ts';
import { insistedStop, withdraws, withoutRepeats } from './stop.ts';
import { key, ledToBy, vocabulary } from './vocabulary.ts';
import { type Clause, clausesOf, joinSpelled, type Part, parts } from './words.ts';

/** The commands that the lists find in a text. Closed vocabulary throughout; bounded: nothing behind the text's first 4,096 characters is read. */
export function commandsOf(text: string): readonly Command[] {
  return commandsIn(parts(text)).commands;
}

/** The same for a text that is cut into parts; `whole`: the whole message is nothing but a command word. */
export function commandsIn(said: readonly Part[]): { readonly commands: readonly Command[]; readonly whole: Command | undefined } {
  const clauses = clausesOf(said);
  const whole = wholeCommand(clauses);
  const found = new Set<Command>([
    ...(whole ? [whole] : []),
    ...clauses.flatMap(requestsOf),
    ...(withdraws(said) ? (['stop'] as const) : []),
  ]);
  return { commands: precedence.filter((candidate) => found.has(candidate)), whole };
}

/** The whole message is a command word, fillers aside. */
export function wholeCommand(said: readonly Clause[]): Command | undefined {
  const { fillers, exactForms } = vocabulary();
  const words = said.flat();
  const bare = joinSpelled(withoutRepeats(words.filter((word) => !fillers.has(word))));
  return exactForms.get(key(words)) ?? exactForms.get(key(bare)) ?? insistedStop(bare);
}

/** All requests but a withdrawal, which is read with more care and more generously. */
function requestsOf(clause: Clause): readonly Command[] {
  return ledToBy(vocabulary().requestsBy, clause)
    .filter((request) => isRequested(request, clause))
    .map(({ command }) => command);
}
