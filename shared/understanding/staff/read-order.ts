import type { OrderedDay, OrderedEnd } from '../../calendar/ordered-end.ts';
import { once } from '../../kernel/once.ts';
import { staffWords } from '../../languages/de/staff.ts';
import { splitWords, undoubled } from '../model/plain-text.ts';
import { isOneSlipFrom } from '../model/slips.ts';
import { fold } from '../normalise.ts';
import { type Figures, figuresIn } from './end-in.ts';
import type { StaffOrder } from './staff-order.ts';

/** Orders are short: longer texts are told to somebody. */
const longestOrder = 80;

type Meaning = 'status' | 'away' | 'open' | 'not' | 'until' | 'through' | 'noon' | 'later' | 'beside' | `day:${OrderedDay}`;

const lexicon = once((): ReadonlyMap<string, Meaning> => {
  const { days, months: _months, others: _others, ...kinds } = staffWords;
  const plain = Object.entries(kinds).flatMap(([kind, words]) => words.map((word) => [word, kind as Meaning] as const));
  const named = Object.entries(days).flatMap(([day, words]) => words.map((word) => [word, `day:${day}` as Meaning] as const));
  return new Map([...plain, ...named]);
});

/** Shorter words are one letter away from too many others, their own opposite among them ("auf", "aus"). */
const shortestForgiven = 5;

/** The order that a whole message is; undefined: it is none, or says more than that. */
export function staffOrderIn(text: string): StaffOrder | undefined {
  if (text.length > longestOrder) return undefined;
  // "Guten Morgen" names no day, and "im Weg" is no way off.
  const folded = fold(text)
    .replace(/\bguten? morgen\b/, 'hallo')
    .replace(/\bim weg\b/, '?');
  const figures = figuresIn(folded);
  const said = splitWords(figures.rest).map(meaningOf);
  const setting = settingIn(said);
  if (setting === undefined) return undefined;
  if (said.includes(undefined)) return opensWithOrder(said) && !folded.includes('?') ? { set: setting, until: 'unclear' } : undefined;
  if (setting === 'status') return { set: 'status' };
  return folded.includes('?') ? undefined : withEnd(setting, said, figures);
}

function meaningOf(word: string): Meaning | undefined {
  const known = lexicon();
  const exact = known.get(word) ?? known.get(undoubled(word));
  if (exact !== undefined || word.length < shortestForgiven - 1) return exact;
  if (staffWords.others.some((other) => other === word)) return undefined;
  const meant = [...known].find(
    ([form, meaning]) => meaning !== 'beside' && form.length >= shortestForgiven && isOneSlipFrom(word, form, true),
  );
  return meant?.[1];
}

/** Undefined: nothing is ordered, or one thing and its opposite. */
function settingIn(said: readonly (Meaning | undefined)[]): 'status' | 'away' | 'open' | undefined {
  const isAway = said.includes('away');
  const isOpen = said.includes('open');
  if (isAway && isOpen) return undefined;
  const isDenied = said.includes('not');
  if (isAway) return isDenied ? undefined : 'away';
  if (isOpen) return isDenied ? 'away' : 'open';
  return said.includes('status') ? 'status' : undefined;
}

/** "WEG BIS …" and something that nobody knows: an order, whose end has to be asked for. */
function opensWithOrder(said: readonly (Meaning | undefined)[]): boolean {
  const [first, second] = said;
  return (first === 'away' || first === 'open') && second === 'until';
}

function withEnd(setting: 'away' | 'open', said: readonly (Meaning | undefined)[], figures: Figures): StaffOrder {
  const end = endIn(said, figures);
  if (end === 'unclear') return { set: setting, until: end };
  if (setting === 'away') return { set: 'away', until: end ?? { day: 'today', through: true } };
  // "Heute wieder da" has no end: the office hours have.
  return end === undefined || isWholeToday(end) ? { set: 'auto' } : { set: 'open', until: end };
}

function isWholeToday({ day, through }: OrderedEnd): boolean {
  return day === 'today' && through === true;
}

/** Undefined: none is named. */
function endIn(said: readonly (Meaning | undefined)[], { date, minute: inFigures }: Figures): OrderedEnd | 'unclear' | undefined {
  const named = said.flatMap((meaning) => (meaning?.startsWith('day:') ? [meaning.slice(4) as OrderedDay] : []));
  const days = date === undefined ? named.filter((one) => one !== 'today' || named.length === 1) : [date];
  const minute = inFigures ?? (said.includes('noon') ? 12 * 60 : undefined);
  const isNamed = days.length > 0 || minute !== undefined;
  if (!said.includes('until')) return isNamed ? withoutUntil(days, named, minute) : undefined;
  if (!isNamed || days.length > 1 || said.includes('later')) return 'unclear';
  const day = days[0] ?? 'today';
  if (minute !== undefined) return { day, minute };
  return { day, ...(said.includes('through') && { through: true }) };
}

/**
 * "Heute", "heute und morgen": to the end of that day. "Morgen" alone begins only then, as does "ab 14 Uhr": what is still to come can only be written
 * into the facility's hours.
 */
function withoutUntil(days: readonly OrderedDay[], named: readonly OrderedDay[], minute: number | undefined): OrderedEnd | 'unclear' {
  const [day, ...others] = days;
  return day !== undefined && others.length === 0 && minute === undefined && named.includes('today') ? { day, through: true } : 'unclear';
}
