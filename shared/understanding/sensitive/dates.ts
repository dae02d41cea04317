import { before, type Detector, type Found, isNear } from './found.ts';
import type { Sheet, Span } from './sheet.ts';

const months =
  'jan(?:uar|uary)?|jaenner|feb(?:ruar|ruary)?|maerz|mrz|march|mar|apr(?:il)?|mai|may|juni?|june|juli?|july|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dez(?:ember)?|dec(?:ember)?';

/** A day of the calendar: 3.4.1985, 03/04/85, 1985-04-03, 3. April 1985, April 3, 1985; the year may be missing. */
const dateSources = [
  `(?<year1>[12][0-9]{3})[-/.](?<month1>[0-9]{1,2})[-/.](?<day1>[0-9]{1,2})(?![0-9])`,
  `(?<day2>[0-9]{1,2}) ?[./-] ?(?<month2>[0-9]{1,2})(?: ?[./-] ?(?<year2>[12][0-9]{3}|[0-9]{2}(?![0-9:])))?(?![0-9])`,
  `(?<day3>[0-9]{1,2})(?:st|nd|rd|th)?\\.? ?(?<name3>${months})\\.?(?![a-z])(?:,? ?(?<year3>[12][0-9]{3}|'?[0-9]{2}(?![0-9:.]| uhr)))?`,
  `(?<name4>${months})\\.? (?<day4>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year4>[12][0-9]{3})`,
].map((source) => `(?:${source})`);
const date = new RegExp(`(?<![0-9]|[0-9][.,/-])(?:${dateSources.join('|')})`, 'g');

/** Six or eight digits in a row: a date only beside the word. */
const packed = /(?<![0-9])(?<day>[0-3][0-9])(?<month>[01][0-9])(?<year>(?:19|20)?[0-9]{2})(?![0-9])/g;

export interface FoundDate extends Span {
  /** Four digits; undefined where none is given. */
  readonly year: number | undefined;
}

/** Every date of the calendar in the text, whatever it is for. */
export function datesIn({ lower }: Sheet): readonly FoundDate[] {
  return Array.from(lower.matchAll(date), (match) => dated(match)).filter((found) => found !== undefined);
}

function dated(match: RegExpExecArray): FoundDate | undefined {
  const named = match.groups ?? {};
  const part = (name: string) => [1, 2, 3, 4].map((form) => named[`${name}${form}`]).find((value) => value !== undefined);
  const name = part('name');
  const day = Number(part('day'));
  const month = name === undefined ? Number(part('month')) : monthOf(name);
  if (!isDay(day, month)) return undefined;
  const year = part('year')?.replace("'", '');
  return { start: match.index, end: match.index + match[0].length, year: year === undefined ? undefined : fullYear(Number(year)) };
}

const monthStarts = ['ja', 'f', 'mae', 'ap', 'mai', 'jun', 'jul', 'au', 's', 'o', 'n', 'd'];

function monthOf(name: string): number {
  if (/^(?:mar|mrz)/.test(name)) return 3;
  if (name === 'may') return 5;
  return 1 + monthStarts.findIndex((start) => name.startsWith(start));
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= (daysInMonth[month - 1] ?? 0);
}

/** Two digits: people who write of themselves were born between 1930 and 2029. */
function fullYear(year: number): number {
  return year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;
}

const bornWord =
  /\bgeb(?:\b|o|ur(?:t(?:sd|sj)|tsz)|dat|d)|\bg(?:eb)?\.? ?am\b|geboren|geburtsd|\bborn\b|\bdob\b|date of birth|birth ?date|dogum|dogdu|народ|родил|рожд|urodz|nascut|nasterii|تولد|متولد|مواليد|ولدت|الميلاد/;
const starred = /\*\s?$/;
/** A birthday without its year is no birth date. */
const birthday = /geburtstag|birthday/;
/** The word is about a party, an age limit or a certificate. */
const otherBirth = /geburtstags|geburtsurk|geburtshilfe|geburtsvorb|geburtshaus|birthday party/;
const person =
  /\bich\b|\bmein|\bname\b|\bheisse|\bsohn|\btochter|\bkind\b|\bmutter|\bvater|\bfrau\b|\bmann\b|\bmy\b|\bi am\b|\bhe\b|\bshe\b/;
const occasion =
  /(?:\b(?:am|seit|vom|bis|ab|den|dem|im|zum|und|von|since|on|until)|termin|bescheid|schreiben|brief|rechnung|vertrag|frist|datum)[ :,]*$/;

/** Years that no appointment has. A fixed bound, as the scanner has no clock: with the years it only becomes more careful. */
const longAgo = 2019;

/** Dates of birth: beside the word or a star, or long ago and a person before them. Other dates are appointments. */
export const findBirthDates: Detector = (sheet) => {
  const all = datesIn(sheet);
  return [...all.filter((found) => isBirth(sheet, found)), ...packedBirths(sheet)].map(
    ({ start, end }): Found => ({ kind: 'birth-date', start, end }),
  );
};

function isBirth(sheet: Sheet, found: FoundDate): boolean {
  const { year } = found;
  if (year !== undefined && (year < 1905 || year > 2035)) return false;
  if (starred.test(before(sheet, found, 3)) && sheet.lower[found.end] !== '*') return true;
  if (isNear(sheet, found, otherBirth, 40, 25)) return false;
  if (isNear(sheet, found, bornWord, 36, 22)) return true;
  if (year === undefined || year > longAgo) return false;
  if (isNear(sheet, found, birthday, 30, 25)) return true;
  const said = before(sheet, found, 45);
  return person.test(said) && !occasion.test(said);
}

function packedBirths(sheet: Sheet): readonly Span[] {
  return Array.from(sheet.lower.matchAll(packed), (match) => {
    const { day, month } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    return isDay(Number(day), Number(month)) && isNear(sheet, span, /geburtsd|\bgeb\b|geboren|\bdob\b/, 24) ? span : undefined;
  }).filter((span) => span !== undefined);
}

const clock = '[0-2]?[0-9](?:[.:][0-5][0-9])?';
const times = new RegExp(
  `(?<![0-9.,:])(?:[0-2]?[0-9][.:][0-5][0-9]|${clock}(?= ?(?:uhr|h\\b)))(?: ?(?:uhr|h\\b))?(?: ?(?:-|bis|und|to) ?${clock}(?: ?(?:uhr|h\\b))?)?(?![0-9])`,
  'g',
);
const money = /(?<![0-9])[0-9]{1,6}(?:[.][0-9]{3})*(?:,[0-9]{2})? ?(?:€|eur(?:o)?\b|cent\b|\$)/g;

/** Times and prices: digits with dots that are no phone number. */
export function timesIn({ lower }: Sheet): readonly Span[] {
  return [times, money].flatMap((pattern) =>
    Array.from(lower.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
