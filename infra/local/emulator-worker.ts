import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { diskOf, isFull } from '../terminal/disk.ts';
import { createEmbeddedQueues } from './embedded-queues.ts';
import { createEmbeddedTables } from './embedded-tables.ts';
import type { EmulatorMessage } from './emulators.ts';
import { listenOnLoopback } from './loopback.ts';
import { type Permission, refuseUnless } from './refuse-unless.ts';

/** Runs DynamoDB and SQS in a thread of their own, so that the handlers do not wait for the servers' work. */
const { data, dynamodbPort, sqsPort } = workerData as { data?: string; dynamodbPort: number; sqsPort: number };
const tell = (message: EmulatorMessage) => parentPort?.postMessage(message);

let hasFailed = false;
/** After a write that failed nothing is written any more: what came after it could be lost with it. */
const fail = (error: unknown): void => {
  if (hasFailed) return;
  hasFailed = true;
  tell({ kind: 'failed', why: error instanceof Error ? error.message : String(error), isFull: data !== undefined && isFull(diskOf(data)) });
};
// The embedded DynamoDB throws when a client hangs up in the middle of a request: nothing was written then.
process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ECONNRESET') fail(error);
});

let wasFull = false;
const permitted = (): Permission => {
  const isFullNow = data !== undefined && isFull(diskOf(data));
  if (isFullNow !== wasFull) tell({ kind: isFullNow ? 'full' : 'room' });
  wasFull = isFullNow;
  if (hasFailed) return 'nothing';
  return isFullNow ? 'reading' : 'everything';
};

const tables = await createEmbeddedTables(data && join(data, 'dynamodb'));
const queues = await createEmbeddedQueues(data && join(data, 'sqs'), fail);
const dynamodb = await listenOnLoopback({ port: dynamodbPort, listener: refuseUnless(permitted, tables.listener) });
const sqs = await listenOnLoopback({ port: sqsPort, listener: refuseUnless(permitted, queues.listener) });

tell({ kind: 'ready', dynamodb: dynamodb.url, sqs: sqs.url });
parentPort?.once('message', async () => {
  await Promise.all([dynamodb.close(), sqs.close()]);
  await Promise.all([queues.close(), tables.close()]);
  tell({ kind: 'closed' });
});
