import { commandOf, wholeCommand } from './commands.ts';
import { type FacilityWords, noFacility } from './facility-words.ts';
import { type Command, type Meaning, noMeaning } from './meaning.ts';
import { payloadCommands, refCommands, topicOfPayload } from './payloads.ts';
import { scan, summary } from './sensitive/scan.ts';
import { topicOf } from './topics/topic-of.ts';
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
export function understand(said: Said, facility: FacilityWords = noFacility): Meaning {
  const spoken = said.payload === undefined ? textCommand(said.text) : payloadCommand(said.payload);
  const command = spoken ?? (said.ref === undefined ? undefined : refCommands.get(said.ref));
  const commands = command === undefined ? [] : [command];
  const topic = said.payload === undefined ? undefined : topicOfPayload(said.payload, facility.topics);
  return {
    ...noMeaning,
    commands,
    ...(topic !== undefined && { topic }),
    ...(said.text !== undefined && said.payload === undefined && contentOf(said.text, facility)),
  };
}

/** What a text discloses and asks about. Of a tapped button the payload says it: its title is ours. */
function contentOf(text: string, { known, topics, names }: FacilityWords): Pick<Meaning, 'sensitive' | 'topic' | 'day'> {
  const sensitive = summary(scan(text, known));
  const asked = topicOf(text, { topics, names });
  return {
    ...(sensitive && { sensitive }),
    ...(asked && { topic: asked.topic, ...(asked.day !== undefined && { day: asked.day }) }),
  };
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
