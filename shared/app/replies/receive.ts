import type { ChannelReceiver, DeliveryStatus, Identity, Parsed, ParsedEvent } from '../../channels/contract.ts';
import { type Channel, profileOf } from '../../channels/registry.ts';
import type { Event, Receipt } from '../../conversation/event.ts';
import { facilityWords } from '../../facility/facility-words.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { understand } from '../../understanding/understand.ts';
import { openIssueToken } from '../newsletter/issue-token.ts';
import { addressOf } from '../open-address.ts';
import type { Clock, Log, Queues, Vault } from '../ports.ts';

export interface ReceivePorts {
  readonly snapshot: Snapshot;
  readonly vault: Vault;
  readonly queues: Queues;
  readonly now: Clock;
  readonly log: Log;
}

/**
 * Takes in one verified delivery: every entry becomes an event in the queue, a receipt, or a counted skip. Texts, names, numbers and message
 * ids end here: what leaves is meaning, pseudonyms and a sealed address. Throws when a queue did not accept everything, so that Meta
 * delivers again (the queue drops what it already has).
 */
export async function receive(adapter: ChannelReceiver, body: unknown, ports: ReceivePorts): Promise<void> {
  const parsed = adapter.parse(body, ports.snapshot);
  report(adapter, parsed, ports.log);
  const events = parsed.heard.map((heard) => toEvent(adapter, heard, ports));
  const receipts = parsed.receipts
    .filter((receipt) => resolves(receipt) || countsForIssue(receipt, adapter.channel, ports))
    .map((receipt) => toReceipt(adapter, receipt, ports));
  await Promise.all([ports.queues.sendEvents(events), ports.queues.sendReceipts(receipts)]);
}

/** `delivered` and `read` tell nothing that `sent` did not: an answer that is out is out. */
function resolves(receipt: DeliveryStatus): boolean {
  return receipt.status === 'sent' || receipt.status === 'failed';
}

/** Of an issue everything is counted that the facility wants to know. */
function countsForIssue({ status, token }: DeliveryStatus, channel: Channel, { vault, snapshot }: ReceivePorts): boolean {
  const isWanted = status !== 'read' || snapshot.newsletter?.countReads === true;
  return isWanted && mayBeIssue(token, snapshot[channel]?.account ?? '', vault);
}

/** What cannot be read yet is left to the queue, which brings it again: Meta would take an error of ours for an outage. */
function mayBeIssue(token: string, desk: string, vault: Vault): boolean {
  try {
    return openIssueToken(token, desk, vault) !== undefined;
  } catch {
    return true;
  }
}

/** How far another clock may run ahead of ours; a time beyond that must not keep a window open or a person remembered. */
const clockSkewMs = 5 * 60_000;

function toEvent({ channel }: ChannelReceiver, heard: ParsedEvent, { vault, now, snapshot }: ReceivePorts): Event {
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
  return {
    v: 2,
    channel,
    account: heard.account,
    kind: heard.kind,
    key: vault.eventKey(person, heard.kind, heard.messageId, heard.discriminator),
    who: [person, ...new Set(others.map(pseudonymOf))],
    ...(unproven.length > 0 && { unproven }),
    at: Math.min(heard.at ?? receivedAt, receivedAt + clockSkewMs),
    receivedAt,
    meaning: heard.preference === 'stop' ? { ...meaning, commands: ['stop'] } : meaning,
    ...(heard.address && { address: vault.seal(JSON.stringify(heard.address), addressOf(heard.account, person)) }),
    ...(heard.standby && { standby: true }),
  };
}

function isEarlier({ type, value }: Identity, { earlier = [] }: ParsedEvent): boolean {
  return earlier.some((one) => one.type === type && one.value === value);
}

function toReceipt({ channel }: ChannelReceiver, { status, token, at, code }: DeliveryStatus, { now }: ReceivePorts): Receipt {
  return { v: 1, channel, status, token, at: at ?? now(), ...(code !== undefined && { code }) };
}

function report({ channel }: ChannelReceiver, parsed: Parsed, log: Log): void {
  log('delivery.received', { channel, events: parsed.heard.length, receipts: parsed.receipts.length, skipped: parsed.skipped.length });
  for (const { reason, what, paths } of parsed.skipped) log('delivery.skipped', { channel, reason, what, ...(paths && { paths }) });
  for (const { reason, what, paths } of parsed.substituted) log('delivery.substituted', { channel, reason, what, ...(paths && { paths }) });
  for (const { what, severity } of parsed.notices) log('operator.notice', { channel, what, severity });
}
