import { fromLocal, toLocal } from './berlin.ts';
import { dateOf, parseDay } from './civil-days.ts';
import type { EpochMs, LocalDate } from './rules.ts';

/**
 * A moment as an operator writes it: `2026-12-24T12:00` (Berlin time), with seconds, with a zone (`…+01:00`, `…Z`), or `16:30` for today.
 * Undefined: not one of these, or a day or hour that no calendar or clock shows (30 February, the hour that March leaves out).
 */
export function readMoment(text: string, now: EpochMs): EpochMs | undefined {
  const full = /^\d{1,2}:\d{2}$/.test(text) ? `${toLocal(now).date}T${text.padStart(5, '0')}` : text;
  const [, date, hour, minute, seconds = '0', zone] =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?(Z|[+-]\d{2}:?\d{2})?$/.exec(full) ?? [];
  if (date === undefined || readDate(date) === undefined) return undefined;
  if (zone !== undefined) return Number.isNaN(Date.parse(full)) ? undefined : Date.parse(full);
  const minuteOfDay = Number(hour) * 60 + Number(minute);
  const at = fromLocal(date, minuteOfDay);
  return toLocal(at).minuteOfDay === minuteOfDay ? at + Math.floor(Number(seconds) * 1000) : undefined;
}

/** Parses the time the local clock is to show: as `readMoment`, or a date, which is its midnight in Berlin. NaN: no time. */
export function readClock(text: string, now: EpochMs): EpochMs {
  const date = readDate(text);
  return date === undefined ? (readMoment(text, now) ?? Number.NaN) : fromLocal(date, 0);
}

/** `YYYY-MM-DD` of a day that exists; undefined for everything else. */
export function readDate(text: string): LocalDate | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(parseDay(text)) === text ? text : undefined;
}
