import { expect, it } from 'vitest';
import { readStartOptions } from '../../../infra/local/options.ts';

it('takes one facility file, and refuses a second one in words', () => {
  expect(readStartOptions(['--facility', 'a.yaml'])).toMatchObject({ facility: 'a.yaml' });
  expect(readStartOptions([])).toMatchObject({ facility: 'facility.yaml' });
  expect(() => readStartOptions(['--facility', 'a.yaml', '--facility', 'b.yaml'])).toThrow(
    '--facility is given 2 times: this version runs one desk',
  );
});
