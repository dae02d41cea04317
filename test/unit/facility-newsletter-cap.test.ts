import { describe, expect, it } from 'vitest';
import { promisedPerMonth } from '../../shared/facility/newsletter-cap.ts';

describe('the promised frequency', () => {
  it.each([
    ['höchstens zwei im Monat', 2],
    ['bis zu 3 pro Monat', 3],
    ['einmal im Monat', 1],
    ['höchstens eine Ausgabe im Monat', 1],
    ['Vier Nachrichten je Monat', 4],
    ['2 Mal im Monat', 2],
  ])('%s is a limit of %i a month', (sentence, limit) => {
    expect(promisedPerMonth(sentence)).toBe(limit);
  });

  it.each(['unregelmäßig', 'jede Woche', '0 im Monat', '99 im Monat'])(
    '%s names no limit that can be held, so two a month hold',
    (sentence) => {
      expect(promisedPerMonth(sentence)).toBe(2);
    },
  );
});
