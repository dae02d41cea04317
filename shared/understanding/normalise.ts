import { isGerman } from './model/plain-text.ts';
import { maxLength } from './model/spelling.ts';

/** The zeros of the digit rows that NFKC leaves alone: Arabic-Indic, Persian, Devanagari, Bengali. */
const foreignZeros = [0x0660, 0x06f0, 0x0966, 0x09e6];

/** Written out before accents are dropped: "Loeschen" is "Löschen", "Loschen" is not. */
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Letters that no normal form takes apart, or that Turkish, Polish, Arabic and Persian keyboards type differently. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
};

/**
 * Folds a text to the one spelling in which all comparing is done: NFKC, lower case without a locale, umlauts written out, accents and vowel
 * marks gone, ASCII digits, nothing invisible, single spaces (a line break stays one), edges without punctuation and emoji.
 * Idempotent, at most 4,096 UTF-16 units, linear in what it looks at.
 */
export function normalise(text: string): string {
  return stripEdges(fold(text));
}

/** The same, with what stands at the edges: a question mark at the end tells something. */
export function fold(text: string): string {
  const cut = text.slice(0, maxLength);
  return foldSpace(isGerman(cut) ? foldGerman(cut) : foldLetters(cut));
}

function foldGerman(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöü]/g, (umlaut) => umlauts[umlaut] ?? umlaut)
    .replace(/ß/g, 'ss')
    .slice(0, maxLength);
}

function foldLetters(text: string): string {
  const folded = text
    .toWellFormed()
    .normalize('NFKC')
    // Soft hyphens, zero-width and bidi characters are invisible: "ST\u200BOP" is STOP.
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöü]/g, (umlaut) => umlauts[umlaut] ?? umlaut)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßıłđøىیکةـ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[٠-٩۰-۹०-९০-৯]/g, asciiDigit)
    .slice(0, maxLength);
  return dropHalfPair(folded);
}

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = foreignZeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** The cut may have halved a surrogate pair. */
function dropHalfPair(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1);
}

function foldSpace(text: string): string {
  if (!/[^\S ]|\p{Cc}| {2}/u.test(text)) return text;
  return text.replace(/[\s\p{Cc}]+/gu, (space) => (/[\n\r\u2028\u2029]/.test(space) ? '\n' : ' '));
}

/** By hand and not by a pattern anchored at the end, which would be quadratic on a long row of emoji. */
function stripEdges(text: string): string {
  const characters = Array.from(text);
  const first = characters.findIndex(isWordCharacter);
  if (first === -1) return '';
  return characters.slice(first, characters.findLastIndex(isWordCharacter) + 1).join('');
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
