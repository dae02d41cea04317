import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundariesDue } from '../../infra/local/schedule.ts';
import { openingAt } from '../../shared/calendar/opening.ts';
import type { Interval, OpeningStatus } from '../../shared/calendar/rules.ts';
import { awayDesk, calendarOf, facilityWith } from '../support/away-desk.ts';

const minute = 60_000;
const dayMs = 24 * 60 * minute;
const start = Date.parse('2026-10-19T22:00:00Z');
/** Three weeks around the end of summer time. */
const end = start + 21 * dayMs;

const interval: fc.Arbitrary<Interval> = fc
  .record({ from: fc.integer({ min: 0, max: 95 }), length: fc.integer({ min: 1, max: 48 }) })
  .map(({ from, length }) => ({ from: from * 15, to: from * 15 + length * 15 }));
const hours = fc.array(interval, { maxLength: 2 });
const date = fc.integer({ min: 0, max: 20 }).map((days) => new Date(start + days * dayMs + 12 * 60 * minute).toISOString().slice(0, 10));
const calendars = fc
  .record({
    week: fc.record({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours }),
    holidays: fc.uniqueArray(fc.record({ date, name: fc.constant('Fest'), intervals: hours }), {
      maxLength: 3,
      selector: (each) => each.date,
    }),
    closures: fc.array(
      date.map((from) => ({ from, to: from })),
      { maxLength: 2 },
    ),
  })
  .map(({ week, holidays, closures }) => calendarOf(week, { holidays, closures }));
const moment = fc.integer({ min: 0, max: (end - start) / minute - 1 }).map((minutes) => start + minutes * minute);

/** Everything a client may be told. By which rule an *open* desk is open is told to nobody, and may lag until the next tick. */
const told = ({ because, ...opening }: OpeningStatus) => ({ ...opening, ...(!opening.open && { because }) });

test('whichever ticks come, late, twice or not at all, every minute is answered as the calendar says', async () => {
  await fc.assert(
    fc.asyncProperty(
      calendars,
      fc.array(fc.record({ at: moment, times: fc.integer({ min: 1, max: 3 }) }), { maxLength: 25 }),
      fc.array(moment, { minLength: 20, maxLength: 20 }),
      async (calendar, ticks, looks) => {
        const desk = awayDesk(facilityWith(calendar));
        const happenings = [...ticks.map((tick) => ({ ...tick, look: false })), ...looks.map((at) => ({ at, times: 0, look: true }))];
        for (const { at, times, look } of happenings.sort((a, b) => a.at - b.at)) {
          if (look) expect([at, told(desk.openingAt(at))]).toEqual([at, told(openingAt(at, calendar))]);
          else await Promise.all(Array.from({ length: times }, () => desk.tick(at)));
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('with all ticks in time, the stored status is never stale at the very minutes between them', async () => {
  await fc.assert(
    fc.asyncProperty(calendars, fc.array(moment, { minLength: 10, maxLength: 10 }), async (calendar, looks) => {
      const snapshot = facilityWith(calendar);
      const desk = awayDesk(snapshot);
      const due = [start, ...boundariesDue(snapshot, start, end)];
      for (let at = start; at < end; at += 5 * minute) due.push(at);
      const happenings = [...due.map((at) => ({ at, look: false })), ...looks.map((at) => ({ at: at + 59_999, look: true }))];
      const sorted = happenings.sort((a, b) => a.at - b.at);
      for (const { at, look } of sorted) {
        if (!look) await desk.tick(at);
        else expect([at, told(desk.openingAt(at))]).toEqual([at, told(openingAt(at, calendar))]);
      }
      expect(desk.lines.filter(({ event }) => event === 'status.stale')).toEqual([]);
    }),
    { numRuns: 5 },
  );
}, 120_000);
