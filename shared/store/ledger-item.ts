import type { LedgerEntry } from '../consent/chain.ts';
import type { LedgerEntryContent } from '../consent/proof.ts';
import type { Item } from './item.ts';
import { type DeskKeys, personUnder } from './keys.ts';
import { readContent, writeContent } from './ledger-content.ts';

export function entryToItem(entry: LedgerEntry, { chain }: DeskKeys): Item {
  return {
    pk: { S: chain(entry.person) },
    seq: { N: String(entry.seq) },
    v: { N: String(entry.version) },
    hash: { S: entry.hash },
    content: { S: writeContent(entry.content) },
    ...(entry.previous !== null && { previous: { S: entry.previous } }),
  };
}

/**
 * Reads a line as it stands, because it may have been altered; the chain says whether it is sound. Lines from before the key have no `v`.
 */
export function itemToEntry(item: Item, keys: DeskKeys): LedgerEntry {
  return {
    version: Number(item.v?.N ?? 1),
    person: personUnder(item.pk?.S ?? '', 'chain', keys) ?? '',
    seq: Number(item.seq?.N),
    previous: item.previous?.S ?? null,
    hash: item.hash?.S ?? '',
    content: readContent(item.content?.S ?? ''),
  };
}

/** Is this line the declaration that is about to be written? The happening decides, not the moment of writing. */
export function isSameDeclaration(entry: LedgerEntry | undefined, content: LedgerEntryContent): boolean {
  if (entry === undefined || entry.content.kind === 'altered') return false;
  return entry.content.kind === content.kind && entry.content.at === content.at && entry.content.eventKey === content.eventKey;
}
