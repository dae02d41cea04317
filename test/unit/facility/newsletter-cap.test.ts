import { describe, expect, it } from 'vitest';
import { promisedPerMonth } from '../../../shared/facility/newsletter-cap.ts';
import { fileWith, mistakesOf, problemsOf, snapshotOf } from './setting.ts';

describe('the promised frequency', () => {
  it.each([
    ['höchstens zwei im Monat', 2],
    ['bis zu 3 pro Monat', 3],
    ['bis zu drei im Monat', 3],
    ['einmal im Monat', 1],
    ['zweimal im Monat', 2],
    ['eine Ausgabe im Monat', 1],
    ['höchstens eine Ausgabe im Monat', 1],
    ['höchstens einer im Monat', 1],
    ['höchstens einmal monatlich', 1],
    ['monatlich', 1],
    ['eine monatliche Ausgabe', 1],
    ['jeden Monat', 1],
    ['Vier Nachrichten je Monat', 4],
    ['2 Mal im Monat', 2],
    ['2x im Monat', 2],
    ['2-mal im Monat', 2],
    ['2/Monat', 2],
    ['1-2 Ausgaben im Monat', 2],
    ['ein- bis zweimal im Monat', 2],
    ['im Monat höchstens zwei', 2],
    ['monatlich zwei bis drei', 3],
    ['in jedem Monat bis zu fünf', 5],
    ['mindestens einmal, höchstens dreimal im Monat', 3],
    ['unregelmäßig, aber höchstens zwei im Monat', 2],
    ['einmal pro Woche', 4],
    ['zweimal die Woche', 8],
    ['wöchentlich', 4],
    ['jede Woche', 4],
    ['einmal pro Woche, höchstens drei im Monat', 3],
  ])('%s is a limit of %i a month', (sentence, limit) => {
    expect(promisedPerMonth(sentence)).toBe(limit);
  });

  it.each([
    'unregelmäßig',
    'ab und zu',
    'einmal im Quartal',
    'alle zwei Monate',
    'zweimonatlich',
    'jeden zweiten Monat',
    'zweimal im Jahr',
    'einmal im Quartal, im Monat Mai nie',
    'ein paar Mal im Monat',
    'mehrmals monatlich',
    'mindestens zwei im Monat',
    'am 3. Montag im Monat',
    '2,5 im Monat',
    '0 im Monat',
    '99 im Monat',
  ])('%s names no number of issues a month', (sentence) => {
    expect(promisedPerMonth(sentence)).toBeUndefined();
  });
});

describe('the limit of issues a month', () => {
  const withLimit = (frequency: unknown, maxPerMonth?: unknown) =>
    fileWith({ newsletter: { name: 'Ahorn-Post', topics: ['Gruppen'], frequency, ...(maxPerMonth !== undefined && { maxPerMonth }) } });

  it.each([
    ['höchstens einmal monatlich', undefined, 1],
    ['höchstens zwei im Monat', undefined, 2],
    ['höchstens zwei im Monat', 1, 1],
    ['höchstens zwei im Monat', 2, 2],
    ['einmal im Quartal', 1, 1],
    ['alle zwei Monate', 1, 1],
  ])('of "%s" with maxPerMonth %s is %i', (frequency, maxPerMonth, limit) => {
    expect(snapshotOf(withLimit(frequency, maxPerMonth)).newsletter?.maxPerMonth).toBe(limit);
  });

  it.each(['einmal im Quartal', 'alle zwei Monate', 'ab und zu'])('must be given where the promise is "%s"', (frequency) => {
    expect(mistakesOf(withLimit(frequency))).toEqual([
      {
        path: 'newsletter.maxPerMonth',
        problem: `is missing: no number of issues a month can be read in the frequency ("${frequency}")`,
        example: 'maxPerMonth: 1   # or a frequency with a number: höchstens zwei im Monat',
      },
    ]);
  });

  it('must not be above the promise', () => {
    expect(mistakesOf(withLimit('höchstens zwei im Monat', 3))).toEqual([
      {
        path: 'newsletter.maxPerMonth',
        problem: 'is above the promise: subscribers were promised at the most 2 a month ("höchstens zwei im Monat")',
        example: 'maxPerMonth: 2',
      },
    ]);
  });

  it('is looked at although the rest of the newsletter is wrong, and is told once', () => {
    const changes = { 'newsletter/name': '', 'newsletter/topics': [], 'newsletter/frequency': 'monatlich', 'newsletter/maxPerMonth': 4 };
    expect(problemsOf(fileWith({ ...changes, 'contact/phone': 'Zentrale' }))).toEqual([
      'contact.phone: is not a phone number (digits, spaces, / and - only)',
      'newsletter.name: is empty',
      'newsletter.topics: needs at least one topic',
      'newsletter.maxPerMonth: is above the promise: subscribers were promised at the most 1 a month ("monatlich")',
    ]);
    expect(problemsOf(withLimit('ab und zu', 'viele'))).toEqual(['newsletter.maxPerMonth: must be a number, not text']);
    expect(problemsOf(withLimit('monatlich', 40))).toEqual(['newsletter.maxPerMonth: must be at most 31']);
  });
});
