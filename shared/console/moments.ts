import type { EpochMs } from '../calendar/rules.ts';
import { dateInWords, timeInWords } from '../calendar/wording.ts';

/** "Montag, 23. November, 10:30 Uhr". */
export function dayAndTime(at: EpochMs): string {
  return `${dateInWords(at)}, ${timeInWords(at)} Uhr`;
}
