import type { GraphReply } from '../../channels/contract.ts';

/** Why a platform did not do what it was asked. */
export interface Refusal {
  /** Its own error code; `proof`: it refused what the call was signed with; `no-object`: it does not know the account, or hides it; `http.<status>` for an answer that is none of its own; `network`, `network.lost`, `unreadable`. */
  readonly code: string;
  /** No answer of its own came: it refused nothing, and tells nothing of what was asked. */
  readonly isUnanswered?: true;
}

/** Undefined: it did. */
export function refusalOf(reply: GraphReply): Refusal | undefined {
  if (reply.kind === 'not-sent') return { code: 'network', isUnanswered: true };
  if (reply.kind === 'lost') return { code: 'network.lost', isUnanswered: true };
  const { body, status } = reply;
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const special = code === 100 ? specialOf(error) : undefined;
  if (special !== undefined) return { code: special };
  if (typeof code === 'number' || typeof code === 'string') return { code: String(code) };
  return status >= 200 && status < 300 ? undefined : { code: `http.${status}`, isUnanswered: true };
}

/** Code 100 says everything from a mistyped parameter to a wrong secret; type and subcode tell two of them. */
function specialOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('type' in error) || error.type !== 'GraphMethodException') return undefined;
  const subcode = 'error_subcode' in error ? error.error_subcode : undefined;
  if (subcode === undefined) return 'proof';
  return subcode === 33 ? 'no-object' : undefined;
}
