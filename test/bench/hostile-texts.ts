import { phrasebooks } from '../../shared/understanding/vocabulary.ts';

/** The longest text that is understood. */
export const longest = 4096;

export interface HostileText {
  readonly name: string;
  readonly text: string;
}

const filled = (piece: string): string => piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest);

/** A number below `below` for each call, always the same row of them. */
function rowOfNumbers(): (below: number) => number {
  let state = 20261123;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

/** Pieces of which one alone, over and over, is the worst that some detector can be given. */
const pieces: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one word': 'stopp ',
  'no spaces': 'Bezirksschornsteinfegermeisterstelle',
  'cries for help': 'ich will nicht mehr leben ',
  blows: 'schlägt mich ',
  'cries and idioms': 'ich sterbe vor lachen, ich kann nicht mehr ',
  'doubt after doubt': 'keine Nachrichten mehr? doch. ',
  'beginnings of withdrawals': 'ich möchte den ich will keine bitte keine ',
  'typos of commands': 'stpop nwesletter datenschutzt mensh ',
  clauses: 'a, b; c. d! e? ',
  'full stops': '.',
  'Arabic marks': '؟،؛',
  lines: 'x\n',
  quotations: '„er schreibt: „',
  'emoji of several parts': '👩‍👩‍👧‍👦🏳️‍🌈',
  zalgo: 'a\u0316\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308',
  'overrides of direction': '\u202eab\u202c\u2066cd\u2069',
  'zero-width letters': 'S\u200bT\u200dO\u2060P\ufeff ',
  'mixed scripts': 'aжعก中あ한',
  Cyrillic: 'не хочу больше жить ',
  Arabic: 'لا أريد أن أعيش ',
  Chinese: '我不想活了',
  'full-width digits': '１２３４ ',
  'Arabic digits': '٠١٢٣ ',
  digits: '1',
  'short numbers': '17 ',
  'phone numbers': '0170 1234567 ',
  'half an IBAN': 'DE02 1203 0000 ',
  IBANs: 'DE02120300000000202051 ',
  'cards with letters for digits': '4O12 888l 8888 ',
  'insurance numbers': 'A123456780 65170839J003 ',
  dates: '1.2.1990 31.12.85 ',
  addresses: 'Lindenstraße 12, 10115 Berlin ',
  'half addresses': 'straße 1 weg 2 platz ',
  mails: 'a@b.de ',
  'at signs': '@',
  links: 'https://a.b/c?d=e&f ',
  passwords: 'Passwort: ',
  diagnoses: 'ich habe Depression und HIV ',
  days: 'morgen übermorgen montag ',
  questions: 'habt ihr auf wann wo wie ',
  'lone halves of pairs': '\ud83d\ude00\ud83d',
  nothing: '\0\u0007',
};

/** Texts of full length that are as bad as the detectors know: of pieces, of numbers, and of words that our lists hold, in any order. */
export function hostileTexts(): readonly HostileText[] {
  const next = rowOfNumbers();
  const words = phrasebooks().flatMap(({ fillers, exactForms, withdrawal }) => [
    ...fillers,
    ...Object.values(exactForms).flat(),
    ...Object.values(withdrawal).flat(),
  ]);
  const shuffled = (marks: readonly string[]): string => {
    let text = '';
    while (text.length < longest) text += `${words[next(words.length)] ?? ''}${marks[next(marks.length)] ?? ' '}`;
    return text.slice(0, longest);
  };
  const numbers = Array.from({ length: 500 }, () => String(next(10 ** (2 + next(7))))).join(' ');
  return [
    ...Object.entries(pieces).map(([name, piece]) => ({ name, text: filled(piece) })),
    { name: '500 numbers', text: numbers.slice(0, longest) },
    { name: 'our own words', text: shuffled([' ']) },
    { name: 'our own words in clauses', text: shuffled([' ', ', ', '. ', '? ', ': „', '\n']) },
    {
      name: 'any sign',
      text: Array.from({ length: longest }, () => String.fromCharCode(32 + next(0xd000)))
        .join('')
        .slice(0, longest),
    },
  ];
}
