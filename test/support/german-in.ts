import { english } from '../../shared/console/languages/english.ts';
import { words } from '../../shared/console/words.ts';
import { sentencesOf } from './sentences-of.ts';

const stands = (piece: string, text: string) =>
  new RegExp(`(?<!\\p{L})${piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(text);

const own = sentencesOf(english);
const allEnglish = [...own.values()].join('\n');

/** Pieces of German sentences between their gaps, without those that English sentences have, too. */
const pieces = [...sentencesOf(words)]
  .filter(([path, sentence]) => own.get(path) !== sentence)
  .flatMap(([path, sentence]) =>
    sentence.split(/‹\d›/).map((piece) => [path, piece.replace(/^[\s.,:;„“()]+|[\s.,:;„“()]+$/g, '')] as const),
  )
  .filter(([, piece]) => piece.length > 2 && !stands(piece, allEnglish));

/** Little words that hardly a German sentence does without, and no English one has. */
const littleWords = [
  ...[
    'und',
    'nicht',
    'ist',
    'sind',
    'Sie',
    'der',
    'das',
    'den',
    'dem',
    'ein',
    'eine',
    'mit',
    'für',
    'von',
    'wird',
    'noch',
    'auf',
    'bei',
    'zu',
  ],
  ...['um', 'am', 'bis', 'Uhr', 'Montag', 'Dienstag', 'Oktober', 'Dezember'],
];

/** What is German in texts of an English page: sentences of the German catalogue, and what is no sentence of it. */
export function germanIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [
    ...pieces.filter(([, piece]) => stands(piece, text)).map(([path, piece]) => `${path} „${piece}“ in: ${text}`),
    ...littleWords.filter((word) => stands(word, text)).map((word) => `„${word}“ in: ${text}`),
  ]);
}
