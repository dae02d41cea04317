import { expect, it } from 'vitest';
import { once } from '../../../shared/kernel/once.ts';

it('makes a thing on first use and keeps it, also where it is undefined', () => {
  let made = 0;
  const count = once(() => {
    made += 1;
    return made;
  });
  expect(made).toBe(0);
  expect([count(), count(), made]).toEqual([1, 1, 1]);

  let asked = 0;
  const nothing = once(() => {
    asked += 1;
    return undefined;
  });
  expect([nothing(), nothing(), asked]).toEqual([undefined, undefined, 1]);
});
