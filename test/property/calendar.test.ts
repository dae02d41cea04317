import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundariesBetween, weeklyBoundaries } from '../../shared/calendar/boundaries.ts';
import { openingAt } from '../../shared/calendar/opening.ts';
import type { ChannelCalendar, Interval, Override, Weekday } from '../../shared/calendar/rules.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse('2026-01-01T00:00:00Z');
const tenYears = 3652 * day;

const interval: fc.Arbitrary<Interval> = fc
  .record({ from: fc.integer({ min: 0, max: 95 }), length: fc.integer({ min: 1, max: 48 }) })
  .map(({ from, length }) => ({ from: from * 15, to: from * 15 + length * 15 }));
const hours = fc.oneof(
  fc.array(interval, { maxLength: 3 }),
  fc.constant<readonly Interval[]>([{ from: 0, to: 1440 }]),
  fc.constant<readonly Interval[]>([{ from: 540, to: 1020 }]),
);
const date = fc.integer({ min: 0, max: 3651 }).map((days) => new Date(start + days * day).toISOString().slice(0, 10));
const closure = fc.record({ from: fc.integer({ min: 0, max: 3651 }), length: fc.integer({ min: 0, max: 90 }) }).map(({ from, length }) => ({
  from: new Date(start + from * day).toISOString().slice(0, 10),
  to: new Date(start + (from + length) * day).toISOString().slice(0, 10),
}));
const calendars: fc.Arbitrary<ChannelCalendar> = fc.record({
  timeZone: fc.constant('Europe/Berlin'),
  weekly: fc.record({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours }),
  holidays: fc.uniqueArray(fc.record({ date, name: fc.constant('Fest'), intervals: hours }), {
    maxLength: 40,
    selector: (entry) => entry.date,
  }),
  holidaysUntil: fc.constant('2036-12-31'),
  closures: fc.array(closure, { maxLength: 10 }),
  special: fc.uniqueArray(fc.record({ date, intervals: hours }), { maxLength: 10, selector: (entry) => entry.date }),
  mode: fc.constant('normal'),
  closingSoonMinutes: fc.constant(15),
});
const moment = fc.integer({ min: 0, max: tenYears / minute - 1 }).map((minutes) => start + minutes * minute);
const overrides: fc.Arbitrary<Override> = fc
  .record({
    mode: fc.constantFrom('away' as const, 'open' as const),
    from: moment,
    length: fc.option(fc.integer({ min: 1, max: 90 * 24 * 60 })),
  })
  .map(({ mode, from, length }) => ({ mode, from, ...(length !== null && { until: from + length * minute }) }));
const maybeOverride = fc.option(overrides, { nil: undefined });

