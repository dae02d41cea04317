import middy, { type MiddlewareObj, type Request } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { receive } from '../app/receive.ts';
import type { ChannelAdapter } from '../channels/contract.ts';
import { answerHandshake } from '../channels/meta/handshake.ts';
import { verifySignature } from '../channels/meta/signature.ts';
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
 * The chain of both webhooks: size → handshake → signature over the raw bytes → JSON → events in the queue. HTTP status exists only here.
 * 200 tells Meta that everything was accepted; 500 makes it deliver again.
 */
export function webhookChain(adapter: ChannelAdapter, desk: () => WebhookDesk) {
  return middy<APIGatewayProxyEventV2, Answer, Error>()
    .use(answerFailure(adapter))
    .use(capSize(adapter))
    .use(answerGet(adapter, () => desk().secrets))
    .use(verifyBytes(adapter, () => desk().secrets))
    .handler(async (event): Promise<Answer> => {
      const body = parseJson(bytesOf(event));
      if (body === undefined) {
        log('body.unreadable', { channel: adapter.channel });
        return text(200, 'ignored');
      }
      await receive(adapter, body, await desk().ports());
      return text(200, 'EVENT_RECEIVED');
    });
}

function answerFailure({ channel }: ChannelAdapter): Step {
  return {
    onError: function answerFailureOnError(request) {
      log('function.failed', { channel, ...failureOf(request.error) });
      return text(500, 'try again');
    },
  };
}

function capSize({ channel }: ChannelAdapter): Step {
  return {
    before: function capSizeBefore({ event }) {
      const size = Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
      if (size <= largestBody) return undefined;
      logUnsigned('delivery.too-large', { channel });
      return text(413, 'too large');
    },
  };
}

function answerGet({ channel }: ChannelAdapter, secrets: () => Secrets): Step {
  return {
    before: async function answerGetBefore({ event }) {
      if (event.requestContext.http.method !== 'GET') return undefined;
      const query = event.queryStringParameters ?? {};
      const ask = async () => answerHandshake(query, (await secrets().get())['meta-app'].verifyToken);
      let answer = await ask();
      // The token may just have been changed, which is when Meta asks.
      if (answer.status !== 200 && (await secrets().refetch())) answer = await ask();
      if (answer.status === 200) return text(200, answer.body);
      logUnsigned('handshake.rejected', { channel });
      return text(403, 'forbidden');
    },
  };
}

function verifyBytes({ channel }: ChannelAdapter, secrets: () => Secrets): Step {
  return {
    before: async function verifyBytesBefore({ event }: Request<APIGatewayProxyEventV2, Answer>) {
      const bytes = bytesOf(event);
      const header = event.headers['x-hub-signature-256'];
      let result = verifySignature(bytes, header, await accepted(secrets()));
      // A correct form with a wrong value may be a secret that was just rotated.
      if (!result.ok && result.reason === 'wrong' && (await secrets().refetch())) {
        result = verifySignature(bytes, header, await accepted(secrets()));
      }
      if (result.ok) return undefined;
      logUnsigned('signature.rejected', { channel, reason: result.reason });
      return text(401, 'signature missing or wrong');
    },
  };
}

async function accepted(secrets: Secrets): Promise<readonly string[]> {
  const { appSecret, previousAppSecret } = (await secrets.get())['meta-app'];
  return previousAppSecret ? [appSecret, previousAppSecret] : [appSecret];
}

/** API Gateway passes the body as text where it can and as base64 where it must; the bytes are what Meta signed. */
function bytesOf(event: APIGatewayProxyEventV2): Uint8Array {
  return Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

function text(statusCode: number, body: string): Answer {
  return { statusCode, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}
