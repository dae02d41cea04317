import { AppError } from '../../shared/app/app-error.ts';
import { openAddress } from '../../shared/app/open-address.ts';
import type { Vault } from '../../shared/app/ports.ts';
import type { LedgerEntry } from '../../shared/consent/chain.ts';
import { headOf, readHead, tipsAt, writeHead } from '../../shared/consent/day-head.ts';
import { checkLedger, type LedgerFault } from '../../shared/consent/ledger-check.ts';
import { ownerOf } from '../../shared/consent/person-proof.ts';
import { proofTime } from '../../shared/print/proof-time.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { count } from './consent-count.ts';
import type { ConsentDeployment } from './consent-deployment.ts';

/** A line whose moment of writing lies before the head's may still be on its way into the table. */
const settleMs = 1000;

/** Prints the head over all chains as of now. */
export async function printHead({ archive, now }: ConsentDeployment): Promise<void> {
  const at = now();
  await new Promise((settled) => setTimeout(settled, settleMs));
  const tips = tipsAt(await chainsOf(archive.lines()), at);
  process.stdout.write(`${writeHead(headOf(tips, at))}\n`);
  process.stderr.write(
    `${count(tips.length, 'chain')}, as of ${proofTime(at)}. Note this line where nobody of this account can change it; later: verify --head\n`,
  );
}

/** Walks every chain, says what it found, and compares with a head noted earlier. Exit code 1 when anything is wrong. */
export async function verifyLedger(noted: string | undefined, { archive, vault }: ConsentDeployment): Promise<void> {
  const head = noted === undefined ? undefined : readHead(noted);
  if (noted !== undefined && !head) throw new UsageError('--head takes the whole line that "npm run consent -- head" printed.');
  const chains = await chainsOf(archive.lines());
  const { faults, unkeyed, newer } = checkLedger(chains, vault.chain, (line) => opens(line, vault));
  for (const { person, at, reason } of faults) say(`${person}: line ${at} fails (${reason}): it ${faultWords[reason]}`);
  for (const { person, at } of newer)
    say(`${person}: line ${at} is altered or newer: the chain is sound, but this version does not know its words`);
  const lines = chains.reduce((sum, chain) => sum + chain.length, 0);
  const sound = faults.length === 0 ? 'every chain is sound' : `${count(faults.length, 'chain')} altered`;
  say(`${count(chains.length, 'chain')}, ${count(lines, 'line')}: ${sound}`);
  if (unkeyed > 0)
    say(`${count(unkeyed, 'line')} of the old kind, without key: only a head noted earlier (--head) shows whether they were rewritten`);
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

const faultWords: Readonly<Record<LedgerFault['reason'], string>> = {
  person: "belongs to somebody else's chain",
  sequence: 'has the wrong number: a line is missing, doubled or moved',
  previous: 'does not hang on the line before',
  unkeyed: 'carries no key, though every line must by then',
  version: 'is altered or newer: this version does not know how it is hashed',
  content: 'was altered, or written without the key',
  head: 'is not where the noted head says the chain ends',
  address: "holds an address that is not this person's",
};

/** An address under a lost key proves nothing either way. */
function opens({ person, content }: LedgerEntry, vault: Vault): boolean {
  if (content.kind === 'altered' || content.address === undefined) return true;
  try {
    openAddress(content.address, content.account, ownerOf(person, content).identities, vault);
    return true;
  } catch (error) {
    return error instanceof AppError && error.code === 'secrets.missing';
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
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