/** What a person with a wall calendar, a wall clock and the rules on paper would say; it knows no periods and no arithmetic of moments. */
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });
const names: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
function ruleOnPaper(at: string, calendar: ChannelCalendar): readonly Interval[] {
  const special = calendar.special.find((entry) => entry.date === at);
  if (special) return special.intervals;
  if (calendar.closures.some((entry) => entry.from <= at && at <= entry.to)) return [];
  const holiday = calendar.holidays.find((entry) => entry.date === at);
  if (holiday) return holiday.intervals;
  return calendar.weekly[names[new Date(`${at}T12:00:00Z`).getUTCDay()] ?? 'sun'];
}
function openOnPaper(at: number, calendar: ChannelCalendar): boolean {
  const [today = '', time = ''] = wall.format(at).split(' ');
  const now = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const yesterday = new Date(Date.parse(`${today}T12:00:00Z`) - day).toISOString().slice(0, 10);
  const covers = (minutes: number) => (entry: Interval) => entry.from <= minutes && minutes < entry.to;
  return ruleOnPaper(today, calendar).some(covers(now)) || ruleOnPaper(yesterday, calendar).some(covers(now + 1440));
}
/** The doubled hour and the hour before it are the one place where "what the wall shows" is ambiguous; unit tests say what holds there. */
const isDoubled = (at: number) => wall.format(at) === wall.format(at + 60 * minute) || wall.format(at) === wall.format(at - 60 * minute);
/** What was set by hand, in minutes of the year. */
const byHandInTheYear = fc.option(
  fc
    .record({
      mode: fc.constantFrom('away' as const, 'open' as const),
      from: fc.integer({ min: 0, max: 525_000 }),
      length: fc.integer({ min: 1, max: 90 * 24 * 60 }),
    })
    .map(({ mode, from, length }) => ({ mode, from, until: from + length })),
  { nil: undefined },
);
/** `openOnPaper` for every minute of a year, looked up: the wall is asked once an hour, in which no clock changes. Undefined: doubled. */
function yearOnPaper(from: number, end: number, calendar: ChannelCalendar): (at: number) => boolean | undefined {
  const hourMs = 60 * minute;
  const shown = Array.from({ length: (end - from) / hourMs + 2 }, (_, hour) => wall.format(from + (hour - 1) * hourMs));
  const minutesOf = new Map<string, Uint8Array>();
  const minutesOn = (at: string): Uint8Array => {
    const known = minutesOf.get(at);
    if (known) return known;
    const table = new Uint8Array(2880);
    for (const each of ruleOnPaper(at, calendar)) table.fill(1, each.from, each.to);
    minutesOf.set(at, table);
    return table;
  };
  const hours = shown.slice(1, -1).map((time, hour) => {
    const today = time.slice(0, 10);
    return {
      isDoubled: time === shown[hour] || time === shown[hour + 2],
      first: Number(time.slice(11, 13)) * 60,
      today: minutesOn(today),
      yesterday: minutesOn(new Date(Date.parse(`${today}T12:00:00Z`) - day).toISOString().slice(0, 10)),
    };
  });
  return (at) => {
    const hour = hours[Math.floor((at - from) / hourMs)];
    if (!hour || hour.isDoubled) return undefined;
    const now = hour.first + (((at - from) / minute) % 60);
    return hour.today[now] === 1 || hour.yesterday[now + 1440] === 1;
  };
}

const minutesBetween = (from: number, to: number) =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / minute)) }, (_, index) => from + index * minute);

