import { type OpenAddress, type ProvenChain, proveChain } from '../../consent/person-proof.ts';
import type { TextHash } from '../../consent/state.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { leadsTo, type PersonRecord } from '../../conversation/unify.ts';
import type { Gathered } from '../../print/gathered.ts';
import type { Clock, LedgerArchive, Store, Vault } from '../ports.ts';

export interface ProofPorts {
  readonly store: Store;
  readonly archive: LedgerArchive;
  readonly vault: Pick<Vault, 'chain'>;
  /** Absent: addresses stay sealed. */
  readonly openAddress?: OpenAddress;
  readonly now: Clock;
}

/**
 * Finds a person's proofs under every identity: those the live item has absorbed, those that signposts lead to, and those that the ledger's
 * own lines name. When nothing is stored under the reference any more, the whole ledger is searched for a line that names it.
 */
export async function gatherProof(reference: Pseudonym, ports: ProofPorts): Promise<Gathered> {
  const records = ownOnly(await recordsOf(reference, ports), reference);
  const identities = new Set([reference, ...records.flatMap(({ key, state }) => [key, ...state.aliases])]);
  if (records.length === 0) for (const person of await chainsNaming(reference, ports.archive)) identities.add(person);
  const texts = new Map<TextHash, string>();
  const chains: ProvenChain[] = [];
  // The set grows while it is walked: a line may name further identities.
  for (const person of identities) {
    const entries = await ports.archive.chain(person);
    const readable = entries.flatMap(({ content }) => (content.kind === 'altered' ? [] : [content]));
    for (const other of readable.flatMap(({ formerly }) => formerly ?? [])) identities.add(other);
    for (const content of readable) if (content.kind === 'confirmed') await addText(content.question.textHash, texts, ports.archive);
    if (entries.length > 0) chains.push(proveChain(person, entries, texts, ports.vault.chain, ports.openAddress));
  }
  return { records, proof: { reference, printedAt: ports.now(), chains } };
}

/** Without items that a number of this person leads to since it has passed to somebody else. */
function ownOnly(records: readonly PersonRecord[], reference: Pseudonym): readonly PersonRecord[] {
  const items = records.filter(({ aliasOf: mergedInto }) => mergedInto === undefined);
  const own = items.find(({ key }) => leadsTo(reference, key, records))?.key;
  return own === undefined ? records : records.filter(({ key }) => leadsTo(key, own, records));
}

async function recordsOf(reference: Pseudonym, { store, now }: ProofPorts): Promise<readonly PersonRecord[]> {
  const { records } = await store.load([reference], now());
  const absorbed = records.flatMap(({ state }) => state.aliases);
  return (await store.load([...new Set([...records.map(({ key }) => key), ...absorbed, reference])], now())).records;
}

async function chainsNaming(reference: Pseudonym, archive: LedgerArchive): Promise<ReadonlySet<Pseudonym>> {
  const found = new Set<Pseudonym>();
  for await (const { person, content } of archive.lines()) {
    if (content.kind !== 'altered' && content.formerly?.includes(reference)) found.add(person);
  }
  return found;
}

async function addText(hash: TextHash, texts: Map<TextHash, string>, archive: LedgerArchive): Promise<void> {
  const text = texts.has(hash) ? undefined : await archive.text(hash);
  if (text !== undefined) texts.set(hash, text);
}
