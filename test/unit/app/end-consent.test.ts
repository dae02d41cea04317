import { describe, expect, it } from 'vitest';
import { withdraw } from '../../../shared/app/consent/end-consent.ts';
import { tokenBinding } from '../../../shared/app/open-token.ts';
import { resolve } from '../../../shared/app/replies/resolve.ts';
import type { PersonState } from '../../../shared/conversation/state.ts';
import { createDesk, type Desk, phoneNumberId } from '../../support/desk.ts';
import { known, minute, monday10 } from '../../support/events.ts';

const anna = '7400000000000001';
const question = { at: monday10 - 10 * minute, putAt: monday10 - 10 * minute, textHash: 'question-1' };

/** Anna as a subscriber, under two identities. */
async function subscribedDesk(more: Partial<PersonState> = {}): Promise<Desk> {
  const desk = createDesk();
  const subscription = { channel: 'messenger', address: desk.sealed({ psid: anna }, desk.pseudonym(anna)) } as const;
  const consent = { kind: 'confirmed', at: monday10 - 9 * minute, question } as const;
  await desk.store.commit(desk.pseudonym(anna), undefined, known({ consent, subscription, aliases: ['earlier'], ...more }), undefined);
  return desk;
}

const stored = (desk: Desk) => desk.store.item(desk.pseudonym(anna));
const letter = { kind: 'staff-withdrawal', at: monday10, recordedBy: 'KL' } as const;
const proofOf = (desk: Desk) => desk.proofs.map(({ content }) => content);

describe('a withdrawal that did not come by chat', () => {
  it('goes to the ledger, ends the consent and takes the address away', async () => {
    const desk = await subscribedDesk();
    expect(await withdraw(desk.pseudonym(anna), letter, desk.ports)).toBe('ended');
    expect(proofOf(desk)).toMatchObject([
      {
        kind: 'withdrawn',
        at: Date.UTC(2026, 10, 23, 9),
        route: 'staff',
        recordedBy: 'KL',
        channel: 'messenger',
        account: '100000000000001',
        formerly: ['earlier'],
      },
    ]);
    expect(stored(desk)?.state.consent).toEqual({ kind: 'withdrawn', at: Date.UTC(2026, 10, 23, 9), route: 'staff' });
    expect(stored(desk)?.state).not.toHaveProperty('subscription');
    expect(stored(desk)?.expiresAt).toBeDefined();
  });

  it('recorded twice changes nothing the second time', async () => {
    const desk = await subscribedDesk();
    await withdraw(desk.pseudonym(anna), letter, desk.ports);
    expect(await withdraw(desk.pseudonym(anna), letter, desk.ports)).toBe('unchanged');
    expect(desk.proofs).toHaveLength(1);
  });

  it('is not younger than a consent that was given anew', async () => {
    const desk = await subscribedDesk();
    expect(await withdraw(desk.pseudonym(anna), { ...letter, at: question.at - 1 }, desk.ports)).toBe('unchanged');
    expect(stored(desk)?.state.consent?.kind).toBe('confirmed');
    expect(desk.proofs).toEqual([]);
  });

  it('of somebody not subscribed is remembered without a proof', async () => {
    const desk = await subscribedDesk({ consent: { kind: 'pending', question } });
    expect(await withdraw(desk.pseudonym(anna), letter, desk.ports)).toBe('noted');
    expect(stored(desk)?.state.consent?.kind).toBe('withdrawn');
    expect(desk.proofs).toEqual([]);
  });

  it('of a stranger writes nothing', async () => {
    const desk = createDesk();
    expect(await withdraw('nobody', letter, desk.ports)).toBe('unknown');
    expect(desk.store.personWrites()).toBe(0);
  });

  it('is decided again when the person writes at the same moment', async () => {
    let meddle = true;
    const desk = createDesk({
      wrap: (store) => ({
        ...store,
        async commit(key, version, state, forgetAt) {
          if (meddle && version !== undefined) {
            meddle = false;
            await store.commit(key, version, { ...state, lastContactAt: monday10 + 1 }, forgetAt);
          }
          return store.commit(key, version, state, forgetAt);
        },
      }),
    });
    const consent = { kind: 'confirmed', at: monday10 - 9 * minute, question } as const;
    await desk.store.commit(desk.pseudonym(anna), undefined, known({ consent }), undefined);
    meddle = true;
    await withdraw(desk.pseudonym(anna), letter, desk.ports);
    expect(stored(desk)?.state.consent?.kind).toBe('withdrawn');
    expect(desk.logged()).toContain('store.conflict');
  });
});

describe('Meta’s "this person has opted out" (131050)', () => {
  const receipt = (desk: Desk, code: string) => ({
    v: 1 as const,
    channel: 'whatsapp' as const,
    status: 'failed' as const,
    token: desk.ports.vault.seal(`${desk.pseudonym(anna)} issue-2026-11`, tokenBinding(phoneNumberId)),
    at: monday10,
    code,
  });

  it('is a withdrawal', async () => {
    const desk = await subscribedDesk();
    await resolve(receipt(desk, '131050'), desk.ports);
    expect(proofOf(desk)).toMatchObject([{ kind: 'withdrawn', route: 'platform', at: Date.UTC(2026, 10, 23, 9) }]);
    expect(stored(desk)?.state.consent?.kind).toBe('withdrawn');
  });

  it('and no other failure is', async () => {
    const desk = await subscribedDesk();
    for (const code of ['131026', '131049', '131047']) await resolve(receipt(desk, code), desk.ports);
    expect(stored(desk)?.state.consent?.kind).toBe('confirmed');
    expect(desk.proofs).toEqual([]);
  });
});
