import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../shared/understanding/model/script.ts';

describe('the language of a short text', () => {
  it.each([
    ['olmek istiyorum', 'tr'],
    ['kocam beni dovuyor', 'tr'],
    ['butun haplari ictim', 'tr'],
    ['nobody would miss me', 'en'],
    ['chce sie zabic', 'pl'],
    ['nu mai vreau sa traiesc', 'ro'],
    ['я не хочу жити', 'uk'],
    ['я не хочу жить', 'ru'],
  ])('%s is told by what its words mean: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each(['Trennung', 'mama tut mama weh', 'wäre am liebsten tot', 'hallo', 'tür zu', 'is do wer dahoam'])(
    '%s is German, as is doubt',
    (text) => {
      expect(languageOf(text)).toBe('de');
    },
  );
});
