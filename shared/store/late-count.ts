import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { updateOnce } from './conditional-write.ts';
import type { DeskTable } from './keys.ts';
import { addTally } from './newsletter-requests.ts';
import type { NewWriter } from './writer.ts';

/** Counts in an issue's totals who got it by writing. */
export function createLateCount(client: DynamoDBClient, table: DeskTable, newWriter: NewWriter): (job: string) => Promise<void> {
  return async (job) => {
    await updateOnce(client, addTally(table, job, { late: 1 }, newWriter()));
  };
}
