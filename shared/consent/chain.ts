import { createHash } from 'node:crypto';
import type { Pseudonym } from '../conversation/event.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { StoredContent } from './proof.ts';

/** HMAC-SHA256 of a keyed line, SHA-256 of an old one; base64url. */
export type EntryHash = string & { readonly brand?: 'EntryHash' };

/** How a line is hashed. 1: SHA-256, which anybody can compute. 2: HMAC-SHA256 under the keyring. */
export const keyedVersion = 2;
const unkeyedVersion = 1;

/** Key of a chain. It comes from the keyring; nothing in it can be printed. */
export interface ChainKey {
  /** HMAC-SHA256, base64url. */
  readonly mac: (line: string) => EntryHash;
  /** The keyring has keyed every line since it was made: a line without key is forged, wherever it stands. */
  readonly keyedFromStart: boolean;
}

/** One line of a person's chain as it is stored. `seq` counts from 1; `previous` is the hash of the line before, null for the first. */
export interface LedgerEntry {
  readonly version: number;
  readonly person: Pseudonym;
  readonly seq: number;
  readonly previous: EntryHash | null;
  readonly content: StoredContent;
  readonly hash: EntryHash;
}

/** End of a chain, which the next line links to. */
export type ChainHead = Pick<LedgerEntry, 'seq' | 'hash'>;

/**
 * - `person`: a line of somebody else. - `sequence`: a line is missing, doubled or moved. - `previous`: it does not hang on the line before.
 * - `unkeyed`: a line without key where every line has one. - `version`: hashed in a way this version does not know.
 * - `content`: it was changed after it was written, or written by somebody without the key. - `head`: the chain does not end where a head noted
 * elsewhere says it ends.
 */
export type ChainFault = 'person' | 'sequence' | 'previous' | 'unkeyed' | 'version' | 'content' | 'head';

export type ChainVerdict =
  /** `unkeyed`: so many lines of the old kind that no keyed line covers; absent: none. */
  | { readonly ok: true; readonly head?: ChainHead; readonly unkeyed?: number }
  /** `at`: the place in the chain, counted from 1, where it first fails. */
  | { readonly ok: false; readonly at: number; readonly reason: ChainFault };

/** The next line of a person's chain. Pure: whoever stores it puts it on the condition that its place is still free. */
export function nextEntry<Content extends StoredContent>(
  person: Pseudonym,
  head: ChainHead | undefined,
  content: Content,
  key: ChainKey,
): LedgerEntry & { readonly content: Content } {
  const unsealed = { version: keyedVersion, person, seq: (head?.seq ?? 0) + 1, previous: head?.hash ?? null, content };
  return { ...unsealed, hash: hashOf(unsealed, key) };
}

/**
 * Walks one person's chain, given in its order. It shows that something was altered, it cannot prevent it. A keyed line vouches for itself and
 * for every line before it; old lines that no keyed line follows can be made by whoever may write to the table. Lines cut off at the end are
 * missed only against a `head` that was noted elsewhere.
 */
export function verifyChain(person: Pseudonym, entries: readonly LedgerEntry[], key: ChainKey, head?: ChainHead): ChainVerdict {
  let last: LedgerEntry | undefined;
  for (const [index, entry] of entries.entries()) {
    const reason = faultOf(person, entry, last, key);
    if (reason) return { ok: false, at: index + 1, reason };
    last = entry;
  }
  if (head && (head.seq !== last?.seq || head.hash !== last.hash)) return { ok: false, at: entries.length, reason: 'head' };
  if (!last) return { ok: true };
  const found = { ok: true, head: { seq: last.seq, hash: last.hash } } as const;
  return last.version === unkeyedVersion ? { ...found, unkeyed: entries.length } : found;
}

function faultOf(person: Pseudonym, entry: LedgerEntry, last: LedgerEntry | undefined, key: ChainKey): ChainFault | undefined {
  if (entry.person !== person) return 'person';
  if (entry.seq !== (last?.seq ?? 0) + 1) return 'sequence';
  if (entry.previous !== (last?.hash ?? null)) return 'previous';
  if (isUnkeyed(entry) && (key.keyedFromStart || last?.version === keyedVersion)) return 'unkeyed';
  if (!isUnkeyed(entry) && entry.version !== keyedVersion) return 'version';
  return entry.hash === hashOf(entry, key) ? undefined : 'content';
}

/** A line of the old kind, which anybody can compute. */
export function isUnkeyed({ version }: LedgerEntry): boolean {
  return version === unkeyedVersion;
}

function hashOf({ version, person, seq, previous, content }: Omit<LedgerEntry, 'hash'>, key: ChainKey): EntryHash {
  const line = { person, seq, previous, content: content.kind === 'altered' ? content.stored : content };
  if (version === unkeyedVersion) return createHash('sha256').update(canonicalJson(line), 'utf8').digest('base64url');
  return key.mac(canonicalJson({ version, ...line }));
}
