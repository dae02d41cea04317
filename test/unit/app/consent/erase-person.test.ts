import { expect, it } from 'vitest';
import { erasePerson } from '../../../../shared/app/consent/erase-person.ts';
import type { PersonState } from '../../../../shared/conversation/state.ts';
import { createDesk, type Desk } from '../../../support/desk.ts';
import { known, minute, monday10 } from '../../../support/events.ts';

const anna = '7400000000000001';
const day = 24 * 60 * minute;
const question = { at: monday10 - 10 * minute, putAt: monday10 - 10 * minute, textHash: 'question-1' };
const consent = { kind: 'confirmed', at: monday10 - 9 * minute, question } as const;

/** Anna as a subscriber, and the signpost of an earlier identity that leads to her. */
async function deskOfAnna(more: Partial<PersonState> = {}): Promise<Desk> {
  const desk = createDesk();
  const subscription = { channel: 'messenger', address: desk.sealed({ psid: anna }, desk.pseudonym(anna)) } as const;
  await desk.store.commit(desk.pseudonym(anna), undefined, known({ consent, subscription, aliases: ['earlier'], ...more }), undefined);
  await desk.store.redirect('earlier', undefined, known({ language: 'en' }), desk.pseudonym(anna), undefined);
  return desk;
}

it('ends the consent with a proof and leaves nothing but what keeps a redelivery from greeting a stranger, for eight days', async () => {
  const desk = await deskOfAnna({ recentEventKeys: ['an-event'] });
  expect(await erasePerson(desk.pseudonym(anna), desk.ports)).toBe('erased');
  expect(desk.proofs.map(({ content }) => content)).toMatchObject([{ kind: 'withdrawn', route: 'erasure', channel: 'messenger' }]);
  const item = desk.store.item(desk.pseudonym(anna));
  expect(item?.state).toEqual({
    lastContactAt: desk.ports.now(),
    erasedAt: desk.ports.now(),
    recentEventKeys: ['an-event'],
    effects: [],
    aliases: ['earlier'],
    consent: { kind: 'withdrawn', at: desk.ports.now(), route: 'erasure' },
  });
  expect(item?.expiresAt).toBe(desk.ports.now() + 8 * day);
});

it('empties every signpost that leads to the person, and lets it go at the same time', async () => {
  const desk = await deskOfAnna();
  await erasePerson(desk.pseudonym(anna), desk.ports);
  const signpost = desk.store.item('earlier');
  expect(signpost?.state).toEqual({ lastContactAt: desk.ports.now(), recentEventKeys: [], effects: [], aliases: [] });
  expect(signpost?.expiresAt).toBe(desk.ports.now() + 8 * day);
});

it('is found by a signpost, too', async () => {
  const desk = await deskOfAnna();
  expect(await erasePerson('earlier', desk.ports)).toBe('erased');
  expect(desk.store.item(desk.pseudonym(anna))?.state.erasedAt).toBe(desk.ports.now());
});

it('writes nothing about a stranger, nor about somebody who is erased already', async () => {
  const desk = await deskOfAnna();
  expect(await erasePerson('nobody', desk.ports)).toBe('unknown');
  await erasePerson(desk.pseudonym(anna), desk.ports);
  const writes = desk.store.personWrites();
  expect(await erasePerson(desk.pseudonym(anna), desk.ports)).toBe('unknown');
  expect(desk.store.personWrites()).toBe(writes);
  expect(desk.proofs).toHaveLength(1);
});
