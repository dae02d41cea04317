import { request as forward } from 'node:http';
import type { Emulators } from './emulators.ts';
import { type LoopbackServer, listenOnLoopback } from './loopback.ts';
import { inUse } from './options.ts';

/**
 * One address for both embedded servers: requests carry the service's name in `x-amz-target`. `GET /local` names the servers' own
 * addresses, which are a hop shorter.
 */
export async function startEmulatorProxy(port: number, cloud: Emulators): Promise<LoopbackServer> {
  return listenOnLoopback({
    port,
    listener(incoming, outgoing) {
      if (incoming.method === 'GET') {
        outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ dynamodb: cloud.dynamodb, sqs: cloud.sqs }));
        return;
      }
      const isDynamoDb = String(incoming.headers['x-amz-target'] ?? '').startsWith('DynamoDB');
      const target = new URL(incoming.url ?? '/', isDynamoDb ? cloud.dynamodb : cloud.sqs);
      const { origin: _, ...headers } = incoming.headers;
      const onward = forward(target, { method: incoming.method, headers: { ...headers, host: target.host } }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.writeHead(502).end());
      incoming.pipe(onward);
    },
  }).catch((error: unknown) => {
    throw inUse(error, port, 'npm run emulators');
  });
}
