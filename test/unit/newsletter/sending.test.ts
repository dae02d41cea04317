import { describe, expect, it } from 'vitest';
import { graphError, issueHarness, mondayMorning, pseudonymOf } from '../../support/issue-harness.ts';

const hour = 3_600_000;
const day = 24 * hour;

describe('an issue', () => {
  it('reaches everybody who confirmed, once, and is done', async () => {
    const desk = issueHarness();
    await desk.subscribe(300);
    await desk.create('fest');
    expect(await desk.send('fest')).toMatchObject({ ok: true });
    await desk.drain();
    expect(desk.sent).toHaveLength(300);
    expect(new Set(desk.sent.map(({ to }) => to)).size).toBe(300);
    expect(await desk.job('fest')).toMatchObject({ state: 'done' });
    expect(await desk.report('fest')).toMatchObject({ recipients: 300, sent: 300, open: 0, unknown: 0, failed: {} });
    expect((await desk.newsletter.loadIndex())?.value.active).toBeUndefined();
  });

  it('travels as the approved template with its two named parameters', async () => {
    const desk = issueHarness();
    await desk.subscribe(1);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(desk.sent[0]?.body).toMatchObject({
      messaging_product: 'whatsapp',
      recipient: 'DE.0',
      type: 'template',
      template: {
        name: 'ahornblatt_de',
        language: { code: 'de' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', parameter_name: 'inhalt', text: 'Am 12. Dezember ist Sommerfest im Hof, mit Waffeln.' },
              { type: 'text', parameter_name: 'link', text: 'https://ahornweg.example.org/fest' },
            ],
          },
        ],
      },
    });
  });

  it('travels as free text where the window is open and the operator chose so, and as template to all others', async () => {
    const desk = issueHarness();
    await desk.subscribe(1, 'whatsapp', 0, { windowUntil: mondayMorning + hour });
    await desk.subscribe(1, 'whatsapp', 1, { windowUntil: mondayMorning - hour });
    await desk.create('fest', true);
    await desk.send('fest');
    await desk.drain();
    const kindOf = (to: string) => desk.sent.find((one) => one.to === to)?.body.type;
    expect(kindOf('DE.0')).toBe('text');
    expect(kindOf('DE.1')).toBe('template');
  });

  it('is not sent to somebody who withdrew after the list was read', async () => {
    const desk = issueHarness();
    await desk.subscribe(3);
    await desk.create('fest');
    await desk.send('fest');
    const page = desk.ports.newsletter.page;
    const gone = pseudonymOf(1);
    Object.assign(desk.newsletter, {
      page: async (...given: Parameters<typeof page>) => {
        const people = await page(...given);
        const item = desk.store.item(gone);
        const { subscription: _, ...state } = item?.state ?? { lastContactAt: 0, recentEventKeys: [], effects: [], aliases: [] };
        if (item?.state.subscription) await desk.store.commit(gone, item.version, state, undefined);
        return people;
      },
    });
    await desk.drain();
    expect(desk.sent.map(({ to }) => to).sort()).toEqual(['DE.0', 'DE.2']);
    expect(await desk.report('fest')).toMatchObject({ sent: 2, skipped: 1 });
  });

  it('slows down by half when Meta says it is too fast, loses nobody, and recovers', async () => {
    const desk = issueHarness();
    await desk.subscribe(1500);
    desk.judge((_to, nth) => (nth === 1 && desk.time.now() - mondayMorning < 1000 ? graphError(130429) : undefined));
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(await desk.report('fest')).toMatchObject({ sent: 1500, open: 0, failed: {} });
    const within = (from: number) => desk.sent.filter(({ at }) => at >= mondayMorning + from && at < mondayMorning + from + 1000).length;
    expect(within(2000)).toBeLessThan(48);
    expect(within(18_000)).toBeGreaterThanOrEqual(62);
  });

  it('waits a day for those whom Meta holds back, tries them once more, and then gives up', async () => {
    const desk = issueHarness();
    await desk.subscribe(40);
    desk.judge((to, nth) => (to === 'DE.7' || (to === 'DE.8' && nth === 1) ? graphError(131049) : undefined));
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(await desk.report('fest')).toMatchObject({ sent: 38, later: 2, open: 0 });
    expect(await desk.job('fest')).toMatchObject({ state: 'parked', because: 'held-back' });

    desk.time.jumpTo(mondayMorning + day - hour);
    await desk.wake();
    await desk.drain();
    expect(desk.sent).toHaveLength(38);

    desk.time.jumpTo(mondayMorning + day + hour);
    await desk.wake();
    await desk.drain();
    expect(await desk.job('fest')).toMatchObject({ state: 'done' });
    expect(await desk.report('fest')).toMatchObject({ sent: 39, later: 0, failed: { '131049': 1 } });
    expect(desk.sent.filter(({ to }) => to === 'DE.8')).toHaveLength(1);
  });

  it('counts those whom it cannot reach, and leaves them out after three issues in a row without ending their consent', async () => {
    const desk = issueHarness({ newsletter: { maxPerMonth: 9 } });
    await desk.subscribe(30);
    desk.judge((to) => (to === 'DE.3' ? graphError(131026) : undefined));
    for (const id of ['eins', 'zwei', 'drei', 'vier']) {
      await desk.create(id);
      await desk.send(id);
      await desk.drain();
      desk.time.jumpTo(desk.time.now() + 60_000);
    }
    expect(await desk.report('drei')).toMatchObject({ sent: 29, failed: { '131026': 1 }, skipped: 0 });
    expect(await desk.report('vier')).toMatchObject({ sent: 29, failed: {}, skipped: 1 });
    expect(desk.store.item(pseudonymOf(3))?.state.consent?.kind).toBe('confirmed');
    expect(desk.proofs).toEqual([]);
  });

  it('takes "has opted out" for a withdrawal, with proof', async () => {
    const desk = issueHarness();
    await desk.subscribe(30);
    desk.judge((to) => (to === 'DE.3' ? graphError(131050) : undefined));
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(desk.store.item(pseudonymOf(3))?.state.consent).toMatchObject({ kind: 'withdrawn', route: 'platform' });
    expect(desk.proofs).toEqual([pseudonymOf(3)]);
    expect(await desk.report('fest')).toMatchObject({ sent: 29, skipped: 1 });
  });

  it.each([
    ['a broken token', 190],
    ['a locked account', 131031],
    ['a paused template', 132015],
    ['an unknown template', 132001],
    ['a spam restriction', 131048],
  ])('is paused with an alarm by %s; nobody is lost when it goes on', async (_, code) => {
    const desk = issueHarness();
    await desk.subscribe(600);
    desk.judge(() => (desk.time.now() > mondayMorning + 1500 ? graphError(code) : undefined));
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(await desk.job('fest')).toMatchObject({ state: 'paused', because: String(code) });
    expect(desk.lines).toContainEqual({
      event: 'operator.notice',
      fields: { what: 'newsletter.paused', code: String(code), severity: 'alarm' },
    });
    expect(desk.sent.length).toBeLessThan(200);

    desk.judge(() => undefined);
    await desk.resume('fest');
    await desk.drain();
    expect(new Set(desk.sent.map(({ to }) => to)).size).toBe(600);
    expect(desk.sent).toHaveLength(600);
    expect(await desk.report('fest')).toMatchObject({ sent: 600, open: 0, unknown: 0, failed: {} });
  });

  it('is paused with an alarm when more than five in a hundred sends of a page fail', async () => {
    const desk = issueHarness();
    await desk.subscribe(600);
    desk.judge((to) => (Number(to.slice(3)) % 10 === 0 ? graphError(131009) : undefined));
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(await desk.job('fest')).toMatchObject({ state: 'paused', because: 'too-many-failures' });
    expect(desk.sent.length).toBeLessThan(256);
  });

  it('goes on when the operator accepts the failures', async () => {
    const desk = issueHarness();
    await desk.subscribe(600);
    desk.judge((to) => (Number(to.slice(3)) % 10 === 0 ? graphError(131009) : undefined));
    await desk.create('fest');
    await desk.send('fest', ['failures']);
    await desk.drain();
    expect(await desk.report('fest')).toMatchObject({ sent: 540, failed: { '131009': 60 }, open: 0 });
    expect(await desk.job('fest')).toMatchObject({ state: 'done', overrides: [{ guard: 'failures', by: 'ben' }] });
  });

  it('waits for Graph to come back, and then reaches everybody', async () => {
    const desk = issueHarness();
    await desk.subscribe(100);
    desk.judge(() => (desk.time.now() < mondayMorning + 12 * 60_000 ? { kind: 'not-sent' } : undefined));
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(await desk.job('fest')).toMatchObject({ state: 'parked', because: 'graph.unreachable' });
    for (let minute = 5; minute <= 20; minute += 5) {
      desk.time.jumpTo(mondayMorning + minute * 60_000 + 10_000);
      await desk.wake();
      await desk.drain();
    }
    expect(await desk.report('fest')).toMatchObject({ sent: 100, open: 0, failed: {} });
    expect(desk.sent).toHaveLength(100);
  });

  it('never sends again where nobody knows, and learns from receipts what became of it', async () => {
    const desk = issueHarness();
    await desk.subscribe(100);
    desk.judge((to) => (['DE.1', 'DE.2'].includes(to) ? { kind: 'lost' } : undefined));
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(await desk.report('fest')).toMatchObject({ sent: 98, unknown: 2 });
    await desk.receiptFor(1, 'fest', 'sent');
    await desk.receiptFor(2, 'fest', 'failed', '131026');
    await desk.receiptFor(1, 'fest', 'sent');
    expect(await desk.report('fest')).toMatchObject({ sent: 99, unknown: 0, failed: { '131026': 1 } });
  });
});

