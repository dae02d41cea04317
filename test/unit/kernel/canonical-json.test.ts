import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { keySpaceOf, keySpaceOfOneDesk } from '../../../shared/kernel/key-space.ts';

describe('the one spelling of a value', () => {
  it.each<[unknown, string]>([
    [null, 'null'],
    ['ü "b"', '"ü \\"b\\""'],
    [true, 'true'],
    [1.5, '1.5'],
    [[], '[]'],
    [[1, [2, 'x']], '[1,[2,"x"]]'],
    [{}, '{}'],
    [{ b: 1, a: { d: null, c: [true] } }, '{"a":{"c":[true],"d":null},"b":1}'],
    [{ a: 1, B: 2, c: 3 }, '{"B":2,"a":1,"c":3}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
  ])('of %j is %s', (value, spelled) => {
    expect(canonicalJson(value)).toBe(spelled);
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [1n], [Symbol('x')], [() => 1], [[undefined]]])(
    'does not exist of %o',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(new TypeError('canonicalJson: only what JSON can hold'));
    },
  );
});

describe('the beginning of a desk’s keys', () => {
  it('is its id and a slash, and nothing for the one desk of old', () => {
    expect(keySpaceOf('ahornweg')).toBe('ahornweg/');
    expect(keySpaceOfOneDesk).toBe('');
  });
});
