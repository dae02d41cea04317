import { localDay } from '../../calendar/berlin.ts';
import { dateOf } from '../../calendar/civil-days.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { type Channel, profileOf } from '../../channels/registry.ts';
import type { Reading } from '../../channels/setup-contract.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { ReadTallies } from '../ports.ts';
import { readTotals } from '../totals/read-totals.ts';

/** From this part of the free answers on the operator is told. */
const nearly = 0.8;

/** Answers of a channel in the calendar month of `now`, as the desk counted them. */
export async function answersThisMonth(channel: Channel, snapshot: Snapshot, now: EpochMs, readTallies: ReadTallies): Promise<number> {
  const to = dateOf(localDay(now));
  const totals = await readTotals({ from: `${to.slice(0, 7)}-01`, to }, snapshot, readTallies);
  return totals.filter((total) => total.channel === channel).reduce((sum, { counts }) => sum + (counts.answers ?? 0), 0);
}

/** How much of what the platform gives for nothing is used up; undefined: it charges for no answer. */
export function freeAnswersReading(channel: Channel, used: number): Reading | undefined {
  const { freeAnswersAMonth: free, label } = profileOf(channel);
  if (free === undefined) return undefined;
  const [of, count] = [free, used].map((number) => number.toLocaleString('de-DE'));
  if (used < free * nearly)
    return { verdict: 'ok', what: `Von ${of} kostenlosen Antworten auf ${label} sind in diesem Monat ${count} verbraucht.` };
  return {
    verdict: 'warning',
    what:
      used < free
        ? `Von ${of} kostenlosen Antworten auf ${label} sind in diesem Monat schon ${count} verbraucht.`
        : `Die ${of} kostenlosen Antworten auf ${label} sind für diesen Monat verbraucht: Meta rechnet jede weitere ab.`,
    todo: 'Antworten gehen weiter hinaus. Was eine kostet, steht im WhatsApp Manager unter „Preise“; prüfen Sie dort Zahlungsart und Budget.',
  };
}
