import type { Channel } from '../../../shared/channels/registry.ts';
import type { AccountIds, Json } from './channel-simulator.ts';
import { type ClientMessage, tappedEntries } from './client-message.ts';
import type { Deliverer } from './deliverer.ts';
import type { HeardBook } from './heard-book.ts';
import type { People, Person } from './person.ts';
import { simulators } from './simulators.ts';
import type { DeliveryState, TranscriptEntry, Transcripts } from './transcript.ts';

export interface ClientsOptions {
  readonly now: () => number;
  readonly ids: AccountIds;
  readonly people: People;
  readonly transcripts: Transcripts;
  readonly deliverer: Deliverer;
  readonly book: HeardBook;
}

export type Happened = { readonly ok: true; readonly messageIds: readonly string[] } | { readonly ok: false; readonly why: string };

export interface Clients {
  /** People do things, all told in one delivery, posted `copies` times at once. */
  readonly say: (
    channel: Channel,
    messages: readonly ClientMessage[],
    shape?: { entries: number; changes: number; copies: number },
  ) => Happened;
  /** A human of the facility answers somewhere else than through us. */
  readonly staffSays: (channel: Channel, personId: string, text: string) => Happened;
  /** Meta tells again what it told before: the delivery that carried this message, byte for byte. */
  readonly again: (messageId: string, copies: number) => Happened;
}

/** Shortest time to type an answer; anything sooner is taken for another bot's. */
const typingMs = 10_000;

/** Deliveries that can be told again. */
const keptDeliveries = 500;

/** Kinds that leave Meta's window shut: they do not count as writing. */
const silentKinds: readonly ClientMessage['kind'][] = [
  'unreaction',
  'edit',
  'revoke',
  'number_change',
  'preference_stop',
  'preference_resume',
];

/** Kinds that refer to another message. */
const aboutKinds: readonly ClientMessage['kind'][] = ['reaction', 'unreaction', 'edit', 'revoke'];

interface Prepared {
  readonly person: Person;
  readonly id: string;
  readonly at: number;
  readonly message: ClientMessage;
  readonly item: Json;
  readonly about?: string;
}

function lastForeign(entries: readonly TranscriptEntry[], own: boolean): string | undefined {
  return entries.findLast((entry) => (own ? entry.from === 'client' : entry.from !== 'client' && entry.from !== 'system'))?.id;
}

/** The last deliveries by message, for those that Meta delivers again. */
function rememberDeliveries() {
  const told = new Map<string, { channel: Channel; payload: unknown }>();
  const remember = (id: string, channel: Channel, payload: unknown): void => {
    told.set(id, { channel, payload });
    for (const old of told.keys()) {
      if (told.size <= keptDeliveries) break;
      told.delete(old);
    }
  };
  return { told, remember };
}

/** How often each message was edited, the edit that is asked for included. */
function countEdits(): (target: string | undefined) => number {
  const edits = new Map<string, number>();
  return (target) => {
    const count = (edits.get(target ?? '') ?? 0) + 1;
    edits.set(target ?? '', count);
    return count;
  };
}

/** Puts a message into its bubble. */
function note({ person, id, at, message, about }: Prepared, delivery: DeliveryState, transcripts: Transcripts): void {
  const text = message.text ?? tappedEntries[message.kind]?.title;
  const from = message.kind === 'number_change' ? 'system' : 'client';
  transcripts.add(person.id, {
    id,
    at,
    from,
    kind: message.kind,
    ...(text !== undefined && { text }),
    ...(about !== undefined && { about }),
    delivery,
  });
  if (!silentKinds.includes(message.kind)) person.lastInboundAt = Math.max(at, person.lastInboundAt ?? at);
}

export function createClients(options: ClientsOptions): Clients {
  const { people, transcripts, deliverer, ids, book } = options;

  const { told, remember } = rememberDeliveries();
  const editsOf = countEdits();

  /** The team's answer was stamped for the time that typing takes: nobody replies to it before that. Meta tells of some times to the second. */
  const afterTeam = (person: string): number => {
    const last = transcripts.of(person).findLast(({ from }) => from === 'staff');
    return Math.max(options.now(), last === undefined ? 0 : last.at + 1000);
  };

  const prepare = (channel: Channel, message: ClientMessage): Prepared | string => {
    const person = people.get(message.person);
    if (!person || person.channel !== channel) return `Auf ${channel} gibt es keine Person „${message.person}“.`;
    const at = message.at === undefined ? afterTeam(person.id) : Date.parse(message.at);
    const simulator = simulators[channel];
    const id = simulator.mintId(person, 'inbound');
    const target = message.target ?? lastForeign(transcripts.of(person.id), message.kind === 'edit' || message.kind === 'revoke');
    const edits = message.kind === 'edit' ? editsOf(target) : 0;
    const item = simulator.renderMessage(person, message, { ids, id, at, target, edits, freeNumber: people.freeNumber });
    const isAbout = aboutKinds.includes(message.kind) && target !== undefined;
    return item ? { person, id, at, message, item, ...(isAbout && { about: target }) } : `„${message.kind}“ gibt es auf ${channel} nicht.`;
  };

  return {
    say: (channel, messages, shape = { entries: 1, changes: 1, copies: 1 }) => {
      const prepared: Prepared[] = [];
      for (const message of messages) {
        const one = prepare(channel, message);
        if (typeof one === 'string') return { ok: false, why: one };
        prepared.push(one);
      }
      const items = prepared.map((one) => one.item);
      const payload = simulators[channel].renderDelivery(items, ids, options.now(), shape.entries, shape.changes);
      const entries = prepared.map((one) => one.id);
      book.note(channel, payload, entries);
      const delivery = deliverer.deliver(channel, payload, { copies: shape.copies, entries });
      for (const one of prepared) {
        note(one, delivery, transcripts);
        remember(one.id, channel, payload);
      }
      return { ok: true, messageIds: entries };
    },
    staffSays: (channel, personId, text) => {
      const person = people.get(personId);
      if (!person || person.channel !== channel) return { ok: false, why: `Auf ${channel} gibt es keine Person „${personId}“.` };
      const lastWords = transcripts.of(person.id).findLast(({ from }) => from === 'client')?.at ?? 0;
      const at = Math.max(options.now(), lastWords + typingMs);
      const simulator = simulators[channel];
      const id = simulator.mintId(person, 'outbound');
      const payload = simulator.renderDelivery([simulator.renderStaffEcho(person, text, { ids, id, at })], ids, at);
      const delivery = deliverer.deliver(channel, payload, { entries: [id] });
      transcripts.add(person.id, { id, at, from: 'staff', kind: 'text', text, delivery });
      remember(id, channel, payload);
      return { ok: true, messageIds: [id] };
    },
    again: (messageId, copies) => {
      const before = told.get(messageId);
      if (!before) return { ok: false, why: 'Diese Nachricht ist nicht (mehr) bekannt.' };
      deliverer.deliver(before.channel, before.payload, { copies });
      return { ok: true, messageIds: [messageId] };
    },
  };
}
