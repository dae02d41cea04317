import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../shared/console/catalogue.ts';

describe('the catalogue of a language', () => {
  it('has its own sentences', () => {
    expect(wordsIn('de').signIn.button).toBe('Mit Passkey anmelden');
    expect(wordsIn('leicht').signIn.lost).toBe('Ist Ihr Gerät weg?');
    expect(wordsIn('en').signIn.button).toBe('Sign in with passkey');
    expect(wordsIn('en').me.passkeyOf('3.11.2026')).toBe('Passkey of 3.11.2026');
    expect(wordsIn('en').back).toBe('Back to the first page');
  });

  it.each(['leicht', 'en'] as const)('lacks nothing that the German one has: %s', (language) => {
    expect(keysOf(wordsIn(language))).toEqual(keysOf(wordsIn('de')));
  });
});

/** Paths of all sentences: `today.because.weekly`. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    .sort();
}
