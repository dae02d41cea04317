import { createHash } from 'node:crypto';
import type { ChainHead, ChainKey, LedgerEntry } from '../../shared/consent/chain.ts';
import type { LedgerEntryContent } from '../../shared/consent/proof.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const keyring = { pepper: keyOf(1), log: keyOf(2), seal: { current: 'k1', keys: { k1: keyOf(3) } } };

/** The chain key of a keyring from before lines were keyed: old lines are still believed. */
export const chainKey: ChainKey = createVault(parseKeyring(JSON.stringify(keyring))).chain;

/** That of a keyring which has keyed every line since it was made. */
export const ownChainKey: ChainKey = createVault(parseKeyring(JSON.stringify({ ...keyring, chain: keyOf(4) }))).chain;

/** A line as it was written before lines were keyed, and as anybody can forge it. */
export function unkeyedEntry(person: string, head: ChainHead | undefined, content: LedgerEntryContent): LedgerEntry {
  const line = { person, seq: (head?.seq ?? 0) + 1, previous: head?.hash ?? null, content };
  return { version: 1, ...line, hash: createHash('sha256').update(canonicalJson(line)).digest('base64url') };
}
