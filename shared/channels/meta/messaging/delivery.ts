import type { Parsed } from '../../contract.ts';
import { asAccountId, asList, asRecord, type JsonRecord } from '../lenient.ts';
import { collect, eachOf, onlyOne, type Part, skip } from '../part.ts';
import { type Dialect, type OwnAccount, recipientOf, senderOf } from './item.ts';
import { parseUnknown } from './other-items.ts';

/** For whom a delivery is read. */
interface Reader {
  /** One of each desk that uses the channel. */
  readonly accounts: readonly OwnAccount[];
  readonly dialect: Dialect;
}

const keyOf = (item: JsonRecord, { items }: Dialect): string | undefined => {
  const keys = [...items.keys()];
  return keys.find((key) => item[key] !== undefined && item[key] !== null) ?? keys.find((key) => Object.hasOwn(item, key));
};

/**
 * Whether an item is for our account: its entry says so. The dashboard's test button sends entry `0`, then sender or recipient decide; Meta's
 * sample ids are nobody's account, so such a test is counted as foreign unless the operator filled in the real id. Where none of them can be
 * read, nothing says that the item is somebody else's.
 */
const isOurs = (item: JsonRecord, entryId: string | undefined, account: string): boolean => {
  if (entryId !== undefined && entryId !== '0') return entryId === account;
  const recipient = asAccountId(recipientOf(item));
  return recipient === undefined || recipient === account || senderOf(item) === account;
};

const parseItem = (value: unknown, entry: JsonRecord, { accounts, dialect }: Reader, standby: true | undefined): Part => {
  const item = asRecord(value);
  if (item === undefined) return skip('unknown-shape', 'item');
  const key = keyOf(item, dialect);
  const ours = onlyOne(accounts, ({ account }) => isOurs(item, asAccountId(entry.id), account));
  if (ours === undefined) return skip('foreign-account', key ?? 'other');
  // Actions of our own account, other than writing and handing over, are no client's event.
  if (key !== 'message' && !key?.endsWith('_thread_control') && senderOf(item) === ours.account) return skip('noise', key ?? 'other');
  const parse = (key === undefined ? undefined : dialect.items.get(key)) ?? parseUnknown;
  return parse(item, { ours, dialect, entryTime: entry.time, standby });
};

/** One element of `changes[]`: a test event of the dashboard (a messaging item in `value`), or something about the account itself. */
const parseChange = (value: unknown, entry: JsonRecord, reader: Reader): Part => {
  const { accounts, dialect } = reader;
  const change = asRecord(value);
  const field = typeof change?.field === 'string' ? change.field : '';
  const ofAccount = dialect.parseField(field, change?.value);
  if (ofAccount !== undefined)
    return accounts.some(({ account }) => account === asAccountId(entry.id)) ? ofAccount : skip('foreign-account', field);
  const item = asRecord(change?.value);
  const isItem = item !== undefined && (keyOf(item, dialect) !== undefined || asRecord(item.sender) !== undefined);
  if (isItem) return parseItem(item, entry, reader, field === 'standby' ? true : undefined);
  return typeof change?.field === 'string' ? skip('unknown-field', 'other') : skip('unknown-shape', 'change');
};

const parseEntry = (value: unknown, reader: Reader): readonly Part[] => {
  const entry = asRecord(value);
  if (entry === undefined) return [skip('unknown-shape', 'entry')];
  const list = (name: string, parse: (item: unknown) => Part): readonly Part[] => {
    const items = entry[name];
    if (items === undefined || items === null) return [];
    return asList(items)?.map(parse) ?? [skip('unknown-shape', name)];
  };
  const parts = [
    ...list('messaging', (item) => parseItem(item, entry, reader, undefined)),
    ...list('standby', (item) => parseItem(item, entry, reader, true)),
    ...list('changes', (item) => parseChange(item, entry, reader)),
  ];
  return parts.length > 0 ? parts : [skip('unknown-shape', 'entry')];
};

/** Another product of Meta's; a missing or unreadable name says nothing. */
const isOther = (object: unknown, own: string): boolean => typeof object === 'string' && object.trim() !== '' && object !== own;

/**
 * Everything in a delivery of the Messenger Platform. Each element of `messaging`, `standby` and `changes` becomes one heard, receipt or skip; an
 * entry without any is one skip, and so is a body that is no delivery of this channel. Never throws.
 *
 * @param accounts one of each desk that uses the channel
 */
export const parseDelivery = (body: unknown, accounts: readonly OwnAccount[], dialect: Dialect): Parsed => {
  const delivery = asRecord(body);
  if (delivery === undefined || isOther(delivery.object, dialect.object)) return collect([skip('unknown-object', 'delivery')]);
  return collect(eachOf(delivery.entry, 'delivery', (entry) => parseEntry(entry, { accounts, dialect })));
};
