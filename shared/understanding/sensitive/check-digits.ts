/** The check digits of German ids. All take the id without separators; letters in upper case. */

/**
 * Tax id: ISO 7064 MOD 11,10, the first digit not 0, and among the first ten exactly one digit twice or three times
 * (three times, but never in a row).
 */
export function isTaxId(number: string): boolean {
  if (number.length !== 11 || number.startsWith('0')) return false;
  let product = 10;
  for (let at = 0; at < 10; at += 1) {
    const sum = (Number(number[at]) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  if ((11 - product) % 10 !== Number(number[10])) return false;
  const body = number.slice(0, 10);
  const repeated = [...new Set(body)].map((digit) => body.split(digit).length - 1).filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && !/(\d)\1\1/.test(body);
}

/** Pension insurance number (VKVV § 4): area, birth date, letter, serial, check digit. */
export function isPensionNumber(number: string): boolean {
  const digits = lettersAsDigits(number);
  return (
    digits !== undefined &&
    digits.length === 13 &&
    weighted(digits.slice(0, 12), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) === Number(digits[12])
  );
}

/** Health insurance number: a letter and nine digits, the last of them the check digit. */
export function isHealthNumber(number: string): boolean {
  const digits = lettersAsDigits(number);
  return digits !== undefined && digits.length === 11 && weighted(digits.slice(0, 10), [1, 2]) === Number(digits[10]);
}

/** Serial number of a document with its check digit: ICAO 9303, weights 7, 3, 1, letters from A = 10. */
export function isDocumentNumber(number: string): boolean {
  const body = number.slice(0, -1);
  const sum = Array.from(body, (sign, at) => Number.parseInt(sign, 36) * (weights731[at % 3] ?? 0)).reduce((all, one) => all + one, 0);
  return sum % 10 === Number(number.at(-1));
}
const weights731 = [7, 3, 1];

/** Luhn. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = digit * 2;
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Each letter as its two-digit place in the alphabet; undefined for anything else. */
function lettersAsDigits(number: string): string | undefined {
  return /^[0-9A-Z]+$/.test(number) ? number.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 64).padStart(2, '0')) : undefined;
}

/** Sum of the digit sums of the weighted digits, modulo 10. */
function weighted(digits: string, weights: readonly number[]): number {
  const products = Array.from(digits, (digit, at) => Number(digit) * (weights[at % weights.length] ?? 0));
  return products.reduce((sum, product) => sum + Math.floor(product / 10) + (product % 10), 0) % 10;
}
