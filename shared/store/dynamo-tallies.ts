import type { DynamoDBClient, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { CountTally, Tallied } from '../app/ports.ts';
import { updateOnce } from './conditional-write.ts';
import type { DeskTable } from './keys.ts';
import { type NewWriter, signed, type WriterId } from './writer.ts';

/** A year can be compared with the one before. */
export const countersKeptMs = 800 * 24 * 60 * 60 * 1000;

/** Adds one to each counter, and the answers to theirs, in one write. The item goes by itself after 800 days. */
export function addToTally({ name: table, keys }: DeskTable, tallied: Tallied, writer: WriterId): UpdateItemCommandInput {
  const names = tallied.keys.map((key, index) => [`#k${index}`, key] as const);
  const { answers } = tallied;
  const adds = [...names.map(([name]) => `${name} :one`), ...(answers === undefined ? [] : ['#answers :answers'])];
  const request: UpdateItemCommandInput = {
    TableName: table,
    Key: { pk: { S: keys.tally(tallied) } },
    UpdateExpression: `SET #expiresAt = :expiresAt ADD ${adds.join(', ')}`,
    ExpressionAttributeNames: {
      '#expiresAt': 'expiresAt',
      ...Object.fromEntries(names),
      ...(answers !== undefined && { '#answers': 'answers' }),
    },
    ExpressionAttributeValues: {
      ':expiresAt': { N: String(Math.ceil((tallied.at + countersKeptMs) / 1000)) },
      ...(names.length > 0 && { ':one': { N: '1' } }),
      ...(answers !== undefined && { ':answers': { N: String(answers) } }),
    },
  };
  return signed(request, writer);
}

/**
 * The counters on DynamoDB. They lie beside the persons, in the table that the senders may write anyway: a right to write the settings would be a
 * right to move the pointer to the facility that holds.
 */
export function createTallies(client: DynamoDBClient, table: DeskTable, newWriter: NewWriter): CountTally {
  return async (tallied) => {
    await updateOnce(client, addToTally(table, tallied, newWriter()));
  };
}
