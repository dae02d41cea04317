import { describe, expect, it } from 'vitest';
import { resolve } from '../../shared/app/resolve.ts';
import { respond } from '../../shared/app/respond.ts';
import type { Receipt } from '../../shared/conversation/event.ts';
import { createVault, newKeyring, parseKeyring } from '../../shared/runtime/vault.ts';
import { accepted, createDesk, type Desk } from '../support/desk.ts';
import { minute } from '../support/happenings.ts';

const anna = '7400000000000001';

const effectsOf = (desk: Desk) => desk.store.item(desk.pseudonym(anna))?.state.effects;

/** The token as it went to Graph with the n-th send. */
function tokenOf(desk: Desk, call = 0): string {
  const [, token] = /"metadata":"pf1:([^"]+)"/.exec(JSON.stringify(desk.graph.calls[call]?.request.body)) ?? [];
  if (!token) throw new Error('nothing was sent under our mark');
  return token;
}
const receiptOf = (desk: Desk, token: string, more: Partial<Receipt> = {}): Receipt => ({
  v: 1,
  channel: 'messenger',
  status: 'sent',
  token,
  at: desk.time.now,
  ...more,
});

async function lostAnswer(): Promise<Desk> {
  const desk = createDesk();
  desk.graph.script.push({ kind: 'lost' });
  await respond(desk.text(anna, 1), desk.ports);
  return desk;
}

describe('a receipt for an answer of unknown fate', () => {
  it('ends it as delivered', async () => {
    const desk = await lostAnswer();
    await resolve(receiptOf(desk, tokenOf(desk)), desk.ports);
    expect(effectsOf(desk)).toEqual([]);
    expect(desk.logged()).toContain('reply.resolved');
  });

  it('ends it as refused when Meta says that it failed, with Meta’s code', async () => {
    const desk = await lostAnswer();
    await resolve(receiptOf(desk, tokenOf(desk), { status: 'failed', code: '131026' }), desk.ports);
    expect(effectsOf(desk)).toEqual([]);
    expect(desk.lines.at(-1)).toMatchObject({ event: 'reply.refused', fields: { code: '131026' } });
  });

  it('stops the channel and calls the operator when Meta says that the whole account may not send', async () => {
    const desk = await lostAnswer();
    await resolve(receiptOf(desk, tokenOf(desk), { channel: 'whatsapp', status: 'failed', code: '131042' }), desk.ports);
    expect(effectsOf(desk)).toMatchObject([{ status: 'parked' }]);
    expect(desk.logged()).toEqual(expect.arrayContaining(['reply.misconfigured', 'channel.stopped']));
  });

  it('lets the answer wait when Meta says that it failed for the moment', async () => {
    const desk = await lostAnswer();
    await resolve(receiptOf(desk, tokenOf(desk), { channel: 'whatsapp', status: 'failed', code: '131016' }), desk.ports);
    expect(effectsOf(desk)).toMatchObject([{ status: 'later' }]);
  });

  it('may come twice', async () => {
    const desk = await lostAnswer();
    const receipt = receiptOf(desk, tokenOf(desk));
    await resolve(receipt, desk.ports);
    const written = desk.store.personWrites();
    await resolve(receipt, desk.ports);
    expect(desk.store.personWrites()).toBe(written);
  });

  it('finds the person who has moved to a stronger identity', async () => {
    const desk = await lostAnswer();
    const strong = desk.pseudonym('bsuid');
    await respond(desk.text(anna, 2, { who: [strong, desk.pseudonym(anna)] }), desk.ports);
    expect(desk.store.item(strong)?.state.effects).toHaveLength(1);
    await resolve(receiptOf(desk, tokenOf(desk)), desk.ports);
    expect(desk.store.item(strong)?.state.effects).toEqual([]);
  });
});

describe('a receipt that is faster than Graph’s own answer', () => {
  it('settles the answer, and the answer’s sender finds it settled', async () => {
    const desk = createDesk();
    desk.graph.script.push(async () => {
      await resolve(receiptOf(desk, tokenOf(desk)), desk.ports);
      return { kind: 'lost' };
    });
    await respond(desk.text(anna, 1), desk.ports);
    expect(effectsOf(desk)).toEqual([]);
    expect(desk.queued.tickets).toEqual([]);
  });
});

describe('a receipt for an answer that is settled', () => {
  it('changes and says nothing when it was delivered', async () => {
    const desk = createDesk();
    desk.graph.script.push(accepted);
    await respond(desk.text(anna, 1), desk.ports);
    const before = [desk.store.personWrites(), desk.lines.length];
    await resolve(receiptOf(desk, tokenOf(desk)), desk.ports);
    expect([desk.store.personWrites(), desk.lines.length]).toEqual(before);
  });

  it('still shows when Meta could not deliver what it had taken', async () => {
    const desk = createDesk();
    await respond(desk.text(anna, 1), desk.ports);
    desk.time.now += minute;
    await resolve(receiptOf(desk, tokenOf(desk), { status: 'failed', code: '131026' }), desk.ports);
    expect(desk.lines.at(-1)).toMatchObject({ event: 'reply.refused', fields: { code: '131026' } });
  });
});

describe('a receipt that is not ours', () => {
  const foreign = createVault(parseKeyring(newKeyring()));

  it.each([
    ['nothing at all', ''],
    ['a word', 'campaign-7'],
    ['our form and no content', 'k1.'],
    ['our form and noise', 'k1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['a key we do not have', 'k9.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['a name that every object has', 'constructor.AAAA'],
    ['sealed by another installation', foreign.seal('person effect')],
  ])('(%s) is counted and done with: it must not fill the dead-letter queue', async (_sentence, token) => {
    const desk = createDesk();
    await resolve(receiptOf(desk, token), desk.ports);
    expect(desk.lines).toEqual([{ event: 'delivery.skipped', fields: { channel: 'messenger', reason: 'foreign-token', what: 'receipt' } }]);
    expect(desk.store.personWrites()).toBe(0);
  });

  it.each(['', 'person', 'person effect more', ' effect'])('(ours by the key, but %j inside) is done with, too', async (content) => {
    const desk = createDesk();
    await resolve(receiptOf(desk, desk.ports.vault.seal(content)), desk.ports);
    expect(desk.logged()).toEqual(['delivery.skipped']);
  });
});
