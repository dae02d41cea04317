import type { BatchGetItemCommandInput, QueryCommandInput, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { EpochMs } from '../calendar/rules.ts';
import type { Channel } from '../channels/registry.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { Item } from './item.ts';
import type { DeskTable, Key } from './keys.ts';
import { personAttributes } from './person-item.ts';
import { signed, type WriterId } from './writer.ts';

/** Reads persons, the facility status and the newsletter's newsletter index at once. Consistent: a stale read would greet twice. */
export function batchGet(table: string, pks: readonly Key[]): BatchGetItemCommandInput {
  return { RequestItems: { [table]: { Keys: pks.map((pk) => ({ pk: { S: pk } })), ConsistentRead: true } } };
}

export function pksOf(who: readonly Pseudonym[], { person, status, newsletterIndex }: DeskTable['keys']): readonly Key[] {
  return [...who.map(person), status, newsletterIndex];
}

/**
 * Writes a person's attributes whole, under the version that was read.
 *
 *   A reads v3 ─────────── A writes v3→v4: version = 3 holds ✓
 *        B reads v3 ───────────────── B writes v3→v4: version is 4 ✗ → reads again, decides again
 *
 * `undefined` means: there was no item. An item that is forgotten but not yet removed by TTL is still there, with a version the reader
 * was not shown; so `expiresAt` in the past counts as "no item", too.
 */
export function writePerson(
  { name: table, keys }: DeskTable,
  key: Pseudonym,
  version: number | undefined,
  attributes: Item,
  now: EpochMs,
  writer: WriterId,
): UpdateItemCommandInput {
  const set = Object.keys(attributes);
  const remove = personAttributes.filter((name) => !(name in attributes));
  const names = Object.fromEntries([...set, ...remove].map((name) => [`#${name}`, name]));
  const values = Object.fromEntries(set.map((name) => [`:${name}`, attributes[name]])) as Item;
  const isNew = 'attribute_not_exists(pk) OR #expiresAt <= :nowSeconds';
  const request: UpdateItemCommandInput = {
    TableName: table,
    Key: { pk: { S: keys.person(key) } },
    UpdateExpression: `SET ${[...set.map((name) => `#${name} = :${name}`), '#version = :version'].join(', ')} REMOVE ${remove.map((name) => `#${name}`).join(', ')}`,
    ConditionExpression: version === undefined ? isNew : '#version = :read',
    ExpressionAttributeNames: { ...names, '#version': 'version' },
    ExpressionAttributeValues: {
      ...values,
      ':version': { N: String((version ?? 0) + 1) },
      ...(version === undefined ? { ':nowSeconds': { N: String(Math.floor(now / 1000)) } } : { ':read': { N: String(version) } }),
    },
  };
  return signed(request, writer);
}

/**
 * Replaces an item of one JSON attribute under the version that was read; `undefined`: there was none.
 *
 * @param forgetAt when the table may drop the item; absent: never. Readers do not trust the table to have done so.
 */
export function writeBody(
  table: string,
  pk: Key,
  body: string,
  version: number | undefined,
  writer: WriterId,
  forgetAt?: EpochMs,
): UpdateItemCommandInput {
  const isForgotten = forgetAt !== undefined;
  const request: UpdateItemCommandInput = {
    TableName: table,
    Key: { pk: { S: pk } },
    UpdateExpression: `SET #body = :body, #version = :version${isForgotten ? ', #expiresAt = :expiresAt' : ''}`,
    ConditionExpression: version === undefined ? 'attribute_not_exists(pk)' : '#version = :read',
    ExpressionAttributeNames: { '#body': 'body', '#version': 'version', ...(isForgotten && { '#expiresAt': 'expiresAt' }) },
    ExpressionAttributeValues: {
      ':body': { S: body },
      ':version': { N: String((version ?? 0) + 1) },
      ...(version !== undefined && { ':read': { N: String(version) } }),
      ...(isForgotten && { ':expiresAt': { N: String(Math.ceil(forgetAt / 1000)) } }),
    },
  };
  return signed(request, writer);
}

/** Keys of the people who wait for a human on a channel since a moment after `from`, the longest wait first. */
export function queryWaiting({ name: table, keys }: DeskTable, channel: Channel, from: EpochMs, limit: number): QueryCommandInput {
  return {
    TableName: table,
    IndexName: 'waiting',
    KeyConditionExpression: 'waitsAt = :channel AND waitsSince > :from',
    ExpressionAttributeValues: { ':channel': { S: keys.waiting(channel) }, ':from': { N: String(from) } },
    Limit: limit,
  };
}

/** Persons whose answer is due before `until`; keys only. */
export function queryDue({ name: table, keys }: DeskTable, until: EpochMs, limit: number): QueryCommandInput {
  return {
    TableName: table,
    IndexName: 'due',
    KeyConditionExpression: 'dueShard = :shard AND dueAt < :until',
    ExpressionAttributeValues: { ':shard': { S: keys.due() }, ':until': { N: String(until) } },
    Limit: limit,
  };
}
