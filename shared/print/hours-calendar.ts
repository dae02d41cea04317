import { createHash } from 'node:crypto';
import { addDays, momentOf } from '../calendar/berlin.ts';
import { type DayNumber, dateOf, parseDay } from '../calendar/civil-days.ts';
import { dayRules } from '../calendar/day-rules.ts';
import type { ChannelCalendar, EpochMs, LocalDate } from '../calendar/rules.ts';
import type { Snapshot } from '../facility/snapshot.ts';
import { channelCalendars, namesOf } from './channel-calendars.ts';
import { exceptionsEnd, shownDays } from './hours-table.ts';

interface Entry {
  /** Kind and day, which name the entry for ever, whatever its hours and words become. */
  readonly id: readonly [kind: 'opening' | 'holiday' | 'closure', date: LocalDate, ...which: readonly (string | number)[]];
  readonly summary: string;
  readonly description?: string;
  /** Whole days, the end exclusive, or moments. */
  readonly from: LocalDate | EpochMs;
  readonly to: LocalDate | EpochMs;
}

/**
 * Renders what `hoursTable` shows as an iCalendar file (RFC 5545): openings at UTC times, so that no zone rules travel along, each with the
 * day on which it begins; holidays and closures as whole days. The same entry has the same UID in every file, so that importing again
 * replaces and does not double.
 *
 * @param now when the file was made (DTSTAMP)
 */
export function hoursCalendar(snapshot: Snapshot, from: LocalDate, now: EpochMs): string {
  const calendars = channelCalendars(snapshot);
  const name = snapshot.facility.shortName;
  const entries = calendars.flatMap(({ channels, calendar }) => {
    const where = calendars.length > 1 ? ` (${namesOf(channels, ', ')})` : '';
    return [...openings(calendar, from, name, where), ...closedDays(calendar, from, name, where)];
  });
  const unique = [...new Map(entries.map((entry) => [uid(snapshot, entry), entry]))];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pforte//Office hours//DE',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(`${name}: Öffnungszeiten`)}`,
    ...unique.flatMap(([id, entry]) => event(id, entry, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** The openings of the first days, and the special ones of all that is shown. */
function openings(calendar: ChannelCalendar, from: LocalDate, name: string, where: string): Entry[] {
  const first = parseDay(from);
  // The night that began on the day before may reach into the first one.
  const near = Array.from({ length: shownDays + 1 }, (_, index) => first - 1 + index);
  const start = momentOf(first, 0);
  const far = calendar.special.map(({ date }) => date).filter((date) => date >= addDays(from, shownDays) && date < exceptionsEnd(from));
  return [...near, ...far.map(parseDay)]
    .flatMap((day) => openingsOf(day, calendar, name, where))
    .filter(({ to }) => typeof to === 'string' || to > start);
}

/** Day by day, so that an opening is the same whenever it is looked at; what belongs to the night before is left to it. */
function openingsOf(day: DayNumber, calendar: ChannelCalendar, name: string, where: string): Entry[] {
  const date = dateOf(day);
  const rules = dayRules(calendar);
  const rule = rules.of(day);
  const reason = rule.because === 'special' ? calendar.special.find((special) => special.date === date)?.reason : undefined;
  const nightEnds = Math.max(...rules.of(day - 1).intervals.map(({ to }) => momentOf(day - 1, to, 'last')));
  return rule.intervals
    .map((interval) => ({ from: Math.max(momentOf(day, interval.from), nightEnds), to: momentOf(day, interval.to, 'last') }))
    .filter((span) => span.to > span.from)
    .map((span, index) => ({
      id: ['opening', date, where, index],
      summary: `${name} geöffnet${where}${reason === undefined ? '' : `: ${reason}`}`,
      ...span,
    }));
}

function closedDays(calendar: ChannelCalendar, from: LocalDate, name: string, where: string): Entry[] {
  const end = exceptionsEnd(from);
  const holidays = calendar.holidays
    .filter(({ date }) => date >= from && date < end)
    .map(({ date, name: holiday }): Entry => ({ id: ['holiday', date, holiday], summary: holiday, from: date, to: addDays(date, 1) }));
  const closures = calendar.closures
    .filter((closure) => closure.to >= from && closure.from < end)
    .map(
      ({ from: first, to, reason, substitute }): Entry => ({
        id: ['closure', first, where],
        summary: `${name} geschlossen${where}${reason === undefined ? '' : `: ${reason}`}`,
        from: first,
        to: addDays(to, 1),
        ...(substitute && { description: `Vertretung: ${substitute.name}, ${substitute.phone}` }),
      }),
    );
  return [...holidays, ...closures];
}

function uid({ facility }: Snapshot, { id }: Entry): string {
  return `${createHash('sha256')
    .update(JSON.stringify([facility.name, ...id]))
    .digest('hex')
    .slice(0, 32)}@pforte`;
}

function event(id: string, { summary, description, from, to }: Entry, now: EpochMs): string[] {
  const time = (property: string, at: LocalDate | EpochMs) =>
    typeof at === 'number' ? `${property}:${utc(at)}` : `${property};VALUE=DATE:${at.replaceAll('-', '')}`;
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${utc(now)}`,
    time('DTSTART', from),
    time('DTEND', to),
    `SUMMARY:${escapeText(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    // Shown in a calendar without making anybody busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20261123T080000Z`. */
function utc(at: EpochMs): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** RFC 5545 §3.3.11. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}

/** RFC 5545 §3.1: at most 75 octets a line, no character torn apart; what follows begins with a space. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > 75) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}
