import { weekdays } from '../calendar/civil-days.ts';
import { parseInterval } from '../calendar/parse-hours.ts';
import { nearestName } from './nearest.ts';

/**
 * The line that was probably meant, out of the value that was refused: `land: BY` for Bayern, `mon: ["09:00-12:00"]` for 9-12.
 *
 * @param values what the key may be, where that is a list
 * @returns undefined where nothing can be guessed
 */
export function mendedLine(path: string, value: unknown, values: readonly string[]): string | undefined {
  if (typeof value !== 'string') return undefined;
  const key =
    path
      .replace(/(?:\.\d+)+$/, '')
      .split('.')
      .at(-1) ?? '';
  const meant = nearestName(value, values);
  if (meant !== undefined) return `${key}: ${meant}`;
  const isOfHours = path.startsWith('specialOpenings.') ? key === 'hours' : weekdays.some((day) => day === key);
  const lines = isOfHours ? hoursMeant(value) : undefined;
  return lines && `${key}: [${lines.map((line) => `"${line}"`).join(', ')}]`;
}

const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(?:uhr|h)?`;
const fromTo = new RegExp(String.raw`^(?:von\s+)?${clock}\s*(?:-|–|bis)\s*${clock}$`, 'i');

/** `9-12 Uhr und 13.30 bis 17` → `09:00-12:00`, `13:30-17:00`. */
function hoursMeant(text: string): readonly string[] | undefined {
  const lines = text.split(/[,;+&]|\bund\b/i).map((part) => {
    const [whole, fromHour, fromMinute, toHour, toMinute] = fromTo.exec(part.trim()) ?? [];
    return whole === undefined ? '' : `${clockTime(fromHour, fromMinute)}-${clockTime(toHour, toMinute)}`;
  });
  return lines.every((line) => parseInterval(line).ok) ? lines : undefined;
}

function clockTime(hour = '', minute = '00'): string {
  return `${hour.padStart(2, '0')}:${minute}`;
}
