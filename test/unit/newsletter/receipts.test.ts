import { describe, expect, it } from 'vitest';
import type { NewsletterStore } from '../../../shared/app/newsletter/newsletter-ports.ts';
import { lapse } from '../../../shared/consent/retention.ts';
import { noConsent } from '../../../shared/consent/state.ts';
import { lastIssueAt } from '../../../shared/conversation/state.ts';
import { graphError, type IssueHarness, issueHarness, mondayMorning, pseudonymOf } from '../../support/issue-harness.ts';

const hour = 3_600_000;
const day = 24 * hour;

async function sentOut(recipients: number, options: Parameters<typeof issueHarness>[0] = {}): Promise<IssueHarness> {
  const desk = issueHarness(options);
  await desk.subscribe(recipients);
  await desk.create('fest');
  await desk.send('fest');
  await desk.drain();
  return desk;
}

/** The next call of one of the store's methods does not come through. */
function breakOnce(desk: IssueHarness, method: keyof NewsletterStore): void {
  const whole = desk.newsletter[method] as (...given: unknown[]) => Promise<unknown>;
  Object.assign(desk.newsletter, {
    [method]: async () => {
      Object.assign(desk.newsletter, { [method]: whole });
      throw new Error('the store is away');
    },
  });
}

const consentOf = (desk: IssueHarness, n: number) => desk.store.item(pseudonymOf(n))?.state.consent?.kind;

describe('a receipt that says "has opted out"', () => {
  it('is a withdrawal also when the ledger was away at the first time', async () => {
    const desk = await sentOut(3);
    const { append } = desk.ports.ledger;
    Object.assign(desk.ports.ledger, {
      append: async () => {
        Object.assign(desk.ports.ledger, { append });
        throw new Error('the ledger is away');
      },
    });
    await expect(desk.receiptFor(1, 'fest', 'failed', '131050')).rejects.toThrow('the ledger is away');
    expect(consentOf(desk, 1)).toBe('confirmed');
    await desk.receiptFor(1, 'fest', 'failed', '131050');
    expect(consentOf(desk, 1)).toBe('withdrawn');
    expect(desk.proofs).toEqual([pseudonymOf(1)]);
    expect(await desk.report('fest')).toMatchObject({ failed: { '131050': 1 }, sent: 2 });
  });

  it('is a withdrawal also when the person has a newer issue by now', async () => {
    const desk = await sentOut(3);
    desk.time.jumpTo(mondayMorning + day);
    await desk.create('neues');
    await desk.send('neues', []);
    await desk.drain();
    await desk.receiptFor(1, 'fest', 'failed', '131050');
    expect(consentOf(desk, 1)).toBe('withdrawn');
  });
});

describe('a receipt that says "held back"', () => {
  it('is taken up again where the store was away in the middle', async () => {
    const desk = await sentOut(3);
    breakOnce(desk, 'hold');
    await expect(desk.receiptFor(1, 'fest', 'failed', '131049')).rejects.toThrow('the store is away');
    await desk.receiptFor(1, 'fest', 'failed', '131049');
    expect(await desk.report('fest')).toMatchObject({ sent: 2, later: 1 });
    desk.time.jumpTo(mondayMorning + day + hour);
    await desk.wake();
    await desk.drain();
    expect(await desk.report('fest')).toMatchObject({ sent: 3, later: 0 });
    expect(desk.sent.filter(({ to }) => to === 'DE.1')).toHaveLength(2);
  });

  it('does not speak of the second try when it comes again after that', async () => {
    const desk = await sentOut(3);
    await desk.receiptFor(1, 'fest', 'failed', '131049');
    const first = desk.time.now();
    desk.time.jumpTo(mondayMorning + day + hour);
    await desk.wake();
    await desk.drain();
    await desk.receiptFor(1, 'fest', 'failed', '131049', first);
    desk.time.jumpTo(mondayMorning + 3 * day);
    await desk.wake();
    await desk.drain();
    expect(desk.sent.filter(({ to }) => to === 'DE.1')).toHaveLength(2);
    expect(await desk.report('fest')).toMatchObject({ sent: 3, later: 0, failed: {} });
  });
});

