import { parsePhoneNumberWithError } from 'libphonenumber-js';
import { UsageError } from './usage-error.ts';

/**
 * A phone number as people write it, in international form: `+49 30 23125 014`, `0049 30/23125-014`, `+49 (0)30 23125014` and
 * `030 23125 014` (a German one, as whoever works here dials) are all `+493023125014`.
 *
 * @param option for the message: `--to`
 * @throws UsageError on what is no number, and on digits with neither `+` nor `0` before them, which may be of any country
 */
export function readPhone(text: string, option: string): string {
  const plain = text.normalize('NFKC').trim();
  try {
    if (!/^(?:\+|\(?0)/.test(plain) || /[^\d\s()/.+‐-―-]/.test(plain)) throw new Error('not as a number is dialled');
    const number = parsePhoneNumberWithError(plain, { defaultCountry: 'DE', extract: false });
    if (!number.isPossible()) throw new Error('too short or too long');
    return number.number;
  } catch {
    throw new UsageError(`${option} ${text} is no phone number: write it like "+49 30 23125 014", 0049 30 23125014 or 030 23125-014.`);
  }
}
