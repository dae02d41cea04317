import type { DynamoDBClient, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { CountTally, Tallied } from '../app/ports.ts';
import { localCivil } from '../calendar/berlin.ts';
import { updateOnce } from './conditional-write.ts';
import { type NewWriter, signed, type WriterId } from './writer.ts';

/** A year can be compared with the one before. */
const keptMs = 800 * 24 * 60 * 60 * 1000;

/** Key of the counters of one channel's account on one local day (`2026-11-23`) or in one month (`2026-11`). */
export function answerTallyPk({ channel, account, period, at }: Omit<Tallied, 'keys'>): string {
  const { year, month, day } = localCivil(at);
  const parts = period === 'day' ? [year, month, day] : [year, month];
  return `N#${channel}#${account}#${parts.map((part) => String(part).padStart(2, '0')).join('-')}`;
}

/** Adds one to each counter, in one write. The item goes by itself after 800 days. */
export function addToTally(table: string, tallied: Tallied, writer: WriterId): UpdateItemCommandInput {
  const names = tallied.keys.map((key, index) => [`#k${index}`, key] as const);
  const request: UpdateItemCommandInput = {
    TableName: table,
    Key: { pk: { S: answerTallyPk(tallied) } },
    UpdateExpression: `SET #expiresAt = :expiresAt ADD ${names.map(([name]) => `${name} :one`).join(', ')}`,
    ExpressionAttributeNames: { '#expiresAt': 'expiresAt', ...Object.fromEntries(names) },
    ExpressionAttributeValues: { ':expiresAt': { N: String(Math.ceil((tallied.at + keptMs) / 1000)) }, ':one': { N: '1' } },
  };
  return signed(request, writer);
}

/**
 * The counters on DynamoDB. They lie beside the persons, in the table that the senders may write anyway: a right to write the settings would be a
 * right to move the pointer to the facility that holds.
 */
export function createTallies(client: DynamoDBClient, table: string, newWriter: NewWriter): CountTally {
  return async (tallied) => {
    await updateOnce(client, addToTally(table, tallied, newWriter()));
  };
}
