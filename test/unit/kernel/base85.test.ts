import { expect, it } from 'vitest';
import { decodeBase85, encodeBase85 } from '../../../shared/kernel/base85.ts';

it('writes the example of its RFC, behind the number of bytes it had to add', () => {
  const bytes = Buffer.from('864fd26fb559f75b', 'hex');
  expect(encodeBase85(bytes)).toBe('0HelloWorld');
  expect(decodeBase85('0HelloWorld').equals(bytes)).toBe(true);
});

it.each([0, 1, 2, 3, 4, 5, 255])('gives %i bytes back as they were', (length) => {
  const bytes = Buffer.from(Array.from({ length }, (_, at) => 255 - at));
  expect(decodeBase85(encodeBase85(bytes)).equals(bytes)).toBe(true);
});
