import { describe, expect, it } from 'vitest';
import { featureOf, hashOn, hashStart } from '../../../shared/understanding/model/hash.ts';
import { splitWords, undoubled } from '../../../shared/understanding/model/plain-text.ts';
import { coarseWords, foldCoarsely } from '../../../shared/understanding/model/spelling.ts';

describe('the words of a folded text', () => {
  it.each([
    ['', []],
    ['...', []],
    ['heute', ['heute']],
    [' heute, 9-12 uhr!', ['heute', '9', '12', 'uhr']],
    ["geht's @ Z{a}", ['geht', 's', 'Z', 'a']],
    ['коли: 9–12', ['коли', '9', '12']],
    ['मंगल', ['म', 'गल']],
  ])('of %j are %j', (text, expected) => {
    expect(splitWords(text)).toEqual(expected);
  });
});

describe('a row of one letter', () => {
  it.each([
    ['offen', 'ofen'],
    ['schifffahrt', 'schifahrt'],
    ['halten', 'halten'],
    ['1122', '1122'],
    ['  ..', '  ..'],
    ['ёё', 'ё'],
    ['𐐨𐐨', '𐐨'],
  ])('in %j leaves %j', (text, expected) => {
    expect(undoubled(text)).toBe(expected);
  });
});

describe('the coarse spelling of German', () => {
  it('is the same with and without the letters that only German has', () => {
    expect(coarseWords(foldCoarsely('Grüße aus Aengsten, ÄÖÜ 007'))).toEqual(['gruse', 'aus', 'angsten', 'aou', '###']);
    expect(coarseWords(foldCoarsely('Grüße aus Aengsten, ÄÖÜ 007…'))).toEqual(['gruse', 'aus', 'angsten', 'aou', '###']);
  });
});

describe('a feature', () => {
  it('has one hash, however its name is cut', () => {
    expect(featureOf(hashOn(hashOn(hashStart(3), 'HELP>'), 'NOW'))).toBe(featureOf(hashOn(hashStart(3), 'HELP>NOW')));
  });
});
