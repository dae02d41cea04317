import { expect, test } from 'vitest';
import { forgottenAt } from '../../../shared/conversation/state.ts';

test.each([
  ['24 months after the last contact', '2026-11-23T09:00:00Z', 24, '2028-11-23T09:00:00Z'],
  ['a leap day becomes the last of February', '2024-02-29T12:00:00Z', 24, '2026-02-28T12:00:00Z'],
  ['a leap day stays one where there is one', '2024-02-29T12:00:00Z', 48, '2028-02-29T12:00:00Z'],
  ['the 31st becomes the 30th', '2026-10-31T23:59:59.999Z', 1, '2026-11-30T23:59:59.999Z'],
  ['the 31st of January becomes the last of February', '2027-01-31T00:00:00Z', 1, '2027-02-28T00:00:00Z'],
  ['over the turn of the year', '2026-12-31T08:00:00Z', 2, '2027-02-28T08:00:00Z'],
  ['the last of February stays the 28th', '2027-02-28T08:00:00Z', 1, '2027-03-28T08:00:00Z'],
  ['no months are no time', '2026-08-31T08:00:00Z', 0, '2026-08-31T08:00:00Z'],
])('%s', (_sentence, last, months, expected) => {
  expect(forgottenAt(Date.parse(last), months)).toBe(Date.parse(expected));
});
