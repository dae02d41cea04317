import type { TopicConcept } from '../../languages/topic-words.ts';

/**
 * The day a question is about, as it was named; nobody can be told by it. `today`, `tomorrow`, `day-after-tomorrow`; `mon` … `sun`: the next one;
 * `weekend`; `12-24`: that day of the year, the next one; `2027-05-08`.
 */
export type AskedDay = 'today' | 'tomorrow' | 'day-after-tomorrow' | Weekday | 'weekend' | `${string}-${string}`;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof weekdays)[number];

/** Every form of an asked day. */
export const askedDayPattern =
  /^(?:today|tomorrow|day-after-tomorrow|mon|tue|wed|thu|fri|sat|sun|weekend|(?:20\d\d-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/;

export const dayConcepts: readonly TopicConcept[] = ['today', 'tomorrow', 'day-after-tomorrow', ...weekdays, 'weekend', 'holiday'];

const named = ['day-after-tomorrow', 'today', 'tomorrow', ...weekdays, 'weekend'] as const;

/** Days that are the same every year, in the blurred spelling. */
const holidays: readonly (readonly [RegExp, AskedDay])[] = [
  [/\bheilig(?:er)? ?abend|\bchristmas eve/, '12-24'],
  [/\bweihnacht|\bchristmas/, '12-25'],
  [/\bsilvester|\bsylvester|\bnew years eve/, '12-31'],
  [/\bneujahr|\bnew year/, '01-01'],
  [/\btag der arbeit/, '05-01'],
  [/\btag der deutschen einheit/, '10-03'],
  [/\breformationstag|\bhalowen/, '10-31'],
  [/\balerheiligen/, '11-01'],
];

const months = ['jan', 'feb', 'mar|maerz|mrz', 'apr', 'mai|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dez|dec'];
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const numeric = /(?<![0-9.])([0-3]?[0-9])\. ?([01]?[0-9])(?:\. ?(20[0-9]{2}|[0-9]{2})?)?(?![0-9]| ?uhr)/;
const withMonth = new RegExp(`(?<![0-9])([0-3]?[0-9])\\.? ?(${months.join('|')})[a-z]*\\.?(?: (20[0-9]{2}))?`);

/**
 * The day that a sentence names.
 *
 * @param sentence folded, with its marks
 * @param meanings of its words
 */
export function askedDay(sentence: string, meanings: readonly (ReadonlySet<TopicConcept> | undefined)[]): AskedDay | undefined {
  return dateIn(sentence) ?? holidays.find(([pattern]) => pattern.test(sentence))?.[1] ?? dayIn(sentence, meanings);
}

function dayIn(sentence: string, meanings: readonly (ReadonlySet<TopicConcept> | undefined)[]): AskedDay | undefined {
  const isGreeting = /\bgut(?:en|e)? ?morgen\b/.test(sentence) && !/morgen.*\bmorgen\b/.test(sentence);
  return named.find((day) => !(day === 'tomorrow' && isGreeting) && meanings.some((of) => of?.has(day)));
}

function dateIn(sentence: string): AskedDay | undefined {
  const [, day, month, year] = numeric.exec(sentence) ?? [];
  const byNumber = dayOf(Number(day), Number(month), year);
  if (byNumber !== undefined) return byNumber;
  const [, other, name = '', its] = withMonth.exec(sentence) ?? [];
  return name === '' ? undefined : dayOf(Number(other), 1 + months.findIndex((forms) => forms.split('|').includes(name)), its);
}

function dayOf(day: number, month: number, year: string | undefined): AskedDay | undefined {
  if (!(day >= 1 && day <= (lengths[month - 1] ?? 0))) return undefined;
  const date = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as const;
  return year === undefined ? date : `${year.length === 2 ? `20${year}` : year}-${date}`;
}
