import type { GraphReply, GraphRequest } from '../channel.ts';
import { appSecretProof } from './appsecret-proof.ts';

/** The one place that names Graph's version (v26.0 is current since 2026-07-29; each lives about two years). */
export const graphVersion = 'v26.0';

/** How long one send may take before its outcome counts as unknown. */
export const graphDeadlineMs = 8000;

export interface GraphClientOptions {
  readonly baseUrl: string;
  readonly deadlineMs?: number;
  readonly fetch?: typeof fetch;
}

/** Failures of the connection itself: nothing of the request was written, so trying again cannot double a message. */
const nothingWritten: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

/**
 * One POST to Graph, with deadline. The token travels in the header only (URLs end in logs), its proof (HMAC with the app secret) as a
 * parameter. Never throws on what the network or Graph does: the reply says it.
 */
export async function postToGraph(
  request: GraphRequest,
  credentials: { readonly token: string; readonly appSecret: string },
  options: GraphClientOptions,
): Promise<GraphReply> {
  const proof = appSecretProof(credentials.token, credentials.appSecret);
  const url = `${options.baseUrl}/${graphVersion}${request.path}?appsecret_proof=${proof}`;
  // Cleared as soon as the answer is there: AbortSignal.timeout would keep a timer and its listeners for the whole deadline of every send.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), options.deadlineMs ?? graphDeadlineMs);
  try {
    const response = await (options.fetch ?? fetch)(url, {
      method: 'POST',
      // Graph does not redirect; whoever does shall not get the token.
      redirect: 'manual',
      headers: { authorization: `Bearer ${credentials.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(request.body),
      signal: deadline.signal,
    });
    return {
      kind: 'response',
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: parseJson(await response.text()),
    };
  } catch (error) {
    return { kind: isNothingWritten(error) ? 'not-sent' : 'lost' };
  } finally {
    clearTimeout(timer);
  }
}

/** fetch hides the reason in `cause`; a connection tried on several addresses hides it in the first of `errors`. */
function isNothingWritten(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  const code: unknown = first instanceof Error && 'code' in first ? first.code : undefined;
  return typeof code === 'string' && nothingWritten.has(code);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
