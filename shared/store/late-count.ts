import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { addTally } from './newsletter-requests.ts';

/** Counts in an issue's totals who got it by writing. */
export function createLateCount(client: DynamoDBClient, table: string): (job: string) => Promise<void> {
  return async (job) => {
    await client.send(new UpdateItemCommand(addTally(table, job, { late: 1 })));
  };
}
