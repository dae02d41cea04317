/**
 * A phone number as people write it, in international form without spaces: `+49 (0)30 23125014`, `0049 30/23125-014` and `030 23125 014` (a German
 * one) are all `+493023125014`. Undefined: no number, or digits with neither `+` nor `0` before them, which may be of any country.
 */
export function dialledNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (!/^[+(0]/.test(plain) || /[^\d\s()/.+‐-―-]/u.test(plain)) return undefined;
  const digits = plain.replace(/^((?:\+|00)\s*\d{1,3})\s*\(0\)/, '$1').replace(/[^\d+]/g, '');
  const number = digits.replace(/^00/, '+').replace(/^0/, '+49');
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}
