import type { ChannelReceiver, DeliveryStatus, Identity, Parsed, ParsedEvent } from '../../channels/contract.ts';
import { profileOf } from '../../channels/registry.ts';
import type { Event, Receipt } from '../../conversation/event.ts';
import { facilityWords } from '../../facility/facility-words.ts';
import { presentedCode } from '../../understanding/staff/code.ts';
import { understand } from '../../understanding/understand.ts';
import { AppError } from '../app-error.ts';
import { openIssueToken } from '../newsletter/issue-token.ts';
import { addressOf } from '../open-address.ts';
import type { Addressed, Clock, DeliveryQueues, Log, Vault } from '../ports.ts';
import type { ConfiguredDesk } from '../settings/settings-source.ts';

/** Parts of a desk that receiving needs. */
export type ReceivingDesk = Pick<ConfiguredDesk, 'id' | 'space' | 'snapshot'>;

export interface ReceivePorts {
  readonly desks: readonly ReceivingDesk[];
  /** Some desk's settings cannot be read: what seems nobody's may be for it. */
  readonly isIncomplete?: boolean;
  readonly vault: Vault;
  readonly queues: DeliveryQueues;
  readonly now: Clock;
  readonly log: Log;
}

/**
 * Takes in one verified delivery: every entry becomes an event in the queue, a receipt, or a counted skip. Texts, names, numbers and message
 * ids end here: what leaves is meaning, pseudonyms and a sealed address. The account that an entry names says whose it is.
 *
 * @throws AppError when a queue did not accept everything, or `settings.unreadable` when something was for nobody who can be read: Meta
 * delivers again, and the queue drops what it already has
 */
export async function receive(adapter: ChannelReceiver, body: unknown, ports: ReceivePorts): Promise<void> {
  const parsed = adapter.parse(body, ...ports.desks.map(({ snapshot }) => snapshot));
  const deskOf = ({ account }: { readonly account: string }) =>
    ports.desks.find(({ snapshot }) => snapshot[adapter.channel]?.account === account) ?? unknownAccount();
  report(adapter, parsed, ports.log, onlyName([...parsed.heard, ...parsed.receipts].map(deskOf)));
  const events = parsed.heard.map((heard) => toEvent(adapter, heard, deskOf(heard), ports));
  const receipts = parsed.receipts
    .map((receipt) => ({ receipt, desk: deskOf(receipt) }))
    .filter(({ receipt, desk }) => resolves(receipt) || countsForIssue(receipt, desk, ports.vault))
    .map(({ receipt, desk }) => toReceipt(adapter, receipt, desk, ports));
  await Promise.all([ports.queues.sendEvents(events), ports.queues.sendReceipts(receipts)]);
  const isForeign = parsed.skipped.some(({ reason }) => reason === 'foreign-account');
  if (ports.isIncomplete && isForeign) throw new AppError('settings.unreadable');
}

/** A channel gives only accounts that it was given. */
function unknownAccount(): never {
  throw new AppError('internal', 'an account of no desk');
}

/** The desk that a delivery is about; undefined: none, or it brings something for several. */
function onlyName(desks: readonly ReceivingDesk[]): string | undefined {
  const [first, ...others] = new Set(desks.map(({ id }) => id));
  return others.length === 0 ? first : undefined;
}

/** `delivered` and `read` tell nothing that `sent` did not: an answer that is out is out. */
function resolves(receipt: DeliveryStatus): boolean {
  return receipt.status === 'sent' || receipt.status === 'failed';
}

/** Of an issue everything is counted that the facility wants to know. */
function countsForIssue({ status, token, account }: DeliveryStatus, { snapshot }: ReceivingDesk, vault: Vault): boolean {
  const isWanted = status !== 'read' || snapshot.newsletter?.countReads === true;
  return isWanted && mayBeIssue(token, account, vault);
}

/** Tokens that cannot be read yet are left to the queue, which redelivers them: Meta would take an error of ours for an outage. */
function mayBeIssue(token: string, desk: string, vault: Vault): boolean {
  try {
    return openIssueToken(token, desk, vault) !== undefined;
  } catch {
    return true;
  }
}

/** How far another clock may run ahead of ours; a time beyond that must not keep a window open or a person remembered. */
const clockSkewMs = 5 * 60_000;

function toEvent({ channel }: ChannelReceiver, heard: ParsedEvent, { snapshot }: ReceivingDesk, { vault, now }: ReceivePorts): Event {
  const receivedAt = now();
  const [first, ...others] = heard.identities;
  const pseudonymOf = (identity: Identity) => vault.pseudonym(channel, heard.account, identity);
  const person = pseudonymOf(first);
  const { reassignableIdentity: passedOn } = profileOf(channel);
  const unproven = heard.identities.filter((identity) => identity.type === passedOn && !isEarlier(identity, heard)).map(pseudonymOf);
  const said = {
    ...(heard.text !== undefined && { text: heard.text }),
    ...(heard.payload !== undefined && { payload: heard.payload }),
    ...(heard.ref !== undefined && { ref: heard.ref }),
  };
  const meaning = understand(said, facilityWords(snapshot));
  const code = said.text === undefined || said.payload !== undefined ? undefined : presentedCode(said.text);
  return {
    v: 3,
    channel,
    account: heard.account,
    kind: heard.kind,
    key: vault.eventKey(person, heard.kind, heard.messageId, heard.discriminator),
    identities: [person, ...new Set(others.map(pseudonymOf))],
    ...(unproven.length > 0 && { reassignable: unproven }),
    at: Math.min(heard.at ?? receivedAt, receivedAt + clockSkewMs),
    receivedAt,
    meaning: heard.preference === 'stop' ? { ...meaning, commands: ['stop'] } : meaning,
    ...(heard.address && { address: vault.seal(JSON.stringify(heard.address), addressOf(heard.account, person)) }),
    ...(heard.standby && { standby: true }),
    ...(code !== undefined && { code: vault.codeHash(code) }),
  };
}

function isEarlier({ type, value }: Identity, { earlier = [] }: ParsedEvent): boolean {
  return earlier.some((one) => one.type === type && one.value === value);
}

function toReceipt(
  { channel }: ChannelReceiver,
  { status, token, at, code }: DeliveryStatus,
  { space }: ReceivingDesk,
  { now }: ReceivePorts,
): Addressed<Receipt> {
  return { space, channel, status, token, at: at ?? now(), ...(code !== undefined && { code }) };
}

function report({ channel }: ChannelReceiver, parsed: Parsed, log: Log, desk: string | undefined): void {
  const where = { channel, ...(desk !== undefined && { desk }) };
  log('delivery.received', { ...where, events: parsed.heard.length, receipts: parsed.receipts.length, skipped: parsed.skipped.length });
  for (const { reason, what, paths } of parsed.skipped) log('delivery.skipped', { ...where, reason, what, ...(paths && { paths }) });
  for (const { reason, what, paths } of parsed.substituted)
    log('delivery.substituted', { ...where, reason, what, ...(paths && { paths }) });
  for (const { what, severity } of parsed.notices) log('operator.notice', { ...where, what, severity });
}
