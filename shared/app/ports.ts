import type { NewsletterIndex } from '../broadcast/newsletter-index.ts';
import type { EpochMs, LocalDate, OpeningStatus, Override } from '../calendar/rules.ts';
import type { GraphReply, GraphRequest, Identity, SendAddress } from '../channels/contract.ts';
import type { Channel } from '../channels/registry.ts';
import type { ChainKey, LedgerEntry } from '../consent/chain.ts';
import type { LedgerEntryContent } from '../consent/proof.ts';
import type { TextHash } from '../consent/state.ts';
import type { Event, EventKey, Pseudonym, Receipt, Sealed } from '../conversation/event.ts';
import type { EffectId, PersonState } from '../conversation/state.ts';
import type { Tally } from '../conversation/tally.ts';
import type { PersonRecord } from '../conversation/unify.ts';
import type { KeySpace } from '../kernel/key-space.ts';
import type { CrisisCategory } from '../understanding/meaning.ts';

/** Overrides set by hand, by channel: each leaves the other channels as they are. */
export type Overrides = Partial<Readonly<Record<Channel, Override>>>;

/** The stored answer to "open or away?", as the schedule last toggled it. */
export interface OpeningState {
  /** Hash of the snapshot it was computed with. */
  readonly hash: string;
  readonly computedAt: EpochMs;
  /** Not to be trusted from then on. */
  readonly validUntil: EpochMs;
  readonly channels: Partial<Readonly<Record<Channel, OpeningStatus>>>;
  readonly overrides?: Overrides;
  /** Channels on which Meta takes nothing from us until then (token broken, account restricted, rate limit): answers wait. */
  readonly pausedUntil?: Partial<Readonly<Record<Channel, EpochMs>>>;
  /** Day on which the team was last reminded that somebody waits for a human. */
  readonly remindedOn?: LocalDate;
  readonly version: number;
}

/** Result of one read of a person. */
export interface Loaded {
  readonly records: readonly PersonRecord[];
  readonly status?: OpeningState;
  /** Summary of the newsletter's issues; absent: there has been none. */
  readonly newsletterIndex?: NewsletterIndex;
}

export interface Store {
  /** Every item under these pseudonyms (and where their signposts lead), forgotten ones left out, with status and newsletter index: one consistent read. */
  load(who: readonly Pseudonym[], now: EpochMs): Promise<Loaded>;
  /** Writes a person's state if the item is still at `version` (undefined: if there is none). */
  commit(key: Pseudonym, version: number | undefined, state: PersonState, forgetAt: EpochMs | undefined): Promise<'committed' | 'conflict'>;
  /** Turns an item into a signpost to `to`, under the same condition. */
  redirect(
    key: Pseudonym,
    version: number | undefined,
    state: PersonState,
    to: Pseudonym,
    forgetAt: EpochMs | undefined,
  ): Promise<'committed' | 'conflict'>;
  loadStatus(): Promise<OpeningState | undefined>;
  saveStatus(status: Omit<OpeningState, 'version'>, version: number | undefined): Promise<'committed' | 'conflict'>;
  /** Persons with an answer that is due before `until`, oldest first, at most `limit`. */
  dueBefore(until: EpochMs, limit: number): Promise<readonly Pseudonym[]>;
  /** How many persons wait for a human on a channel since a moment after `from` (at most `limit` are counted), and since when the first of them. */
  waiting(channel: Channel, from: EpochMs, limit: number): Promise<{ readonly count: number; readonly since?: EpochMs }>;
}

/** Milliseconds that are left to this invocation; at zero it is cut, whatever it is at. */
export type TimeLeft = () => number;

/** Append-only proofs. */
export interface Ledger {
  /** Keeps the full text of a question that is about to be put, once per hash: a later change of the text loses no proof. */
  keepText(hash: TextHash, text: string): Promise<void>;
  /**
   * Adds a line to the person's chain, unless its last line is this very declaration already (an event decided again after a conflict).
   * Throws when it could not be written: no state without proof.
   */
  append(person: Pseudonym, content: LedgerEntryContent): Promise<void>;
}

/** Read access to the ledger, for checking, printing and tidying it. */
export interface LedgerArchive {
  /** A person's chain as it stands, first line first. */
  chain(person: Pseudonym): Promise<readonly LedgerEntry[]>;
  /** The full text that was shown under this hash. */
  text(hash: TextHash): Promise<string | undefined>;
  /** Every line of everybody; the lines of one chain come together, in their order. */
  lines(): AsyncIterable<LedgerEntry>;
}

/** The only way to take proofs away. */
export interface LedgerEraser {
  /** Removes these lines of one chain, first one first: what a crash leaves over still ends as the chain did. */
  remove(lines: readonly LedgerEntry[]): Promise<void>;
}

/** One answer to look at again. */
export interface RetryTicket {
  readonly person: Pseudonym;
  /** Absent: every open answer of the person (a ticket re-issued from the index, which holds keys only). */
  readonly effect?: EffectId;
}

/** As it lies in a queue: with the desk that it is for. */
export type Addressed<T> = T & { readonly space: KeySpace };

