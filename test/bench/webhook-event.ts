import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { simulators } from '../../infra/local/meta/simulators.ts';
import type { DeliveryQueues } from '../../shared/app/ports.ts';
import type { Channel } from '../../shared/channels/registry.ts';
import { webhookChain } from '../../shared/runtime/webhook-chain.ts';
import { ahornweg } from '../support/desk-table.ts';
import { type SignedBody, secrets, snapshot, tuesdayMorning, vault } from './setting.ts';

/** A signed delivery as API Gateway hands it to the function. */
export function webhookEvent({ body, signature }: SignedBody): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: 'POST /webhooks',
    rawPath: '/webhooks',
    rawQueryString: '',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    requestContext: {
      accountId: 'bench',
      apiId: 'bench',
      domainName: 'bench',
      domainPrefix: 'bench',
      http: { method: 'POST', path: '/webhooks', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
      requestId: 'bench',
      routeKey: 'POST /webhooks',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    body,
    isBase64Encoded: false,
  };
}

const context = { functionName: 'webhook', getRemainingTimeInMillis: () => 10_000 } as Context;

/** The webhook's whole chain as it ships; only the queues behind it are given. */
export function webhookOf(
  channel: Channel,
  queues: DeliveryQueues,
): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  const ports = { desks: [{ ...ahornweg, snapshot }], vault, queues, now: () => tuesdayMorning, log: () => undefined };
  const chain = webhookChain(simulators[channel].receiver, () => ({ secrets, ports: async () => ports }));
  return (event) => chain(event, context);
}
