import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { decodeBase91, encodeBase91 } from '../../../shared/kernel/base91.ts';

it('gives every number of bytes back', () => {
  for (let length = 0; length < 64; length += 1) {
    const bytes = randomBytes(length);
    expect(decodeBase91(encodeBase91(bytes))).toEqual(bytes);
    expect(decodeBase91(encodeBase91(Buffer.alloc(length)))).toEqual(Buffer.alloc(length));
    expect(decodeBase91(encodeBase91(Buffer.alloc(length, 255)))).toEqual(Buffer.alloc(length, 255));
  }
  const long = randomBytes(100_000);
  expect(decodeBase91(encodeBase91(long))).toEqual(long);
});

it('takes 16 characters for 13 bytes, and none that JSON or JavaScript escapes', () => {
  const text = encodeBase91(randomBytes(130_000));
  expect(text.length).toBe(160_001);
  expect(JSON.stringify(JSON.stringify(text)).length).toBe(160_001 + 6);
  expect(text).not.toMatch(/['"`\\]/);
});
