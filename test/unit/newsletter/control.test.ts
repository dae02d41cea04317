import { describe, expect, it } from 'vitest';
import { createIssue } from '../../../shared/app/newsletter/start-issue.ts';
import { type IssueHarness, issueHarness, issueOf, mondayMorning } from '../../support/issue-harness.ts';

const minute = 60_000;
const hour = 60 * minute;
const at = (iso: string) => Date.parse(iso);

async function started(desk: IssueHarness, id = 'fest') {
  await desk.create(id);
  return desk.send(id);
}

describe('stopping and going on', () => {
  it('pauses within a page, goes on where it stood, and doubles nobody', async () => {
    const desk = issueHarness();
    await desk.subscribe(1000);
    await started(desk);
    await desk.drain(() => desk.sent.length >= 200);
    await desk.pause('fest');
    await desk.drain();
    const atPause = desk.sent.length;
    expect(atPause).toBeLessThan(1000);
    desk.time.jumpTo(desk.time.now() + hour);
    await desk.drain();
    expect(desk.sent).toHaveLength(atPause);
    await desk.resume('fest');
    await desk.drain();
    expect(desk.sent).toHaveLength(1000);
    expect(new Set(desk.sent.map(({ to }) => to)).size).toBe(1000);
    expect(await desk.report('fest')).toMatchObject({ sent: 1000, open: 0, unknown: 0 });
  });

  it('ends for good when it is cancelled, and takes the issue away from NEWS', async () => {
    const desk = issueHarness();
    await desk.subscribe(1000);
    await started(desk);
    await desk.drain(() => desk.sent.length >= 200);
    expect(await desk.cancel('fest')).toMatchObject({ ok: true });
    await desk.drain();
    expect(desk.sent.length).toBeLessThan(1000);
    expect(await desk.resume('fest')).toEqual({ ok: false, why: 'finished' });
    expect((await desk.newsletter.loadIndex())?.value).not.toHaveProperty('news');
    await desk.create('zwei');
    expect(await desk.send('zwei')).toMatchObject({ ok: true });
  });

  it('is woken when its tickets got lost', async () => {
    const desk = issueHarness();
    await desk.subscribe(1000);
    await started(desk);
    await desk.drain(() => desk.sent.length >= 200);
    desk.queue.length = 0;
    desk.time.jumpTo(desk.time.now() + 5 * minute);
    await desk.wake();
    expect(desk.queue).toHaveLength(0);
    desk.time.jumpTo(desk.time.now() + 6 * minute);
    await desk.wake();
    await desk.drain();
    expect(desk.sent).toHaveLength(1000);
    expect((await desk.job('fest')).state).toBe('done');
  });

  it('drops a ticket that comes twice or late', async () => {
    const desk = issueHarness();
    await desk.subscribe(300);
    await started(desk);
    const [first] = desk.queue;
    await desk.drain();
    if (first) desk.queue.push(first, first);
    await desk.drain();
    expect(desk.sent).toHaveLength(300);
  });
});

describe('quiet hours', () => {
  it.each([
    ['after eight in the evening', '2026-11-23T20:00:00+01:00', '2026-11-24T08:00:00+01:00'],
    ['before eight in the morning', '2026-11-24T07:59:59+01:00', '2026-11-24T08:00:00+01:00'],
    ['on a Sunday', '2026-11-29T12:00:00+01:00', '2026-11-30T08:00:00+01:00'],
    ['on a public holiday', '2026-12-25T12:00:00+01:00', '2026-12-28T08:00:00+01:00'],
  ])('%s nothing is begun, and the refusal says from when it may be', async (_, now, from) => {
    const desk = issueHarness({ start: at(now) });
    await desk.subscribe(10);
    const refused = await started(desk);
    expect(refused).toMatchObject({ ok: false, why: { kind: 'guards', blocked: ['quiet-hours'], prospect: { quietUntil: at(from) } } });
    await desk.drain();
    expect(desk.sent).toEqual([]);
    expect((await desk.job('fest')).state).toBe('draft');
  });

  it('reached in the middle park the issue; it goes on by itself in the morning', async () => {
    const desk = issueHarness({ start: at('2026-11-23T19:59:50+01:00') });
    await desk.subscribe(2000);
    await started(desk);
    await desk.drain();
    expect(await desk.job('fest')).toMatchObject({ state: 'parked', because: 'quiet-hours', until: at('2026-11-24T08:00:00+01:00') });
    expect(desk.sent.at(-1)?.at).toBeLessThan(at('2026-11-23T20:00:05+01:00'));
    desk.time.jumpTo(at('2026-11-24T07:55:00+01:00'));
    await desk.wake();
    await desk.drain();
    expect((await desk.job('fest')).state).toBe('parked');
    desk.time.jumpTo(at('2026-11-24T08:00:00+01:00'));
    await desk.wake();
    await desk.drain();
    expect(desk.sent).toHaveLength(2000);
    expect((await desk.job('fest')).state).toBe('done');
  });

  it('can be broken on purpose, and the job says by whom', async () => {
    const desk = issueHarness({ start: at('2026-11-29T12:00:00+01:00') });
    await desk.subscribe(10);
    await desk.create('fest');
    expect(await desk.send('fest', ['quiet-hours'])).toMatchObject({ ok: true });
    await desk.drain();
    expect(desk.sent).toHaveLength(10);
    expect((await desk.job('fest')).overrides).toEqual([{ guard: 'quiet-hours', by: 'ben', at: at('2026-11-29T12:00:00+01:00') }]);
  });
});

