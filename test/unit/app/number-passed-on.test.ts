import { describe, expect, it } from 'vitest';
import { gatherProof } from '../../../shared/app/consent/gather-proof.ts';
import type { LedgerArchive } from '../../../shared/app/ports.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { createDesk, type Desk } from '../../support/desk.ts';
import { day, monday10 } from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

/** The former holder wrote with the number, then the new one did. */
async function passedOn(): Promise<Desk> {
  const desk = createDesk();
  await respond(desk.text('anna', 1, { identities: ['anna', 'number'], reassignable: ['number'] }), desk.ports);
  desk.time.now = monday10 + 100 * day;
  await respond(desk.text('ben', 2, { identities: ['ben', 'number'], reassignable: ['number'] }), desk.ports);
  return desk;
}

const emptyArchive: LedgerArchive = {
  chain: async () => [],
  text: async () => undefined,
  async *lines() {},
};

describe('somebody whose number has passed on', () => {
  it('and who then has everything erased takes nothing from its new holder', async () => {
    const desk = await passedOn();
    const before = desk.store.item('ben');
    await respond(desk.text('anna', 3, { identities: ['anna'], meaning: meaningOf('erase') }), desk.ports);
    await respond(desk.text('anna', 4, { identities: ['anna'], meaning: meaningOf('erase-confirm') }), desk.ports);
    expect(desk.store.item('anna')?.state.erasedAt).toBeDefined();
    expect(desk.store.item('number')).toMatchObject({ aliasOf: 'ben' });
    expect(desk.store.item('ben')).toEqual(before);
  });

  it('is told what is stored about them, and nothing of the new holder', async () => {
    const desk = await passedOn();
    const keys = async (reference: string) => {
      const { records } = await gatherProof(reference, { ...desk.ports, archive: emptyArchive });
      return records.map(({ key }) => key).sort();
    };
    expect(await keys('anna')).toEqual(['anna']);
    expect(await keys('ben')).toEqual(['ben', 'number']);
    expect(await keys('number')).toEqual(['ben', 'number']);
  });
});

describe('a new id on a number under which somebody is subscribed', () => {
  const question = { at: monday10, putAt: monday10, textHash: 'h' };
  const address = 'k1.sealed';

  /** Anna is subscribed with her number; then somebody with another id writes under it. Meta told nothing. */
  async function subscribed(): Promise<Desk> {
    const desk = createDesk();
    await respond(desk.text('anna', 1, { identities: ['anna', 'number'], reassignable: ['number'] }), desk.ports);
    const anna = desk.store.item('anna');
    const consent = { kind: 'confirmed', at: monday10, question } as const;
    const subscription = { channel: 'whatsapp', address } as const;
    if (anna) await desk.store.commit('anna', anna.version, { ...anna.state, consent, subscription }, undefined);
    desk.time.now = monday10 + 3 * day;
    return desk;
  }
  const underNumber = (desk: Desk, n: number, more: object = {}) =>
    respond(desk.text('ben', n, { identities: ['ben', 'number'], reassignable: ['number'], at: desk.time.now, ...more }), desk.ports);
  const saidTo = (desk: Desk, person: string) => desk.store.item(person)?.state.effects.flatMap(({ textIds: say }) => say) ?? [];
  const silent = (desk: Desk) => desk.graph.script.push(...Array.from({ length: 9 }, () => ({ kind: 'not-sent' as const })));

  it.each([
    ['at once', false],
    ['after other messages', true],
  ])('withdraws with STOP %s, and is told so', async (_, writesFirst) => {
    const desk = await subscribed();
    if (writesFirst) await underNumber(desk, 2);
    silent(desk);
    await underNumber(desk, 3, { meaning: meaningOf('stop') });
    expect(desk.store.item('anna')?.state.consent).toEqual({ kind: 'withdrawn', at: monday10 + 3 * day, route: 'chat' });
    expect(desk.store.item('anna')?.state).not.toHaveProperty('subscription');
    expect(desk.proofs.map(({ person, content }) => [person, content.kind])).toEqual([['anna', 'withdrawn']]);
    expect(saidTo(desk, 'ben')).toContain('optout.done');
    expect(saidTo(desk, 'ben')).not.toContain('optout.none');
  });

  it("withdraws with WhatsApp's own switch", async () => {
    const desk = await subscribed();
    await underNumber(desk, 3, { kind: 'preference', meaning: meaningOf('stop') });
    expect(desk.store.item('anna')?.state.consent).toMatchObject({ kind: 'withdrawn', route: 'platform' });
  });

  it('withdraws by having everything erased', async () => {
    const desk = await subscribed();
    await underNumber(desk, 3, { meaning: meaningOf('erase') });
    expect(desk.store.item('anna')?.state.consent).toMatchObject({ kind: 'confirmed' });
    await underNumber(desk, 4, { meaning: meaningOf('erase-confirm') });
    expect(desk.store.item('anna')?.state.consent).toMatchObject({ kind: 'withdrawn', route: 'erasure' });
    expect(desk.store.item('ben')?.state.erasedAt).toBeDefined();
    expect(desk.store.item('anna')?.state.erasedAt).toBeUndefined();
  });

  it('gets nothing else of the former holder, and changes nothing else', async () => {
    const desk = await subscribed();
    const before = desk.store.item('anna');
    await underNumber(desk, 2);
    expect(desk.store.item('anna')).toEqual(before);
    expect(desk.store.item('ben')?.state).toMatchObject({ aliases: [], introducedAt: desk.time.now });
    expect(desk.store.item('ben')?.state).not.toHaveProperty('consent');
    expect(desk.store.item('number')).toMatchObject({ aliasOf: 'anna' });
    await underNumber(desk, 3, { meaning: meaningOf('stop') });
    const { consent: _c, subscription: _s, ...rest } = before?.state ?? {};
    expect(desk.store.item('anna')?.state).toEqual({ ...rest, consent: { kind: 'withdrawn', at: monday10 + 3 * day, route: 'chat' } });
  });

  it('does not withdraw again when Meta brings the same STOP after a START', async () => {
    const desk = await subscribed();
    await underNumber(desk, 3, { meaning: meaningOf('stop') });
    const anna = desk.store.item('anna');
    const later = { at: desk.time.now - day, putAt: desk.time.now, textHash: 'h' };
    const consent = { kind: 'confirmed', at: desk.time.now, question: later } as const;
    if (anna) await desk.store.commit('anna', anna.version, { ...anna.state, consent }, undefined);
    await underNumber(desk, 3, { meaning: meaningOf('stop') });
    expect(desk.store.item('anna')?.state.consent).toEqual(consent);
  });

  it('says that nothing was subscribed where nothing was', async () => {
    const desk = createDesk();
    silent(desk);
    await underNumber(desk, 3, { meaning: meaningOf('stop') });
    expect(saidTo(desk, 'ben')).toEqual(['optout.none']);
  });
});
