import type { OrderedDay, OrderedEnd } from '../../calendar/ordered-end.ts';
import { staffWords } from '../../languages/de/staff.ts';

/** Date and time of day that an order names in figures, and what is left of it. */
export interface Figures {
  readonly date?: OrderedDay;
  readonly minute?: OrderedEnd['minute'];
  readonly rest: string;
}

const months = staffWords.months.map((forms) => `(?:${forms})`);
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "24.12.", "24. 12. 26", "24.12.2026"; "9.30 uhr" is a time. */
const numericDate = /(?<![\d.:])([0-3]?\d)\. ?([01]?\d)(?:\.(?: ?(20\d\d|\d\d)(?! ?uhr|[:.]?\d))?)?(?!\d| ?uhr|:)/;
/** "6. januar", "6 jan 2027". */
const writtenDate = new RegExp(`(?<![\\d.:])([0-3]?\\d)\\.? ?(${months.join('|')})[a-z]*\\.?(?: (20\\d\\d))?`);
/** "14:30", "14.30", "14 uhr", "14 uhr 30", "um 14:30 uhr", "14h". */
const clockTime = /(?<![\d.:])(2[0-4]|[01]?\d)(?:[:.]([0-5]\d))?(?: ?(?:uhr|h)(?: ?([0-5]\d))?(?![a-z\d])|(?<=[:.]\d\d)(?![\d.:]))/;
/** "weg bis 14": an hour. */
const bareHour = /\bbis (2[0-4]|1?\d)(?=$|[^\d.:a-z]*$)/;

/** The first date and the first time in a folded text. */
export function figuresIn(folded: string): Figures {
  const dated = dateIn(folded);
  const timed = timeIn(dated.rest);
  return { ...(dated.date !== undefined && { date: dated.date }), ...timed };
}

function dateIn(folded: string): Pick<Figures, 'date' | 'rest'> {
  const [written, dayOfWritten, name = '', yearOfWritten] = writtenDate.exec(folded) ?? [];
  const [numeric, day, month, year] = numericDate.exec(folded) ?? [];
  const found = written ?? numeric;
  if (found === undefined) return { rest: folded };
  const date =
    written === undefined
      ? dateOf(Number(day), Number(month), year)
      : dateOf(Number(dayOfWritten), 1 + months.findIndex((forms) => new RegExp(`^${forms}`).test(name)), yearOfWritten);
  return date === undefined ? { rest: folded } : { date, rest: folded.replace(found, ' ') };
}

function dateOf(day: number, month: number, year: string | undefined): OrderedDay | undefined {
  if (!(day >= 1 && day <= (monthLengths[month - 1] ?? 0))) return undefined;
  const date = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as const;
  return year === undefined ? date : `${year.length === 2 ? `20${year}` : year}-${date}`;
}

function timeIn(folded: string): Pick<Figures, 'minute' | 'rest'> {
  const [time, hour, minutes, minutesBehind] = clockTime.exec(folded) ?? [];
  if (time !== undefined) return clock(folded, time, Number(hour) * 60 + Number(minutes ?? minutesBehind ?? 0));
  const [bare, itsHour] = bareHour.exec(folded) ?? [];
  return bare === undefined ? { rest: folded } : clock(folded, bare, Number(itsHour) * 60, 'bis ');
}

function clock(folded: string, found: string, minute: number, left = ' '): Pick<Figures, 'minute' | 'rest'> {
  return minute > 24 * 60 ? { rest: folded } : { minute, rest: folded.replace(found, left) };
}
