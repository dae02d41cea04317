import type { EpochMs } from '../../calendar/rules.ts';
import { type ProofDraft, proof, type StoredContent } from '../../consent/proof.ts';
import { lapse } from '../../consent/retention.ts';
import { type ChainEnd, lapseOf, planRetention } from '../../consent/retention-plan.ts';
import { type Consent, isSubscribed, noConsent } from '../../consent/state.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { lastIssueAt } from '../../conversation/state.ts';
import type { LedgerArchive, LedgerEraser, TimeLeft } from '../ports.ts';
import { reload } from '../replies/person-item.ts';
import { softwareVersion } from '../software-version.ts';
import { type EndConsentPorts, endConsent } from './end-consent.ts';

export type RetentionPorts = EndConsentPorts & {
  readonly archive: LedgerArchive;
  readonly eraser: LedgerEraser;
  readonly timeLeft: TimeLeft;
};

/** Two calls that take as long as they may. With less time left no further chain is begun. */
const endingMs = 60_000;

/**
 * One night's tidying: consents that went stale end, proofs whose time is over go, chain by chain, and nothing else. Can be repeated, missed
 * or broken off, and stops by itself when its time ends: the next night finds what is left. One scan of the ledger; persons are read only where
 * their consent is two years old.
 */
export async function tidyLedger(ports: RetentionPorts): Promise<void> {
  const { remove, stale } = planRetention(await chainEnds(ports.archive), ports.now());
  const lapsed = await eachInTime(stale, (chain) => lapseOne(chain, ports), ports);
  const removed = await eachInTime(remove, (chain) => removeOne(chain, ports), ports);
  ports.log('ledger.tidied', { what: 'consents-lapsed', count: lapsed.done });
  ports.log('ledger.tidied', { what: 'chains-removed', count: removed.done });
  const left = lapsed.left + removed.left;
  if (left > 0) ports.log('ledger.tidied', { what: 'left-for-the-next-night', count: left });
}

/** How many chains something was done with, and how many there was no time for. */
async function eachInTime(
  chains: readonly ChainEnd[],
  act: (chain: ChainEnd) => Promise<boolean>,
  { timeLeft }: Pick<RetentionPorts, 'timeLeft'>,
): Promise<{ readonly done: number; readonly left: number }> {
  let done = 0;
  for (const [index, chain] of chains.entries()) {
    if (timeLeft() < endingMs) return { done, left: chains.length - index };
    done += (await act(chain)) ? 1 : 0;
  }
  return { done, left: 0 };
}

async function chainEnds(archive: LedgerArchive): Promise<readonly ChainEnd[]> {
  const ends = new Map<Pseudonym, { readonly last: StoredContent; readonly formerly: readonly Pseudonym[] }>();
  for await (const { person, content } of archive.lines()) {
    const named = content.kind === 'altered' ? [] : (content.formerly ?? []);
    ends.set(person, { last: content, formerly: [...new Set([...(ends.get(person)?.formerly ?? []), ...named])] });
  }
  // A chain whose end cannot be read is left as it lies: nothing is concluded from it.
  return [...ends].flatMap(([person, { last, formerly }]) => (last.kind === 'altered' ? [] : [{ person, last, formerly }]));
}

/** Asks the person's item for the last issue. Where nobody is subscribed any more (forgotten, merged away), the chain alone is ended. */
async function lapseOne(chain: ChainEnd, ports: RetentionPorts): Promise<boolean> {
  const now = ports.now();
  const consent = (await reload(chain.person, ports.store, now))?.state.consent ?? noConsent;
  if (isSubscribed(consent)) {
    return (await endConsent(chain.person, (current, state) => lapse(current, lastIssueAt(state), now), ports)) === 'ended';
  }
  const ending = endingOf(chain, consent, now);
  if (!ending) return false;
  await ports.ledger.append(chain.person, proof(ending, { ...chain.last, softwareVersion, recordedAt: now }));
  return true;
}

function endingOf(chain: ChainEnd, consent: Consent, now: EpochMs): ProofDraft | undefined {
  const { at } = chain.last;
  if (consent.kind === 'withdrawn' && consent.at >= at) return { kind: 'withdrawn', at: consent.at, route: consent.route, confirmedAt: at };
  return lapseOf(chain, undefined, now)?.ledger;
}

/** Looks once more before it removes: somebody may have come back since the scan. */
async function removeOne({ person, last }: ChainEnd, { archive, eraser }: RetentionPorts): Promise<boolean> {
  const lines = await archive.chain(person);
  const now = lines.at(-1)?.content;
  if (now === undefined || now.kind === 'altered' || now.kind !== last.kind || now.at !== last.at) return false;
  await eraser.remove(lines);
  return true;
}
