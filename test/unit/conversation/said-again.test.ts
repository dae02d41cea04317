import { expect, test } from 'vitest';
import { claimAgain } from '../../../shared/conversation/outcome.ts';
import { type Effect, newPerson } from '../../../shared/conversation/state.ts';

const effect = (status: Effect['status']): Effect => ({
  id: 'a1b2c3d4e5f6a7b8',
  channel: 'messenger',
  because: 'greeting+human',
  textIds: ['greeting', 'human.requested'],
  status,
  decidedAt: 1000,
  claimedAt: 1000,
  dueAt: 1000,
  tries: 1,
  address: 'k1.sealed',
  windowUntil: 90_000_000,
});
const saidAgain = (status: Effect['status']) =>
  claimAgain({ ...newPerson(1000), effects: [effect(status)] }, 'a1b2c3d4e5f6a7b8', 2000).effects.map(({ textIds: say }) => say);

test('The way to a human whose first try may have arrived is said again without the greeting', () => {
  expect(saidAgain('unknown')).toEqual([['human.requested']]);
});

test('The way to a human that Graph did not take is said again whole', () => {
  expect(saidAgain('later')).toEqual([['greeting', 'human.requested']]);
});
