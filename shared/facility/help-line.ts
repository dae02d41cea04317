import { openingAt } from '../calendar/opening.ts';
import type { ChannelCalendar, EpochMs } from '../calendar/rules.ts';
import { timeInWords, weeklyHoursInSimpleWords, weeklyHoursInWordsShort } from '../calendar/wording.ts';
import type { Wording } from '../languages/foreign-texts.ts';
import type { CrisisCategory } from '../understanding/meaning.ts';
import { todayUntilIn, weeklyHoursIn } from './foreign-wording.ts';
import type { Style } from './template.ts';
import type { ReplyPart, TextId } from './text-id.ts';

/** A number, or an address on the web, where somebody helps who is not the facility. */
export interface HelpLine {
  readonly number: string;
  /** The service, and whom it is for: "TelefonSeelsorge". */
  readonly label: string;
  /** `unknown`: no source of this year confirms any hours, so none are named. */
  readonly hours: 'always' | 'unknown' | ChannelCalendar['weekly'];
  /** Cost of a call, in words; absent: nothing. */
  readonly cost?: string;
  readonly categories: 'all' | readonly CrisisCategory[];
  /** The languages spoken there, by ISO 639-1; absent: not known, so German. */
  readonly languages?: readonly string[];
}

/** For whom help lines are named in another language. */
export interface Listener {
  readonly language: string;
  readonly wording: Wording;
  /** Descriptions of the lines that ship, by their numbers; absent: in German, as the facility's own are. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Longest answer in a crisis, in UTF-16 units: what reads well on a phone at night. */
export const longestHelp = 600;

const mostLines = 4;

/** For whom the numbers of a text are. */
const needs: Readonly<Partial<Record<ReplyPart, CrisisCategory>>> = {
  'crisis.self': 'suicide',
  'crisis.self_soft': 'despair',
  'crisis.worry': 'worry',
  'crisis.violence': 'violence',
  'crisis.abuse': 'sexual',
  'crisis.child': 'child',
  'crisis.medical': 'emergency',
  'crisis.threat': 'threat',
};

/** Texts that name help lines (field `hilfen`), one of which an answer in a crisis is. */
export const helpTexts = Object.keys(needs) as readonly TextId[];

/** Every answer in a crisis: held to 600 units, and to 112 and 110 being in it, whoever wrote it. */
export const crisisTexts: readonly TextId[] = [...helpTexts, 'crisis.again', 'crisis.maybe'];

/** The kind of need that a text of the answer speaks to; undefined: it names no help lines. */
export function needOf(say: readonly ReplyPart[]): CrisisCategory | undefined {
  return say.flatMap((id) => needs[id] ?? [])[0];
}

/**
 * The help lines for one kind of need, a line each (field `hilfen`): first one that is open around the clock, then those that are open now, then
 * the others with their hours; as many as there is room for, four at most, but never without the first.
 *
 * @param lines the facility's own before those that ship
 * @param hasRoom whether the answer has room for these lines
 * @param listener of another language: lines that speak it come first, and of the others is said that they speak German
 */
export function helpInWords(
  lines: readonly HelpLine[],
  need: CrisisCategory,
  now: EpochMs,
  style: Style,
  hasRoom: (lines: string) => boolean,
  listener?: Listener,
): string {
  const speaks = (line: HelpLine) => listener === undefined || line.languages?.includes(listener.language) === true;
  const fitting = lines
    .filter(({ categories }) => categories === 'all' || categories.includes(need))
    .toSorted((a, b) => Number(speaks(b)) - Number(speaks(a)));
  const first = fitting.find(({ hours }) => hours === 'always');
  const others = fitting.filter((line) => line !== first).toSorted((a, b) => rank(a, now) - rank(b, now));
  const words = [...(first ? [first] : []), ...others]
    .slice(0, mostLines)
    .map((line) => (listener ? wordsFor(listener, line, speaks(line), now) : inWords(line, now, style)));
  return words.reduce((text, line) => (text === '' ? line : hasRoom(`${text}\n${line}`) ? `${text}\n${line}` : text), '');
}

function rank({ hours }: HelpLine, now: EpochMs): number {
  if (hours === 'unknown') return 2;
  return hours === 'always' ? 0 : openUntil(hours, now) === undefined ? 3 : 1;
}

function inWords(line: HelpLine, now: EpochMs, style: Style): string {
  const { number, label, cost } = line;
  const notes = [hoursInWords(line, now, style), ...(cost === undefined ? [] : [cost])].filter((note) => note !== undefined);
  if (style === 'leicht') return [`${label.charAt(0).toUpperCase()}${label.slice(1)}: ${number}`, ...notes].join('\n');
  return `• ${number} – ${[label, ...notes].join(', ')}`;
}

/** Describes a line in the listener's language; the facility's own words about it stay as they are. */
function wordsFor({ wording, labels }: Listener, { number, label, hours, cost }: HelpLine, speaks: boolean, now: EpochMs): string {
  const until = typeof hours === 'string' ? undefined : openUntil(hours, now);
  const times = hours === 'always' ? wording.aroundTheClock : hours === 'unknown' ? undefined : weeklyHoursIn(wording, { weekly: hours });
  const notes = [
    labels?.[number] ?? label,
    until === undefined ? times : todayUntilIn(wording, until),
    cost,
    speaks ? undefined : wording.inGerman,
  ];
  return `• ${number} – ${notes.filter((note) => note !== undefined).join(', ')}`;
}

function hoursInWords({ hours }: HelpLine, now: EpochMs, style: Style): string | undefined {
  if (hours === 'unknown') return undefined;
  if (hours === 'always') return 'Tag und Nacht';
  const until = openUntil(hours, now);
  if (style === 'leicht') return until === undefined ? weeklyHoursInSimpleWords({ weekly: hours }) : `Heute bis ${timeInWords(until)} Uhr`;
  return until === undefined ? weeklyHoursInWordsShort(calendarOf(hours)) : `heute bis ${timeInWords(until)} Uhr`;
}

/** When a line that is open now closes; undefined: it is closed. */
function openUntil(weekly: ChannelCalendar['weekly'], now: EpochMs): EpochMs | undefined {
  const { open, until } = openingAt(now, calendarOf(weekly));
  return open ? until : undefined;
}

function calendarOf(weekly: ChannelCalendar['weekly']): ChannelCalendar {
  return {
    timeZone: 'Europe/Berlin',
    weekly,
    holidays: [],
    holidaysUntil: '9999-12-31',
    closures: [],
    special: [],
    mode: 'normal',
    closingSoonMinutes: 0,
  };
}
