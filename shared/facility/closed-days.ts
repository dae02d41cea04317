import { overlaps } from '../calendar/parse-hours.ts';
import type { Closure, LocalDate, SpecialDay, Substitute } from '../calendar/rules.ts';
import type { Mistakes } from './check.ts';
import type { ClosureOfFile, SpecialOpeningOfFile } from './schema.ts';
import { intervalsOf, noteMinutes } from './weekly-hours.ts';

/**
 * Closures in order of their dates; one that ends before it starts and two that share a day are noted.
 *
 * @param substitute who helps during closures that name nobody
 */
export function closuresOf(
  given: readonly { readonly at: string; readonly value: ClosureOfFile }[],
  substitute: Substitute | undefined,
  mistakes: Mistakes,
): Closure[] {
  const inOrder = given.filter(({ at, value }) => {
    if (value.to >= value.from) return true;
    mistakes.add(at, `ends (${value.to}) before it starts (${value.from})`);
    return false;
  });
  const sorted = [...inOrder].sort((a, b) => (a.value.from < b.value.from ? -1 : 1));
  let longest = sorted[0];
  for (const closure of sorted.slice(1)) {
    if (longest !== undefined && closure.value.from <= longest.value.to) {
      const other = `${longest.at} (${longest.value.from} to ${longest.value.to})`;
      mistakes.add(closure.at, `overlaps ${other}`, `from: the day after ${longest.value.to}, or one closure for both`);
    }
    if (longest === undefined || closure.value.to > longest.value.to) longest = closure;
  }
  return sorted.map(({ value }) => {
    const helper = value.substitute ?? substitute;
    return {
      from: value.from,
      to: value.to,
      ...(value.reason === undefined ? {} : { reason: value.reason }),
      ...(helper === undefined ? {} : { substitute: helper }),
    };
  });
}

/** Special openings in order of their dates; overlapping hours and a date named twice are noted. */
export function specialDaysOf(
  given: readonly { readonly at: string; readonly value: SpecialOpeningOfFile }[],
  mistakes: Mistakes,
): SpecialDay[] {
  const seen = new Set<LocalDate>();
  const days = given.map(({ at, value }) => {
    const intervals = intervalsOf(value.hours);
    if (intervals.length === 0) mistakes.add(`${at}.hours`, 'has no hours; a closed day is a closure or holidays.extra');
    noteMinutes(value.hours, `${at}.hours`, mistakes);
    if (overlaps(intervals)) mistakes.add(`${at}.hours`, 'intervals overlap');
    if (seen.has(value.date)) mistakes.add(`${at}.date`, `${value.date} stands here twice`);
    seen.add(value.date);
    return { date: value.date, intervals, ...(value.reason === undefined ? {} : { reason: value.reason }) };
  });
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}
