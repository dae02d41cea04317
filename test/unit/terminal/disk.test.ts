import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { createEmbeddedQueues } from '../../../infra/local/embedded-queues.ts';
import { isFull, reserveOf } from '../../../infra/terminal/disk.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';

const megabyte = 1024 * 1024;

describe('a disk', () => {
  it('is full before it is: what was begun is written to its end', () => {
    expect(reserveOf(100_000 * megabyte)).toBe(8 * megabyte);
    expect(reserveOf(20 * megabyte)).toBe(megabyte);
    expect(isFull({ size: 20 * megabyte, free: megabyte - 1 })).toBe(true);
    expect(isFull({ size: 20 * megabyte, free: megabyte })).toBe(false);
  });

  const disk = mountSmallDisk(4);
  it.skipIf(!disk)(
    'that fails the queues is told at once: what they remember of a message that was not kept is right no more',
    async () => {
      if (!disk) return;
      const failures: unknown[] = [];
      const queues = await createEmbeddedQueues(join(disk.folder, 'sqs'), (error) => failures.push(error));
      const server = createServer(queues.listener);
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
      const sqs = new SQSClient({ endpoint, credentials, region: 'eu-central-1', maxAttempts: 1 });
      await sqs.send(new CreateQueueCommand({ QueueName: 'q' }));
      const send = () => sqs.send(new SendMessageCommand({ QueueUrl: `${endpoint}/000000000000/q`, MessageBody: 'x'.repeat(200_000) }));
      await send();
      expect(failures).toEqual([]);
      disk.fill();
      await expect(send()).rejects.toThrow();
      expect(failures.length).toBeGreaterThan(0);
      sqs.destroy();
      await new Promise((closed) => server.close(closed));
      await queues.close();
      disk.unmount();
    },
  );
});
