import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { diskWords } from '../terminal/disk.ts';
import { UsageError } from '../terminal/usage-error.ts';

export interface EmulatorOptions {
  /** Keep tables and queues there; absent: in memory. */
  readonly data?: string;
  readonly dynamodbPort?: number;
  readonly sqsPort?: number;
  /** Told when the disk has become too full to write on, and when there is room again. */
  readonly onDisk?: (state: 'full' | 'room') => void;
  /** Told once when a write failed or the servers broke: they refuse everything from then on. */
  readonly onFailure?: (failure: EmulatorFailure) => void;
}

export interface EmulatorFailure {
  readonly why: string;
  /** The disk was full. */
  readonly isFull: boolean;
}

/** Messages from the servers' thread. */
export type EmulatorMessage =
  | { readonly kind: 'ready'; readonly dynamodb: string; readonly sqs: string }
  | { readonly kind: 'full' | 'room' | 'closed' }
  | ({ readonly kind: 'failed' } & EmulatorFailure);

export interface Emulators {
  readonly dynamodb: string;
  readonly sqs: string;
  close(): Promise<void>;
}

/** Starts the embedded DynamoDB and SQS on 127.0.0.1 (free ports unless given). */
export async function startEmulators({ data, dynamodbPort = 0, sqsPort = 0, onDisk, onFailure }: EmulatorOptions): Promise<Emulators> {
  if (data) mkdirSync(data, { recursive: true, mode: 0o700 });
  const worker = new Worker(new URL('./emulator-worker.ts', import.meta.url), {
    workerData: { ...(data && { data }), dynamodbPort, sqsPort },
  });
  const closed = new Promise<void>((done) => {
    worker.on('message', (message: EmulatorMessage) => {
      if (message.kind === 'full' || message.kind === 'room') onDisk?.(message.kind);
      if (message.kind === 'failed') onFailure?.(message);
      if (message.kind === 'closed') done();
    });
  });
  const endpoints = await new Promise<{ dynamodb: string; sqs: string }>((ready, failed) => {
    worker.on('message', (message: EmulatorMessage) => {
      if (message.kind === 'ready') ready({ dynamodb: message.dynamodb, sqs: message.sqs });
      if (message.kind === 'failed') failed(data && message.isFull ? new UsageError(diskWords.refused(data)) : new Error(message.why));
    });
    worker.once('error', failed);
  }).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  return {
    ...endpoints,
    async close() {
      worker.postMessage('close');
      await Promise.race([closed, new Promise((done) => setTimeout(done, 2000).unref())]);
      await worker.terminate();
    },
  };
}
