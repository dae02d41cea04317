import { describe, expect, test } from 'vitest';
import { bytesOfWords, linesOfWords } from '../../../shared/print/keyring-words.ts';

const bytes = Uint8Array.from({ length: 24 }, (_, index) => (index * 37 + 11) % 256);
const lines = linesOfWords(bytes);
const sheet = lines.map((words, index) => `${index + 1}. ${words.join(' ')}`).join('\n');

describe('words for a keyring', () => {
  test('are made up of letters that are hard to confuse', () => {
    expect(linesOfWords(Uint8Array.from([0, 0, 0xff, 0xff]))[0]?.slice(0, 2)).toEqual(['babab', 'zuzuz']);
    expect(lines.flat().every((word) => /^[bdfghjklmnprstwz][aeou][bdfghjklmnprstwz][aeou][bdfghjklmnprstwz]$/.test(word))).toBe(true);
  });

  test('stand in lines of six, the last of which is shorter', () => {
    expect(lines.map((words) => words.length)).toEqual([6, 6, 3]);
  });

  test.each([
    ['as printed', sheet],
    [
      'in capitals, without numbers, with commas',
      sheet
        .toUpperCase()
        .replace(/\d+\. /g, '')
        .replaceAll(' ', ', '),
    ],
    ['all in one line', sheet.replaceAll('\n', ' ')],
  ])('are read back %s', (_how, typed) => {
    expect(bytesOfWords(typed)).toEqual({ kind: 'bytes', bytes });
  });

  test.each([
    ['a letter is wrong', sheet.replace(lines[1]?.[2] ?? '', 'babab'), 2],
    ['a word is missing', sheet.replace(`${lines[0]?.[3]} `, ''), 1],
    ['two lines are swapped', `${[lines[1], lines[0], lines[2]].map((words) => words?.join(' ')).join('\n')}`, 1],
    ['a word is none of ours', sheet.replace(lines[2]?.[0] ?? '', 'quark'), 3],
    ['the last line is cut off', sheet.slice(0, -7), 3],
  ])('name the line where %s', (_what, typed, line) => {
    expect(bytesOfWords(typed)).toEqual({ kind: 'damaged', line });
  });
});
