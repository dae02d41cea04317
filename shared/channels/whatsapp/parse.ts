import type { Snapshot, WhatsAppSnapshot } from '../../facility/snapshot.ts';
import type { Parsed } from '../channel.ts';
import { asId, asRecord, type JsonRecord } from '../meta/lenient.ts';
import { collect, eachOf, notified, type Part, skip } from '../meta/part.ts';
import { readEcho } from './echo.ts';
import { contactBook } from './identities.ts';
import { managementFields, readManagement, readValueError } from './management.ts';
import { readMessage } from './message.ts';
import type { Place } from './place.ts';
import { readPreference } from './preference.ts';
import { readStatus } from './status.ts';

type Ours = WhatsAppSnapshot | undefined;

/** The lists in which a delivery carries happenings. */
const lists = {
  messages: readMessage,
  message_echoes: readEcho,
  statuses: readStatus,
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

const readLists = (container: JsonRecord, names: readonly ListName[], field: string, read: (name: ListName, item: unknown) => Part) => {
  const present = names.filter((name) => isPresent(container[name]));
  const parts = present.flatMap((name): readonly Part[] => {
    const list = container[name];
    return Array.isArray(list) ? list.map((item) => read(name, item)) : [skip('unknown-shape', name)];
  });
  return parts.length > 0 ? parts : [skip('unknown-shape', field)];
};

const readPersonal = (field: string, names: readonly ListName[], value: JsonRecord, ours: Ours): readonly Part[] => {
  const container = field === 'standby' ? asRecord(value.standby) : value;
  if (container === undefined) return [skip('unknown-shape', field)];
  const account = asId(asRecord(value.metadata)?.phone_number_id);
  if (ours === undefined || account !== ours.account) return readLists(container, names, field, (name) => skip('foreign-account', name));
  const place: Place = { account, contacts: contactBook(container.contacts), standby: field === 'standby' ? true : undefined };
  return readLists(container, names, field, (name, item) => lists[name](item, place));
};

const readChange = (item: unknown, wabaId: string | undefined, ours: Ours): readonly Part[] => {
  const change = asRecord(item);
  const field = change?.field;
  if (typeof field !== 'string') return [skip('unknown-shape', 'change')];
  const names = personalFields.get(field);
  const value = asRecord(change?.value);
  if (names !== undefined) return value === undefined ? [skip('unknown-shape', field)] : readPersonal(field, names, value, ours);

  const management = managementFields.get(field);
  const isKnown = management !== undefined || unwantedFields.has(field) || noiseFields.has(field) || groupFields.has(field);
  if (!isKnown) return [skip('unknown-field', 'other')];
  // These have no `metadata`; the account they are about is named by the entry.
  if (ours === undefined || wabaId !== ours.wabaId) return [skip('foreign-account', field)];
  if (management !== undefined) return [readManagement(field, management, value)];
  if (unwantedFields.has(field)) return [notified(field, { what: `whatsapp.unwanted.${field}`, severity: 'alarm' }, 'noise')];
  return [skip(groupFields.has(field) ? 'group' : 'noise', field)];
};

/**
 * Everything in a WhatsApp delivery. Each element of each list becomes one heard, receipt or skip; an entry or change without any
 * element is one skip, and so is a body that is no WhatsApp delivery. Never throws.
 */
export const parseWhatsApp = (body: unknown, snapshot: Snapshot): Parsed => {
  const delivery = asRecord(body);
  if (delivery?.object !== 'whatsapp_business_account') return collect([skip('unknown-object', 'delivery')]);
  const parts = eachOf(delivery.entry, 'delivery', (item) => {
    const entry = asRecord(item);
    return eachOf(entry?.changes, 'entry', (change) => readChange(change, asId(entry?.id), snapshot.whatsapp));
  });
  return collect(parts);
};
