import { isGerman, splitWords, undoubled } from './plain-text.ts';

const umlauts: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', å: 'a' };

/** Letters that no normal form takes apart, or that keyboards type differently. */
const letters: Readonly<Record<string, string>> = {
  ß: 's',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
  ؤ: 'و',
  ئ: 'ي',
};

/** Cyrillic in Latin letters: Ukrainian and Russian stems meet what is typed on a Latin keyboard, and each other. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** WhatsApp's longest text: nothing behind it is read. */
export const maxLength = 4096;

/**
 * The model's one spelling, coarser than that of the lists: lower case, no accents, umlauts and their digraphs alike, no doubled letters,
 * Cyrillic in Latin letters. Stems are folded the same way. At most 4,096 UTF-16 units are read; linear.
 */
export function foldCoarsely(text: string): string {
  return foldAllCoarsely(text.slice(0, maxLength));
}

/** The same for our own lists, however long. */
export function foldAllCoarsely(text: string): string {
  return joinLetters(isGerman(text) ? withoutUmlauts(text.toLowerCase()).replace(/ß/g, 's') : foldLetters(text));
}

function foldLetters(text: string): string {
  return withoutUmlauts(
    text
      .toWellFormed()
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .normalize('NFC'),
  )
    .replace(/[а-яёєіїґ]/g, (letter) => cyrillic[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßıłđøىیکةـؤئ]/g, (letter) => letters[letter] ?? letter);
}

function withoutUmlauts(lower: string): string {
  return lower.replace(/[äöüå]/g, (letter) => umlauts[letter] ?? letter).replace(/([aou])e/g, '$1');
}

/** "Geht's" is one word, and how often a letter is doubled says nothing. */
function joinLetters(text: string): string {
  return undoubled(/['’ʼ`´]/.test(text) ? text.replace(/(\p{L})['’ʼ`´](?=\p{L})/gu, '$1') : text);
}

/** The words of a coarsely folded text; of numbers only how long they are, up to three digits. */
export function coarseWords(folded: string): readonly string[] {
  return splitWords(folded).map((word) => (isNumber(word) ? '#'.repeat(Math.min(word.length, 3)) : word));
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  // ASCII letters are most of what words begin with.
  return first < 0x41 || first > 0x7f ? /^\p{N}+$/u.test(word) : false;
}
