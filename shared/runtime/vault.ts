import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { AppError } from '../app/app-error.ts';
import type { SealBinding, Vault } from '../app/ports.ts';
import type { Pseudonym } from '../conversation/event.ts';
import { keyBytes } from './new-keyring.ts';

/**
 * The facility's own keys. The pepper never changes (every pseudonym would); sealing keys are added, old ones stay as long as proofs.
 * Key objects and not bytes: they print nothing, and Node prepares bytes anew for every use, which cost ten times the HMAC itself.
 */
export interface Keyring {
  readonly pepper: KeyObject;
  readonly logKey: KeyObject;
  /** Keys the lines of the ledger. A keyring from before lines were keyed has none of its own: it is derived from the pepper, which never changes. */
  readonly chain: { readonly key: KeyObject; readonly isOwn: boolean };
  readonly sealing: { readonly current: string; readonly keys: Readonly<Record<string, KeyObject>> };
}

const bytes = z.pipe(
  z.string(),
  z.transform((text) => Buffer.from(text, 'base64url')),
);
const key = z.pipe(
  bytes.check(z.refine((given) => given.length === keyBytes, 'a key is 32 bytes in base64url')),
  z.transform((given) => createSecretKey(given)),
);
const keyringSchema = z
  .strictObject({
    pepper: key,
    log: key,
    chain: z.optional(key),
    seal: z.strictObject({ current: z.string(), keys: z.record(z.string(), key) }),
  })
  .check(z.refine(({ seal }) => seal.current in seal.keys, 'seal.current names no key'));

/**
 * Reads a keyring: the JSON that `newKeyring` writes, or any secret of at least 32 characters, from which the keys are derived (HKDF).
 * Throws `AppError('secrets.missing')` without quoting what it was given.
 */
export function parseKeyring(text: string): Keyring {
  const plain = text.trim();
  if (!plain.startsWith('{')) return deriveKeyring(plain);
  const parsed = keyringSchema.safeParse(jsonOrUndefined(plain));
  if (!parsed.success) throw new AppError('secrets.missing', 'the keyring is not as Pforte wrote it');
  const { pepper, log, chain, seal } = parsed.data;
  return { pepper, logKey: log, chain: chain ? { key: chain, isOwn: true } : derivedChain(pepper), sealing: seal };
}

/** The JSON that `parseKeyring` reads as this keyring. One that was one long secret is written out as its keys. */
export function keyringText({ pepper, logKey, chain, sealing }: Keyring): string {
  const written = (key: KeyObject): string => key.export().toString('base64url');
  const keys = Object.fromEntries(Object.entries(sealing.keys).map(([id, key]) => [id, written(key)]));
  return JSON.stringify({
    pepper: written(pepper),
    log: written(logKey),
    ...(chain.isOwn && { chain: written(chain.key) }),
    seal: { current: sealing.current, keys },
  });
}

function deriveKeyring(secret: string): Keyring {
  if (secret.length < keyBytes) throw new AppError('secrets.missing', 'a keyring needs at least 32 characters');
  const pepper = derive(secret, 'pepper');
  return {
    pepper,
    logKey: derive(secret, 'log'),
    chain: derivedChain(pepper),
    sealing: { current: 'k1', keys: { k1: derive(secret, 'seal') } },
  };
}

function derivedChain(pepper: KeyObject): Keyring['chain'] {
  return { key: derive(pepper, 'chain'), isOwn: false };
}

function derive(secret: string | KeyObject, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `pforte ${purpose}`, keyBytes)));
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

/** `<key id>.2.<base64url>`: sealed for something. `<key id>.<base64url>` is from before that and carries no associated data. */
const boundMark = '2.';

/** Data that AES-GCM authenticates beside the value. Its parts are ours (ids of digits, base64url), so none holds the separator. */
function associatedData({ purpose, desk, person = '' }: SealBinding): Buffer {
  return Buffer.from(['pforte', boundMark, purpose, desk, person].join('\u0000'), 'utf8');
}

/**
 * Everything that needs a key, on one keyring. Sealing is AES-256-GCM with a random nonce, bound to what it is for; pseudonyms and the ledger's
 * lines are HMAC-SHA256.
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
    codeHash: (code) => mac(keyring.pepper, 'staff phone', code),
    reference(pseudonym) {
      if (last?.pseudonym !== pseudonym) last = { pseudonym, reference: mac(keyring.logKey, 'log', pseudonym).slice(0, 10) };
      return last.reference;
    },
    chain: { mac: (line) => mac(keyring.chain.key, 'ledger', line), keyedFromStart: keyring.chain.isOwn },
    seal(plain, binding) {
      const { current, keys } = keyring.sealing;
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', known(keys, current, onUnknownKey), nonce).setAAD(associatedData(binding));
      const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${current}.${boundMark}${sealed.toString('base64url')}`;
    },
    open(sealed, binding, aliases = []) {
      const dot = sealed.indexOf('.');
      const key = known(keyring.sealing.keys, sealed.slice(0, dot), onUnknownKey);
      const value = sealed.slice(dot + 1);
      if (!value.startsWith(boundMark)) return opened(key, Buffer.from(value, 'base64url')) ?? unreadable();
      const bytes = Buffer.from(value.slice(boundMark.length), 'base64url');
      for (const person of new Set([binding.person, ...aliases])) {
        const plain = opened(key, bytes, associatedData({ ...binding, ...(person !== undefined && { person }) }));
        if (plain !== undefined) return plain;
      }
      return unreadable();
    },
  };
}

/** Undefined: altered, or sealed for something else. */
function opened(key: KeyObject, bytes: Buffer, associated?: Buffer): string | undefined {
  // A shorter text would lend its nonce's bytes to the tag, and a short tag can be guessed.
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  if (associated) decipher.setAAD(associated);
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function unreadable(): never {
  throw new AppError('event.unreadable', 'altered, or sealed for something else');
}

export type OnUnknownKey = (id: string) => 'secrets.missing' | 'event.unreadable';

function known(keys: Keyring['sealing']['keys'], id: string, onUnknownKey: OnUnknownKey): KeyObject {
  const found = Object.hasOwn(keys, id) ? keys[id] : undefined;
  if (found) return found;
  throw new AppError(onUnknownKey(id), 'sealing key of that id');
}
