import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { Item } from './item.ts';

/**
 * A random id of one logical write, the same in every attempt to send it. DynamoDB's answer may get lost after the write has happened; the
 * SDK sends again, the write fails on its own effect, and only this id tells that from somebody else's write.
 */
export type WriterId = string;

/** Gives each write its id. A port: builders of requests stay pure. */
export type NewWriter = () => WriterId;

/** Attributes of every item that is written under a condition; no part of its value. */
export const writerAttributes = ['writer', 'writerBefore'] as const;

/**
 * Puts the writer's id into an update, and into its condition that it was not written yet: an increment sent twice counts once. The id before
 * stays beside it, so that a write is still recognised after one more writer has followed it.
 *
 * @param request an update whose expression starts with `SET` when it sets anything
 */
export function signed<T extends UpdateItemCommandInput>(request: T, writer: WriterId): T {
  const { UpdateExpression = '', ConditionExpression } = request;
  const signature = 'SET #writer = :writer, #writerBefore = if_not_exists(#writer, :noWriter)';
  const notYet = 'NOT (#writer = :writer OR #writerBefore = :writer)';
  return {
    ...request,
    UpdateExpression: UpdateExpression.startsWith('SET ')
      ? UpdateExpression.replace('SET', `${signature},`)
      : `${signature} ${UpdateExpression}`,
    ConditionExpression: ConditionExpression === undefined ? notYet : `(${ConditionExpression}) AND ${notYet}`,
    ExpressionAttributeNames: { ...request.ExpressionAttributeNames, '#writer': 'writer', '#writerBefore': 'writerBefore' },
    ExpressionAttributeValues: { ...request.ExpressionAttributeValues, ':writer': { S: writer }, ':noWriter': { S: '-' } },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
}

/** Whether an item bears what a signed request wrote, as the last writer or the one before. */
export function isWrittenBy(item: Item, { ExpressionAttributeValues }: UpdateItemCommandInput): boolean {
  const writer = ExpressionAttributeValues?.[':writer']?.S;
  return writer !== undefined && writerAttributes.some((name) => item[name]?.S === writer);
}
