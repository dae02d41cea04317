import middy, { type MiddlewareObj, type Request } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { receive } from '../app/replies/receive.ts';
import type { ChannelReceiver } from '../channels/contract.ts';
import { now } from './clock.ts';
import type { WebhookDesk } from './compose.ts';
import { failureOf } from './fail-safe.ts';
import { log } from './log.ts';
import { logSparingly } from './log-sparingly.ts';
import type { Secrets } from './secrets.ts';

/** Meta sends up to 3 MB; more is not from Meta. */
const largestBody = 4 * 1024 * 1024;

/** Everything that an unsigned request can make this function write goes through here. */
const logUnsigned = logSparingly((event, fields) => log(event, fields), now);

type Answer = APIGatewayProxyStructuredResultV2;
type Step = MiddlewareObj<APIGatewayProxyEventV2, Answer, Error>;

/**
 * The chain of every webhook: size → handshake → signature over the raw bytes → JSON → events in the queue. HTTP status exists only here.
 * 200 tells Meta that everything was accepted; 500 makes it deliver again, and so does 503 while no facility is published.
 */
export function webhookChain(adapter: ChannelReceiver, desk: () => WebhookDesk) {
  return middy<APIGatewayProxyEventV2, Answer, Error>()
    .use(answerFailure(adapter))
    .use(capSize(adapter))
    .use(answerGet(adapter, () => desk().secrets))
    .use(verifyBytes(adapter, () => desk().secrets))
    .handler(async (event): Promise<Answer> => {
      const body = parseJson(textOf(event));
      if (body === undefined) {
        log('body.unreadable', { channel: adapter.channel });
        return text(200, 'ignored');
      }
      const ports = await desk().ports();
      if (!ports) {
        log('delivery.postponed', { channel: adapter.channel, reason: 'no-facility' });
        return text(503, 'no facility is published yet');
      }
      await receive(adapter, body, ports);
      return text(200, 'EVENT_RECEIVED');
    });
}

function answerFailure({ channel }: ChannelReceiver): Step {
  return {
    onError: function answerFailureOnError(request) {
      log('function.failed', { channel, ...failureOf(request.error) });
      return text(500, 'try again');
    },
  };
}

function capSize({ channel }: ChannelReceiver): Step {
  return {
    before: function capSizeBefore({ event }) {
      const size = Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
      if (size <= largestBody) return undefined;
      logUnsigned('delivery.too-large', { channel });
      return text(413, 'too large');
    },
  };
}

function answerGet({ channel, handshake }: ChannelReceiver, secrets: () => Secrets): Step {
  return {
    before: async function answerGetBefore({ event }) {
      if (event.requestContext.http.method !== 'GET') return undefined;
      const query = event.queryStringParameters ?? {};
      const ask = async () => handshake(query, (await secrets().get())['meta-app']);
      let answer = await ask();
      // The token may just have been changed, which is when Meta asks.
      if (answer.status !== 200 && (await secrets().refetch())) answer = await ask();
      if (answer.status === 200) return text(200, answer.body);
      logUnsigned('handshake.rejected', { channel });
      return text(403, 'forbidden');
    },
  };
}

function verifyBytes({ channel, authenticate }: ChannelReceiver, secrets: () => Secrets): Step {
  return {
    before: async function verifyBytesBefore({ event }: Request<APIGatewayProxyEventV2, Answer>) {
      const bytes = bytesOf(event);
      const check = async () => authenticate(bytes, event.headers, (await secrets().get())['meta-app']);
      let result = await check();
      // A correct form with a wrong value may be a secret that was just rotated.
      if (!result.ok && result.reason === 'wrong' && (await secrets().refetch())) {
        result = await check();
      }
      if (result.ok) return undefined;
      logUnsigned('signature.rejected', { channel, reason: result.reason });
      return text(401, 'signature missing or wrong');
    },
  };
}

/** API Gateway passes the body as text where it can and as base64 where it must; the bytes are what was signed. */
function bytesOf(event: APIGatewayProxyEventV2): Uint8Array {
  return Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
}

function textOf({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string {
  return isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function text(statusCode: number, body: string): Answer {
  return { statusCode, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}
