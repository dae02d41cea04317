import { expect, it } from 'vitest';
import { waitingClients } from '../../../../shared/app/hours/waiting-clients.ts';
import { openMsBetween } from '../../../../shared/calendar/office-time.ts';
import { calendarOf, facilityWith } from '../../../support/away-harness.ts';
import { known } from '../../../support/events.ts';
import { createMemoryStore } from '../../../support/memory-store.ts';

const day = [{ from: 540, to: 1020 }];
/** Monday to Friday, 9 to 17 o'clock, and 23 November 2026 is a Monday. */
const calendar = calendarOf({ mon: day, tue: day, wed: day, thu: day, fri: day });
const at = (local: string) => Date.parse(`2026-11-${local}:00+01:00`);
const hour = 3_600_000;

it.each([
  ['within a day', '23T10:00', '23T12:30', 2.5],
  ['before opening and after closing', '23T06:00', '23T20:00', 8],
  ['over the night', '23T16:00', '24T10:00', 2],
  ['over the weekend', '20T16:00', '23T10:00', 2],
  ['of no length', '23T10:00', '23T10:00', 0],
  ['backwards', '23T12:00', '23T10:00', 0],
])('counts open time %s', (_what, from, to, hours) => {
  expect(openMsBetween(at(from), at(to), calendar)).toBe(hours * hour);
});

it('counts no time for which the desk was closed by hand', () => {
  const override = { mode: 'away', from: at('23T11:00'), until: at('23T12:00') } as const;
  expect(openMsBetween(at('23T10:00'), at('23T13:00'), calendar, override)).toBe(2 * hour);
});

async function waitsAt(now: string, since: readonly string[], more: object = {}) {
  const store = createMemoryStore();
  for (const [index, one] of since.entries())
    await store.commit(`p${index}`, undefined, known({ waiting: { channel: 'messenger', since: at(one) } }), undefined);
  return waitingClients({ snapshot: { ...facilityWith(calendar), ...more }, store, now: () => at(now) });
}

it('tells how many wait and since when, and that it is long after four office hours', async () => {
  expect(await waitsAt('24T10:59', ['23T15:00', '23T16:00'])).toEqual([
    { channel: 'messenger', count: 2, since: at('23T15:00'), isLong: false },
  ]);
  expect(await waitsAt('24T11:00', ['23T15:00'])).toEqual([{ channel: 'messenger', count: 1, since: at('23T15:00'), isLong: true }]);
});

it('takes the hours that the facility set', async () => {
  expect(await waitsAt('23T17:00', ['23T15:00'], { waitingNoticeHours: 2 })).toMatchObject([{ isLong: true }]);
});

it('leaves out who waits for more than seven days, whom nobody may answer any more', async () => {
  expect(await waitsAt('23T10:00', ['16T10:00'])).toEqual([]);
});

it('looks only where people read', async () => {
  const { messenger } = facilityWith(calendar);
  expect(await waitsAt('23T16:00', ['23T10:00'], { messenger: { ...messenger, inbox: 'none' } })).toEqual([]);
});
