import { describe, expect, it } from 'vitest';
import { normalise } from '../../../shared/understanding/normalise.ts';
import { understand } from '../../../shared/understanding/understand.ts';
import { clauses } from '../../../shared/understanding/words.ts';

describe('normalise', () => {
  it.each([
    ['Grüße', 'gruesse'],
    ['GRÖẞE', 'groesse'],
    ['A\u0308ndern', 'aendern'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['Łódź', 'lodz'],
    ['Йод Ёж Її', 'иод еж іі'],
    ['إِيقَاف', 'ايقاف'],
    ['أخـــبار', 'اخبار'],
    ['می\u200Cخواهم کتاب', 'ميخواهم كتاب'],
    ['٠١٢٣ ۴۵۶ ７８９ १२', '0123 456 789 12'],
    ['ST\u200B\u2060O\uFEFFP', 'stop'],
    ['\u202Estop\u202C', 'stop'],
    ['zeile\r\n\r\n  zwei\tdrei', 'zeile\nzwei drei'],
    ['👉 „Ja!“ 🙂', 'ja'],
    ['a\u0000b', 'a b'],
    ['…', ''],
    ['', ''],
    ['\uD83D', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('reads 4,096 characters and no more', () => {
    expect(normalise('a'.repeat(5000))).toHaveLength(4096);
    expect(understand({ text: `${' '.repeat(4090)}STOP` }).commands).toEqual(['stop']);
    expect(understand({ text: `${' '.repeat(4096)}STOP` }).commands).toEqual([]);
  });

  it('is never cut in the middle of a character', () => {
    expect(normalise(`a${'𐐀'.repeat(4000)}`).isWellFormed()).toBe(true);
  });
});

describe('clauses', () => {
  it('end with marks, line breaks and dashes between spaces, in Latin and Arabic script', () => {
    expect(clauses('Ja, gern! Newsletter-Abo – danke\nbis bald')).toEqual([
      ['ja'],
      ['gern'],
      ['newsletter', 'abo'],
      ['danke'],
      ['bis', 'bald'],
    ]);
    expect(clauses('نعم، شكرا')).toEqual([['نعم'], ['شكرا']]);
  });

  it('join a word that was spelled out', () => {
    expect(clauses('S T O P')).toEqual([['stop']]);
    expect(clauses('a')).toEqual([['a']]);
  });
});

describe('hostile texts', () => {
  it.each([
    ['spaces', ' '.repeat(1_000_000)],
    ['emoji', '🙂'.repeat(250_000)],
    ['newsletter', 'newsletter '.repeat(100_000)],
    ['commas', 'stop,'.repeat(200_000)],
    ['short clauses', 'ja,'.repeat(300_000)],
    ['tales without a comma', 'ich und bitte '.repeat(70_000)],
    ['stops that end in a question', `${'stop.'.repeat(818)}wer?`],
    ['quotation marks', '"bitte keine" '.repeat(100_000)],
    ['dashes', ' -'.repeat(500_000)],
    ['withdrawals in the words of another', `er sagt: ${'keine nachrichten mehr schicken, '.repeat(100)}`],
    ['marks', `a${'\u0308'.repeat(1_000_000)}`],
    ['ligatures that grow eighteenfold', 'ﷺ'.repeat(300_000)],
    ['half surrogates', '\uD800'.repeat(500_000)],
  ])('a megabyte of %s is understood: nothing behind its first 4,096 characters is looked at', (_, text) => {
    expect(understand({ text })).toEqual(understand({ text: text.slice(0, 4096) }));
    expect(understand({ payload: text })).toEqual(understand({ payload: text.slice(0, 4096) }));
  });
});
