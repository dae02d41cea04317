import { expect, test } from 'vitest';
import { openingAt } from '../../../shared/calendar/opening.ts';
import { hoursAnswer } from '../../../shared/facility/hours-answer.ts';
import { officeHours } from '../../support/desk.ts';
import { monday10 } from '../../support/events.ts';

const calendar = {
  ...officeHours,
  holidays: [{ date: '2026-12-25', name: '1. Weihnachtstag', intervals: [] }],
  closures: [{ from: '2026-12-28', to: '2026-12-30', reason: 'Betriebsferien' }],
};
const sunday3 = Date.parse('2026-11-29T03:00:00+01:00');

test.each([
  ['now, open', monday10, undefined, 'Jetzt ist geöffnet, heute bis 17 Uhr.'],
  ['now, closed', sunday3, undefined, 'Jetzt ist geschlossen. Wir öffnen wieder morgen, Montag, 30. November, 9 Uhr.'],
  ['today', monday10, 'today', 'Heute, Montag, 23. November, ist von 9 bis 17 Uhr geöffnet.'],
  ['tomorrow', monday10, 'tomorrow', 'Morgen, Dienstag, 24. November, ist von 9 bis 17 Uhr geöffnet.'],
  [
    'tomorrow, asked in the small hours',
    sunday3,
    'tomorrow',
    'Heute, Sonntag, 29. November, ist geschlossen. Morgen, Montag, 30. November, ist von 9 bis 17 Uhr geöffnet.',
  ],
  ['the day after', monday10, 'day-after-tomorrow', 'Am Mittwoch, 25. November ist von 9 bis 17 Uhr geöffnet.'],
  ['a weekday', sunday3, 'fri', 'Am Freitag, 4. Dezember ist von 9 bis 17 Uhr geöffnet.'],
  ['the weekend', monday10, 'weekend', 'Am Samstag, 28. November ist geschlossen. Am Sonntag, 29. November ist geschlossen.'],
  ['a holiday', monday10, '12-25', 'Am Freitag, 25. Dezember ist geschlossen (1. Weihnachtstag).'],
  ['a closure', monday10, '12-29', 'Am Dienstag, 29. Dezember ist geschlossen (Betriebsferien).'],
  ['a day that is over this year', monday10, '05-03', 'Am Montag, 3. Mai ist von 9 bis 17 Uhr geöffnet.'],
  ['a day with its year', monday10, '2027-05-08', 'Am Samstag, 8. Mai ist geschlossen.'],
] as const)('%s', (_, now, day, expected) => {
  expect(hoursAnswer(day, calendar, openingAt(now, calendar), now)).toBe(expected);
});
