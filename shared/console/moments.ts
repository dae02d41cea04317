import type { EpochMs } from '../calendar/rules.ts';
import { dayIn, timeIn } from './day-names.ts';
import type { Language } from './language.ts';

/** "Montag, 23. November, 10:30 Uhr", "Monday 23 November, 10:30"; a day far from `now` with its year. */
export function dayAndTime(at: EpochMs, language: Language, now?: EpochMs): string {
  return `${dayIn(at, language, now)}, ${timeIn(at, language)}`;
}
