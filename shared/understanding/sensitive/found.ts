import type { SensitiveKind } from './kinds.ts';
import { type Sheet, type Span, spansOf } from './sheet.ts';

/** Something recognised, by its place in the sheet. */
export interface Found extends Span {
  readonly kind: SensitiveKind;
}

/** Looks for one group of kinds. What an earlier one found is blotted out. */
export type Detector = (sheet: Sheet) => readonly Found[];

/** Where the words of a pattern stand in a sheet: looked for once, however many numbers ask whether they are near. */
const placesOf = new WeakMap<Sheet, Map<RegExp, readonly Span[]>>();

/** Whether one of the words stands within `reach` characters before the span or, where `after` is given, behind it. */
export function isNear(sheet: Sheet, { start, end }: Span, words: RegExp, reach: number, after = 0): boolean {
  const places = placesIn(sheet, words);
  const from = start - reach;
  // The first place that may still lie in the window, by halves.
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  for (let place = places[low]; place !== undefined && place.start < end + after; low += 1, place = places[low]) {
    if (place.end <= start || (place.start >= end && place.end <= end + after)) return true;
  }
  return false;
}

function placesIn(sheet: Sheet, words: RegExp): readonly Span[] {
  let known = placesOf.get(sheet);
  if (!known) {
    known = new Map();
    placesOf.set(sheet, known);
  }
  let places = known.get(words);
  if (!places) {
    places = spansOf(sheet.lower, new RegExp(words, `${words.flags.replace('g', '')}g`));
    known.set(words, places);
  }
  return places;
}

/** Every match that has one of the words near it, as `isNear` tells. Without such a word in the text nothing is looked for. */
export function matchingBeside(
  sheet: Sheet,
  kind: SensitiveKind,
  pattern: RegExp,
  { words, reach, after }: { readonly words: RegExp; readonly reach: number; readonly after: number },
): readonly Found[] {
  if (placesIn(sheet, words).length === 0) return [];
  return matching(sheet, kind, pattern, (_, span) => isNear(sheet, span, words, reach, after));
}

/** Text on the same line directly before the span. */
export function before(sheet: Sheet, { start }: Span, reach: number): string {
  const text = sheet.lower.slice(Math.max(0, start - reach), start);
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** Every match of the pattern in the lower case that `isOne` accepts. What it refuses may hide one that begins further on. */
export function matching(
  { lower }: Sheet,
  kind: SensitiveKind,
  pattern: RegExp,
  isOne: (match: string, span: Span) => boolean = () => true,
): readonly Found[] {
  const found: Found[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match !== null; match = pattern.exec(lower)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isOne(match[0], span)) found.push({ kind, ...span });
    else pattern.lastIndex = span.start + 1;
  }
  return found;
}
