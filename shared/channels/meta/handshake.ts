import { createHash, timingSafeEqual } from 'node:crypto';
import type { HandshakeAnswer } from '../contract.ts';

/** Hashing first gives both sides the same length, so the comparison tells nothing about the token, not even its length. */
const same = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/**
 * Meta sends `hub.mode=subscribe`, `hub.verify_token` and `hub.challenge` whenever the callback URL or the verify token is saved.
 * An empty verify token refuses everybody: it means "not set up", not "open".
 */
export const answerHandshake = (query: Readonly<Record<string, string | undefined>>, verifyToken: string): HandshakeAnswer => {
  const challenge = query['hub.challenge'];
  const known = verifyToken !== '' && same(query['hub.verify_token'] ?? '', verifyToken);
  if (!known || query['hub.mode'] !== 'subscribe' || challenge === undefined || challenge === '') return { status: 403 };
  return { status: 200, body: challenge };
};
