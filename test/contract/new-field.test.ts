import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';

type State = typeof import('../../shared/conversation/state.ts');

/** Three fields more, each by its row alone. */
vi.mock('../../shared/conversation/state.ts', async (original) => {
  const state = await original<State>();
  type Seen = { readonly seenAt?: number };
  return {
    ...state,
    personFields: {
      ...state.personFields,
      seenAt: { as: 'moment', merge: (a: Seen, b: Seen) => Math.max(a.seenAt ?? 0, b.seenAt ?? 0) },
      seenBy: { as: 'text', merge: () => 'both' },
      seenWith: { as: { stored: 'json', schema: () => z.exactOptional(z.array(z.string())) }, merge: () => undefined },
    },
  };
});

const { newPerson } = await import('../../shared/conversation/state.ts');
const { mergeStates } = await import('../../shared/conversation/merge.ts');
const { itemToRecord, personAttributes, stateToAttributes } = await import('../../shared/store/person-item.ts');
const { deskKeys } = await import('../../shared/store/keys.ts');

const keys = deskKeys('ahornweg');
const person = newPerson(1000);
const item = (fields: object) => ({
  pk: { S: keys.person('person-a') },
  version: { N: '1' },
  ...stateToAttributes({ ...person, ...fields }, undefined, keys),
});

test('a field of a person is stored, read, checked and merged by its row', () => {
  const fields = { seenAt: 5, seenBy: 'team', seenWith: ['a', 'b'] };
  expect(item(fields)).toMatchObject({ seenAt: { N: '5' }, seenBy: { S: 'team' }, seenWith: { S: '["a","b"]' } });
  expect(itemToRecord(item(fields), keys).state).toEqual({ ...person, ...fields });
  expect(personAttributes).toEqual(expect.arrayContaining(['seenAt', 'seenBy', 'seenWith']));
  expect(() => itemToRecord(item({ seenWith: [1] }), keys)).toThrow('person: unreadable');
  const later = { ...person, seenAt: 7 };
  expect(mergeStates(person, later)).toEqual({ ...person, seenAt: 7, seenBy: 'both' });
});
