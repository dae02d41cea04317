import { expect, it } from 'vitest';
import { readStartOptions } from '../../../infra/local/options.ts';

it('takes a facility file for each desk', () => {
  expect(readStartOptions(['--facility', 'a.yaml'])).toMatchObject({ facilities: ['a.yaml'] });
  expect(readStartOptions([])).toMatchObject({ facilities: ['facility.yaml'] });
  expect(readStartOptions(['--facility', 'a.yaml', '--facility', 'b.yaml'])).toMatchObject({ facilities: ['a.yaml', 'b.yaml'] });
});
