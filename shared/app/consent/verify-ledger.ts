import type { LedgerEntry } from '../../consent/chain.ts';
import { type DayHead, headOf, tipsAt } from '../../consent/day-head.ts';
import { checkLedger, type LedgerCheck } from '../../consent/ledger-check.ts';
import { ownerOf } from '../../consent/person-proof.ts';
import { AppError } from '../app-error.ts';
import { openAddress } from '../open-address.ts';
import type { Clock, LedgerArchive, Vault } from '../ports.ts';

export interface LedgerPorts {
  readonly archive: LedgerArchive;
  readonly vault: Vault;
  readonly now: Clock;
}

/** A line whose moment of writing lies before the head's may still be on its way into the table. */
const settleMs = 1000;

/** One hash over the ends of all chains as of now. */
export async function ledgerHead(
  { archive, now }: Pick<LedgerPorts, 'archive' | 'now'>,
  sleep: (ms: number) => Promise<void>,
): Promise<{ readonly head: DayHead; readonly chains: number }> {
  const at = now();
  await sleep(settleMs);
  const tips = tipsAt(await chainsOf(archive), at);
  return { head: headOf(tips, at), chains: tips.length };
}

export interface VerifiedLedger extends LedgerCheck {
  readonly chains: number;
  readonly lines: number;
  /** Whether what the noted head covers is as it was then; absent: none was given. */
  readonly isAsNoted?: boolean;
}

/** Walks every chain, and compares with a head noted earlier. */
export async function verifyLedger(noted: DayHead | undefined, { archive, vault }: Omit<LedgerPorts, 'now'>): Promise<VerifiedLedger> {
  const chains = await chainsOf(archive);
  return {
    ...checkLedger(chains, vault.chain, (line) => opens(line, vault)),
    chains: chains.length,
    lines: chains.reduce((sum, chain) => sum + chain.length, 0),
    ...(noted && { isAsNoted: headOf(tipsAt(chains, noted.at), noted.at).hash === noted.hash }),
  };
}

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

async function chainsOf(archive: LedgerArchive): Promise<readonly (readonly LedgerEntry[])[]> {
  const chains = new Map<string, LedgerEntry[]>();
  for await (const line of archive.lines()) {
    const chain = chains.get(line.person);
    if (chain) chain.push(line);
    else chains.set(line.person, [line]);
  }
  return [...chains.values()];
}
