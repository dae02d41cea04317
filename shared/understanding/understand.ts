import { commandOf, wholeCommand } from './commands.ts';
import { type Command, type Meaning, noMeaning } from './meaning.ts';
import { payloadCommands, refCommands } from './payloads.ts';
import { clauses } from './words.ts';

/** What somebody said or tapped. Personal: it ends in `understand`. */
export interface Said {
  readonly text?: string;
  /** Payload of a tapped button, quick reply, list row or menu entry; when there is one, `text` is only its title. */
  readonly payload?: string;
  /** `ref` of an m.me link, ad or QR code. */
  readonly ref?: string;
}

/**
 * What a message means; nothing else of it is kept. Pure, total and bounded: any input gives a meaning, in linear time.
 * A payload beats its title, text and payload beat the ref.
 */
export function understand(said: Said): Meaning {
  const spoken = said.payload === undefined ? textCommand(said.text) : payloadCommand(said.payload);
  const command = spoken ?? (said.ref === undefined ? undefined : refCommands.get(said.ref));
  return command === undefined ? noMeaning : { ...noMeaning, commands: [command] };
}

function textCommand(text: string | undefined): Command | undefined {
  return text === undefined ? undefined : commandOf(text);
}

/**
 * A payload that is not ours means nothing, with one exception: a template button without a payload of its own sends its label, and an
 * "Abmelden" must not get lost (UWG § 7: withdrawal on any route).
 */
function payloadCommand(payload: string): Command | undefined {
  return payloadCommands.get(payload) ?? (wholeCommand(clauses(payload)) === 'stop' ? 'stop' : undefined);
}
