import { describe, expect, it } from 'vitest';
import { tokenBinding } from '../../../shared/app/open-token.ts';
import type { Tallied } from '../../../shared/app/ports.ts';
import { resolve } from '../../../shared/app/replies/resolve.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { retry } from '../../../shared/app/replies/retry.ts';
import type { Event, Receipt } from '../../../shared/conversation/event.ts';
import type { Snapshot } from '../../../shared/facility/snapshot.ts';
import { newKeyring } from '../../../shared/runtime/new-keyring.ts';
import { createVault, parseKeyring } from '../../../shared/runtime/vault.ts';
import { accepted, createDesk, type Desk, pageId, phoneNumberId, snapshotWith } from '../../support/desk.ts';
import { day, hour, minute, monday10 } from '../../support/events.ts';
import { meaningOf } from '../../support/meanings.ts';

const anna = '7400000000000001';

const effectsOf = (desk: Desk) => desk.store.item(desk.pseudonym(anna))?.state.effects;

/** The token as it went to Graph with the n-th send. */
function tokenOf(desk: Desk, call = 0): string {
  const [, token] = /"metadata":"pf1:([^"]+)"/.exec(JSON.stringify(desk.graph.calls[call]?.request.body)) ?? [];
  if (!token) throw new Error('nothing was sent under our mark');
  return token;
}
const receiptOf = (desk: Desk, token: string, more: Partial<Receipt> = {}): Receipt => ({
  channel: 'messenger',
  status: 'sent',
  token,
  at: desk.time.now,
  ...more,
});

