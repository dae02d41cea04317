import { describe, expect, it } from 'vitest';
import { fitText, lengthIn } from '../../../shared/kernel/text-length.ts';

describe('the length of a text', () => {
  it.each([
    ['utf16', 'Tür', 3],
    ['bytes', 'Tür', 4],
    ['utf16', '🙂', 2],
    ['bytes', '🙂', 4],
  ] as const)('in %s of »%s« is %d', (unit, text, length) => {
    expect(lengthIn(unit, text)).toBe(length);
  });
});

describe('a text that is cut to its limit', () => {
  it.each([
    ['stays whole where it fits to the last unit', 'Haus und Hof', 'utf16', 12, 'Haus und Hof'],
    ['ends with the last whole word', 'Haus und Hof', 'utf16', 11, 'Haus und…'],
    ['may fill its limit', 'Haus und Hof', 'utf16', 9, 'Haus und…'],
    ['may fill its limit before a line’s end', 'Haus und\nHof', 'utf16', 9, 'Haus und…'],
    ['may fill its limit with its first word', 'Donaudampfschiff und Hof', 'utf16', 17, 'Donaudampfschiff…'],
    ['loses a last word that lacks its end', 'Haus und Hof', 'utf16', 8, 'Haus…'],
    ['ends at a line’s end, too', 'Haus und\nHof', 'utf16', 11, 'Haus und…'],
    ['is cut in a word where the last gap is in its first half', 'An Donaudampfschiffe', 'utf16', 12, 'An Donaudam…'],
    ['is cut in a word where the last gap is in its middle', 'Tag Woche', 'utf16', 7, 'Tag Wo…'],
    ['counts bytes', 'Tür und Tor', 'bytes', 11, 'Tür und…'],
    ['has the ellipsis within its bytes', 'ääääää', 'bytes', 9, 'äää…'],
    ['never cuts a character in two', '🙂🙂🙂', 'utf16', 4, '🙂…'],
    ['has no space before the ellipsis', 'ab  cd ef', 'utf16', 5, 'ab…'],
  ] as const)('%s', (_what, text, of, units, cut) => {
    expect(fitText(text, { units, of })).toBe(cut);
  });
});
