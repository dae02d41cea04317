import { ledgerHead, verifyLedger } from '../../shared/app/consent/verify-ledger.ts';
import { type DayHead, readHead, writeHead } from '../../shared/consent/day-head.ts';
import type { LedgerFault } from '../../shared/consent/ledger-check.ts';
import { proofTime } from '../../shared/print/proof-time.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { count } from './consent-count.ts';
import type { ConsentDeployment } from './consent-deployment.ts';

/** Prints the head over all chains as of now. */
export async function printHead(desk: ConsentDeployment): Promise<void> {
  const { head, chains } = await ledgerHead(desk, (ms) => new Promise((settled) => setTimeout(settled, ms)));
  process.stdout.write(`${writeHead(head)}\n`);
  process.stderr.write(
    `${count(chains, 'chain')}, as of ${proofTime(head.at)}. Note this line where nobody of this account can change it; later: verify --head\n`,
  );
}

/** Says what a walk along every chain found, and how it compares with a head noted earlier. Exit code 1 when anything is wrong. */
export async function printVerdict(noted: string | undefined, desk: ConsentDeployment): Promise<void> {
  const head = noted === undefined ? undefined : readHead(noted);
  if (noted !== undefined && !head) throw new UsageError('--head takes the whole line that "npm run consent -- head" printed.');
  const { faults, unkeyed, newer, chains, lines, isAsNoted } = await verifyLedger(head, desk);
  for (const { person, at, reason } of faults) say(`${person}: line ${at} fails (${reason}): it ${faultWords[reason]}`);
  for (const { person, at } of newer)
    say(`${person}: line ${at} is altered or newer: the chain is sound, but this version does not know its words`);
  const sound = faults.length === 0 ? 'every chain is sound' : `${count(faults.length, 'chain')} altered`;
  say(`${count(chains, 'chain')}, ${count(lines, 'line')}: ${sound}`);
  if (unkeyed > 0)
    say(`${count(unkeyed, 'line')} of the old kind, without key: only a head noted earlier (--head) shows whether they were rewritten`);
  if (head) say(isAsNoted ? asNoted(head) : notAsNoted(head));
  if (faults.length > 0 || isAsNoted === false) process.exitCode = 1;
}

function asNoted({ at }: DayHead): string {
  return `the ledger is as it was on ${proofTime(at)}, apart from what was added since`;
}

function notAsNoted({ at }: DayHead): string {
  return `what was in the ledger on ${proofTime(at)} is not what is in it now: lines were altered, cut off or removed since. Proofs whose time was over are removed every night; the log of retention says when (ledger.tidied).`;
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

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
