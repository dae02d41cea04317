import { expect, it } from 'vitest';
import { dayIn, monthName, openingIn, shortDay, timeIn, wholeDay } from '../../../shared/console/day-names.ts';

const monday = Date.parse('2026-11-23T10:00:00+01:00');
const hour = 60 * 60_000;

it('names days, months and times in the language of the page', () => {
  expect([shortDay('2026-11-23', 'de'), shortDay('2026-11-23', 'en')]).toEqual(['Mo., 23.11.', 'Mon 23/11']);
  expect([wholeDay('2026-11-23', 'leicht'), wholeDay('2026-11-23', 'en')]).toEqual(['23. November 2026', '23 November 2026']);
  expect([monthName('2026-11', 'de'), monthName('2026-11', 'en')]).toEqual(['Nov. 2026', 'Nov 2026']);
  expect([dayIn(monday, 'de'), dayIn(monday, 'en')]).toEqual(['Montag, 23. November', 'Monday 23 November']);
  expect([timeIn(monday, 'de'), timeIn(monday, 'en')]).toEqual(['10 Uhr', '10:00']);
});

it.each([
  [2 * hour, 'heute um 12 Uhr', 'today at 12:00'],
  [24 * hour, 'morgen, Dienstag, 24. November, 10 Uhr', 'tomorrow, Tuesday 24 November, 10:00'],
  [48 * hour, 'am Mittwoch, 25. November, 10 Uhr', 'on Wednesday 25 November, 10:00'],
])('says when somebody is back after %i ms', (later, german, english) => {
  expect([openingIn(monday, monday + later, 'de'), openingIn(monday, monday + later, 'en')]).toEqual([german, english]);
});
