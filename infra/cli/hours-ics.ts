import { createHash } from 'node:crypto';
import { addDays, fromLocal } from '../../shared/calendar/berlin.ts';
import { openSpans } from '../../shared/calendar/open-spans.ts';
import type { ChannelCalendar, EpochMs, LocalDate } from '../../shared/calendar/rules.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { channelCalendars, namesOf } from './channel-calendars.ts';
import { exceptionsEnd, shownDays } from './hours-table.ts';

interface Entry {
  readonly summary: string;
  readonly description?: string;
  /** Whole days, the end exclusive, or moments. */
  readonly from: LocalDate | EpochMs;
  readonly to: LocalDate | EpochMs;
}

/**
 * What `hoursTable` shows as an iCalendar file (RFC 5545): openings at UTC times, so that no zone rules travel along; holidays and closures as
 * whole days. The same entry has the same UID in every file, so that importing again replaces and does not double.
 *
 * @param now when the file was made (DTSTAMP)
 */
export function hoursCalendar(snapshot: Snapshot, from: LocalDate, now: EpochMs): string {
  const calendars = channelCalendars(snapshot);
  const name = snapshot.facility.shortName;
  const entries = calendars.flatMap(({ channels, calendar }) => {
    const where = calendars.length > 1 ? ` (${namesOf(channels, ', ')})` : '';
    return [...openings(calendar, from, `${name} geöffnet${where}`), ...closedDays(calendar, from, name, where)];
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

function openings(calendar: ChannelCalendar, from: LocalDate, summary: string): Entry[] {
  const start = fromLocal(from, 0);
  const end = fromLocal(addDays(from, shownDays), 0);
  return openSpans(start, end - 1, calendar)
    .filter((span) => span.to > start && span.from < end)
    .map((span) => ({ summary, from: span.from, to: span.to }));
}

function closedDays(calendar: ChannelCalendar, from: LocalDate, name: string, where: string): Entry[] {
  const end = exceptionsEnd(from);
  const holidays = calendar.holidays
    .filter(({ date }) => date >= from && date < end)
    .map(({ date, name: holiday }) => ({ summary: holiday, from: date, to: addDays(date, 1) }));
  const closures = calendar.closures
    .filter((closure) => closure.to >= from && closure.from < end)
    .map(({ from: first, to, reason, substitute }) => ({
      summary: `${name} geschlossen${where}${reason === undefined ? '' : `: ${reason}`}`,
      from: first,
      to: addDays(to, 1),
      ...(substitute && { description: `Vertretung: ${substitute.name}, ${substitute.phone}` }),
    }));
  const special = calendar.special
    // Those of the first days are among the openings.
    .filter(({ date }) => date >= addDays(from, shownDays) && date < end)
    .flatMap(({ date, intervals, reason }) =>
      intervals.map((interval) => ({
        summary: `${name} geöffnet${where}${reason === undefined ? '' : `: ${reason}`}`,
        from: fromLocal(date, interval.from),
        to: fromLocal(date, interval.to, 'last'),
      })),
    );
  return [...holidays, ...closures, ...special];
}

function uid({ facility }: Snapshot, { summary, from }: Entry): string {
  return `${createHash('sha256')
    .update(JSON.stringify([facility.name, summary, from]))
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
