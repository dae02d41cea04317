import { weekdays } from '../calendar/civil-days.ts';
import { overlaps, overlapsNextDay, parseInterval, withoutMinuteGaps } from '../calendar/parse-hours.ts';
import type { Interval, Weekday } from '../calendar/rules.ts';
import type { MistakeNotes } from './mistake.ts';
import type { HoursOfFile } from './schema-hours.ts';

export type WeeklyHours = Readonly<Record<Weekday, readonly Interval[]>>;

/** Lines of hours as sorted intervals, without gaps of a minute; what the schema refuses is left out. */
export function intervalsOf(lines: readonly string[]): readonly Interval[] {
  const intervals = lines.flatMap((line) => {
    const parsed = parseInterval(line);
    return parsed.ok ? [parsed.interval] : [];
  });
  return withoutMinuteGaps(intervals);
}

/** The week with every day named (a day the file does not name is closed); intervals that share a minute are noted, over midnight as well. */
export function weeklyHours(hours: HoursOfFile, path: string, mistakes: MistakeNotes): WeeklyHours {
  const week = weekOf((day) => hours[day] ?? []);
  if (weekdays.every((day) => week[day].length === 0)) mistakes.warn(path, 'no day has hours: clients read "nach Vereinbarung"');
  for (const day of weekdays) noteMinutes(hours[day] ?? [], `${path}.${day}`, mistakes);
  noteOverlaps(week, path, mistakes);
  return overMidnight(week);
}

/** Tells where a minute was read as open that the line itself leaves shut. */
export function noteMinutes(lines: readonly string[], path: string, mistakes: MistakeNotes): void {
  const late = lines.find((line) => /23:59\s*$/.test(line));
  if (late !== undefined) mistakes.warn(path, `${JSON.stringify(late)} is read as open until midnight: write 24:00`);
  const plain = lines.flatMap((line) => {
    const parsed = parseInterval(line);
    return parsed.ok ? [parsed.interval] : [];
  });
  const joined = withoutMinuteGaps(plain);
  if (plain.some(({ from, to }) => !joined.some((one) => one.from === from && one.to === to))) {
    mistakes.warn(path, 'two times that a minute parts are read as one stretch: write 09:00-12:00, 12:00-17:00');
  }
}

/** A day that begins at 00:01 after one that ends at midnight goes on without a gap. */
function overMidnight(week: WeeklyHours): WeeklyHours {
  const before = (day: Weekday) => week[weekdays[(weekdays.indexOf(day) + 6) % 7] ?? 'sun'];
  const of = (day: Weekday) =>
    week[day].map((interval) => (interval.from === 1 && before(day).some(({ to }) => to === 1440) ? { ...interval, from: 0 } : interval));
  return { mon: of('mon'), tue: of('tue'), wed: of('wed'), thu: of('thu'), fri: of('fri'), sat: of('sat'), sun: of('sun') };
}

/** Whether there is no minute of the week at which the house is shut. */
export function isRoundTheClock(week: WeeklyHours): boolean {
  return weekdays.every((day) => week[day].reduce((until, { from, to }) => (from <= until ? Math.max(until, to) : until), 0) >= 1440);
}

/** The overlaps of hours that are wrong elsewhere: looks at every line that can be read, so that all mistakes are told at once. */
export function noteReadableOverlaps(hours: unknown, path: string, mistakes: MistakeNotes): void {
  const days = new Map<string, unknown>(typeof hours === 'object' && hours !== null ? Object.entries(hours) : []);
  const linesOf = (day: Weekday): readonly unknown[] => {
    const lines = days.get(day);
    return Array.isArray(lines) ? lines : [];
  };
  noteOverlaps(
    weekOf((day) => linesOf(day).filter((line) => typeof line === 'string')),
    path,
    mistakes,
  );
}

function weekOf(linesOf: (day: Weekday) => readonly string[]): WeeklyHours {
  const of = (day: Weekday) => intervalsOf(linesOf(day));
  return { mon: of('mon'), tue: of('tue'), wed: of('wed'), thu: of('thu'), fri: of('fri'), sat: of('sat'), sun: of('sun') };
}

function noteOverlaps(week: WeeklyHours, path: string, mistakes: MistakeNotes): void {
  weekdays.forEach((day, i) => {
    const next = weekdays[(i + 1) % weekdays.length] ?? 'mon';
    if (overlaps(week[day])) mistakes.add(`${path}.${day}`, 'intervals overlap', `${day}: ["09:00-12:00", "13:00-17:00"]`);
    if (overlapsNextDay(week[day], week[next])) {
      mistakes.add(`${path}.${next}`, `begins before the night of \`${day}\` has ended`, `${next}: ["09:00-12:00"]`);
    }
  });
}
