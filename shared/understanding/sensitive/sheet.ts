import { maxLength } from '../model/spelling.ts';

/** Takes the place of what is recognised: no detector matches it, and no pattern reaches across it. */
const blot = '█';

/**
 * A text in the spelling in which it is searched. `cased` and `lower` are equally long; `starts` and `ends` tell for each of their
 * characters where in the original (UTF-16 units) it came from.
 */
export interface Sheet {
  readonly cased: string;
  readonly lower: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A stretch of a sheet: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Folds a text: digits of all scripts and full-width letters to ASCII, accents and everything invisible away, umlauts written out, dashes
 * and spaces to one of each; line breaks stay. Unlike `normalise` it keeps the case and the places.
 */
export function sheetOf(text: string): Sheet {
  const cased: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const known = new Map<string, string>();
  let at = 0;
  for (const character of text.slice(0, maxLength)) {
    const end = at + character.length;
    let folded = isPlain(character) ? character : known.get(character);
    if (folded === undefined) {
      folded = foldCharacter(character);
      known.set(character, folded);
    }
    // An umlaut typed as letter and dots.
    if (folded === dots) folded = /[aou]/i.test(cased.at(-1) ?? '') ? 'e' : '';
    for (let unit = 0; unit < folded.length; unit += 1) {
      cased.push(folded[unit] ?? '');
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  const whole = cased.join('');
  return { cased: whole, lower: whole.toLowerCase(), starts, ends };
}

/** The folded lower case alone, for word lists. */
export function foldWords(text: string): string {
  return sheetOf(text).lower;
}

/** The sheet with the spans blotted out. */
export function blotted(sheet: Sheet, spans: readonly Span[]): Sheet {
  if (spans.length === 0) return sheet;
  return { ...sheet, cased: blotText(sheet.cased, spans), lower: blotText(sheet.lower, spans) };
}

function blotText(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (end <= from) continue;
    parts.push(text.slice(from, Math.max(start, from)), blot.repeat(end - Math.max(start, from)));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** Whether something was blotted out within the span. */
export function isBlotted({ lower }: Sheet, { start, end }: Span): boolean {
  return lower.slice(start, end).includes(blot);
}

/** Every match of a pattern, as spans. */
export function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isPlain(character: string): boolean {
  const code = character.charCodeAt(0);
  return character.length === 1 && ((code >= 0x20 && code < 0x7f) || code === 0x0a);
}

const dots = '\u0308';

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss', ẞ: 'SS' };
const letters: Readonly<Record<string, string>> = { ı: 'i', İ: 'I', ł: 'l', Ł: 'L', đ: 'd', ø: 'o', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ـ: '' };

/** Chinese, Japanese and Korean signs: thousands, and none that is written in another way. Not the full-width forms. */
function isEastAsian(code: number): boolean {
  return (code >= 0x3041 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
}

function foldCharacter(character: string): string {
  if (character === dots) return dots;
  if (isEastAsian(character.charCodeAt(0))) return character;
  const special = umlauts[character] ?? letters[character];
  if (special !== undefined) return special;
  if (/\p{L}/u.test(character)) return plainLetters(character);
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  if (/[\n\r\u2028\u2029]/.test(character)) return '\n';
  if (/[\s\p{Z}\p{Cc}]/u.test(character)) return ' ';
  if (/[\p{Cf}\p{M}]/u.test(character)) return '';
  if (/\p{Pd}|−/u.test(character)) return '-';
  return plainLetters(character);
}

/** Compatibility forms taken apart, accents gone. One unit for one wherever the case may be changed: what would grow in lower case is dropped. */
function plainLetters(character: string): string {
  const apart = character.normalize('NFKD');
  if (apart === character) return character.toLowerCase().length === character.length ? character : ' ';
  const bare = apart.replace(/\p{M}/gu, '').slice(0, 4);
  const whole = Array.from(bare.isWellFormed() ? bare : '', (part) => letters[part] ?? part).join('');
  return whole.toLowerCase().length === whole.length ? whole : ' ';
}

/** Unicode keeps each script's digits in a row, zero first; the rows that touch one another (mathematical ones) NFKC knows. */
function digitOf(character: string): string {
  const plain = character.normalize('NFKC');
  if (/^[0-9]$/.test(plain)) return plain;
  const code = plain.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