describe('the totals of an issue', () => {
  it('count each delivery and each reading once, however often and in whatever order Meta tells', async () => {
    const desk = issueHarness();
    await desk.subscribe(20);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    await desk.receipts('sent');
    await desk.receipts('read', (to) => to === 'DE.4');
    await desk.receipts('delivered');
    await desk.receipts('delivered');
    expect(await desk.report('fest')).toMatchObject({ sent: 20, delivered: 20, read: 1, failed: {} });
  });

  it('take a failure that Meta tells later off the sent ones', async () => {
    const desk = issueHarness();
    await desk.subscribe(20);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    await desk.receipts('failed', (to) => to === 'DE.4', '131026');
    expect(await desk.report('fest')).toMatchObject({ sent: 19, failed: { '131026': 1 } });
    expect(desk.store.item(pseudonymOf(4))?.state.subscription?.undeliverable).toBe(1);
  });

  it('open a finished issue again for those whom Meta held back after it had accepted them', async () => {
    const desk = issueHarness();
    await desk.subscribe(20);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    await desk.receipts('failed', (to) => to === 'DE.4', '131049');
    expect(await desk.job('fest')).toMatchObject({ state: 'parked', because: 'held-back' });
    expect(await desk.report('fest')).toMatchObject({ sent: 19, later: 1 });
    desk.time.jumpTo(mondayMorning + day + hour);
    await desk.wake();
    await desk.drain();
    expect(await desk.report('fest')).toMatchObject({ sent: 20, later: 0 });
    expect(await desk.job('fest')).toMatchObject({ state: 'done' });
  });
});

