import { parseDay, weekdayOf } from '../calendar/civil-days.ts';
import type { ChannelCalendar, Holiday, LocalDate, Weekday } from '../calendar/rules.ts';
import type { Mistakes } from './check.ts';
import type { Land } from './land-names.ts';
import type { HolidaysOfFile } from './schema.ts';
import type { WeeklyHours } from './weekly-hours.ts';

/** Holidays that only some municipalities of a Land keep: no library knows them, the admin says so. */
export interface HolidaySwitches {
  /** 15 August in the predominantly Catholic municipalities of Bavaria. */
  readonly mariaeHimmelfahrt: boolean;
  /** Corpus Christi in some municipalities of Saxony and Thuringia. */
  readonly fronleichnam: boolean;
  /** 8 August in the city of Augsburg. */
  readonly augsburg: boolean;
}

/** Public holidays of a Land from 1 January of the first to 31 December of the last year, without 24 and 31 December. */
export type PublicHolidays = (
  land: Land,
  switches: HolidaySwitches,
  years: { readonly from: number; readonly to: number },
) => readonly Holiday[];

/** `privacy.md` §7.1: each switch makes sense in these Länder only. */
const landsOf: Readonly<Record<keyof HolidaySwitches, readonly Land[]>> = {
  mariaeHimmelfahrt: ['BY'],
  fronleichnam: ['SN', 'TH'],
  augsburg: ['BY'],
};

export function checkSwitches(holidays: HolidaySwitches, land: Land, mistakes: Mistakes): void {
  for (const name of ['mariaeHimmelfahrt', 'fronleichnam', 'augsburg'] as const) {
    if (holidays[name] && !landsOf[name].includes(land)) {
      mistakes.add(`holidays.${name}`, `is a municipal holiday of ${landsOf[name].join(' and ')} only, the facility is in ${land}`);
    }
  }
}

/**
 * Notes a day of `holidays.open` that is none: it would change nothing, and the house would be shut on the day that was meant.
 *
 * @param years of which the public holidays are known; days of other years are not judged
 */
export function checkOpenDays(
  own: HolidaysOfFile,
  publicOnes: readonly Holiday[],
  land: Land,
  years: { readonly from: number; readonly to: number },
  mistakes: Mistakes,
): void {
  const all = [...publicOnes];
  for (let year = years.from; year <= years.to; year += 1) {
    all.push({ date: `${year}-12-24`, name: 'Heiligabend', intervals: [] }, { date: `${year}-12-31`, name: 'Silvester', intervals: [] });
  }
  own.open.forEach((date, i) => {
    const year = Number(date.slice(0, 4));
    const at = `holidays.open.${i}`;
    if (all.some((holiday) => holiday.date === date)) return;
    if (own.extra.some((extra) => extra.date === date)) {
      mistakes.add(at, `${date} stands in \`holidays.extra\`, too, as a closed day`, 'open: []   # or take the day out of extra');
    } else if (year >= years.from && year <= years.to) {
      const off = (holiday: Holiday) => Math.abs(parseDay(holiday.date) - parseDay(date));
      const nearest = all.reduce((best, next) => (off(next) < off(best) ? next : best));
      mistakes.add(at, `${date} is no holiday in ${land}; the nearest is ${nearest.name}, ${nearest.date}`, `open: [${nearest.date}]`);
    }
  });
}

/**
 * Public holidays with what the facility decides itself: whether it keeps them at all (`openOnHolidays`), extra closed days, single holidays on
 * which it is open all the same, and 24 and
 * 31 December, which are no public holidays anywhere: closed, half (the weekday's hours up to noon) or open as on any day.
 * An extra day replaces a public holiday of the same date; `open` beats everything for the hours. A public holiday does not cease to be one
 * because the house is open on it: those are kept apart.
 */
export function holidayPlan(
  own: HolidaysOfFile,
  publicOnes: readonly Holiday[],
  years: { readonly from: number; readonly to: number },
  week: WeeklyHours,
): Pick<ChannelCalendar, 'holidays' | 'openHolidays'> {
  const byDate = new Map<LocalDate, Holiday>();
  const put = (holidays: readonly Holiday[]): void => {
    for (const holiday of holidays) byDate.set(holiday.date, holiday);
  };
  if (!own.openOnHolidays) put(publicOnes);
  put(eves(own, years, week));
  put(own.extra.map(({ date, name }) => ({ date, name, intervals: [] })));
  for (const date of own.open) byDate.delete(date);
  const holidays = [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  const isOpen = ({ date }: Holiday) => own.open.includes(date) || (own.openOnHolidays && !own.extra.some((extra) => extra.date === date));
  const openHolidays = [...new Set(publicOnes.filter(isOpen).map(({ date }) => date))].sort();
  return { holidays, ...(openHolidays.length > 0 && { openHolidays }) };
}

/** 24 and 31 December of each year, unless they are open as on any day. */
function eves(own: HolidaysOfFile, years: { readonly from: number; readonly to: number }, week: WeeklyHours): readonly Holiday[] {
  const usual = own.openOnHolidays ? 'open' : 'closed';
  const everyYear = Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i);
  return everyYear.flatMap((year) =>
    [
      { date: `${year}-12-24`, name: 'Heiligabend', choice: own.christmasEve ?? usual },
      { date: `${year}-12-31`, name: 'Silvester', choice: own.newYearsEve ?? usual },
    ].flatMap(({ date, name, choice }): readonly Holiday[] => {
      if (choice === 'open') return [];
      return [
        choice === 'half'
          ? { date, name, intervals: untilNoon(week[weekdayOf(parseDay(date))]), workday: true }
          : { date, name, intervals: [] },
      ];
    }),
  );
}

const noon = 12 * 60;

function untilNoon(intervals: WeeklyHours[Weekday]): WeeklyHours[Weekday] {
  return intervals.filter(({ from }) => from < noon).map(({ from, to }) => ({ from, to: Math.min(to, noon) }));
}
