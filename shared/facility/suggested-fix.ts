import { weekdays } from '../calendar/civil-days.ts';
import { parseInterval } from '../calendar/parse-hours.ts';
import { nearestName } from './nearest.ts';

/**
 * The line that was probably meant, out of the value that was refused: `land: BY` for Bayern, `mon: ["09:00-12:00"]` for 9-12.
 *
 * @param values what the key may be, where that is a list
 * @returns undefined where nothing can be guessed
 */
export function suggestedFix(path: string, value: unknown, values: readonly string[]): string | undefined {
  const closed = closedLine(path, value);
  if (closed !== undefined || typeof value !== 'string') return closed;
  const key =
    path
      .replace(/(?:\.\d+)+$/, '')
      .split('.')
      .at(-1) ?? '';
  const meant = nearestName(value, values);
  if (meant !== undefined) return `${key}: ${meant}`;
  const lines = isOfHours(path, key) ? hoursMeant(value) : undefined;
  return lines && `${key}: [${lines.map((line) => `"${line}"`).join(', ')}]`;
}

/** The line for hours that say no time of day: `geschlossen`, `zu`, `nein`, `-`. An example that opens the day would be copied. */
function closedLine(path: string, value: unknown): string | undefined {
  const isWordless = value === false || value === 0 || (typeof value === 'string' && !/\d|mittag|morgen|abend|nacht/i.test(value));
  const key =
    path
      .replace(/(?:\.\d+)+$/, '')
      .split('.')
      .at(-1) ?? '';
  if (!isWordless || !(isOfHours(path, key) || key === 'hours')) return undefined;
  if (path.startsWith('specialOpenings.')) return 'closures: [{ from: 2026-12-24, to: 2026-12-24 }]   # a closed day stands there';
  const isOpen = typeof value === 'string' && /rund|durchgehend|ganzt|immer|always/i.test(value);
  if (key === 'hours') return isOpen ? 'hours: { mon: ["00:00-24:00"], … }' : 'hours: {}   # no fixed hours';
  return isOpen ? `${key}: ["00:00-24:00"]` : `${key}: []   # closed; or leave ${key} out`;
}

function isOfHours(path: string, key: string): boolean {
  return path.startsWith('specialOpenings.') ? key === 'hours' : weekdays.some((day) => day === key);
}

const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(?:uhr|h)?`;
const fromTo = new RegExp(String.raw`^(?:von\s+)?${clock}\s*(?:-|–|bis)\s*${clock}$`, 'i');

/** `9-12 Uhr und 13.30 bis 17` → `09:00-12:00`, `13:30-17:00`. */
function hoursMeant(text: string): readonly string[] | undefined {
  const lines = text.split(/[,;+&]|\bund\b/i).map((part) => {
    const [whole, fromHour, fromMinute, toHour, toMinute] = fromTo.exec(part.trim()) ?? [];
    const line = `${clockTime(fromHour, fromMinute)}-${clockTime(toHour, toMinute)}`;
    // From midnight to midnight is the whole day.
    return whole === undefined ? '' : line === '00:00-00:00' ? '00:00-24:00' : line;
  });
  return lines.every((line) => parseInterval(line).ok) ? lines : undefined;
}

function clockTime(hour = '', minute = '00'): string {
  return `${hour.padStart(2, '0')}:${minute}`;
}