/** The same mark, as it would be on a WhatsApp send. */
function whatsAppToken(desk: Desk): string {
  const { vault } = desk.ports;
  return vault.seal(vault.open(tokenOf(desk), tokenBinding(pageId)), tokenBinding(phoneNumberId));
}

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
    await resolve(receiptOf(desk, whatsAppToken(desk), { channel: 'whatsapp', status: 'failed', code: '131042' }), desk.ports);
    expect(effectsOf(desk)).toMatchObject([{ status: 'blocked' }]);
    expect(desk.logged()).toEqual(expect.arrayContaining(['reply.misconfigured', 'channel.stopped']));
  });

  it('lets the answer wait when Meta says that it failed for the moment', async () => {
    const desk = await lostAnswer();
    await resolve(receiptOf(desk, whatsAppToken(desk), { channel: 'whatsapp', status: 'failed', code: '131016' }), desk.ports);
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
    await respond(desk.text(anna, 2, { identities: [strong, desk.pseudonym(anna)] }), desk.ports);
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

describe('a failure that Meta tells after it had taken the answer', () => {
  const saturday = monday10 + 5 * day;
  const snapshot = snapshotWith();
  const byId = { ...snapshot.whatsapp?.texts.byId, 'optin.question': 'Automatisch: Möchtest du?', 'optin.confirmed': 'Angemeldet.' };
  const newsletterSnapshot: Snapshot = {
    ...snapshot,
    ...(snapshot.whatsapp && { whatsapp: { ...snapshot.whatsapp, texts: { ...snapshot.whatsapp.texts, byId } } }),
  };

  /** A desk on WhatsApp, and how somebody writes to it and how Meta tells a failure of the n-th send. */
  function onWhatsApp(now = monday10) {
    const desk = createDesk();
    desk.time.now = now;
    const tallied: string[] = [];
    const countTally = async ({ keys }: Tallied) => void tallied.push(...keys);
    const ports = { ...desk.ports, snapshot: newsletterSnapshot, countTally };
    const write = (n: number, more: Partial<Event> = {}) => {
      desk.time.now += minute;
      const event = desk.text(anna, n, {
        channel: 'whatsapp',
        address: desk.sealed({ to: '+15550001111' }, desk.pseudonym(anna), 'whatsapp'),
        ...more,
      });
      return respond(event, ports);
    };
    const tokenOfSend = (call: number) => {
      const [, token] = /"biz_opaque_callback_data":"pf1:([^"]+)"/.exec(JSON.stringify(desk.graph.calls[call]?.request.body)) ?? [];
      return token ?? '';
    };
    const fail = (call: number, code = '131026', token = tokenOfSend(call)) =>
      resolve(receiptOf(desk, token, { channel: 'whatsapp', status: 'failed', code }), ports);
    const state = () => desk.store.item(desk.pseudonym(anna))?.state;
    return { desk, write, fail, state, tokenOfSend, tallied };
  }

  it.each(['131026', '131000', '131042'])('(%s) leaves the greeting due: the next message is greeted', async (code) => {
    const { desk, write, fail, state } = onWhatsApp();
    await write(1);
    await fail(0, code);
    expect(state()?.introducedAt).toBeUndefined();
    desk.time.now += 6 * minute;
    await write(2);
    expect(desk.texts().map((text) => text.slice(0, 6))).toEqual(['Hallo!', 'Hallo!']);
  });

  it('is counted once, by its reason', async () => {
    const { write, fail, tallied } = onWhatsApp();
    await write(1);
    await fail(0);
    await fail(0);
    expect(tallied).toEqual(['messages', 'greeted', 'failed.person-gone']);
  });

  it('greets once more, and not again when Meta tells it again', async () => {
    const { desk, write, fail } = onWhatsApp();
    await write(1);
    await fail(0);
    await write(2);
    await fail(0);
    await write(3, { kind: 'choice' });
    expect(desk.graph.calls).toHaveLength(2);
  });

  it('leaves the away text due, once', async () => {
    const { desk, write, fail, state } = onWhatsApp();
    await write(1);
    desk.time.now = saturday;
    await write(2);
    expect(state()?.awaySaidFor).toBe(saturday - 17 * hour);
    await fail(1);
    expect(state()?.awaySaidFor).toBeUndefined();
    await write(3);
    await fail(1);
    expect(state()?.awaySaidFor).toBe(saturday - 17 * hour);
    await write(4, { kind: 'choice' });
    expect(desk.graph.calls).toHaveLength(3);
  });

  it('changes nothing after a human’s answer', async () => {
    const { desk, write, fail, state } = onWhatsApp();
    await write(1);
    await write(2, { kind: 'staff' });
    const written = desk.store.personWrites();
    await fail(0);
    expect([state()?.introducedAt, desk.store.personWrites()]).toEqual([monday10 + minute, written]);
  });

  it('makes a question of the newsletter one that was not put: START gets it again and confirms nothing', async () => {
    const { desk, write, fail, state } = onWhatsApp();
    await write(1);
    await write(2, { meaning: meaningOf('subscribe') });
    expect(state()?.consent?.kind).toBe('pending');
    await fail(1);
    expect(state()?.consent).toBeUndefined();
    await write(3, { meaning: meaningOf('start') });
    expect([state()?.consent?.kind, desk.proofs]).toEqual(['pending', []]);
  });

  it('leaves a question that was put again since', async () => {
    const { write, fail, state } = onWhatsApp();
    await write(1);
    await write(2, { meaning: meaningOf('subscribe') });
    await write(3, { meaning: meaningOf('subscribe') });
    await fail(1);
    expect(state()?.consent?.kind).toBe('pending');
  });

  it('of an answer of unknown fate leaves the greeting due, too', async () => {
    const { desk, write, fail, state } = onWhatsApp();
    desk.graph.script.push({ kind: 'lost' });
    await write(1);
    await fail(0);
    expect([state()?.introducedAt, state()?.effects]).toEqual([undefined, []]);
  });

  it('is not taken for the failure of a later try', async () => {
    const { desk, write, fail, state } = onWhatsApp();
    desk.graph.script.push({ kind: 'lost' });
    await write(1);
    await fail(0, '131000');
    desk.time.now += minute;
    await retry({ person: desk.pseudonym(anna) }, desk.ports);
    await fail(0, '131000');
    expect([state()?.introducedAt, state()?.effects, desk.graph.calls.length]).toEqual([monday10 + minute, [], 2]);
  });

  it('takes nothing back under a mark of before, which does not say what the answer was', async () => {
    const { desk, write, fail, state } = onWhatsApp();
    await write(1);
    const { recentEventKeys: ring } = state() ?? { recentEventKeys: [] };
    await fail(0, '131026', desk.ports.vault.seal(`${desk.pseudonym(anna)} ${ring[0]}`, tokenBinding(phoneNumberId)));
    expect(state()?.introducedAt).toBe(monday10 + minute);
    expect(desk.logged()).toContain('reply.refused');
  });

  it('finds room in Meta’s 512 characters', async () => {
    const { write, tokenOfSend } = onWhatsApp(saturday);
    await write(1);
    expect(tokenOfSend(0).length).toBeGreaterThan(100);
    expect(tokenOfSend(0).length).toBeLessThan(400);
  });
});

describe('a receipt that is not ours', () => {
  const foreign = createVault(parseKeyring(newKeyring()));

  it.each([
    ['nothing at all', ''],
    ['a word', 'campaign-7'],
    ['our form and no content', 'k1.'],
    ['our form and noise', 'k1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['a name that every object has', 'constructor.AAAA'],
    ['sealed by another installation', foreign.seal('person effect', tokenBinding(pageId))],
  ])('(%s) is counted and done with: it must not fill the dead-letter queue', async (_sentence, token) => {
    const desk = createDesk();
    await resolve(receiptOf(desk, token), desk.ports);
    expect(desk.lines).toEqual([{ event: 'delivery.skipped', fields: { channel: 'messenger', reason: 'foreign-token', what: 'receipt' } }]);
    expect(desk.store.personWrites()).toBe(0);
  });

  it.each(['', 'person', 'person effect more', 'person effect g.1', 'N job person', 'person effect g.1.a b', ' effect'])(
    '(ours by the key, but %j inside) is done with, too',
    async (content) => {
      const desk = createDesk();
      await resolve(receiptOf(desk, desk.ports.vault.seal(content, tokenBinding(pageId))), desk.ports);
      expect(desk.logged()).toEqual(['delivery.skipped']);
    },
  );
});
