import type { ChannelSnapshots, SnapshotOf } from '../../facility/snapshot.ts';
import type { Parsed } from '../contract.ts';
import { asAccountId, asList, asRecord, type JsonRecord } from '../meta/lenient.ts';
import { collect, eachOf, notified, onlyOne, type Part, skip, substituted } from '../meta/part.ts';
import { readEcho } from './echo.ts';
import { contactBook, onlyContact } from './identities.ts';
import { managementFields, readManagement, readValueError } from './management.ts';
import { readMessage } from './message.ts';
import type { Place } from './place.ts';
import { readPreference } from './preference.ts';
import { parseStatus } from './status.ts';

/** Our numbers: one for each desk that uses the channel. */
type Numbers = readonly SnapshotOf<'whatsapp'>[];

/** The lists in which a delivery carries happenings. */
const lists = {
  messages: readMessage,
  message_echoes: readEcho,
  statuses: parseStatus,
  user_preferences: readPreference,
  errors: readValueError,
} as const satisfies Readonly<Record<string, (item: unknown, place: Place) => Part>>;
type ListName = keyof typeof lists;

/** Fields about people, each with the lists it may carry. */
const personalFields: ReadonlyMap<string, readonly ListName[]> = new Map<string, readonly ListName[]>([
  ['messages', ['messages', 'statuses', 'errors']],
  ['standby', ['messages', 'message_echoes', 'statuses', 'errors']],
  ['smb_message_echoes', ['message_echoes', 'errors']],
  ['user_preferences', ['user_preferences', 'errors']],
]);

/** Never to be subscribed: they would hand us old chats and the staff's phone book. Not looked into; the operator is told. */
const unwantedFields: ReadonlySet<string> = new Set(['history', 'smb_app_state_sync']);

/** Known, about neither a client's message nor the account's health. `user_id_update` was announced and withdrawn by Meta. */
const noiseFields: ReadonlySet<string> = new Set(['calls', 'flows', 'payment_configuration_update', 'user_id_update']);
const groupFields: ReadonlySet<string> = new Set([
  'group_lifecycle_update',
  'group_participants_update',
  'group_settings_update',
  'group_status_update',
]);

const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

const readLists = (
  container: JsonRecord,
  names: readonly ListName[],
  field: string,
  read: (name: ListName, item: unknown, count: number) => Part,
): readonly Part[] => {
  const present = names.filter((name) => isPresent(container[name]));
  const parts = present.flatMap((name): readonly Part[] => {
    const list = asList(container[name]);
    return list ? list.map((item) => read(name, item, list.length)) : [skip('unknown-shape', name)];
  });
  return parts.length > 0 ? parts : [skip('unknown-shape', field)];
};

/**
 * Whether a change is about our number: its metadata say so. Where they name none, the entry's business account decides, and where that names
 * none either, nothing says that the message is somebody else's.
 */
const isOurs = (value: JsonRecord, wabaId: string | undefined, ours: SnapshotOf<'whatsapp'>): boolean => {
  const account = asAccountId(asRecord(value.metadata)?.phone_number_id);
  return account === undefined ? wabaId === undefined || wabaId === ours.wabaId : account === ours.account;
};

const readPersonal = (
  field: string,
  names: readonly ListName[],
  value: JsonRecord,
  wabaId: string | undefined,
  numbers: Numbers,
): readonly Part[] => {
  const container = (field === 'standby' ? asRecord(value.standby) : undefined) ?? value;
  const ours = onlyOne(numbers, (one) => isOurs(value, wabaId, one));
  if (ours === undefined) return readLists(container, names, field, (name) => skip('foreign-account', name));
  const contacts = contactBook(container.contacts);
  const only = onlyContact(container.contacts);
  const place: Place = { account: ours.account, contacts, standby: field === 'standby' ? true : undefined };
  return readLists(container, names, field, (name, item, count) => lists[name](item, { ...place, ...(count === 1 && { only }) }));
};

const readChange = (item: unknown, wabaId: string | undefined, numbers: Numbers): readonly Part[] => {
  const change = asRecord(item);
  const value = asRecord(change?.value);
  const field = typeof change?.field === 'string' ? change.field : '';
  const names = personalFields.get(field);
  if (names !== undefined) return value === undefined ? [skip('unknown-shape', field)] : readPersonal(field, names, value, wabaId, numbers);

  const management = managementFields.get(field);
  const isKnown = management !== undefined || unwantedFields.has(field) || noiseFields.has(field) || groupFields.has(field);
  if (!isKnown) return readUnknown(change, value, wabaId, numbers);
  // These have no `metadata`; the account they are about is named by the entry.
  if (!numbers.some((one) => one.wabaId === wabaId)) return [skip('foreign-account', field)];
  if (management !== undefined) return [readManagement(field, management, value)];
  if (unwantedFields.has(field)) return [notified(field, { what: `whatsapp.unwanted.${field}`, severity: 'alarm' }, 'noise')];
  return [skip(groupFields.has(field) ? 'group' : 'noise', field)];
};

/** Identifies an unknown field's content by the lists in it. Nothing else is to be done with such a field. */
const fieldByLists = (value: JsonRecord): string | undefined => {
  if (asRecord(value.standby)) return 'standby';
  if (isPresent(value.messages)) return 'messages';
  if (isPresent(value.message_echoes)) return 'smb_message_echoes';
  return isPresent(value.user_preferences) ? 'user_preferences' : undefined;
};

const readUnknown = (
  change: JsonRecord | undefined,
  value: JsonRecord | undefined,
  wabaId: string | undefined,
  numbers: Numbers,
): readonly Part[] => {
  const field = value && fieldByLists(value);
  const names = field === undefined ? undefined : personalFields.get(field);
  if (!value || field === undefined || !names)
    return [typeof change?.field === 'string' ? skip('unknown-field', 'other') : skip('unknown-shape', 'change')];
  return readPersonal(field, names, value, wabaId, numbers).map((part) => substituted(part, { reason: 'unknown-field', what: 'other' }));
};

/** Another product of Meta's; a missing or unreadable name says nothing. */
const isOther = (object: unknown): boolean => typeof object === 'string' && object.trim() !== '' && object !== 'whatsapp_business_account';

/**
 * Everything in a WhatsApp delivery. Each element of each list becomes one heard, receipt or skip; an entry or change without any
 * element is one skip, and so is a body that is no WhatsApp delivery. Never throws.
 */
export const parseWhatsApp = (body: unknown, ...desks: readonly ChannelSnapshots[]): Parsed => {
  const delivery = asRecord(body);
  if (delivery === undefined || isOther(delivery.object)) return collect([skip('unknown-object', 'delivery')]);
  const numbers = desks.flatMap(({ whatsapp }) => whatsapp ?? []);
  const parts = eachOf(delivery.entry, 'delivery', (item) => {
    const entry = asRecord(item);
    return eachOf(entry?.changes, 'entry', (change) => readChange(change, asAccountId(entry?.id), numbers));
  });
  return collect(parts);
};
