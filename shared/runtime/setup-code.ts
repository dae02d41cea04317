import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The SSM parameter beside the secrets that holds a set-up code's hash: a SecureString with `StoredSetupCode` as JSON. */
export const setupCodeName = 'setup-code';

/** Stored form of a set-up code. Its bearer may register the first administrator, once; the parameter is deleted with that. */
export interface StoredSetupCode {
  /** SHA-256 of the code, base64url. The code has 128 random bits, so that a slow hash would add nothing. */
  readonly hash: string;
  /** ISO time from which the code holds no more. */
  readonly validUntil: string;
}

export interface SetupCode {
  /** 22 characters, base64url. Shown to the operator, kept nowhere. */
  readonly code: string;
  readonly stored: StoredSetupCode;
}

const validForMs = 24 * 60 * 60_000;

/** A fresh set-up code, good for 24 hours from `now` (epoch milliseconds). */
export function newSetupCode(now: number): SetupCode {
  const code = randomBytes(16).toString('base64url');
  return { code, stored: { hash: hashOf(code), validUntil: new Date(now + validForMs).toISOString() } };
}

/** Whether this is the stored code, and still holds at `now`. */
export function isSetupCode({ hash, validUntil }: StoredSetupCode, code: string, now: number): boolean {
  return timingSafeEqual(Buffer.from(hash), Buffer.from(hashOf(code))) && now < Date.parse(validUntil);
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
