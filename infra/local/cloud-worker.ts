import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';
import { startFauxqs } from 'fauxqs';

/** Runs DynamoDB and SQS in a thread of their own, so that the handlers do not wait for the servers' work. */
const { data, dynamodbPort, sqsPort } = workerData as { data?: string; dynamodbPort: number; sqsPort: number };
if (data) mkdirSync(data, { recursive: true });

const tables = dynalite({ ...(data && { path: join(data, 'dynamodb') }), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
await new Promise<void>((listening, failed) => {
  tables.once('error', failed);
  tables.listen(dynamodbPort, '127.0.0.1', listening);
});
const queues = await startFauxqs({
  port: sqsPort,
  host: '127.0.0.1',
  logger: false,
  ...(data && { dataDir: join(data, 'sqs') }),
});

parentPort?.postMessage({
  dynamodb: `http://127.0.0.1:${(tables.address() as AddressInfo).port}`,
  sqs: `http://127.0.0.1:${queues.port}`,
});
parentPort?.once('message', async () => {
  await Promise.all([queues.stop(), new Promise((closed) => tables.close(closed))]);
  parentPort?.postMessage('closed');
});
