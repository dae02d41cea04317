import { createHash, type KeyObject } from 'node:crypto';
import type { CopyRead, KeyringSheet } from '../app/setup/keyring-ports.ts';
import { bytesOfWords, linesOfWords, wordsIn } from '../print/keyring-words.ts';
import { type Keyring, keyringText, parseKeyring } from './vault.ts';

// A copy's bytes: version, 1 for a chain key of its own, the lasting keys, how many sealing keys, which of them seals, each with the length of its
// id, the id and the key; a byte of padding where their number is odd; four bytes of checksum.
const version = 1;
const keyBytes = 32;
const checkBytes = 4;
const codeMark = 'PFORTE1:';

/** Throws `AppError('secrets.missing')` on what is no keyring. */
export function keyringSheet(text: string): KeyringSheet {
  const bytes = bytesOf(parseKeyring(text));
  return { lines: linesOfWords(bytes), code: `${codeMark}${base32(bytes)}`, fingerprint: fingerprintOf(bytes) };
}

/** Reads a copy in any of its forms. A long secret from which keys are derived is none: whatever is pasted would be taken for one. */
export function readKeyringCopy(given: string): CopyRead {
  const plain = given.replace(/^\uFEFF/, '').trim();
  if (plain.startsWith('{')) return readJson(plain);
  const code = plain.toUpperCase().replace(/[\s-]/g, '');
  if (code.startsWith(codeMark)) return readBytes(bytesOfBase32(code.slice(codeMark.length)));
  // Most words of a mistyped sheet still have five letters; those of another text do not.
  const words = wordsIn(plain);
  if (words.length < 6 || words.filter((word) => word.length === 5).length < words.length / 2) return { kind: 'unreadable' };
  const typed = bytesOfWords(plain);
  return typed.kind === 'damaged' ? typed : readBytes(typed.bytes);
}

function readJson(text: string): CopyRead {
  try {
    const keyring = parseKeyring(text);
    return { kind: 'keyring', text: keyringText(keyring), fingerprint: fingerprintOf(bytesOf(keyring)) };
  } catch {
    return { kind: 'unreadable' };
  }
}

function readBytes(bytes: Uint8Array | undefined): CopyRead {
  const content = bytes?.subarray(0, -checkBytes);
  if (!bytes || !content || !checkOf(content).equals(bytes.subarray(-checkBytes))) return { kind: 'damaged' };
  const text = content[0] === version ? textOf(content) : undefined;
  return text === undefined ? { kind: 'unreadable' } : { kind: 'keyring', text, fingerprint: fingerprintOf(bytes) };
}

function bytesOf({ pepper, logKey, chain, sealing }: Keyring): Uint8Array {
  const ids = Object.keys(sealing.keys);
  const lasting = [pepper, logKey, ...(chain.isOwn ? [chain.key] : [])].map((key) => key.export());
  const seals = ids.flatMap((id) => [Buffer.from([Buffer.byteLength(id)]), Buffer.from(id), (sealing.keys[id] as KeyObject).export()]);
  const head = Buffer.from([version, chain.isOwn ? 1 : 0]);
  const whole = Buffer.concat([head, ...lasting, Buffer.from([ids.length, ids.indexOf(sealing.current)]), ...seals]);
  const content = whole.length % 2 === 0 ? whole : Buffer.concat([whole, Buffer.from([0])]);
  return Buffer.concat([content, checkOf(content)]);
}

/** The JSON that `parseKeyring` reads; undefined: nothing of that shape. */
function textOf(content: Uint8Array): string | undefined {
  let at = 1;
  const take = (length: number) => {
    const part = content.subarray(at, at + length);
    at += length;
    return Buffer.from(part);
  };
  const byte = () => take(1)[0] ?? 0;
  const key = () => take(keyBytes).toString('base64url');
  const hasChain = byte() === 1;
  const lasting = { pepper: key(), log: key(), ...(hasChain && { chain: key() }) };
  const [count, current] = [byte(), byte()];
  const keys = Array.from({ length: count }, () => [take(byte()).toString('utf8'), key()] as const);
  const text = JSON.stringify({ ...lasting, seal: { current: keys[current]?.[0] ?? '', keys: Object.fromEntries(keys) } });
  try {
    return keyringText(parseKeyring(text));
  } catch {
    return undefined;
  }
}

function checkOf(content: Uint8Array): Buffer {
  return createHash('sha256').update('pforte keyring').update(content).digest().subarray(0, checkBytes);
}

function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update('pforte fingerprint').update(bytes).digest('base64url').slice(0, 12);
}

/** RFC 4648, without padding: the letters and digits that a QR code packs tightly. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function bytesOfBase32(text: string): Uint8Array | undefined {
  const values = [...text].map((letter) => alphabet.indexOf(letter));
  if (values.includes(-1)) return undefined;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
