import { createHash } from 'node:crypto';
import type { Pseudonym } from '../conversation/event.ts';
import { canonicalJson } from './canonical-json.ts';
import type { LedgerEntryContent } from './proof.ts';

/** SHA-256, base64url. */
export type EntryHash = string & { readonly brand?: 'EntryHash' };

/** One line of a person's chain as it is stored. `seq` counts from 1; `previous` is the hash of the line before, null for the first. */
export interface LedgerEntry {
  readonly person: Pseudonym;
  readonly seq: number;
  readonly previous: EntryHash | null;
  readonly content: LedgerEntryContent;
  readonly hash: EntryHash;
}

/** What the next line hangs on. */
export type ChainHead = Pick<LedgerEntry, 'seq' | 'hash'>;

/**
 * - `person`: a line of somebody else. - `sequence`: a line is missing, doubled or moved. - `previous`: it does not hang on the line before.
 * - `content`: it was changed after it was written. - `head`: the chain does not end where a head noted elsewhere says it ends.
 */
export type ChainFault = 'person' | 'sequence' | 'previous' | 'content' | 'head';

export type ChainVerdict =
  | { readonly ok: true; readonly head?: ChainHead }
  /** `at`: the place in the chain, counted from 1, where it first fails. */
  | { readonly ok: false; readonly at: number; readonly reason: ChainFault };

/** The next line of a person's chain. Pure: whoever stores it puts it on the condition that its place is still free. */
export function nextEntry(person: Pseudonym, head: ChainHead | undefined, content: LedgerEntryContent): LedgerEntry {
  const unsealed = { person, seq: (head?.seq ?? 0) + 1, previous: head?.hash ?? null, content };
  return { ...unsealed, hash: hashOf(unsealed) };
}

/**
 * Walks one person's chain, given in its order. It shows that something was altered, it cannot prevent it: whoever can rewrite the whole
 * chain can make a new one, and lines cut off at the end are missed only against a `head` that was noted elsewhere.
 */
export function verifyChain(person: Pseudonym, entries: readonly LedgerEntry[], head?: ChainHead): ChainVerdict {
  let last: ChainHead | undefined;
  for (const [index, entry] of entries.entries()) {
    const reason = faultOf(person, entry, last);
    if (reason) return { ok: false, at: index + 1, reason };
    last = { seq: entry.seq, hash: entry.hash };
  }
  if (head && (head.seq !== last?.seq || head.hash !== last.hash)) return { ok: false, at: entries.length, reason: 'head' };
  return last ? { ok: true, head: last } : { ok: true };
}

function faultOf(person: Pseudonym, entry: LedgerEntry, last: ChainHead | undefined): ChainFault | undefined {
  if (entry.person !== person) return 'person';
  if (entry.seq !== (last?.seq ?? 0) + 1) return 'sequence';
  if (entry.previous !== (last?.hash ?? null)) return 'previous';
  return entry.hash === hashOf(entry) ? undefined : 'content';
}

function hashOf({ person, seq, previous, content }: Omit<LedgerEntry, 'hash'>): EntryHash {
  return createHash('sha256').update(canonicalJson({ person, seq, previous, content }), 'utf8').digest('base64url');
}
