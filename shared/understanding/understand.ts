import { askedCommands } from './asked-commands.ts';
import { commandsOf, wholeCommand } from './commands.ts';
import { besideOffer } from './crisis/bare-offer.ts';
import { crisisOf } from './crisis/crisis-of.ts';
import { type FacilityWords, noFacility } from './facility-words.ts';
import { type Command, type Meaning, noMeaning } from './meaning.ts';
import { foldOnce, memoryOfMessage } from './message.ts';
import { wholeOf, wordsOf } from './model/features.ts';
import { spanScoresOf } from './model/model.ts';
import { languageOf } from './model/script.ts';
import { payloadCommands, payloads, refCommands, topicOfPayload } from './payloads.ts';
import { replyOf } from './reply.ts';
import { scan, summary } from './sensitive/scan.ts';
import { partSource } from './source-mark.ts';
import { staffOrderIn } from './staff/read-order.ts';
import { topicOf } from './topics/topic-of.ts';
import { clauses } from './words.ts';

/** Words or tap of a person. Personal: it goes no further than `understand`. */
export interface Said {
  readonly text?: string;
  /** Payload of a tapped button, quick reply, list row or menu entry; when there is one, `text` is only its title. */
  readonly payload?: string;
  /** `ref` of an m.me link, ad or QR code. */
  readonly ref?: string;
}

/**
 * Meaning of a message; nothing else of it is kept. Pure, total and bounded: any input gives a meaning, in linear time.
 * A payload of ours beats its title, text and payload beat the ref. The mark of a flyer is taken out before the rest is read. `words`: the
 * facility's own.
 */
export function understand(given: Said, words: FacilityWords = noFacility): Meaning {
  const { said, source } = partSource(given, words.sources ?? []);
  const meaning = meaningOf(said, words);
  return source === undefined ? meaning : { ...meaning, source };
}

function meaningOf(said: Said, words: FacilityWords): Meaning {
  const spoken = said.payload === undefined ? typedMeaning(said.text, words) : payloadMeaning(said, words);
  const asked = said.ref === undefined ? undefined : refCommands.get(said.ref);
  return spoken.commands.length > 0 || asked === undefined ? spoken : { ...spoken, commands: [asked], maybe: [] };
}

/**
 * A payload that is not ours means nothing, with one exception: a template button without a payload of its own sends its label, and an
 * "Abmelden" must not get lost (UWG § 7: withdrawal on any route). Its title is words like any other, but confirms nothing: nobody knows what
 * stood above the button.
 */
function payloadMeaning({ payload = '', text }: Said, words: FacilityWords): Meaning {
  if (payload === payloads.getStarted) return noMeaning;
  const command = payloadCommands.get(payload) ?? (wholeCommand(clauses(payload)) === 'stop' ? 'stop' : undefined);
  const topic = topicOfPayload(payload, words.topics);
  if (command === undefined && topic === undefined) return confirmingNothing(textMeaning(text, words));
  return { ...noMeaning, commands: command === undefined ? [] : [command], ...(topic !== undefined && { topic }) };
}

function confirmingNothing({ reply: _, ...meaning }: Meaning): Meaning {
  const confirms: readonly Command[] = ['start', 'erase-confirm'];
  const asks = (command: Command) => !confirms.includes(command);
  return { ...meaning, commands: meaning.commands.filter(asks), maybe: meaning.maybe.filter(asks) };
}

/** A button orders nothing of the desk's own. An order is a whole message of few known words: what is guessed beside it was not said. */
function typedMeaning(text: string | undefined, words: FacilityWords): Meaning {
  const meaning = textMeaning(text, words);
  const order = text === undefined ? undefined : staffOrderIn(text);
  if (text === undefined || order === undefined) return meaning;
  const listed = commandsOf(text);
  return { ...meaning, commands: meaning.commands.filter((command) => listed.includes(command)), maybe: [], order };
}

function textMeaning(text: string | undefined, words: FacilityWords): Meaning {
  if (text === undefined || !/\p{L}|\p{N}/u.test(text)) return noMeaning;
  const memory = memoryOfMessage();
  const { script } = wholeOf(text, memory);
  const language = languageOf(text, script, wordsOf(text, script, memory), memory.concepts);
  const spans = spanScoresOf(text, memory);
  const topic = topicOf(text, words, foldOnce(text, memory));
  const cry = crisisOf(text, spans, memory);
  const crisis = cry && besideOffer(cry, topic?.topic, words.topics, spans[0]?.read);
  const asked = askedCommands(text, words, language, memory);
  const sensitive = summary(scan(text, words.known));
  const reply = replyOf(text, words.minimumAge);
  return {
    ...(crisis && { crisis }),
    ...(sensitive && { sensitive }),
    // "Ist morgen jemand da?" asks for the hours, not for somebody now.
    commands: topic?.day === undefined || topic.day === 'today' ? asked.commands : asked.commands.filter((command) => command !== 'human'),
    // A person in danger is not asked about the newsletter, nor is who names a topic in one word, as the list of what can be asked says.
    maybe: (crisis && crisis.tier !== 'maybe') || (topic && spans[0]?.read.words.length === 1) ? [] : asked.maybe,
    ...(topic && { topic: topic.topic }),
    ...(topic?.day && { day: topic.day }),
    ...(reply && { reply }),
    language,
  };
}
