import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../shared/console/catalogue.ts';

describe('the catalogue of a language', () => {
  it('has its own sentences', async () => {
    expect((await wordsIn('de')).signIn.button).toBe('Mit Passkey anmelden');
    expect((await wordsIn('leicht')).signIn.lost).toBe('Ist Ihr Gerät weg?');
    expect((await wordsIn('en')).signIn.button).toBe('Sign in with passkey');
    expect((await wordsIn('en')).me.passkeyOf('3.11.2026')).toBe('Passkey of 3.11.2026');
    expect((await wordsIn('en')).back).toBe('Back to the first page');
  });

  it.each(['leicht', 'en'] as const)('lacks nothing that the German one has: %s', async (language) => {
    expect(keysOf(await wordsIn(language))).toEqual(keysOf(await wordsIn('de')));
  });
});

/** Paths of all sentences: `today.because.weekly`. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    .sort();
}
