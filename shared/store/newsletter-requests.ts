import type { GetItemCommandInput, QueryCommandInput, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../app/newsletter/newsletter-ports.ts';
import type { Counts } from '../broadcast/counts.ts';
import type { EpochMs } from '../calendar/rules.ts';
import type { Channel } from '../channels/registry.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { DeskTable, Key } from './keys.ts';
import { signed, type WriterId } from './writer.ts';

/** Issues in a row that may fail to arrive before a person is left out. */
const unreachableAfter = 3;

export function getItem(table: string, pk: Key): GetItemCommandInput {
  return { TableName: table, Key: { pk: { S: pk } }, ConsistentRead: true };
}

/**
 * The one write that decides whether a person gets an issue: still in the list, this issue not claimed, not out of reach, no human talking with
 * the person, and nothing grave on their mind. It bumps the
 * version, so that whoever decides about the person at this moment decides again, and answers the sealed address.
 */
export function claimIssue(
  { name: table, keys }: DeskTable,
  person: Pseudonym,
  { channel, job, at, needsWindow }: Claim,
  writer: WriterId,
): UpdateItemCommandInput {
  const request: UpdateItemCommandInput = {
    TableName: table,
    Key: { pk: { S: keys.person(person) } },
    UpdateExpression:
      'SET #issueBeforeAt = if_not_exists(#issueAt, if_not_exists(#issueBeforeAt, :never)), #issueId = :job, #issueAt = :at, #version = #version + :one REMOVE #issueTold, #issueToldBefore, #issueUnknown',
    ConditionExpression: [
      '#list = :channel',
      '(attribute_not_exists(#issueId) OR #issueId <> :job)',
      '(attribute_not_exists(#undeliverable) OR #undeliverable < :limit)',
      '(attribute_not_exists(#quietUntil) OR #quietUntil <= :at)',
      '(attribute_not_exists(#noIssueUntil) OR #noIssueUntil <= :at)',
      ...(needsWindow ? ['#windowUntil > :at'] : []),
    ].join(' AND '),
    ExpressionAttributeNames: {
      '#list': 'list',
      '#version': 'version',
      '#issueId': 'issueId',
      '#issueAt': 'issueAt',
      '#issueTold': 'issueTold',
      '#issueToldBefore': 'issueToldBefore',
      '#issueUnknown': 'issueUnknown',
      '#issueBeforeAt': 'issueBeforeAt',
      '#undeliverable': 'undeliverable',
      '#quietUntil': 'quietUntil',
      '#noIssueUntil': 'noIssueUntil',
      ...(needsWindow && { '#windowUntil': 'windowUntil' }),
    },
    ExpressionAttributeValues: {
      ':channel': { S: keys.list(channel) },
      ':job': { S: job },
      ':at': { N: String(at) },
      ':one': { N: '1' },
      ':never': { N: '0' },
      ':limit': { N: String(unreachableAfter) },
    },
    ReturnValues: 'ALL_NEW',
  };
  return signed(request, writer);
}

/** Changes a person's mark while it is still the mark of this issue. */
function changeMark(
  { name: table, keys }: DeskTable,
  person: Pseudonym,
  job: string,
  change: string,
  more: Partial<UpdateItemCommandInput> = {},
) {
  return {
    TableName: table,
    Key: { pk: { S: keys.person(person) } },
    UpdateExpression: `SET #version = #version + :one${change}`,
    ConditionExpression: '#issueId = :job',
    ExpressionAttributeNames: { '#version': 'version', '#issueId': 'issueId', ...more.ExpressionAttributeNames },
    ExpressionAttributeValues: { ':one': { N: '1' }, ':job': { S: job }, ...more.ExpressionAttributeValues },
  } satisfies UpdateItemCommandInput;
}

export function releaseIssue(table: DeskTable, person: Pseudonym, job: string, writer: WriterId): UpdateItemCommandInput {
  const names = {
    '#issueAt': 'issueAt',
    '#issueTold': 'issueTold',
    '#issueToldBefore': 'issueToldBefore',
    '#issueUnknown': 'issueUnknown',
  };
  const removal = ' REMOVE #issueId, #issueAt, #issueTold, #issueToldBefore, #issueUnknown';
  return signed(changeMark(table, person, job, removal, { ExpressionAttributeNames: names }), writer);
}

export function markUnknown(table: DeskTable, person: Pseudonym, job: string, writer: WriterId): UpdateItemCommandInput {
  const request = changeMark(table, person, job, ', #issueUnknown = :one', {
    ExpressionAttributeNames: { '#issueUnknown': 'issueUnknown' },
  });
  return signed({ ...request, ReturnValues: 'ALL_NEW' }, writer);
}

/** Keeps the rank before beside the new one: without it, a lost answer would take with it whether the receipt was news. */
export function tellIssue(
  table: DeskTable,
  person: Pseudonym,
  job: string,
  rank: number,
  at: EpochMs,
  writer: WriterId,
): UpdateItemCommandInput {
  const change = ', #issueToldBefore = if_not_exists(#issueTold, :none), #issueTold = :rank';
  const request = changeMark(table, person, job, change, {
    ExpressionAttributeNames: { '#issueTold': 'issueTold', '#issueToldBefore': 'issueToldBefore', '#issueAt': 'issueAt' },
    ExpressionAttributeValues: { ':rank': { N: String(rank) }, ':at': { N: String(at) }, ':none': { N: '0' } },
  });
  const isFurther = '#issueAt <= :at AND (attribute_not_exists(#issueTold) OR #issueTold <= :rank)';
  return signed({ ...request, ConditionExpression: `${request.ConditionExpression} AND ${isFurther}`, ReturnValues: 'ALL_NEW' }, writer);
}

/** Counts only for those who are still subscribed. */
export function countUndeliverable({ name: table, keys }: DeskTable, person: Pseudonym, writer: WriterId): UpdateItemCommandInput {
  const request = {
    TableName: table,
    Key: { pk: { S: keys.person(person) } },
    UpdateExpression: 'SET #version = #version + :one ADD #undeliverable :one',
    ConditionExpression: 'attribute_exists(#list)',
    ExpressionAttributeNames: { '#version': 'version', '#undeliverable': 'undeliverable', '#list': 'list' },
    ExpressionAttributeValues: { ':one': { N: '1' } },
  };
  return signed(request, writer);
}

export function clearUndeliverable({ name: table, keys }: DeskTable, person: Pseudonym, writer: WriterId): UpdateItemCommandInput {
  const request = {
    TableName: table,
    Key: { pk: { S: keys.person(person) } },
    UpdateExpression: 'SET #version = #version + :one REMOVE #undeliverable',
    ConditionExpression: 'attribute_exists(#undeliverable)',
    ExpressionAttributeNames: { '#version': 'version', '#undeliverable': 'undeliverable' },
    ExpressionAttributeValues: { ':one': { N: '1' } },
  };
  return signed(request, writer);
}

/** One page of a channel's list. An index has no consistent read; the claim is consistent. */
export function queryList({ name: table, keys }: DeskTable, channel: Channel, after: string, to: string, limit: number): QueryCommandInput {
  return {
    TableName: table,
    IndexName: 'list',
    KeyConditionExpression: '#list = :channel AND pk BETWEEN :from AND :to',
    ExpressionAttributeNames: { '#list': 'list' },
    // `!` sorts before every letter of a pseudonym: the smallest key behind `after`.
    ExpressionAttributeValues: {
      ':channel': { S: keys.list(channel) },
      ':from': { S: `${keys.person(after)}!` },
      ':to': { S: keys.person(to) },
    },
    Limit: limit,
  };
}

export function countList(
  { name: table, keys }: DeskTable,
  channel: Channel,
  from: QueryCommandInput['ExclusiveStartKey'],
): QueryCommandInput {
  return {
    TableName: table,
    IndexName: 'list',
    KeyConditionExpression: '#list = :channel',
    ExpressionAttributeNames: { '#list': 'list' },
    ExpressionAttributeValues: { ':channel': { S: keys.list(channel) } },
    Select: 'COUNT',
    ...(from && { ExclusiveStartKey: from }),
  };
}

/** How many subscribers confirmed in a month (`2026-11`). */
export function countMonth(
  { name: table, keys }: DeskTable,
  channel: Channel,
  month: string,
  from: QueryCommandInput['ExclusiveStartKey'],
): QueryCommandInput {
  return {
    TableName: table,
    IndexName: 'months',
    KeyConditionExpression: '#month = :month',
    ExpressionAttributeNames: { '#month': 'listMonth' },
    ExpressionAttributeValues: { ':month': { S: keys.month(channel, month) } },
    Select: 'COUNT',
    ...(from && { ExclusiveStartKey: from }),
  };
}

/** Adds to totals; a total is an attribute named after what it counts. */
export function addTally({ name: table, keys }: DeskTable, job: string, counts: Counts, writer: WriterId): UpdateItemCommandInput {
  const entries = Object.entries(counts).map(([key, count], index) => ({ key, count, name: `#k${index}`, value: `:k${index}` }));
  const request: UpdateItemCommandInput = {
    TableName: table,
    Key: { pk: { S: keys.totals(job) } },
    UpdateExpression: `ADD ${entries.map(({ name, value }) => `${name} ${value}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(entries.map(({ name, key }) => [name, key])),
    ExpressionAttributeValues: Object.fromEntries(entries.map(({ value, count }) => [value, { N: String(count) }])),
  };
  return signed(request, writer);
}

/** Puts people into (or takes them out of) the set of those who get a second try. The item goes by itself after 400 days. */
export function changeHeld(
  { name: table, keys }: DeskTable,
  job: string,
  letter: string,
  people: readonly Pseudonym[],
  change: 'ADD' | 'DELETE',
  expiresAt: number,
  writer: WriterId,
): UpdateItemCommandInput {
  const request: UpdateItemCommandInput = {
    TableName: table,
    Key: { pk: { S: keys.held(job, letter) } },
    UpdateExpression: `SET #expiresAt = :expiresAt ${change} #people :people`,
    ExpressionAttributeNames: { '#expiresAt': 'expiresAt', '#people': 'people' },
    ExpressionAttributeValues: { ':expiresAt': { N: String(Math.ceil(expiresAt / 1000)) }, ':people': { SS: [...people] } },
  };
  return signed(request, writer);
}
