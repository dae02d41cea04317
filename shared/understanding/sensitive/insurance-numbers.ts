import { isHealthNumber, isLuhn, isPensionNumber, isTaxId } from './check-digits.ts';
import { alone, compact, digits, gap, isMostlyDigits, readDigits, within } from './digits.ts';
import { before, type Detector, isNear, matching } from './found.ts';
import type { Sheet, Span } from './sheet.ts';

const pension = alone(`${digits(8)}${gap}[a-z]${gap}${digits(3)}`);
const pensionInWord = within('[0-9]{8}[a-z][0-9]{3}');
const pensionWord = /rente|sozialvers|versicherungsn|versichertenn|\brv|\bsv|\bvsnr|social sec/;

/** Pension (social insurance) number: with its check digit, or beside the word with a birth date in it. */
export const findPensionNumbers: Detector = (sheet) => [
  ...matching(sheet, 'sv-number', pension, (match, span) => {
    const { letter, number } = pensionParts(match);
    if (letter === undefined) return false;
    return isPensionNumber(number) || isNear(sheet, span, pensionWord, 40, 20);
  }),
  ...matching(sheet, 'sv-number', pensionInWord, (match) => isPensionNumber(match.toUpperCase())),
];

/** The ninth sign is the letter, the others are digits. */
function pensionParts(match: string): { readonly letter: string | undefined; readonly number: string } {
  const signs = compact(match);
  const number = readDigits(signs.slice(0, 8)) + signs.slice(8, 9) + readDigits(signs.slice(9));
  return { letter: isMostlyDigits(signs.slice(0, 8)) ? signs[8] : undefined, number };
}

const health = alone(`[a-z][ .-]?${digits(9)}`);
const healthInWord = /[a-z][0-9]{9}(?![0-9])/g;
const healthWord = /kranken|versichertenn|versicherungsn|versichert|kvnr|\bkv|gesundheitskarte|\begk|\baok|\btk\b|barmer|\bdak\b/;

/** Health insurance number. */
export const findHealthNumbers: Detector = (sheet) => [
  ...matching(sheet, 'kvnr', health, (match, span) => {
    const signs = compact(match);
    const isShape = isMostlyDigits(signs.slice(1)) && !(/^[OIL]/.test(signs) && isPartOfMore(sheet, span));
    return isShape && (isHealthNumber(signs.slice(0, 1) + readDigits(signs.slice(1))) || isNear(sheet, span, healthWord, 40, 20));
  }),
  // Its letter is the last one before the digits, whatever word that belongs to.
  ...matching(sheet, 'kvnr', healthInWord, (match, span) => isHealthNumber(match.toUpperCase()) && isNear(sheet, span, healthWord, 40, 20)),
];

/** Digits go on before or behind it: its letter is a mistyped digit of a longer number. */
function isPartOfMore({ lower }: Sheet, { start, end }: Span): boolean {
  return (
    /[0-9oil][ .\-\n]{1,2}$/.test(lower.slice(Math.max(0, start - 3), start)) || /^[ .\-\n]{1,2}[0-9oil]/.test(lower.slice(end, end + 3))
  );
}

/** A plus before it makes it a phone number. */
function isDialled(sheet: Sheet, span: Span): boolean {
  return /\+ ?$/.test(before(sheet, span, 2));
}

const taxId = alone(digits(11));
const taxIdInWord = within('[0-9]{11}');
const taxIdWord = /steuer-?\s?(?:id|ident|nummer|nr)|\bidnr|\bid-nr|\btin\b|identifikationsn|tax id/;

/** The tax id of a person: with its check digit, or beside the word. */
export const findTaxIds: Detector = (sheet) => [
  ...matching(sheet, 'steuer-id', taxId, (match, span) => {
    const number = readDigits(match);
    const isOne = isTaxId(number) || (/^[1-9]/.test(number) && !match.includes('/') && isNear(sheet, span, taxIdWord, 30, 20));
    return isOne && isMostlyDigits(match) && !isDialled(sheet, span);
  }),
  ...matching(sheet, 'steuer-id', taxIdInWord, (match, span) => isTaxId(match) && !isDialled(sheet, span)),
];

const card = alone(digits('13,19'));
const cardInWord = within('[0-9]{13,19}');
/** Issuers by prefix, and the lengths of their numbers: Visa, Mastercard, Amex, Diners, JCB, Discover and UnionPay, Maestro. */
const issuers: readonly RegExp[] = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^(?:5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d*(?<=^\d{16})$/,
  /^3[47]\d{13}$/,
  /^3(?:0[0-5]|[689]\d)\d{11}$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  /^6(?:011|2\d\d|4[4-9]\d|5\d\d)\d{12,15}$/,
  /^(?:50|5[6-9]|6\d)\d{11,17}$/,
];
const parcelWord = /(?:bestell|auftrags|rechnungs|sendungs|paket|vorgangs|artikel|tracking)-?(?:nummer|nr|number)?\W{0,3}$/;

/** Card numbers: an issuer's prefix and length, and Luhn. An order's number in one piece is none. */
export const findCards: Detector = (sheet) =>
  [card, cardInWord].flatMap((pattern) =>
    matching(sheet, 'credit-card', pattern, (match, span) => {
      const own = cardAtStartOf(match);
      if (own === undefined || isDialled(sheet, span)) return false;
      return /\D/.test(own) || !parcelWord.test(before(sheet, span, 30));
    }),
  );

/** A card's number may be followed by another one, as in "4111 1111 1111 1111 85 Euro": where its digits end, a gap begins. */
function cardAtStartOf(match: string): string | undefined {
  const ends = [...match.matchAll(/[ \n.\-/_]+/g)].map(({ index }) => index).toReversed();
  return [match.length, ...ends].map((end) => match.slice(0, end)).find(isCard);
}

function isCard(text: string): boolean {
  const number = readDigits(text);
  return issuers.some((issuer) => issuer.test(number)) && isLuhn(number) && isMostlyDigits(text);
}
