import type { Snapshot, SnapshotOf } from '../../facility/snapshot.ts';
import type { Parsed } from '../contract.ts';
import { asAccountId, asList, asRecord, type JsonRecord } from '../meta/lenient.ts';
import { collect, eachOf, notified, type Part, skip } from '../meta/part.ts';
import { templateEvents } from '../meta/template-events.ts';
import { readMessage } from './message.ts';
import { readEdit, readHandover, readOrder, readPolicyEnforcement, readReaction, readReferral, readUnknown } from './other-items.ts';
import { type Place, recipientOf, senderOf } from './place.ts';
import { readPostback } from './postback.ts';

type ReadItem = (item: JsonRecord, place: Place) => Part;

const noise =
  (what: string): ReadItem =>
  () =>
    skip('noise', what);

/** What an item is, is told by its key alone. The order matters where one item could have two (a message with a referral beside it). */
const byKey: ReadonlyMap<string, ReadItem> = new Map<string, ReadItem>([
  ['message', readMessage],
  ['message_edit', readEdit],
  ['postback', readPostback],
  ['reaction', readReaction],
  ['pass_thread_control', readHandover('pass_thread_control')],
  ['take_thread_control', readHandover('take_thread_control')],
  ['request_thread_control', readHandover('request_thread_control')],
  ['policy_enforcement', readPolicyEnforcement],
  ['order', readOrder],
  ['optin', noise('optin')],
  ['referral', readReferral],
  ['read', noise('read')],
  ['delivery', noise('delivery')],
  ['account_linking', noise('account_linking')],
  ['app_roles', noise('app_roles')],
  ['game_play', noise('game_play')],
  ['messaging_feedback', noise('messaging_feedback')],
  ['response_feedback', noise('response_feedback')],
]);

const keys = [...byKey.keys()];
const keyOf = (item: JsonRecord): string | undefined =>
  keys.find((key) => item[key] !== undefined && item[key] !== null) ?? keys.find((key) => Object.hasOwn(item, key));

/**
 * Whether an item is for our page: its entry says so. The dashboard's test button sends entry `0`, then sender or recipient decide; Meta's
 * sample ids are nobody's page, so such a test is counted as foreign unless the operator filled in the real id. Where none of them can be
 * read, nothing says that the item is somebody else's.
 */
const isOurs = (item: JsonRecord, entryId: string | undefined, page: string): boolean => {
  if (entryId !== undefined && entryId !== '0') return entryId === page;
  const recipient = asAccountId(recipientOf(item));
  return recipient === undefined || recipient === page || senderOf(item) === page;
};

const readItem = (value: unknown, entry: JsonRecord, ours: SnapshotOf<'messenger'> | undefined, standby: true | undefined): Part => {
  const item = asRecord(value);
  if (item === undefined) return skip('unknown-shape', 'item');
  const key = keyOf(item);
  if (ours === undefined || !isOurs(item, asAccountId(entry.id), ours.account)) return skip('foreign-account', key ?? 'other');
  // What our own page did, other than writing and handing over, happened to nobody.
  if (key !== 'message' && !key?.endsWith('_thread_control') && senderOf(item) === ours.account) return skip('noise', key ?? 'other');
  const read = (key === undefined ? undefined : byKey.get(key)) ?? readUnknown;
  return read(item, { ours, entryTime: entry.time, standby });
};

const templateFields: ReadonlySet<string> = new Set(['messenger_template_status_update', 'message_template_status_update']);
/** Meta has not published the shape; the words are those of WhatsApp's templates, and one that we do not know is an alarm. */
const readTemplateStatus = (field: string, value: unknown): Part => {
  const event = asRecord(value)?.event;
  const severity = templateEvents.get(event);
  const word = severity === undefined ? 'other' : String(event);
  return notified(field, { what: `messenger.${field}.${word}`, severity: severity ?? 'alarm' });
};

/** Fields of the page's public side, subscribed by mistake or for another tool. */
const pageFields: ReadonlySet<string> = new Set(['feed', 'inbox_labels', 'mention', 'ratings']);

/** One element of `changes[]`: a test event of the dashboard (a messaging item in `value`), or something about the page itself. */
const readChange = (value: unknown, entry: JsonRecord, ours: SnapshotOf<'messenger'> | undefined): Part => {
  const change = asRecord(value);
  const field = typeof change?.field === 'string' ? change.field : '';
  if (templateFields.has(field) || pageFields.has(field)) {
    if (ours === undefined || asAccountId(entry.id) !== ours.account) return skip('foreign-account', field);
    return templateFields.has(field) ? readTemplateStatus(field, change?.value) : skip('noise', field);
  }
  const item = asRecord(change?.value);
  const isItem = item !== undefined && (keyOf(item) !== undefined || asRecord(item.sender) !== undefined);
  if (isItem) return readItem(item, entry, ours, field === 'standby' ? true : undefined);
  return typeof change?.field === 'string' ? skip('unknown-field', 'other') : skip('unknown-shape', 'change');
};

const readEntry = (value: unknown, ours: SnapshotOf<'messenger'> | undefined): readonly Part[] => {
  const entry = asRecord(value);
  if (entry === undefined) return [skip('unknown-shape', 'entry')];
  const list = (name: string, read: (item: unknown) => Part): readonly Part[] => {
    const items = entry[name];
    if (items === undefined || items === null) return [];
    return asList(items)?.map(read) ?? [skip('unknown-shape', name)];
  };
  const parts = [
    ...list('messaging', (item) => readItem(item, entry, ours, undefined)),
    ...list('standby', (item) => readItem(item, entry, ours, true)),
    ...list('changes', (item) => readChange(item, entry, ours)),
  ];
  return parts.length > 0 ? parts : [skip('unknown-shape', 'entry')];
};

/** Another product of Meta's; a missing or unreadable name says nothing. */
const isOther = (object: unknown): boolean => typeof object === 'string' && object.trim() !== '' && object !== 'page';

/**
 * Everything in a Messenger delivery. Each element of `messaging`, `standby` and `changes` becomes one heard, receipt or skip; an entry
 * without any is one skip, and so is a body that is no Messenger delivery. Never throws.
 */
export const parseMessenger = (body: unknown, snapshot: Snapshot): Parsed => {
  const delivery = asRecord(body);
  if (delivery === undefined || isOther(delivery.object)) return collect([skip('unknown-object', 'delivery')]);
  return collect(eachOf(delivery.entry, 'delivery', (entry) => readEntry(entry, snapshot.messenger)));
};
