import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundariesDue } from '../../infra/local/schedule.ts';
import { type ByHand, changeByHand } from '../../shared/app/hours/set-by-hand.ts';
import { openingAt } from '../../shared/calendar/opening.ts';
import type { Interval, OpeningStatus } from '../../shared/calendar/rules.ts';
import { decide } from '../../shared/conversation/decide.ts';
import type { PersonState } from '../../shared/conversation/state.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { awayHarness, calendarOf, facilityWith } from '../support/away-harness.ts';
import { inboundEvent, known, saidIn, situation } from '../support/events.ts';

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
        const desk = awayHarness(facilityWith(calendar));
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
      const desk = awayHarness(snapshot);
      const due = [start, ...boundariesDue([snapshot], start, end)];
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

const quarter = 15 * minute;
const quarters = 5 * 24 * 4;
const change = fc.record({
  at: fc.integer({ min: 0, max: quarters }),
  what: fc.constantFrom('on', 'on', 'on until', 'off until', 'auto', 'auto', 'deploy', 'deploy'),
  length: fc.integer({ min: 1, max: 40 }),
});

const byHandOf = (what: string, until: number): ByHand =>
  what === 'auto' ? { mode: 'auto' } : { mode: what.startsWith('on') ? 'away' : 'open', ...(what.endsWith('until') && { until }) };

/** A desk where hours are published and set by hand while the schedule ticks. */
function busyDesk(deploys: readonly [Snapshot, ...Snapshot[]]) {
  let snapshot = deploys[0];
  const desk = awayHarness(snapshot);
  let wasOpen = false;
  return {
    ...desk,
    /** Whether it was open before the changes of the last moment. */
    wasOpen: () => wasOpen,
    /** Lets a moment pass, with what is changed in it. */
    async pass(at: number, changes: readonly { readonly what: string; readonly length: number }[]): Promise<OpeningStatus> {
      await desk.tick(at);
      wasOpen = desk.openingAt(at).open;
      for (const each of changes) await this.change(each, at);
      return desk.openingAt(at);
    },
    async change({ what, length }: { readonly what: string; readonly length: number }, at: number): Promise<void> {
      if (what === 'deploy') {
        snapshot = deploys[length % deploys.length] ?? snapshot;
        desk.deploy(snapshot);
        return desk.tick(at);
      }
      const stored = desk.store.status();
      const changed = changeByHand(snapshot, stored, byHandOf(what, at + length * quarter), at);
      if (!changed.ok) throw new Error(changed.why);
      await desk.store.saveStatus(changed.status, stored?.version);
    },
  };
}

/** A person who keeps writing. */
function talkOf(first: PersonState) {
  let state = first;
  return {
    isAnswered(n: number, at: number, opening: OpeningStatus): boolean {
      const decision = decide(situation({ event: inboundEvent(n + 1, { at }), state, opening, now: at }));
      state = { ...known(), ...decision.next, effects: [] };
      return saidIn(decision).flat().length > 0;
    },
  };
}

test('whatever is set by hand and deployed meanwhile, nobody is told twice while the desk stays closed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(calendars, calendars),
      fc.array(calendars, { maxLength: 2 }),
      fc.array(change, { maxLength: 8 }),
      async ([first, second], more, changes) => {
        const desk = busyDesk([facilityWith(first), facilityWith(second), ...more.map(facilityWith)]);
        const talk = talkOf(known({ introducedAt: start - dayMs }));
        let toldAt: number | undefined;
        for (let n = 0; n < quarters; n += 1) {
          const at = start + n * quarter;
          const opening = await desk.pass(
            at,
            changes.filter((each) => each.at === n),
          );
          if (desk.wasOpen() || opening.open) toldAt = undefined;
          if (talk.isAnswered(n, at, opening)) {
            expect([n, toldAt]).toEqual([n, undefined]);
            toldAt = n;
          }
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
