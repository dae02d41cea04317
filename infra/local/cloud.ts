import { Worker } from 'node:worker_threads';

export interface CloudOptions {
  /** Keep tables and queues there; absent: in memory. */
  readonly data?: string;
  readonly dynamodbPort?: number;
  readonly sqsPort?: number;
}

export interface Cloud {
  readonly dynamodb: string;
  readonly sqs: string;
  close(): Promise<void>;
}

/** Starts the embedded DynamoDB and SQS on 127.0.0.1 (free ports unless given). */
export async function startCloud({ data, dynamodbPort = 0, sqsPort = 0 }: CloudOptions): Promise<Cloud> {
  const worker = new Worker(new URL('./cloud-worker.ts', import.meta.url), {
    workerData: { ...(data && { data }), dynamodbPort, sqsPort },
  });
  const endpoints = await new Promise<{ dynamodb: string; sqs: string }>((ready, failed) => {
    worker.once('message', ready);
    worker.once('error', failed);
  });
  return {
    ...endpoints,
    async close() {
      const closed = new Promise((done) => worker.once('message', done));
      worker.postMessage('close');
      await Promise.race([closed, new Promise((done) => setTimeout(done, 2000).unref())]);
      await worker.terminate();
    },
  };
}
