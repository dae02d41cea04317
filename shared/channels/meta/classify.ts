import * as z from 'zod/mini';
import type { GraphReply, Outcome } from '../contract.ts';
import {
  type GraphClassification,
  laterForAccount,
  laterForPerson,
  mayBeSent,
  misconfigured,
  ourMistake,
  withCode,
} from './graph-classification.ts';
import { waitingTimeMs } from './waiting-time.ts';

/** Graph's error by its numbers. Its texts are never read: they change, and they can quote what we sent. */
export interface GraphError {
  readonly code: number;
  readonly subcode?: number;
}

/** Channel-specific half: how a success looks, and the error table. `verdictOf` is undefined for a code that the table does not know. */
export interface ReplyReading {
  readonly messageIdOf: (body: unknown) => string | undefined;
  readonly verdictOf: (error: GraphError) => GraphClassification | undefined;
  readonly nameOf: (error: GraphError) => string;
}

const integer = z.union([z.int(), z.pipe(z.string().check(z.regex(/^\d{1,12}$/)), z.transform(Number))]);
const errorBody = z.object({
  error: z.object({
    code: integer,
    error_subcode: z.catch(z.optional(integer), undefined),
    is_transient: z.optional(z.unknown()),
    type: z.optional(z.unknown()),
  }),
});

/** How Graph names a proof that does not fit the token: 100 is a parameter of ours elsewhere, but of this type it is the app secret. */
export const proofInvalid = { code: 100, type: 'GraphMethodException' } as const;

/** For codes no table lists: Graph did answer, so it was not sent. Transient, throttled or its own fault: later. Otherwise: our mistake. */
const unlisted = (status: number, isTransient: boolean): GraphClassification => {
  if (status === 429) return laterForAccount();
  return isTransient || status >= 500 ? laterForPerson() : ourMistake;
};

/** An answer that is not Graph's own (a proxy, a wrong address, a cut body). 2xx and 5xx may have been sent. */
const withoutBody = (status: number): GraphClassification => {
  if (status === 429) return laterForAccount();
  if (status === 401 || status === 403 || status === 404) return misconfigured;
  return status >= 400 && status < 500 && status !== 408 ? ourMistake : mayBeSent;
};

const withWaitingTime = (verdict: GraphClassification, headers: Readonly<Record<string, string>>): GraphClassification => {
  const asked = waitingTimeMs(headers);
  if (verdict.kind !== 'later' || asked === undefined) return verdict;
  return { ...verdict, retryAfterMs: Math.max(asked, verdict.retryAfterMs ?? 0) };
};

/**
 * Outcome of a send, judged by the reply. `later` waits at least as long as the table and the headers say. Codes are Graph's
 * (`131047`, `10/2018278`), `http.<status>` for an answer without a Graph body, `network` (nothing was written) or `network.lost`.
 * `tries` counts this one, too.
 */
export const classifyReply = (reply: GraphReply, reading: ReplyReading, tries?: number): Outcome => {
  if (reply.kind === 'not-sent') return withCode(laterForPerson(), 'network');
  if (reply.kind === 'lost') return withCode(mayBeSent, 'network.lost');
  const succeeded = reply.status >= 200 && reply.status < 300;
  const messageId = succeeded ? reading.messageIdOf(reply.body) : undefined;
  if (messageId !== undefined) return { kind: 'sent', messageId };
  const parsed = errorBody.safeParse(reply.body);
  if (!parsed.success) return withCode(withWaitingTime(withoutBody(reply.status), reply.headers), `http.${reply.status}`);
  const { code, error_subcode: subcode, is_transient: isTransient, type } = parsed.data.error;
  const error: GraphError = { code, ...(subcode === undefined ? {} : { subcode }) };
  if (code === proofInvalid.code && type === proofInvalid.type) return { kind: 'misconfigured', code: 'appsecret_proof', stop: true };
  const verdict = reading.verdictOf(error) ?? unlisted(reply.status, isTransient === true);
  return withCode(withWaitingTime(verdict, reply.headers), reading.nameOf(error), tries);
};