describe('receipts of a stop', () => {
  it.each(['131042', '132015'])('(%s) pause the issue with an alarm, and who missed it gets it after the resume', async (code) => {
    const desk = issueHarness();
    await desk.subscribe(600);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain(() => desk.sent.length > 200);
    const first = Number(desk.sent[0]?.to.slice('DE.'.length));
    await desk.receiptFor(first, 'fest', 'failed', code);
    await desk.receiptFor(first, 'fest', 'failed', code);
    expect(await desk.job('fest')).toMatchObject({ state: 'paused', because: code });
    expect(desk.lines.filter(({ event }) => event === 'operator.notice').map(({ fields }) => fields)).toEqual([
      { what: 'newsletter.paused', code, severity: 'alarm' },
    ]);
    await desk.resume('fest');
    await desk.drain();
    expect(await desk.job('fest')).toMatchObject({ state: 'parked', because: 'held-back' });
    desk.time.jumpTo(mondayMorning + day + 2 * hour);
    await desk.wake();
    await desk.drain();
    expect(await desk.report('fest')).toMatchObject({ sent: 600, later: 0, failed: {} });
  });

  it('pause it when more than five in a hundred failed, and not for fewer', async () => {
    const desk = issueHarness();
    await desk.subscribe(1000);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain(() => desk.sent.length > 500);
    const reached = desk.sent.map(({ to }) => Number(to.slice(3)));
    // Two pages of 256 are counted, and the page under way may hold as many again: 5 in 100 of 768 are 38.
    for (const n of reached.slice(0, 38)) await desk.receiptFor(n, 'fest', 'failed', '131026');
    expect((await desk.job('fest')).state).toBe('running');
    await desk.receiptFor(reached[38] ?? 0, 'fest', 'failed', '131026');
    expect(await desk.job('fest')).toMatchObject({ state: 'paused', because: 'too-many-failures' });
  });
});

describe('the silence of a newsletter', () => {
  it('is not longer because a later issue was claimed and taken back', async () => {
    const desk = await sentOut(3);
    const before = mondayMorning + 60 * day;
    desk.time.jumpTo(before);
    desk.judge(() => graphError(131049));
    await desk.create('neues');
    await desk.send('neues');
    await desk.drain();
    const state = desk.store.item(pseudonymOf(1))?.state;
    expect(state?.issue).toBeUndefined();
    const last = state && lastIssueAt(state);
    expect(last).toBeGreaterThanOrEqual(mondayMorning);
    expect(last).toBeLessThan(mondayMorning + hour);
    const twoYears = mondayMorning + 725 * day;
    expect(lapse(state?.consent ?? noConsent, last, twoYears)).toBeUndefined();
  });
});

describe('a page that breaks off', () => {
  it('loses nobody and doubles nobody because one call of the store failed', async () => {
    for (const method of ['claim', 'markUnknown', 'countUndeliverable'] as const) {
      const desk = issueHarness({ judge: (to) => (to === 'DE.5' ? { kind: 'lost' } : to === 'DE.6' ? graphError(131026) : undefined) });
      await desk.subscribe(300);
      await desk.create('fest');
      await desk.send('fest');
      const [first] = desk.queue;
      breakOnce(desk, method);
      await expect(desk.drain()).rejects.toThrow('the store is away');
      if (!first) throw new Error('no ticket');
      // SQS shows the ticket again after its time-out.
      desk.time.jumpTo(desk.time.now() + 180_000);
      desk.queue.push(first);
      await desk.drain();
      await desk.receipts('sent');
      const reached = desk.sent.map(({ to }) => to);
      expect(new Set(reached).size).toBe(reached.length);
      expect(reached).toHaveLength(298);
      const { sent, unknown, failed, open, skipped } = await desk.report('fest');
      expect({ method, sent, open, skipped }).toEqual({ method, sent: 298, open: 0, skipped: 0 });
      expect(unknown + (failed['131026'] ?? 0)).toBe(2);
      expect((await desk.job('fest')).state).toBe('done');
    }
  });
});
