import type { LedgerEntry } from '../consent/chain.ts';
import type { LedgerEntryContent } from '../consent/proof.ts';
import type { TextHash } from '../consent/state.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { Item } from './item.ts';
import { readContent, writeContent } from './ledger-content.ts';

/** A person's chain has one partition, its lines are sorted by number. */
export function chainPk(person: Pseudonym): string {
  return `L#${person}`;
}

export function isChainPk(pk: string): boolean {
  return pk.startsWith('L#');
}

/** A text that was shown, under its own hash. */
export function textPk(hash: TextHash): string {
  return `T#${hash}`;
}

export function entryToItem(entry: LedgerEntry): Item {
  return {
    pk: { S: chainPk(entry.person) },
    seq: { N: String(entry.seq) },
    v: { N: String(entry.version) },
    hash: { S: entry.hash },
    content: { S: writeContent(entry.content) },
    ...(entry.previous !== null && { previous: { S: entry.previous } }),
  };
}

/**
 * What is in the table may have been altered: it is read as it stands, and the chain says whether it is sound. Lines from before the key have no
 * `v`.
 */
export function itemToEntry(item: Item): LedgerEntry {
  return {
    version: Number(item.v?.N ?? 1),
    person: (item.pk?.S ?? '').slice('L#'.length),
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