describe("Meta's daily limit", () => {
  it('spreads an issue over the days by itself, never more than the limit in 24 hours', async () => {
    const desk = issueHarness({ newsletter: { dailyLimit: 250 } });
    await desk.subscribe(600);
    await started(desk);
    for (let step = 0; step < 12 * 24 * 4 && (await desk.job('fest')).state !== 'done'; step += 1) {
      await desk.drain();
      desk.time.jumpTo(desk.time.now() + 5 * minute);
      await desk.wake();
    }
    expect(desk.sent).toHaveLength(600);
    for (const { at: from } of desk.sent) {
      const within = desk.sent.filter((one) => one.at >= from && one.at < from + 24 * hour).length;
      expect(within).toBeLessThanOrEqual(250);
    }
    expect((desk.sent.at(-1)?.at ?? 0) - mondayMorning).toBeLessThan(3 * 24 * hour);
  });
});

describe('before an issue is sent', () => {
  it('the promised number a month is a hard limit, by the calendar month', async () => {
    const desk = issueHarness();
    await desk.subscribe(5);
    for (const id of ['eins', 'zwei']) {
      expect(await started(desk, id)).toMatchObject({ ok: true });
      await desk.drain();
    }
    expect(await started(desk, 'drei')).toMatchObject({ ok: false, why: { kind: 'guards', blocked: ['frequency'] } });
    desk.time.jumpTo(at('2026-12-01T10:00:00+01:00'));
    expect(await desk.send('drei')).toMatchObject({ ok: true });
  });

  it('a second person must approve it where the facility asks for that', async () => {
    const desk = issueHarness({ newsletter: { approval: true } });
    await desk.subscribe(5);
    expect(await started(desk)).toMatchObject({ ok: false, why: { kind: 'state', why: 'not-approved' } });
    expect(await desk.approve('fest', 'Anna')).toEqual({ ok: false, why: 'same-person' });
    expect(await desk.approve('fest', 'ben')).toMatchObject({ ok: true, job: { state: 'approved', approval: { by: 'ben' } } });
    expect(await desk.send('fest')).toMatchObject({ ok: true });
  });

  it('another one on its way must be through', async () => {
    const desk = issueHarness();
    await desk.subscribe(500);
    await started(desk);
    expect(await started(desk, 'zwei')).toMatchObject({ ok: false, why: { kind: 'other-active', id: 'fest' } });
  });

  it.each([
    ['no such issue', 'nichts', { kind: 'no-such-job' }],
    ['nobody is subscribed', 'fest', { kind: 'nobody' }],
  ])('%s is a refusal', async (_, id, why) => {
    const desk = issueHarness();
    await desk.create('fest');
    expect(await desk.send(id)).toEqual({ ok: false, why });
    expect(desk.queue).toEqual([]);
  });

  it('sending twice is a refusal, at once and afterwards', async () => {
    const desk = issueHarness();
    await desk.subscribe(5);
    await started(desk);
    expect(await desk.send('fest')).toMatchObject({ ok: false, why: { kind: 'state', why: 'already-sent' } });
    await desk.drain();
    expect(await desk.send('fest')).toMatchObject({ ok: false, why: { kind: 'state', why: 'already-sent' } });
    expect(desk.sent).toHaveLength(5);
    expect(await desk.resume('fest')).toEqual({ ok: false, why: 'finished' });
  });

  it('a clock from before the last issue is a refusal', async () => {
    const desk = issueHarness();
    await desk.subscribe(5);
    await started(desk);
    await desk.drain();
    desk.time.jumpTo(mondayMorning - hour);
    expect(await started(desk, 'zwei')).toMatchObject({ ok: false, why: { kind: 'clock', lastAt: mondayMorning } });
  });

  it('the same name twice is a refusal', async () => {
    const desk = issueHarness();
    await desk.create('fest');
    expect(await createIssue({ id: 'fest', issue: issueOf, by: 'anna', freeText: false }, desk.ports)).toEqual({
      ok: false,
      why: { kind: 'id-taken' },
    });
  });
});

describe('a clock that jumps back while an issue is on its way', () => {
  it('pauses it with an alarm, and nobody is doubled when it goes on', async () => {
    const desk = issueHarness();
    await desk.subscribe(1000);
    await started(desk);
    await desk.drain(() => desk.sent.length >= 200);
    desk.time.jumpTo(mondayMorning - hour);
    await desk.drain();
    expect(await desk.job('fest')).toMatchObject({ state: 'paused', because: 'clock.jumped' });
    desk.time.jumpTo(mondayMorning + hour);
    await desk.resume('fest');
    await desk.drain();
    expect(desk.sent).toHaveLength(1000);
    expect(new Set(desk.sent.map(({ to }) => to)).size).toBe(1000);
  });
});

describe('on Messenger', () => {
  it('those with an open window get it now, the others wait, and the report says so', async () => {
    const desk = issueHarness();
    await desk.subscribe(3, 'messenger', 0, { windowUntil: mondayMorning + hour });
    await desk.subscribe(4, 'messenger', 10, { windowUntil: mondayMorning - hour });
    await started(desk);
    await desk.drain();
    expect(desk.sent.map(({ to }) => to).sort()).toEqual(['0', '1', '2']);
    expect(desk.sent[0]?.body).toMatchObject({
      messaging_type: 'RESPONSE',
      message: { text: expect.stringContaining('Am 12. Dezember ist Sommerfest im Hof, mit Waffeln.') },
    });
    expect(await desk.report('fest')).toMatchObject({ recipients: 7, sent: 3, waiting: 4, expired: 0 });
    await desk.newsletter.tally('fest', { late: 1 });
    expect(await desk.report('fest')).toMatchObject({ sent: 4, late: 1, waiting: 3, expired: 0 });
    expect(await desk.report('fest', true)).toMatchObject({ waiting: 0, expired: 3 });
    expect((await desk.newsletter.loadIndex())?.value.news).toMatchObject({ job: 'fest', waitsOn: ['messenger'] });
  });
});
