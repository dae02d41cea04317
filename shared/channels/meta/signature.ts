import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

/** Result of checking a delivery's signature. `secretIndex`: which of the accepted secrets signed it (0 = current). */
export type SignatureResult =
  | { readonly ok: true; readonly secretIndex: number }
  | { readonly ok: false; readonly reason: 'missing' | 'malformed' | 'wrong' };

const headerShape = /^sha256=([0-9a-f]{64})$/;

/** The last secret as a key: Node prepares a string anew for every use, which costs more than the HMAC of a delivery itself. */
let last: { readonly secret: string; readonly key: KeyObject } | undefined;

function keyOf(secret: string): KeyObject {
  if (last?.secret !== secret) last = { secret, key: createSecretKey(secret, 'utf8') };
  return last.key;
}

const digest = (bytes: Uint8Array, secret: string): Buffer => createHmac('sha256', keyOf(secret)).update(bytes).digest();

/**
 * Checks `X-Hub-Signature-256` over the bytes as they came in. Never over re-serialised JSON: Meta signs `\u00fc`, JSON.stringify
 * writes `ü`. `secrets`: the current app secret, then the previous one while it is being rotated. An empty secret never matches,
 * because anybody can sign with it.
 */
export const verifySignature = (bytes: Uint8Array, header: string | undefined, secrets: readonly string[]): SignatureResult => {
  if (header === undefined || header === '') return { ok: false, reason: 'missing' };
  const hex = headerShape.exec(header)?.[1];
  if (hex === undefined) return { ok: false, reason: 'malformed' };
  const given = Buffer.from(hex, 'hex');
  const secretIndex = secrets.findIndex((secret) => secret !== '' && timingSafeEqual(given, digest(bytes, secret)));
  return secretIndex === -1 ? { ok: false, reason: 'wrong' } : { ok: true, secretIndex };
};

/** The header value with which Meta would sign these bytes. For the simulator, replays and tests. */
export const sign = (bytes: Uint8Array, secret: string): string => `sha256=${digest(bytes, secret).toString('hex')}`;
