import { addressOf } from '../../shared/app/open-address.ts';
import type { Addressed, LogEvent, LogFields, RetryTicket, Store } from '../../shared/app/ports.ts';
import type { RespondPorts } from '../../shared/app/replies/dependencies.ts';
import type { ReceivePorts } from '../../shared/app/replies/receive.ts';
import type { ChannelCalendar } from '../../shared/calendar/rules.ts';
import type { GraphReply, GraphRequest, SendAddress } from '../../shared/channels/contract.ts';
import type { Channel } from '../../shared/channels/registry.ts';
import { senders } from '../../shared/channels/senders.ts';
import type { LedgerEntryContent } from '../../shared/consent/proof.ts';
import type { Event, Pseudonym, Receipt } from '../../shared/conversation/event.ts';
import type { ChannelTexts, Snapshot } from '../../shared/facility/snapshot.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { noMeaning } from '../../shared/understanding/meaning.ts';
import { ahornweg } from './desk-table.ts';
import { monday10 } from './events.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

const nineToFive = [{ from: 540, to: 1020 }];

/** Open Monday to Friday from 9 to 17. */
export const officeHours: ChannelCalendar = {
  timeZone: 'Europe/Berlin',
  weekly: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive, sat: [], sun: [] },
  holidays: [],
  holidaysUntil: '2036-12-31',
  closures: [],
  special: [],
  mode: 'normal',
  closingSoonMinutes: 0,
};

const texts: ChannelTexts = {
  greeting: { welcome: 'Hallo!', notice: 'Automatisch.', purpose: 'Termine.', confidential: 'Geheim.', urgent: 'Eilig.', link: 'Link.' },
  byId: {
    'away.short': 'Wieder da: {{naechste_oeffnung}}.',
    'away.hours': 'Niemand da bis {{naechste_oeffnung}}.',
    'away.closed_period': '{{wann}} zu, wieder da {{naechste_oeffnung}}.',
    'away.undated': 'Niemand da.',
    attachment: 'Anhang.',
    'topic.list': 'Fragen.',
  },
};

export const pageId = '100000000000001';
export const phoneNumberId = '514930287716042';

export function snapshotWith(calendar: ChannelCalendar = officeHours): Snapshot {
  return {
    v: 1,
    hash: 'hash-of-this-file',
    facility: { name: 'Jugendtreff Mitte', shortName: 'Treff', law: 'DSGVO', land: 'BE', timeZone: 'Europe/Berlin', address: 'du' },
    quietHoursAfterStaff: 12,
    contactMonths: 24,
    messenger: { account: pageId, appId: '900000000000001', inbox: 'staffed', calendar, texts },
    whatsapp: { account: phoneNumberId, wabaId: '389217604518273', inbox: 'none', calendar, texts },
  };
}

/** What Graph answers, one reply per call; afterwards it accepts everything. A reply may also do something first. */
export type Scripted = GraphReply | (() => Promise<GraphReply>);

export const accepted: GraphReply = {
  kind: 'response',
  status: 200,
  headers: {},
  body: { recipient_id: '7400000000000001', message_id: 'm_invented-1', messages: [{ id: 'wamid.invented-1' }] },
};

/** Graph's error body with a code. */
export const graphError = (code: number, status = 400): GraphReply => ({
  kind: 'response',
  status,
  headers: {},
  body: { error: { message: 'invented', code } },
});

export interface Desk {
  /** Where the clock stands; set it to let time pass. */
  time: { now: number };
  readonly ports: RespondPorts & ReceivePorts;
  readonly store: MemoryStore;
  readonly graph: { readonly script: Scripted[]; readonly calls: { readonly channel: Channel; readonly request: GraphRequest }[] };
  readonly queued: {
    readonly events: Event[];
    readonly receipts: Addressed<Receipt>[];
    readonly tickets: { readonly ticket: RetryTicket; readonly delayMs: number }[];
  };
  readonly proofs: { readonly person: Pseudonym; readonly content: LedgerEntryContent }[];
  readonly lines: { readonly event: LogEvent; readonly fields: LogFields }[];
  /** The texts that reached Graph, in order. */
  texts(): string[];
  /** The names of all log lines so far. */
  logged(): LogEvent[];
  /** A text of somebody, by name and number of the message. */
  text(person: string, n: number, more?: Partial<Event>): Event;
  sealed(address: SendAddress, who: Pseudonym, channel?: Channel): string;
  pseudonym(person: string): Pseudonym;
}

/** The use cases on ports in memory: the real rules, adapters and keys; the clock, the tables, the queues and Graph are the test's. */
export function createDesk({ calendar, wrap }: { calendar?: ChannelCalendar; wrap?: (store: MemoryStore) => Store } = {}): Desk {
  const time = { now: monday10 };
  const now = () => time.now;
  const store = createMemoryStore(now);
  const vault = createVault(parseKeyring('a-keyring-for-tests-of-more-than-32-characters'));
  const graph: Desk['graph'] = { script: [], calls: [] };
  const queued: Desk['queued'] = { events: [], receipts: [], tickets: [] };
  const lines: { event: LogEvent; fields: LogFields }[] = [];
  const proofs: Desk['proofs'] = [];
  const pseudonym = (person: string) => vault.pseudonym('messenger', pageId, { type: 'psid', value: person });
  const sealed: Desk['sealed'] = (address, who, channel = 'messenger') =>
    vault.seal(JSON.stringify(address), addressOf(channel === 'messenger' ? pageId : phoneNumberId, who));
  const snapshot = snapshotWith(calendar);
  const ports: Desk['ports'] = {
    snapshot,
    desks: [{ ...ahornweg, snapshot }],
    adapters: senders,
    store: wrap ? wrap(store) : store,
    queues: {
      async sendEvents(events) {
        queued.events.push(...events);
      },
      async sendReceipts(receipts) {
        queued.receipts.push(...receipts);
      },
      async sendTicket(ticket, delayMs) {
        queued.tickets.push({ ticket, delayMs });
      },
    },
    vault,
    graph: {
      async post(channel, request) {
        graph.calls.push({ channel, request });
        const reply = graph.script.shift() ?? accepted;
        return typeof reply === 'function' ? reply() : reply;
      },
    },
    ledger: {
      async keepText() {},
      async append(person, content) {
        proofs.push({ person, content });
      },
    },
    timeLeft: () => 30_000,
    now,
    log: (event, fields) => void lines.push({ event, fields }),
  };
  return {
    time,
    ports,
    store,
    graph,
    queued,
    proofs,
    lines,
    texts: () => graph.calls.map(({ request }) => textOf(request)),
    logged: () => lines.map(({ event }) => event),
    text: (person, n, more = {}) => ({
      v: 3,
      channel: 'messenger',
      account: pageId,
      kind: 'text',
      key: vault.eventKey(pseudonym(person), 'text', `m_invented-${n}`, ''),
      identities: [pseudonym(person)],
      at: time.now,
      meaning: noMeaning,
      address: sealed({ psid: person }, more.identities?.[0] ?? pseudonym(person), more.channel),
      ...more,
    }),
    sealed,
    pseudonym,
  };
}

function textOf({ body }: GraphRequest): string {
  const { message, text, interactive } = body as {
    message?: { text?: string };
    text?: { body?: string };
    interactive?: { body?: { text?: string } };
  };
  return message?.text ?? text?.body ?? interactive?.body?.text ?? '';
}
