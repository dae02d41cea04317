import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTypo } from '../../shared/understanding/topics/spelling.ts';
import { topicOf } from '../../shared/understanding/topics/topic-of.ts';

const offers = { topics: [{ id: 'kleider', keywords: ['Kleiderkammer'] }], names: [] };

it('takes any text, and finds the same each time', () => {
  const pieces = fc.constantFrom(
    'habt ihr ',
    'auf ',
    'morgen',
    '? ',
    '\n',
    'wann ',
    'kleiderkamer ',
    '24.12. ',
    'ä',
    '🙂',
    '\u202e',
    'متى ',
    'коли ',
    ', ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')),
      ),
      (text) => {
        expect(topicOf(text, offers)).toEqual(topicOf(text, offers));
      },
    ),
    { numRuns: 300 },
  );
});

it('knows a long keyword with one letter missing, doubled or swapped', () => {
  const word = 'kleiderkammer';
  fc.assert(
    fc.property(fc.integer({ min: 1, max: word.length - 2 }), fc.constantFrom('missing', 'doubled', 'swapped'), (at, how) => {
      const mistyped = {
        missing: word.slice(0, at) + word.slice(at + 1),
        doubled: word.slice(0, at) + word.slice(at, at + 1) + word.slice(at),
        swapped: word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
      }[how];
      expect(topicOf(mistyped, offers)?.topic).toBe('kleider');
    }),
  );
});

it('counts a swap as one mistake, and distance the same both ways', () => {
  expect(isTypo('termin', 'temrin', 1)).toBe(true);
  expect(isTypo('termin', 'tremni', 1)).toBe(false);
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
      expect(isTypo(one, other, 2)).toBe(isTypo(other, one, 2));
    }),
  );
});
