import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../shared/languages/concept.ts';
import { findPhrase, type Phrase, type Slot, type Word } from '../../../shared/understanding/crisis/match-phrases.ts';
import { indexPhrases, mayStandIn } from '../../../shared/understanding/crisis/phrase-index.ts';

const concepts: readonly Concept[] = ['NOT', 'LIVE', 'DIE'];
const slot: fc.Arbitrary<Slot> = fc.record({
  words: fc.uniqueArray(fc.constantFrom('ich', 'will', 'leben'), { minLength: 1, maxLength: 2 }).map((words) => new Set(words)),
  beginnings: fc.uniqueArray(fc.constantFrom('l', 'st', 'wil'), { maxLength: 1 }),
  concepts: fc.uniqueArray(fc.constantFrom(...concepts), { maxLength: 1 }).map((found) => new Set(found)),
  mayWait: fc.boolean(),
});
const phrase: fc.Arbitrary<Phrase> = fc.record({
  slots: fc.array(slot, { minLength: 1, maxLength: 4 }),
  mustEnd: fc.boolean(),
  source: fc.constant(''),
});
const word: fc.Arbitrary<Word> = fc.record({
  word: fc.constantFrom('ich', 'will', 'leben', 'sterben', 'heute', 'du'),
  concepts: fc.uniqueArray(fc.constantFrom(...concepts), { maxLength: 1 }),
});

describe('phrases found by their rarest place', () => {
  it('are those that stand in the words, in their order, and at the same place', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 6 }), fc.array(word, { maxLength: 14 }), (phrases, words) => {
        const matches = mayStandIn(indexPhrases(phrases), words).flatMap(({ phrase: one, first, last }) => {
          const match = findPhrase(one, words, first, last);
          return match ? [{ place: phrases.indexOf(one), match }] : [];
        });
        const expected = phrases.flatMap((one, place) => {
          const match = findPhrase(one, words);
          return match ? [{ place, match }] : [];
        });
        expect(matches).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
