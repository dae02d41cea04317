import { expect, it } from 'vitest';
import { readPhone } from '../../../infra/terminal/read-phone.ts';
import { dialledNumber } from '../../../shared/kernel/dialled-number.ts';

it.each([
  ['+49 30 23125 014', '+493023125014'],
  ['0049 30/23125-014', '+493023125014'],
  ['+49 (0)30 23125014', '+493023125014'],
  ['0049(0)30 23125014', '+493023125014'],
  ['030 23125 014', '+493023125014'],
  ['(030) 23125.014', '+493023125014'],
  ['030–23125–014', '+493023125014'],
  ['０３０ 23125014', '+493023125014'],
  [' +49 1522 8817386 ', '+4915228817386'],
  ['+1 202 555 0143', '+12025550143'],
])('reads %s as the command does', (written, number) => {
  expect(dialledNumber(written)).toBe(number);
  expect(readPhone(written, '--to')).toBe(number);
});

it.each(['', '23125014', 'Mira', '+', '+49', '0', '030 23125 014 Durchwahl 5', '+49 30 23125 014 99999 9999', '00'])(
  'takes %s for no number',
  (written) => {
    expect(dialledNumber(written)).toBeUndefined();
  },
);
