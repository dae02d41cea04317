import { expect, it } from 'vitest';
import { writtenLists } from '../../shared/languages/registry.ts';
import { packLists, unpackLists } from '../../shared/understanding/packed-lists.ts';

it('unpacks the word lists as the language folders have them', () => {
  const packed = packLists(writtenLists());
  expect(unpackLists(packed)).toEqual(writtenLists());
  expect(packed.length).toBeLessThan(114_000);
});