describe('an issue, while a human is talking with a subscriber,', () => {
  it('waits a day on WhatsApp, and leaves out who is in talk even then', async () => {
    const desk = issueHarness();
    await desk.subscribe(3);
    await desk.subscribe(1, 'whatsapp', 3, { quietUntil: mondayMorning + 12 * hour });
    await desk.subscribe(1, 'whatsapp', 4, { quietUntil: mondayMorning + 40 * hour });
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(desk.sent.map(({ to }) => to).sort()).toEqual(['DE.0', 'DE.1', 'DE.2']);
    expect(await desk.report('fest')).toMatchObject({ sent: 3, later: 2, open: 0 });
    desk.time.jumpTo(mondayMorning + day + hour);
    await desk.wake();
    await desk.drain();
    expect(desk.sent.map(({ to }) => to).sort()).toEqual(['DE.0', 'DE.1', 'DE.2', 'DE.3']);
    expect(await desk.report('fest')).toMatchObject({ sent: 4, later: 0, skipped: 1, open: 0 });
    expect(await desk.job('fest')).toMatchObject({ state: 'done' });
  });

  it('waits on Messenger for the next message', async () => {
    const desk = issueHarness();
    await desk.subscribe(2, 'messenger', 0, { windowUntil: mondayMorning + hour, quietUntil: mondayMorning + 12 * hour });
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain();
    expect(desk.sent).toEqual([]);
    expect(await desk.report('fest')).toMatchObject({ sent: 0, waiting: 2, open: 0 });
  });
});
