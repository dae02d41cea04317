import { momentOf, toLocal } from '../../calendar/berlin.ts';
import { civilOf, type DayNumber, dateOf, parseDay } from '../../calendar/civil-days.ts';
import type { LocalDate } from '../../calendar/rules.ts';
import { channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { Total } from '../../print/totals.ts';
import type { ReadTallies } from '../ports.ts';

/**
 * Counters by day and by month over a span of days: cries for help are counted by month only, so that no day shows one. Days and months
 * without a count are left out; sorted by channel, then by time, days before months.
 *
 * @param from first day
 * @param to last day, included
 */
export async function readTotals(
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  snapshot: Snapshot,
  readTallies: ReadTallies,
): Promise<readonly Total[]> {
  const days = Array.from({ length: Math.max(0, parseDay(to) - parseDay(from) + 1) }, (_, index) => parseDay(from) + index);
  const firsts = days.filter((day, index) => index === 0 || civilOf(day).day === 1);
  const asked = channels.flatMap((channel) => {
    const account = snapshot[channel]?.account;
    if (account === undefined) return [];
    const of = (period: 'day' | 'month') => (day: DayNumber) => ({ channel, account, period, at: momentOf(day, 720) });
    return [...days.map(of('day')), ...firsts.map(of('month'))];
  });
  const counted = await readTallies(asked);
  return asked.flatMap(({ channel, period, at }, index) => {
    const counts = counted[index] ?? {};
    return Object.keys(counts).length === 0 ? [] : [{ channel, period, name: nameOf(period, toLocal(at).date), counts }];
  });
}

function nameOf(period: 'day' | 'month', date: LocalDate): string {
  return period === 'day' ? date : date.slice(0, 7);
}

/** The first of so many days up to this one, included. */
export function firstOfDays(days: number, to: LocalDate): LocalDate {
  return dateOf(parseDay(to) - days + 1);
}
