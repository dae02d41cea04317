import { expect, it } from 'vitest';
import { letterheadOf } from '../../../shared/print/letterhead.ts';
import { fileWith } from '../facility/setting.ts';

it('carries why cries for help are not answered with help, where that is so', () => {
  const off = 'Our own crisis team reads this number round the clock (decided on 2026-11-23, A. Muster).';
  expect(letterheadOf(fileWith({ crisis: { off } }))?.crisisOff).toBe(off);
  expect(letterheadOf(fileWith({}))).not.toHaveProperty('crisisOff');
});
