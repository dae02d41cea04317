import { describe, expect, it } from 'vitest';
import { readPhone } from '../../../infra/terminal/read-phone.ts';

describe('a phone number', () => {
  it.each([
    '+493023125014',
    '+49 30 23125 014',
    '+49-30-23125-014',
    '+49 (0)30 23125014',
    '+49 (30) 23125/014',
    '0049 30 23125 014',
    '004930/23125-014',
    '030 23125 014',
    '(030) 23125014',
    '030–23125–014',
    ' 030.23125.014 ',
    '+49\u00a030\u00a023125\u00a0014',
  ])('is the same however it is written: %s', (text) => {
    expect(readPhone(text, '--to')).toBe('+493023125014');
  });

  it('may be of another country', () => {
    expect(readPhone('0043 1 234567', '--to')).toBe('+431234567');
  });

  it.each(['', '49 30 23125014', '30 23125014', '12', '+49', '+999999999999999999', 'DE.84019263517402958816', '030 23125x014', 'ruf an'])(
    'is not guessed: "%s"',
    (text) => {
      expect(() => readPhone(text, '--to')).toThrow(`--to ${text} is no phone number: write it like "+49 30 23125 014"`);
    },
  );
});
