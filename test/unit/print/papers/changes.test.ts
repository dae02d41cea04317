import { expect, it } from 'vitest';
import { type Change, changesSince } from '../../../../shared/print/papers/changes.ts';

/** `- A.` for a sentence that went, `+ B.` for one that came. */
function told(written: readonly string[], now: readonly string[]): readonly string[] {
  return changesSince(written, now).map(({ kind, sentence }: Change) => `${kind === 'gone' ? '-' : '+'} ${sentence}`);
}

it.each([
  [['A.'], ['A.'], []],
  [
    ['A.', '24 Monate.', 'B.'],
    ['A.', '1 Monat.', 'B.'],
    ['- 24 Monate.', '+ 1 Monat.'],
  ],
  [
    ['A.', 'old 1', 'B.', 'old 2'],
    ['A.', 'new 1', 'B.', 'new 2'],
    ['- old 1', '+ new 1', '- old 2', '+ new 2'],
  ],
  [['A.'], ['first', 'A.', 'last'], ['+ first', '+ last']],
  [['first', 'A.', 'last'], ['A.'], ['- first', '- last']],
  [[], ['A.'], ['+ A.']],
  [
    ['A.', 'B.', 'A.'],
    ['A.', 'C.', 'A.'],
    ['- B.', '+ C.'],
  ],
])('names the sentences that went and came, in their order: %j to %j', (written, now, changes) => {
  expect(told(written, now)).toEqual(changes);
});

it('keeps quiet about a sentence that only moved', () => {
  expect(told(['A.', 'B.'], ['B.', 'A.'])).toEqual([]);
});
