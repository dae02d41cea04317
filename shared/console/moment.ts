import { toLocal } from '../calendar/berlin.ts';
import type { EpochMs } from '../calendar/rules.ts';
import { dateInWords, timeInWords } from '../calendar/wording.ts';

/** "16 Uhr" today, "Dienstag, 24. November, 9 Uhr" on another day. */
export function momentInWords(at: EpochMs, now: EpochMs): string {
  const time = `${timeInWords(at)} Uhr`;
  return toLocal(at).date === toLocal(now).date ? time : `${dateInWords(at)}, ${time}`;
}
