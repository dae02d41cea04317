import { createSecretKey, randomBytes } from 'node:crypto';
import type { CopyVerdict, KeyringTools } from '../app/setup/keyring-ports.ts';
import { keyringSheet, readKeyringCopy } from './keyring-copy.ts';
import { type Keyring, keyringText, parseKeyring } from './vault.ts';

/**
 * The same keyring with one more sealing key, which seals from now on; every older one stays, to open what it sealed. Pepper, log key and chain key
 * never change: every pseudonym and every chain would. A keyring that was one long secret is written out as its keys.
 * Throws `AppError('secrets.missing')` on what is no keyring.
 */
export function rotateKeyring(text: string): string {
  const keyring = parseKeyring(text);
  const { keys } = keyring.sealing;
  const current = `k${Math.max(...Object.keys(keys).map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))) + 1}`;
  return keyringText({ ...keyring, sealing: { current, keys: { ...keys, [current]: createSecretKey(randomBytes(32)) } } });
}

/** Holds a copy against the stored keyring, key by key. Throws `AppError('secrets.missing')` when the stored one cannot be read. */
export function compareCopy(stored: string, copy: string): CopyVerdict {
  const ours = parseKeyring(stored);
  const theirs = readOrUndefined(copy);
  if (!theirs) return { kind: 'unreadable' };
  const lasting = [
    [ours.pepper, theirs.pepper],
    [ours.logKey, theirs.logKey],
    [ours.chain.key, theirs.chain.key],
  ] as const;
  const shared = Object.keys(ours.sealing.keys).flatMap((id) => {
    const [own, other] = [ours.sealing.keys[id], theirs.sealing.keys[id]];
    return own && other ? [[own, other] as const] : [];
  });
  if ([...lasting, ...shared].some(([own, other]) => !own.equals(other))) return { kind: 'other' };
  const missing = Object.keys(ours.sealing.keys).filter((id) => theirs.sealing.keys[id] === undefined);
  return missing.length === 0 ? { kind: 'whole' } : { kind: 'outdated', missing };
}

function readOrUndefined(text: string): Keyring | undefined {
  const copy = readKeyringCopy(text);
  try {
    return parseKeyring(copy.kind === 'keyring' ? copy.text : text);
  } catch {
    return undefined;
  }
}

/** Facts of a keyring that set-up needs. */
export const keyringTools: KeyringTools = { sheet: keyringSheet, read: readKeyringCopy, compare: compareCopy, rotate: rotateKeyring };