/** Queues that a webhook fills. */
export interface DeliveryQueues {
  /** Puts all events into the inbound queue, one person's in sequence; throws unless every single one was accepted. */
  sendEvents(events: readonly Event[]): Promise<void>;
  sendReceipts(receipts: readonly Addressed<Receipt>[]): Promise<void>;
}

export interface TicketQueue {
  sendTicket(ticket: RetryTicket, delayMs: number): Promise<void>;
}

/** For what a value is sealed and whose it is (AES-GCM's associated data): put elsewhere, it does not open. */
export interface SealBinding {
  readonly purpose: 'address' | 'mark';
  /** Page id or phone number id: the desk. */
  readonly desk: string;
  /** Person it belongs to. Absent: the value names its person inside. */
  readonly person?: Pseudonym;
}

/** Everything that needs a key. */
export interface Vault {
  pseudonym(channel: Channel, account: string, identity: Identity): Pseudonym;
  eventKey(person: Pseudonym, kind: string, messageId: string, discriminator: string): EventKey;
  /**
   * Opens what was sealed for exactly this. `aliases`: other pseudonyms of the same person, under any of which it may have been sealed.
   * Throws `AppError('secrets.missing')` for an unknown key id after a refetch, `event.unreadable` when it was altered or is for something else.
   */
  open(sealed: Sealed, binding: SealBinding, aliases?: readonly Pseudonym[]): string;
  seal(plain: string, binding: SealBinding): Sealed;
  /** Keys the lines of the ledger. */
  readonly chain: ChainKey;
  /** A keyed hash under which a second person's yes to a newsletter issue is kept. */
  approvalSeal(words: string): string;
  /** A keyed hash of the code that makes a phone the team's: short codes must not be found by trying. */
  codeHash(code: string): string;
  /** A short keyed hash for log lines: the same person has the same one, nobody can go back. */
  reference(pseudonym: Pseudonym): string;
}

/** That somebody needs help, or wants a human: nothing of what was written, nothing of who wrote it. */
export interface TeamNotice {
  readonly channel: Channel;
  readonly category: CrisisCategory | 'human';
  readonly at: EpochMs;
}

/** Brings a notice to the team's mailbox; throws when it could not be handed over. */
export type TellTeam = (notice: TeamNotice) => Promise<void>;

/** Counters of one account to increment. */
export interface Tallied extends Tally {
  readonly channel: Channel;
  /** Page id or phone number id: the desk. */
  readonly account: string;
  readonly at: EpochMs;
}

/** Adds one to each counter, and the answers to theirs. */
export type CountTally = (tallied: Tallied) => Promise<void>;

/** One item of counters: whose, and of which day or month. `at` lies within it. */
export type TotalOf = Omit<Tallied, 'keys' | 'answers'>;

/** Counters by key, as they lie; an item that is not there has none. In the order of the question. */
export type ReadTallies = (items: readonly TotalOf[]) => Promise<readonly Readonly<Record<string, number>>[]>;

export interface Graph {
  post(channel: Channel, request: GraphRequest): Promise<GraphReply>;
}

/** Plaintext of a sealed address. */
export type Address = SendAddress;

/** The names of what may be logged. Nothing else compiles. */
export type LogEvent =
  | 'delivery.received'
  | 'delivery.skipped'
  | 'delivery.substituted'
  | 'delivery.postponed'
  | 'delivery.too-large'
  | 'signature.rejected'
  | 'handshake.rejected'
  | 'body.unreadable'
  | 'operator.notice'
  | 'event.decided'
  | 'event.unreadable'
  | 'reply.sent'
  | 'reply.refused'
  | 'reply.later'
  | 'reply.unknown'
  | 'reply.misconfigured'
  | 'reply.dropped'
  | 'reply.resolved'
  | 'reply.given-up'
  | 'team.told'
  | 'tally.lost'
  | 'status.toggled'
  | 'status.unchanged'
  | 'status.stale'
  | 'schedules.healed'
  | 'schedules.cleared'
  | 'retry.reissued'
  | 'retry.ticket-lost'
  | 'channel.stopped'
  | 'person.capped'
  | 'ledger.appended'
  | 'ledger.tidied'
  | 'consent.ended'
  | 'newsletter.page'
  | 'newsletter.moved'
  | 'store.conflict'
  | 'secrets.refetched'
  | 'desk.examined'
  | 'function.failed';

/** The fields a log line may have: numbers, our own closed words, and keyed references. No field for a text, name, number or message id. */
export interface LogFields {
  readonly channel?: Channel;
  /** `Vault.reference` of a pseudonym. */
  readonly contact?: string;
  /** The first 16 characters of an event key. */
  readonly eventRef?: string;
  readonly kind?: string;
  readonly because?: string;
  readonly say?: string;
  readonly code?: string;
  readonly what?: string;
  readonly paths?: readonly string[];
  readonly severity?: 'info' | 'warning' | 'alarm';
  readonly count?: number;
  readonly events?: number;
  readonly receipts?: number;
  readonly skipped?: number;
  readonly tries?: number;
  readonly ms?: number;
  readonly open?: boolean;
  readonly until?: EpochMs;
  readonly reason?: string;
  readonly functionName?: string;
  /** Which desk of the deployment; absent where the line is about none of them alone. */
  readonly desk?: string;
}

export type Log = (event: LogEvent, fields: LogFields) => void;
export type Clock = () => EpochMs;
