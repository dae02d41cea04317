import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDynamoStore } from '../../../shared/store/dynamo-store.ts';
import { itemToRecord, stateToAttributes } from '../../../shared/store/person-item.ts';
import { batchGet, pksOf, queryDue, writeBody, writePerson } from '../../../shared/store/requests.ts';
import { ahornwegKeys, ahornwegTable } from '../../support/desk-table.ts';
import { day, known, monday10, openEffect } from '../../support/events.ts';

const now = monday10;
const people = ahornwegTable('people');

describe('reading a person', () => {
  it("asks for every identity, the facility status and the newsletter's board, consistently", () => {
    expect(batchGet('people', pksOf(['new-id', 'old-id'], ahornwegKeys))).toEqual({
      RequestItems: {
        people: {
          Keys: [
            { pk: { S: 'ahornweg/P#new-id' } },
            { pk: { S: 'ahornweg/P#old-id' } },
            { pk: { S: 'ahornweg/F#status' } },
            { pk: { S: 'ahornweg/J#board' } },
          ],
          ConsistentRead: true,
        },
      },
    });
  });
});

describe('writing a person', () => {
  const attributes = { lastContactAt: { N: '5' }, expiresAt: { N: '9' } };

  it('who is new asks that there be none, or only a forgotten one', () => {
    const request = writePerson(people, 'new-id', undefined, attributes, 1_700_000_000_999, 'w1');
    expect(request).toMatchObject({
      TableName: 'people',
      Key: { pk: { S: 'ahornweg/P#new-id' } },
      ConditionExpression: '(attribute_not_exists(pk) OR #expiresAt <= :nowSeconds) AND NOT (#writer = :writer OR #writerBefore = :writer)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ExpressionAttributeValues: {
        ':lastContactAt': { N: '5' },
        ':expiresAt': { N: '9' },
        ':version': { N: '1' },
        ':nowSeconds': { N: '1700000000' },
        ':writer': { S: 'w1' },
      },
    });
    expect(request.UpdateExpression).toMatch(
      /^SET #writer = :writer, #writerBefore = if_not_exists\(#writer, :noWriter\), #lastContactAt = :lastContactAt, #expiresAt = :expiresAt, #version = :version REMOVE #introducedAt, #windowUntil, /,
    );
  });

  it('who was read at version 7 asks that it still be 7', () => {
    expect(writePerson(people, 'new-id', 7, attributes, now, 'w1')).toMatchObject({
      ConditionExpression: '(#version = :read) AND NOT (#writer = :writer OR #writerBefore = :writer)',
      ExpressionAttributeValues: { ':read': { N: '7' }, ':version': { N: '8' } },
    });
  });

  it('names every attribute exactly once, set or removed', () => {
    const { UpdateExpression = '', ExpressionAttributeNames = {} } = writePerson(people, 'id', 1, attributes, now, 'w1');
    // The last writer is named once more, where it becomes the one before.
    const named = [...UpdateExpression.replace('if_not_exists(#writer', '').matchAll(/#\w+/g)].map(([name]) => name);
    expect(new Set(named).size).toBe(named.length);
    expect(Object.keys(ExpressionAttributeNames).sort()).toEqual([...named].sort());
  });
});

describe('a person’s attributes', () => {
  it('are these', () => {
    const state = known({ recentEventKeys: ['AAAAAAAAAAAAAAAB'], aliases: ['old-id', 'older-id'], quietUntil: 77 });
    expect(stateToAttributes({ ...state, introducedAt: 11, lastContactAt: 22 }, 1_700_000_000_001, ahornwegKeys)).toEqual({
      shape: { N: '2' },
      lastContactAt: { N: '22' },
      expiresAt: { N: '1700000001' },
      introducedAt: { N: '11' },
      quietUntil: { N: '77' },
      ring: { B: Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]) },
      absorbed: { S: 'old-id older-id' },
    });
  });

  it('name the earliest late answer in the index, and none for a signpost', () => {
    const state = known({ effects: [openEffect(1, { status: 'later', dueAt: 500 }), openEffect(2, { status: 'unknown', dueAt: 400 })] });
    expect(stateToAttributes(state, now, ahornwegKeys)).toMatchObject({ dueShard: { S: 'ahornweg/due' }, dueAt: { N: '400' } });
    const signpost = stateToAttributes(state, now, ahornwegKeys, 'new-id');
    expect(signpost).toMatchObject({ mergedInto: { S: 'new-id' } });
    expect(signpost).not.toHaveProperty('dueAt');
    expect(signpost).not.toHaveProperty('dueShard');
  });

  it('put a subscriber into the list, and never a signpost', () => {
    const state = known({ subscription: { channel: 'whatsapp', address: 'k1.sealed' } });
    expect(stateToAttributes(state, undefined, ahornwegKeys)).toMatchObject({
      list: { S: 'ahornweg/whatsapp' },
      address: { S: 'k1.sealed' },
    });
    expect(stateToAttributes(state, undefined, ahornwegKeys, 'new-id')).not.toHaveProperty('list');
  });

  it.each([
    ['without a version', { pk: { S: 'ahornweg/P#id' }, lastContactAt: { N: '1' } }],
    ['with a word for a number', { pk: { S: 'ahornweg/P#id' }, version: { S: 'one' }, lastContactAt: { N: '1' } }],
    [
      'with an answer of another shape',
      { pk: { S: 'ahornweg/P#id' }, version: { N: '1' }, lastContactAt: { N: '1' }, effects: { S: '[{"id":"x"}]' } },
    ],
  ])('%s are not ours and are not guessed at', (_what, item) => {
    expect(() => itemToRecord(item, ahornwegKeys)).toThrow();
  });
});

