import type { GraphReply } from '../../channels/contract.ts';

/** Why a platform did not do what it was asked. */
export interface Refusal {
  /** Its own error code; `http.<status>` for an answer that is none of its own; `network`, `network.lost`, `unreadable`. */
  readonly code: string;
}

/** Undefined: it did. */
export function refusalOf(reply: GraphReply): Refusal | undefined {
  if (reply.kind === 'not-sent') return { code: 'network' };
  if (reply.kind === 'lost') return { code: 'network.lost' };
  const { body, status } = reply;
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code === 'number' || typeof code === 'string') return { code: String(code) };
  return status >= 200 && status < 300 ? undefined : { code: `http.${status}` };
}
