import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { AppError } from '../app/app-error.ts';
import type { Vault } from '../app/ports.ts';
import type { Pseudonym } from '../conversation/event.ts';

/**
 * The facility's own keys. The pepper never changes (every pseudonym would); sealing keys are added, old ones stay as long as proofs.
 * Key objects and not bytes: they print nothing, and Node prepares bytes anew for every use, which cost ten times the HMAC itself.
 */
export interface Keyring {
  readonly pepper: KeyObject;
  readonly logKey: KeyObject;
  readonly sealing: { readonly current: string; readonly keys: Readonly<Record<string, KeyObject>> };
}

const keyBytes = 32;
const bytes = z.pipe(
  z.string(),
  z.transform((text) => Buffer.from(text, 'base64url')),
);
const key = z.pipe(
  bytes.check(z.refine((given) => given.length === keyBytes, 'a key is 32 bytes in base64url')),
  z.transform((given) => createSecretKey(given)),
);
const keyringSchema = z
  .strictObject({ pepper: key, log: key, seal: z.strictObject({ current: z.string(), keys: z.record(z.string(), key) }) })
  .check(z.refine(({ seal }) => seal.current in seal.keys, 'seal.current names no key'));

/**
 * Reads a keyring: the JSON that `newKeyring` writes, or any secret of at least 32 characters, from which the keys are derived (HKDF).
 * Throws `AppError('secrets.missing')` without quoting what it was given.
 */
export function parseKeyring(text: string): Keyring {
  if (!text.trimStart().startsWith('{')) return deriveKeyring(text.trim());
  const parsed = keyringSchema.safeParse(jsonOrUndefined(text));
  if (!parsed.success) throw new AppError('secrets.missing', 'the keyring is not as Pforte wrote it');
  const { pepper, log, seal } = parsed.data;
  return { pepper, logKey: log, sealing: seal };
}

/** A fresh keyring as JSON. Lose it and every person is a stranger again: back it up. */
export function newKeyring(): string {
  const fresh = () => randomBytes(keyBytes).toString('base64url');
  return JSON.stringify({ pepper: fresh(), log: fresh(), seal: { current: 'k1', keys: { k1: fresh() } } });
}

function deriveKeyring(secret: string): Keyring {
  if (secret.length < keyBytes) throw new AppError('secrets.missing', 'a keyring needs at least 32 characters');
  const derive = (purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `pforte ${purpose}`, keyBytes)));
  return { pepper: derive('pepper'), logKey: derive('log'), sealing: { current: 'k1', keys: { k1: derive('seal') } } };
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const nonceBytes = 12;
const tagBytes = 16;

/** Nonces are drawn for many seals at once: asking the system for twelve bytes each time costs more than the cipher. */
const noncesAtOnce = 256;

function nonceSource(): () => Buffer {
  let pool = Buffer.alloc(0);
  return () => {
    if (pool.length < nonceBytes) pool = randomBytes(nonceBytes * noncesAtOnce);
    const nonce = pool.subarray(0, nonceBytes);
    pool = pool.subarray(nonceBytes);
    return nonce;
  };
}

/**
 * Everything that needs a key, on one keyring. Sealing is AES-256-GCM with a random nonce; pseudonyms are HMAC-SHA256.
 * `onUnknownKey` is told when something was sealed with a key that this keyring does not have, and answers the error's code: `secrets.missing`
 * when the key may still come, `event.unreadable` when it is nobody's of ours.
 */
export function createVault(keyring: Keyring, onUnknownKey: OnUnknownKey = () => 'secrets.missing'): Vault {
  const mac = (secret: KeyObject, ...parts: readonly string[]) =>
    createHmac('sha256', secret).update(parts.join('\u0000')).digest('base64url');
  const nextNonce = nonceSource();
  // One person's lines follow each other in the log: the last reference is nearly always the next one, too.
  let last: { readonly pseudonym: Pseudonym; readonly reference: string } | undefined;
  return {
    pseudonym: (channel, account, identity) => mac(keyring.pepper, 'person', channel, account, identity.type, identity.value),
    eventKey: (person, kind, messageId, discriminator) => mac(keyring.pepper, 'event', person, kind, messageId, discriminator),
    approvalSeal: (words) => mac(keyring.pepper, 'approval', words),
    reference(pseudonym) {
      if (last?.pseudonym !== pseudonym) last = { pseudonym, reference: mac(keyring.logKey, 'log', pseudonym).slice(0, 10) };
      return last.reference;
    },
    seal(plain) {
      const { current, keys } = keyring.sealing;
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', known(keys, current, onUnknownKey), nonce);
      const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${current}.${sealed.toString('base64url')}`;
    },
    open(sealed) {
      const dot = sealed.indexOf('.');
      const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
      // A shorter text would lend its nonce's bytes to the tag, and a short tag can be guessed.
      if (bytes.length < nonceBytes + tagBytes) throw new AppError('event.unreadable', 'sealed text is too short');
      const decipher = createDecipheriv(
        'aes-256-gcm',
        known(keyring.sealing.keys, sealed.slice(0, dot), onUnknownKey),
        bytes.subarray(0, nonceBytes),
        {
          authTagLength: tagBytes,
        },
      );
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
    },
  };
}

export type OnUnknownKey = (id: string) => 'secrets.missing' | 'event.unreadable';

function known(keys: Keyring['sealing']['keys'], id: string, onUnknownKey: OnUnknownKey): KeyObject {
  const found = Object.hasOwn(keys, id) ? keys[id] : undefined;
  if (found) return found;
  throw new AppError(onUnknownKey(id), 'sealing key of that id');
}