describe('the index of late answers', () => {
  it('is asked for what was due before a moment', () => {
    expect(queryDue(people, 1234, 500)).toEqual({
      TableName: 'people',
      IndexName: 'due',
      KeyConditionExpression: 'dueShard = :shard AND dueAt < :until',
      ExpressionAttributeValues: { ':shard': { S: 'ahornweg/due' }, ':until': { N: '1234' } },
      Limit: 500,
    });
  });
});

describe('the facility status', () => {
  it('is created where none is, and changed under its version', () => {
    expect(writeBody('people', ahornwegKeys.status, '{}', undefined, 'w1')).toEqual({
      TableName: 'people',
      Key: { pk: { S: 'ahornweg/F#status' } },
      UpdateExpression: 'SET #writer = :writer, #writerBefore = if_not_exists(#writer, :noWriter), #body = :body, #version = :version',
      ConditionExpression: '(attribute_not_exists(pk)) AND NOT (#writer = :writer OR #writerBefore = :writer)',
      ExpressionAttributeNames: { '#body': 'body', '#version': 'version', '#writer': 'writer', '#writerBefore': 'writerBefore' },
      ExpressionAttributeValues: { ':body': { S: '{}' }, ':version': { N: '1' }, ':writer': { S: 'w1' }, ':noWriter': { S: '-' } },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    expect(writeBody('people', ahornwegKeys.status, '{}', 4, 'w1')).toMatchObject({
      ConditionExpression: '(#version = :read) AND NOT (#writer = :writer OR #writerBefore = :writer)',
      ExpressionAttributeValues: { ':read': { N: '4' }, ':version': { N: '5' } },
    });
  });
});

describe('when DynamoDB fails', () => {
  const client = new DynamoDBClient({ region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const dynamo = mockClient(client);
  const store = createDynamoStore(
    client,
    people,
    () => now,
    () => 'w1',
  );
  const item = { pk: { S: 'ahornweg/P#id' }, version: { N: '3' }, lastContactAt: { N: '1' }, expiresAt: { N: String((now + day) / 1000) } };
  const left = { people: { Keys: [{ pk: { S: 'ahornweg/P#id' } }], ConsistentRead: true } };
  beforeEach(() => dynamo.reset());

  it('asks again for keys it was not given, and takes nobody for new meanwhile', async () => {
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { people: [] }, UnprocessedKeys: left })
      .resolvesOnce({ Responses: { people: [item] } });
    const { records } = await store.load(['id'], now);
    expect(records).toMatchObject([{ key: 'id', version: 3 }]);
    expect(dynamo.commandCalls(BatchGetItemCommand)[1]?.args[0].input).toEqual({ RequestItems: left });
  });

  it('gives up on keys that are never given, rather than take somebody for new', async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { people: [] }, UnprocessedKeys: left });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const refusal = expect(store.load(['id'], now)).rejects.toMatchObject({ code: 'store.unreachable' });
    await vi.advanceTimersByTimeAsync(100 + 200 + 400 + 800 + 1600);
    await refusal;
    vi.useRealTimers();
    expect(dynamo.commandCalls(BatchGetItemCommand)).toHaveLength(6);
  });

  it('lets throttling through: the queue brings the message again', async () => {
    const throttled = new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: {} });
    dynamo.on(BatchGetItemCommand).rejects(throttled);
    dynamo.on(UpdateItemCommand).rejects(throttled);
    await expect(store.load(['id'], now)).rejects.toBe(throttled);
    await expect(store.commit('id', 1, known(), now)).rejects.toBe(throttled);
  });

  it('takes a failed condition, and nothing else, for a conflict', async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { people: [] } });
    dynamo.on(UpdateItemCommand).rejects(new ConditionalCheckFailedException({ message: 'no', $metadata: {} }));
    await expect(store.commit('id', 1, known(), now)).resolves.toBe('conflict');
    await expect(store.redirect('id', 1, known(), 'new-id', now)).resolves.toBe('conflict');
    const status = { hash: '', computedAt: 0, validUntil: 0, channels: {} };
    await expect(store.saveStatus(status, 1)).resolves.toBe('conflict');
  });

  const refusal = (Item: Record<string, AttributeValue>) => new ConditionalCheckFailedException({ message: 'no', $metadata: {}, Item });

  it.each([
    ['as the last writer', { writer: { S: 'w1' } }, 'committed'],
    ['followed by one more', { writer: { S: 'w2' }, writerBefore: { S: 'w1' } }, 'committed'],
    ['not at all', { writer: { S: 'w2' }, writerBefore: { S: 'w0' } }, 'conflict'],
    ['before writers had ids', {}, 'conflict'],
  ])('knows by the item in the refusal, without another read, whether it has written already: %s', async (_how, writers, result) => {
    dynamo.on(UpdateItemCommand).rejects(refusal({ ...item, ...writers }));
    await expect(store.commit('id', 2, known(), now)).resolves.toBe(result);
    expect(dynamo.commandCalls(BatchGetItemCommand)).toHaveLength(0);
  });

  it('looks into the table when the last answer was a failure: an earlier attempt may have written', async () => {
    const slow = new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: {} });
    dynamo.on(UpdateItemCommand).rejects(slow);
    dynamo.on(BatchGetItemCommand).resolvesOnce({ Responses: { people: [{ ...item, writer: { S: 'w1' } }] } });
    await expect(store.commit('id', 2, known(), now)).resolves.toBe('committed');
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { people: [{ ...item, writer: { S: 'w2' } }] } });
    await expect(store.commit('id', 2, known(), now)).rejects.toBe(slow);
  });

  it('takes nobody’s write for its own while keys stay unprocessed', async () => {
    dynamo.on(UpdateItemCommand).rejects(new ConditionalCheckFailedException({ message: 'no', $metadata: {} }));
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { people: [] }, UnprocessedKeys: left })
      .resolves({ Responses: { people: [{ ...item, writer: { S: 'w1' } }] } });
    await expect(store.commit('id', 2, known(), now)).resolves.toBe('committed');
  });
});
