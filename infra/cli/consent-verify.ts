import { type LedgerEntry, verifyChain } from '../../shared/consent/chain.ts';
import { headOf, readHead, tipsAt, writeHead } from '../../shared/consent/day-head.ts';
import { proofTime } from '../../shared/consent/proof-time.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { count } from './consent-count.ts';
import type { ConsentDesk } from './consent-desk.ts';

/** A line whose moment of writing lies before the head's may still be on its way into the table. */
const settleMs = 1000;

/** Prints the head over all chains as of now. */
export async function printHead({ archive, now }: ConsentDesk): Promise<void> {
  const at = now();
  await new Promise((settled) => setTimeout(settled, settleMs));
  const tips = tipsAt(await chainsOf(archive.lines()), at);
  process.stdout.write(`${writeHead(headOf(tips, at))}\n`);
  process.stderr.write(
    `${count(tips.length, 'chain')}, as of ${proofTime(at)}. Note this line where nobody of this account can change it; later: verify --head\n`,
  );
}

/** Walks every chain, says what it found, and compares with a head noted earlier. Exit code 1 when anything is wrong. */
export async function verifyLedger(noted: string | undefined, { archive }: ConsentDesk): Promise<void> {
  const head = noted === undefined ? undefined : readHead(noted);
  if (noted !== undefined && !head) throw new UsageError('--head takes the whole line that "npm run consent -- head" printed.');
  const chains = await chainsOf(archive.lines());
  const faults = chains.flatMap((chain) => faultOf(chain));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  const lines = chains.reduce((sum, chain) => sum + chain.length, 0);
  const sound = faults.length === 0 ? 'every chain is sound' : `${count(faults.length, 'chain')} altered`;
  process.stdout.write(`${count(chains.length, 'chain')}, ${count(lines, 'line')}: ${sound}\n`);
  if (faults.length > 0) process.exitCode = 1;
  if (head) compare(chains, head);
}

function compare(chains: readonly (readonly LedgerEntry[])[], noted: { readonly at: number; readonly hash: string }): void {
  if (headOf(tipsAt(chains, noted.at), noted.at).hash === noted.hash) {
    process.stdout.write(`the ledger is as it was on ${proofTime(noted.at)}, apart from what was added since\n`);
    return;
  }
  process.stdout.write(
    `what was in the ledger on ${proofTime(noted.at)} is not what is in it now: lines were altered, cut off or removed since. Proofs whose time was over are removed every night; the log of retention says when (ledger.tidied).\n`,
  );
  process.exitCode = 1;
}

function faultOf(chain: readonly LedgerEntry[]): readonly string[] {
  const person = chain[0]?.person ?? '';
  const verdict = verifyChain(person, chain);
  return verdict.ok ? [] : [`${person}: line ${verdict.at} fails (${verdict.reason})`];
}

async function chainsOf(lines: AsyncIterable<LedgerEntry>): Promise<readonly (readonly LedgerEntry[])[]> {
  const chains = new Map<string, LedgerEntry[]>();
  for await (const line of lines) {
    const chain = chains.get(line.person);
    if (chain) chain.push(line);
    else chains.set(line.person, [line]);
  }
  return [...chains.values()];
}
