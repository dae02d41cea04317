import { dayMs, localDay, localMinute, minuteMs } from '../calendar/berlin.ts';
import { dateOf } from '../calendar/civil-days.ts';
import type { EpochMs } from '../calendar/rules.ts';

/** A moment as a proof prints it: Berlin's wall clock to the second, with its distance from UTC, `2026-11-23T10:15:07+01:00`. */
export function proofTime(at: EpochMs): string {
  const day = localDay(at);
  const minute = localMinute(at);
  const wholeMinute = Math.floor(at / minuteMs) * minuteMs;
  const offset = (day * dayMs + minute * minuteMs - wholeMinute) / minuteMs;
  const seconds = Math.floor((at - wholeMinute) / 1000);
  return `${dateOf(day)}T${clock(minute)}:${two(seconds)}+${clock(offset)}`;
}

function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
