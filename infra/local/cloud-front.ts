import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../terminal/usage-error.ts';
import type { Cloud } from './cloud.ts';

/**
 * One address for both embedded servers: requests carry the service's name in `x-amz-target`. `GET /local` names the servers' own
 * addresses, which are a hop shorter.
 */
export async function startCloudFront(port: number, cloud: Cloud): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((incoming, outgoing) => {
    if (incoming.method === 'GET') {
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ dynamodb: cloud.dynamodb, sqs: cloud.sqs }));
      return;
    }
    const isDynamoDb = String(incoming.headers['x-amz-target'] ?? '').startsWith('DynamoDB');
    const target = new URL(incoming.url ?? '/', isDynamoDb ? cloud.dynamodb : cloud.sqs);
    const onward = forward(target, { method: incoming.method, headers: { ...incoming.headers, host: target.host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE' ? new UsageError(`Port ${port} is in use. Take another: npm run cloud -- --port ${port + 1}`) : error,
      ),
    );
    server.listen(port, '127.0.0.1', listening);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.closeAllConnections() };
}
