import { weekdays } from '../calendar/civil-days.ts';
import { overlaps, overlapsNextDay, parseInterval } from '../calendar/parse-hours.ts';
import type { Interval, Weekday } from '../calendar/rules.ts';
import type { Mistakes } from './check.ts';
import type { HoursOfFile } from './schema.ts';

export type WeeklyHours = Readonly<Record<Weekday, readonly Interval[]>>;

/** Lines of hours, known to be right by the schema, as sorted intervals. */
export function intervalsOf(lines: readonly string[]): readonly Interval[] {
  const intervals = lines.flatMap((line) => {
    const parsed = parseInterval(line);
    return parsed.ok ? [parsed.interval] : [];
  });
  return intervals.sort((a, b) => a.from - b.from);
}

/** The week with every day named (a day the file does not name is closed); intervals that share a minute are noted, over midnight as well. */
export function weeklyHours(hours: HoursOfFile, path: string, mistakes: Mistakes): WeeklyHours {
  const of = (day: Weekday) => intervalsOf(hours[day] ?? []);
  const week = { mon: of('mon'), tue: of('tue'), wed: of('wed'), thu: of('thu'), fri: of('fri'), sat: of('sat'), sun: of('sun') };
  if (weekdays.every((day) => week[day].length === 0)) mistakes.warn(path, 'no day has hours: clients read "nach Vereinbarung"');
  weekdays.forEach((day, i) => {
    const next = weekdays[(i + 1) % weekdays.length] ?? 'mon';
    if (overlaps(week[day])) mistakes.add(`${path}.${day}`, 'intervals overlap', `${day}: ["09:00-12:00", "13:00-17:00"]`);
    if (overlapsNextDay(week[day], week[next])) {
      mistakes.add(`${path}.${next}`, `begins before the night of \`${day}\` has ended`, `${next}: ["09:00-12:00"]`);
    }
  });
  return week;
}
