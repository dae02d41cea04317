import { expect, it } from 'vitest';
import { dateOf } from '../../../shared/calendar/civil-days.ts';
import { words } from '../../../shared/console/words.ts';
import { yearCalendar } from '../../../shared/console/year-calendar.ts';
import { snapshotWith } from '../../support/desk.ts';

const calendar = {
  ...(snapshotWith().messenger?.calendar ?? raise()),
  weekly: { mon: [{ from: 540, to: 720 }], tue: [], wed: [{ from: 540, to: 720 }], thu: [], fri: [], sat: [], sun: [] },
  holidays: [{ date: '2027-01-01', name: 'Neujahr', intervals: [] }],
  closures: [{ from: '2026-12-28', to: '2027-01-06', reason: 'Betriebsferien' }],
  special: [{ date: '2027-05-08', intervals: [{ from: 600, to: 960 }], reason: 'Tag der offenen Tür' }],
};

function raise(): never {
  throw new Error('no calendar');
}

it('tells each exception once, with its days, its reason and its times', () => {
  const { exceptions, closedWeekdays, months } = yearCalendar(calendar, 2027, words.hours);
  expect(exceptions.map(({ from, to, ...rest }) => ({ from: dateOf(from), to: dateOf(to), ...rest }))).toEqual([
    { from: '2027-01-01', to: '2027-01-06', kind: 'closure', why: 'Betriebsferien' },
    { from: '2027-05-08', to: '2027-05-08', kind: 'special', why: 'Tag der offenen Tür', times: '10:00–16:00' },
  ]);
  expect(closedWeekdays).toEqual([1, 3, 4, 5, 6]);
  expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(months[0]?.firstWeekday).toBe(4);
  expect(months[0]?.days.slice(0, 12)).toEqual([
    ...Array.from({ length: 6 }, () => 'shut'),
    ...['week', 'week', 'week', 'week', 'open', 'week'],
  ]);
  expect(months[4]?.days[7]).toBe('other');
});