describe('open and away', () => {
  test('are what the rules on paper say, at every kind of minute of ten years', () => {
    fc.assert(
      fc.property(calendars, fc.array(moment, { minLength: 60, maxLength: 60 }), (calendar, moments) => {
        for (const at of moments.filter((each) => !isDoubled(each)))
          expect([at, openingAt(at, calendar).open]).toEqual([at, openOnPaper(at, calendar)]);
      }),
      { numRuns: 60 },
    );
  });

  test('partition time: each period is one from its first to its last millisecond, and the other begins where it ends', () => {
    fc.assert(
      fc.property(calendars, moment, maybeOverride, (calendar, now, override) => {
        const status = openingAt(now, calendar, override);
        expect(status.since).toBeLessThanOrEqual(now);
        expect(status.nextOpening).toBe(status.open ? undefined : status.until);
        if (status.since > 0) {
          expect(openingAt(status.since, calendar, override)).toMatchObject({ open: status.open, since: status.since });
          expect(openingAt(status.since - 1, calendar, override)).toMatchObject({ open: !status.open, until: status.since });
        }
        if (status.until !== undefined) {
          expect(status.until).toBeGreaterThan(now);
          expect(openingAt(status.until - 1, calendar, override)).toMatchObject({
            open: status.open,
            since: status.since,
            until: status.until,
          });
          expect(openingAt(status.until, calendar, override)).toMatchObject({ open: !status.open, since: status.until });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('change at `until` and at no minute before', () => {
    fc.assert(
      fc.property(calendars, moment, maybeOverride, (calendar, now, override) => {
        const { open, until } = openingAt(now, calendar, override);
        const end = Math.min(until ?? now + 60 * day, now + 3 * day);
        for (let at = now; at < end; at += 5 * minute) expect([at, openingAt(at, calendar, override).open]).toEqual([at, open]);
      }),
      { numRuns: 40 },
    );
  });

  test('follow from toggling at each boundary, at every minute of ten random years', () => {
    let minutes = 0;
    fc.assert(
      fc.property(calendars, fc.integer({ min: 2026, max: 2035 }), byHandInTheYear, (calendar, year, byHand) => {
        const [from, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
        const override = byHand && { mode: byHand.mode, from: from + byHand.from * minute, until: from + byHand.until * minute };
        const boundaries = boundariesBetween(from, end + 60 * day, calendar, override);
        const paper = yearOnPaper(from, end, calendar);
        const shownAt = (at: number) => {
          const isByHand = override && override.from <= at && at < override.until;
          return isByHand ? override.mode === 'open' : (paper(at) ?? openingAt(at, calendar, override).open);
        };
        const wrong: string[] = [];
        let open = openingAt(from, calendar, override).open;
        for (const [index, begin] of [from, ...boundaries.filter((at) => at < end)].entries()) {
          if (index > 0) open = !open;
          const next = boundaries[index];
          const told = next !== undefined && next - begin <= 60 * day ? { until: next } : {};
          expect(openingAt(begin, calendar, override)).toMatchObject({ open, ...(index > 0 && { since: begin }), ...told });
          const minutesOf = minutesBetween(begin, Math.min(next ?? end, end));
          minutes += minutesOf.length;
          wrong.push(...minutesOf.filter((at) => shownAt(at) !== open).map((at) => `${wall.format(at)}: ${!open}`));
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 10 },
    );
    expect(minutes).toBeGreaterThanOrEqual(10 * 365 * 24 * 60);
  }, 60_000);

  test('change in a week without exceptions and clock changes only where the weekly boundaries say', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const plain = { ...calendar, holidays: [], closures: [], special: [] };
        const found = boundariesBetween(Date.parse('2026-06-07T22:00:00Z') - 1, Date.parse('2026-06-14T22:00:00Z') - 1, plain);
        const monday = Date.parse('2026-06-07T22:00:00Z');
        const order: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
        const scheduled = weeklyBoundaries(plain).flatMap((each) =>
          each.weekdays.map((on) => monday + order.indexOf(on) * day + each.minuteOfDay * minute),
        );
        expect(scheduled.sort((a, b) => a - b)).toEqual(found);
      }),
    );
  });
});

describe('the process’s own time zone', () => {
  const program = `
    const { openingAt } = await import(process.argv[1]);
    const { nextOpeningInWords, dateInWords, timeInWords } = await import(process.argv[2]);
    const { calendar, moments } = JSON.parse(process.argv[3]);
    const answers = moments.map((at) => {
      const status = openingAt(at, calendar);
      return [status, dateInWords(at), timeInWords(at), status.nextOpening ? nextOpeningInWords(at, status.nextOpening) : ''];
    });
    process.stdout.write(JSON.stringify({ hour: new Date(0).getHours(), answers }));
  `;
  const file = (name: string) => new URL(`../../shared/calendar/${name}.ts`, import.meta.url).href;

  test('changes nothing: UTC, New York, Tokyo and Berlin agree', async () => {
    const [calendar] = fc.sample(calendars, { numRuns: 1, seed: 20261123 });
    const changes = ['2026-03-29T00:00:00Z', '2026-10-24T23:00:00Z', '2026-11-01T05:00:00Z', '2026-03-08T06:00:00Z'].map((iso) =>
      Date.parse(iso),
    );
    const around = changes.flatMap((at) => Array.from({ length: 40 }, (_, i) => at + i * 7 * minute));
    const moments = [...fc.sample(moment, { numRuns: 200, seed: 4 }), ...around];
    const run = async (zone: string) => {
      const args = ['--input-type=module', '-e', program, file('opening'), file('wording'), JSON.stringify({ calendar, moments })];
      const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ: zone }, maxBuffer: 10_000_000 });
      return JSON.parse(stdout);
    };
    const berlin = await run('Europe/Berlin');
    const others = await Promise.all(['UTC', 'America/New_York', 'Asia/Tokyo'].map(run));
    expect(others.map(({ hour }) => hour)).toEqual([0, 19, 9]);
    expect(berlin.answers).toHaveLength(360);
    for (const { answers } of others) expect(answers).toEqual(berlin.answers);
  });
});
