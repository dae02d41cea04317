import { describe, expect, it } from 'vitest';
import { simpleGerman } from '../../../shared/console/languages/simple-german.ts';
import { brokenRules } from '../../support/rules-of-simple-german.ts';
import { sentencesOf } from '../../support/sentences-of.ts';

/** Every form that a sentence has: with words in its gaps, with the number one, with nothing. */
function formsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'function') {
    const gaps = [
      ['‹0›', '‹1›', '‹2›', '‹3›'],
      [1, 1, 1, 1],
      [undefined, '‹1›'],
    ];
    const forms = gaps.map((filled) => String(value(...filled)));
    return [...new Set(forms)].map((text) => [path, text] as const);
  }
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => formsOf(inner, `${path}.${key}`));
}

describe('the console in simple German', () => {
  it('keeps the rules of simple German in every sentence, its own and those of German', () => {
    const broken = formsOf(simpleGerman).flatMap(([path, text]) => brokenRules(text).map((rule) => `${path}: ${rule}`));
    expect(broken).toEqual([]);
  });

  it('has sentences, so that the rules are kept by something', () => {
    expect(sentencesOf(simpleGerman).size).toBeGreaterThan(400);
  });
});

describe('the rules of simple German', () => {
  it.each([
    ['Eine zweite Person muss zustimmen.', []],
    ['Die Adresse der Einrichtung fehlt.', ['genitive: "Adresse der Einrichtung"']],
    ['Senden trotz Ruhezeit.', ['genitive: "trotz Ruhezeit"']],
    ['Die PIN hat sechs Ziffern.', ['number as a word: "sechs"']],
    ['Es fehlt etwas; bitte warten.', ['sign: ";"']],
    ['Die Seite (hier (unten)) ist neu.', ['sign: "(hier ("']],
  ])('judge %s', (text, broken) => {
    expect(brokenRules(text)).toEqual(broken);
  });

  it.each([
    'Sie können den Newsletter jetzt an alle Menschen schicken und danach noch einmal ansehen.',
    'Schicken Sie die Nachricht, damit die Pforte das Telefon kennt.',
    'Das Telefon wird von der Pforte gespeichert.',
    'Das geht z. B. am Telefon.',
    'Das ist die Telefonnummernverwaltung.',
  ])('find fault with %s', (text) => {
    expect(brokenRules(text)).not.toEqual([]);
  });
});
