import { toLocal } from '../calendar/berlin.ts';
import type { EpochMs } from '../calendar/rules.ts';
import { dayIn, timeIn } from './day-names.ts';
import type { Language } from './language.ts';

/** "16 Uhr" today, "Dienstag, 24. November, 9 Uhr" on another day. */
export function momentInWords(at: EpochMs, now: EpochMs, language: Language): string {
  const time = timeIn(at, language);
  return toLocal(at).date === toLocal(now).date ? time : `${dayIn(at, language)}, ${time}`;
}
