import { localDay, localMinute } from '../../shared/calendar/berlin.ts';
import { dateOf, weekdayIndex } from '../../shared/calendar/civil-days.ts';
import type { EpochMs } from '../../shared/calendar/rules.ts';

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A moment as the commands print it, by Berlin's clock: "Thursday 2026-12-24 15:00". */
export function momentInWords(at: EpochMs): string {
  const minute = localMinute(at);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${weekdayNames[weekdayIndex(localDay(at))]} ${dateOf(localDay(at))} ${clock}`;
}
