import type { GetItemCommandInput, QueryCommandInput, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { Claim } from '../app/newsletter-ports.ts';
import type { Counts } from '../broadcast/counts.ts';
import type { EpochMs } from '../calendar/rules.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { Channel } from '../facility/snapshot.ts';
import { heldPk, tallyPk } from './newsletter-keys.ts';
import { personPk } from './person-item.ts';

/** Issues in a row that may fail to arrive before a person is left out. */
const unreachableAfter = 3;

export function getItem(table: string, pk: string): GetItemCommandInput {
  return { TableName: table, Key: { pk: { S: pk } }, ConsistentRead: true };
}

/** Replaces a JSON item under the version that was read; `undefined`: there was none. */
export function writeBody(table: string, pk: string, body: unknown, version: number | undefined): UpdateItemCommandInput {
  return {
    TableName: table,
    Key: { pk: { S: pk } },
    UpdateExpression: 'SET #body = :body, #version = :version',
    ConditionExpression: version === undefined ? 'attribute_not_exists(pk)' : '#version = :read',
    ExpressionAttributeNames: { '#body': 'body', '#version': 'version' },
    ExpressionAttributeValues: {
      ':body': { S: JSON.stringify(body) },
      ':version': { N: String((version ?? 0) + 1) },
      ...(version !== undefined && { ':read': { N: String(version) } }),
    },
  };
}

/**
 * The one write that decides whether a person gets an issue: still in the list, this issue not claimed, not out of reach, and no human talking with
 * the person. It bumps the
 * version, so that whoever decides about the person at this moment decides again, and answers the sealed address.
 */
export function claimIssue(table: string, person: Pseudonym, { channel, job, at, needsWindow }: Claim): UpdateItemCommandInput {
  return {
    TableName: table,
    Key: { pk: { S: personPk(person) } },
    UpdateExpression:
      'SET #issueBeforeAt = if_not_exists(#issueAt, if_not_exists(#issueBeforeAt, :never)), #issueId = :job, #issueAt = :at, #version = #version + :one REMOVE #issueTold, #issueUnknown',
    ConditionExpression: [
      '#list = :channel',
      '(attribute_not_exists(#issueId) OR #issueId <> :job)',
      '(attribute_not_exists(#undeliverable) OR #undeliverable < :limit)',
      '(attribute_not_exists(#quietUntil) OR #quietUntil <= :at)',
      ...(needsWindow ? ['#windowUntil > :at'] : []),
    ].join(' AND '),
    ExpressionAttributeNames: {
      '#list': 'list',
      '#version': 'version',
      '#issueId': 'issueId',
      '#issueAt': 'issueAt',
      '#issueTold': 'issueTold',
      '#issueUnknown': 'issueUnknown',
      '#issueBeforeAt': 'issueBeforeAt',
      '#undeliverable': 'undeliverable',
      '#quietUntil': 'quietUntil',
      ...(needsWindow && { '#windowUntil': 'windowUntil' }),
    },
    ExpressionAttributeValues: {
      ':channel': { S: channel },
      ':job': { S: job },
      ':at': { N: String(at) },
      ':one': { N: '1' },
      ':never': { N: '0' },
      ':limit': { N: String(unreachableAfter) },
    },
    ReturnValues: 'ALL_NEW',
  };
}

/** Changes a person's mark while it is still the mark of this issue. */
function changeMark(table: string, person: Pseudonym, job: string, change: string, more: Partial<UpdateItemCommandInput> = {}) {
  return {
    TableName: table,
    Key: { pk: { S: personPk(person) } },
    UpdateExpression: `SET #version = #version + :one${change}`,
    ConditionExpression: '#issueId = :job',
    ExpressionAttributeNames: { '#version': 'version', '#issueId': 'issueId', ...more.ExpressionAttributeNames },
    ExpressionAttributeValues: { ':one': { N: '1' }, ':job': { S: job }, ...more.ExpressionAttributeValues },
  } satisfies UpdateItemCommandInput;
}

export function releaseIssue(table: string, person: Pseudonym, job: string): UpdateItemCommandInput {
  const names = { '#issueAt': 'issueAt', '#issueTold': 'issueTold', '#issueUnknown': 'issueUnknown' };
  return changeMark(table, person, job, ' REMOVE #issueId, #issueAt, #issueTold, #issueUnknown', { ExpressionAttributeNames: names });
}

export function markUnknown(table: string, person: Pseudonym, job: string): UpdateItemCommandInput {
  const request = changeMark(table, person, job, ', #issueUnknown = :one', {
    ExpressionAttributeNames: { '#issueUnknown': 'issueUnknown' },
  });
  return { ...request, ReturnValues: 'ALL_OLD' };
}

export function tellIssue(table: string, person: Pseudonym, job: string, rank: number, at: EpochMs): UpdateItemCommandInput {
  const request = changeMark(table, person, job, ', #issueTold = :rank', {
    ExpressionAttributeNames: { '#issueTold': 'issueTold', '#issueAt': 'issueAt' },
    ExpressionAttributeValues: { ':rank': { N: String(rank) }, ':at': { N: String(at) } },
  });
  return {
    ...request,
    ConditionExpression: `${request.ConditionExpression} AND #issueAt <= :at AND (attribute_not_exists(#issueTold) OR #issueTold <= :rank)`,
    ReturnValues: 'ALL_OLD',
  };
}

/** Counts only for those who are still subscribed. */
export function countUndeliverable(table: string, person: Pseudonym): UpdateItemCommandInput {
  return {
    TableName: table,
    Key: { pk: { S: personPk(person) } },
    UpdateExpression: 'SET #version = #version + :one ADD #undeliverable :one',
    ConditionExpression: 'attribute_exists(#list)',
    ExpressionAttributeNames: { '#version': 'version', '#undeliverable': 'undeliverable', '#list': 'list' },
    ExpressionAttributeValues: { ':one': { N: '1' } },
  };
}

export function clearUndeliverable(table: string, person: Pseudonym): UpdateItemCommandInput {
  return {
    TableName: table,
    Key: { pk: { S: personPk(person) } },
    UpdateExpression: 'SET #version = #version + :one REMOVE #undeliverable',
    ConditionExpression: 'attribute_exists(#undeliverable)',
    ExpressionAttributeNames: { '#version': 'version', '#undeliverable': 'undeliverable' },
    ExpressionAttributeValues: { ':one': { N: '1' } },
  };
}

/** One page of a channel's list. An index has no consistent read; the claim is consistent. */
export function queryList(table: string, channel: Channel, after: string, to: string, limit: number): QueryCommandInput {
  return {
    TableName: table,
    IndexName: 'list',
    KeyConditionExpression: '#list = :channel AND pk BETWEEN :from AND :to',
    ExpressionAttributeNames: { '#list': 'list' },
    // `!` sorts before every letter of a pseudonym: the smallest key behind `after`.
    ExpressionAttributeValues: { ':channel': { S: channel }, ':from': { S: `${personPk(after)}!` }, ':to': { S: personPk(to) } },
    Limit: limit,
  };
}

export function countList(table: string, channel: Channel, from: QueryCommandInput['ExclusiveStartKey']): QueryCommandInput {
  return {
    TableName: table,
    IndexName: 'list',
    KeyConditionExpression: '#list = :channel',
    ExpressionAttributeNames: { '#list': 'list' },
    ExpressionAttributeValues: { ':channel': { S: channel } },
    Select: 'COUNT',
    ...(from && { ExclusiveStartKey: from }),
  };
}

/** How many subscribers confirmed in a month; `month`: the index's partition. */
export function countMonth(table: string, month: string, from: QueryCommandInput['ExclusiveStartKey']): QueryCommandInput {
  return {
    TableName: table,
    IndexName: 'months',
    KeyConditionExpression: '#month = :month',
    ExpressionAttributeNames: { '#month': 'listMonth' },
    ExpressionAttributeValues: { ':month': { S: month } },
    Select: 'COUNT',
    ...(from && { ExclusiveStartKey: from }),
  };
}

/** Adds to totals; a total is an attribute named after what it counts. */
export function addTally(table: string, job: string, counts: Counts): UpdateItemCommandInput {
  const entries = Object.entries(counts).map(([key, count], index) => ({ key, count, name: `#k${index}`, value: `:k${index}` }));
  return {
    TableName: table,
    Key: { pk: { S: tallyPk(job) } },
    UpdateExpression: `ADD ${entries.map(({ name, value }) => `${name} ${value}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(entries.map(({ name, key }) => [name, key])),
    ExpressionAttributeValues: Object.fromEntries(entries.map(({ value, count }) => [value, { N: String(count) }])),
  };
}

/** Puts people into (or takes them out of) the set of those who get a second try. The item goes by itself after 400 days. */
export function changeHeld(
  table: string,
  job: string,
  letter: string,
  people: readonly Pseudonym[],
  change: 'ADD' | 'DELETE',
  expiresAt: number,
): UpdateItemCommandInput {
  return {
    TableName: table,
    Key: { pk: { S: heldPk(job, letter) } },
    UpdateExpression: `SET #expiresAt = :expiresAt ${change} #people :people`,
    ExpressionAttributeNames: { '#expiresAt': 'expiresAt', '#people': 'people' },
    ExpressionAttributeValues: { ':expiresAt': { N: String(Math.ceil(expiresAt / 1000)) }, ':people': { SS: [...people] } },
  };
}
