import { type KeyObject, randomBytes } from 'node:crypto';
import { type Keyring, parseKeyring } from './vault.ts';

const written = (key: KeyObject): string => key.export().toString('base64url');

/**
 * The same keyring with one more sealing key, which seals from now on; every older one stays, to open what it sealed. Pepper, log key and chain key
 * never change: every pseudonym and every chain would. A keyring that was one long secret is written out as its keys.
 * Throws `AppError('secrets.missing')` on what is no keyring.
 */
export function rotateKeyring(text: string): string {
  const { pepper, logKey, chain, sealing } = parseKeyring(text);
  const ids = Object.keys(sealing.keys);
  const current = `k${Math.max(...ids.map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))) + 1}`;
  const keys = Object.fromEntries(Object.entries(sealing.keys).map(([id, key]) => [id, written(key)]));
  return JSON.stringify({
    pepper: written(pepper),
    log: written(logKey),
    ...(chain.isOwn && { chain: written(chain.key) }),
    seal: { current, keys: { ...keys, [current]: randomBytes(32).toString('base64url') } },
  });
}

/**
 * Usefulness of a keyring's copy. - `whole`: it can stand in for the stored one. - `outdated`: it lacks sealing keys that were added since,
 * and cannot open what these sealed. - `other`: it is the copy of another keyring. - `unreadable`: it is none.
 */
export type CopyVerdict =
  | { readonly kind: 'whole' | 'other' | 'unreadable' }
  | { readonly kind: 'outdated'; readonly missing: readonly string[] };

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
  try {
    return parseKeyring(text);
  } catch {
    return undefined;
  }
}
