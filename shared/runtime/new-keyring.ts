import { randomBytes } from 'node:crypto';

/** Bytes of each key. */
export const keyBytes = 32;

/** A fresh keyring as JSON, for `parseKeyring`. Lose it and every person is a stranger again: back it up. */
export function newKeyring(): string {
  const fresh = () => randomBytes(keyBytes).toString('base64url');
  return JSON.stringify({ pepper: fresh(), log: fresh(), chain: fresh(), seal: { current: 'k1', keys: { k1: fresh() } } });
}
