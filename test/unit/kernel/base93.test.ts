import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { decodeBase93, encodeBase93 } from '../../../shared/kernel/base93.ts';

it('gives every number of bytes back', () => {
  for (let length = 0; length < 64; length += 1) {
    const bytes = randomBytes(length);
    expect(decodeBase93(encodeBase93(bytes))).toEqual(bytes);
    expect(decodeBase93(encodeBase93(Buffer.alloc(length)))).toEqual(Buffer.alloc(length));
    expect(decodeBase93(encodeBase93(Buffer.alloc(length, 255)))).toEqual(Buffer.alloc(length, 255));
  }
  const long = randomBytes(100_000);
  expect(decodeBase93(encodeBase93(long))).toEqual(long);
});

it('takes 13 characters for 85 bits, and none that JSON or JavaScript escapes within double quotes', () => {
  const text = encodeBase93(randomBytes(85_000));
  expect(text.length).toBe('85000 '.length + 104_000);
  expect(JSON.stringify(JSON.stringify(text)).length).toBe(text.length + 6);
  expect(text).not.toMatch(/["\\]/);
});
