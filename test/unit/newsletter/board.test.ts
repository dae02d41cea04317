import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../shared/app/newsletter/issue-report.ts';
import { finishIfThrough, pauseWithAlarm } from '../../../shared/app/newsletter/move-job.ts';
import { prospectOf } from '../../../shared/app/newsletter/start-issue.ts';
import { addressOf } from '../../../shared/app/open-address.ts';
import { deliver } from '../../../shared/app/replies/deliver.ts';
import { emptyIndex, type NewsletterIndex, newsOf, startsOf, withJob, withStart } from '../../../shared/broadcast/newsletter-index.ts';
import { open, openEffect } from '../../support/events.ts';
import { type IssueHarness, issueHarness, mondayMorning } from '../../support/issue-harness.ts';

const hour = 3_600_000;
const day = 24 * hour;
const issue = { text: 'Sommerfest', link: 'https://ahornweg.example.org/fest' };

function newsFor(job: string) {
  return { job, issue, at: 1, waitsUntil: 2, waitsOn: ['messenger'] as const };
}

async function sent(desk: IssueHarness, id: string): Promise<void> {
  await desk.create(id);
  expect(await desk.send(id, [])).toMatchObject({ ok: true });
  await desk.drain();
}

const boardOf = async (desk: IssueHarness): Promise<NewsletterIndex> => (await desk.newsletter.loadIndex())?.value ?? emptyIndex;
const totals = async (desk: IssueHarness, id: string) => {
  const promise = desk.ports.snapshot.newsletter;
  if (!promise) throw new Error('no newsletter');
  return reportOf(await desk.job(id), promise, desk.ports);
};

describe('the newsletterIndex', () => {
  it('does not forget what was sent, however many drafts come after it', () => {
    let newsletterIndex = withStart(withJob(emptyIndex, 'sent', 1), 'sent', 5, newsFor('sent'));
    for (let n = 0; n < 100; n += 1) newsletterIndex = withJob(newsletterIndex, `draft-${n}`, 10 + n);
    expect(startsOf(newsletterIndex)).toEqual([5]);
    expect(newsletterIndex.jobs).toHaveLength(31);
    expect(newsletterIndex.jobs.at(-1)?.id).toBe('draft-99');
  });

  it('knows the last start, whichever issue was written first', () => {
    let newsletterIndex = withJob(withJob(emptyIndex, 'a', 1), 'b', 2);
    newsletterIndex = withStart(newsletterIndex, 'b', 10, newsFor('b'));
    newsletterIndex = withStart(newsletterIndex, 'a', 20, newsFor('a'));
    expect(startsOf(newsletterIndex)).toEqual([10, 20]);
  });
});

describe('an issue that is paused', () => {
  it('reaches nobody by writing, either, until it goes on', async () => {
    const desk = issueHarness();
    await desk.subscribe(10, 'messenger', 0, { windowUntil: mondayMorning - hour });
    await desk.create('fest');
    await desk.send('fest');
    expect(newsOf(await boardOf(desk))?.job).toBe('fest');
    await desk.pause('fest');
    expect(newsOf(await boardOf(desk))).toBeUndefined();
    await desk.resume('fest');
    expect(newsOf(await boardOf(desk))?.job).toBe('fest');
  });

  it('is found by the reconcile when whoever paused it died before the newsletterIndex knew', async () => {
    const desk = issueHarness();
    await desk.subscribe(10, 'messenger', 0, { windowUntil: mondayMorning - hour });
    await desk.create('fest');
    await desk.send('fest');
    await pauseWithAlarm('fest', '190', { ...desk.ports, newsletter: { ...desk.newsletter, loadIndex: async () => undefined } });
    expect(newsOf(await boardOf(desk))?.job).toBe('fest');
    await desk.wake();
    expect(newsOf(await boardOf(desk))).toBeUndefined();
  });

  it('at its last page stays the one that is on its way', async () => {
    const desk = issueHarness();
    await desk.subscribe(5);
    await desk.create('fest');
    await desk.send('fest');
    const running = await desk.job('fest');
    await desk.pause('fest');
    const shard = { value: { ...(await desk.newsletter.loadShard('fest', 'whatsapp-0'))?.value, done: true }, version: 1 };
    const through = { ...desk.newsletter, loadShard: async () => shard as never };
    await finishIfThrough(running, { ...desk.ports, newsletter: through });
    expect(await desk.job('fest')).toMatchObject({ state: 'paused' });
    expect((await boardOf(desk)).active).toBe('fest');
  });
});

describe('an issue that waits on Messenger', () => {
  it('waits no longer when a newer one has taken its place', async () => {
    const desk = issueHarness();
    await desk.subscribe(10, 'messenger', 0, { windowUntil: mondayMorning - hour });
    await sent(desk, 'a');
    expect(await totals(desk, 'a')).toMatchObject({ waiting: 10, expired: 0 });
    await sent(desk, 'b');
    expect(await totals(desk, 'a')).toMatchObject({ waiting: 0, expired: 10 });
    expect(await totals(desk, 'b')).toMatchObject({ waiting: 10, expired: 0 });
  });
});

describe('an issue that is cancelled', () => {
  it('before it reached anybody does not count for the month', async () => {
    const desk = issueHarness();
    await desk.subscribe(10);
    await desk.create('fest');
    await desk.send('fest');
    await desk.cancel('fest');
    expect(startsOf(await boardOf(desk))).toEqual([]);
  });

  it('in the middle counts, and its shards keep nobody’s pseudonym', async () => {
    const desk = issueHarness();
    await desk.subscribe(1000);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain(() => desk.sent.length > 300);
    await desk.cancel('fest');
    await desk.drain();
    expect(startsOf(await boardOf(desk))).toHaveLength(1);
    const shard = (await desk.newsletter.loadShard('fest', 'whatsapp-0'))?.value;
    expect(shard).toMatchObject({ cursor: '', remaining: [] });
    expect((await desk.report('fest')).sent).toBe(desk.sent.length);
  });

  it('while a page is under way is tidied by the next ticket', async () => {
    const desk = issueHarness();
    await desk.subscribe(1000);
    await desk.create('fest');
    await desk.send('fest');
    const { sleep } = desk.ports;
    let isCancelled = false;
    Object.assign(desk.ports, {
      sleep: async (ms: number) => {
        if (desk.sent.length > 100 && !isCancelled) {
          isCancelled = true;
          await desk.cancel('fest');
        }
        return sleep(ms);
      },
    });
    await desk.drain();
    expect((await desk.newsletter.loadShard('fest', 'whatsapp-0'))?.value).toMatchObject({ cursor: '', remaining: [] });
    expect((await desk.report('fest')).sent).toBe(desk.sent.length);
  });
});

describe('a shard that is through', () => {
  it('keeps nobody’s pseudonym', async () => {
    const desk = issueHarness();
    await desk.subscribe(10);
    await sent(desk, 'fest');
    expect((await desk.newsletter.loadShard('fest', 'whatsapp-0'))?.value).toMatchObject({ cursor: '', remaining: [], done: true });
  });
});

describe('the numbers', () => {
  it('count who subscribes while it goes out', async () => {
    const desk = issueHarness();
    await desk.subscribe(600);
    await desk.create('fest');
    await desk.send('fest');
    await desk.drain(() => desk.sent.length > 50);
    await desk.subscribe(100, 'whatsapp', 600);
    await desk.drain();
    const { recipients, sent: reached, open } = await desk.report('fest');
    expect(reached).toBeGreaterThan(600);
    expect({ recipients, open }).toEqual({ recipients: reached, open: 0 });
  });

  it('of the forecast know what is broken on purpose', async () => {
    const sunday = mondayMorning - day;
    const desk = issueHarness({ start: sunday });
    await desk.subscribe(300);
    await desk.create('fest');
    expect((await prospectOf('fest', desk.ports)).stretches[0]?.from).toBe(mondayMorning - 2 * hour);
    expect((await prospectOf('fest', desk.ports, ['quiet-hours'])).stretches[0]?.from).toBe(sunday);
  });
});

describe('an answer that carries an issue', () => {
  it('is not sent with the text of a newer one, which would come once more', async () => {
    const { ports } = issueHarness();
    const channel = ports.snapshot.messenger;
    if (!channel) throw new Error('no channel');
    const desk = { adapter: ports.adapters.messenger, channel, vault: ports.vault, graph: ports.graph };
    const late = openEffect(1, {
      because: 'news.waiting',
      textIds: ['broadcast.frame'],
      issue: 'a',
      address: ports.vault.seal('{"psid":"1"}', addressOf(channel.account, 'person')),
    });
    const outcome = (news: string) => deliver(late, ['person'], open, mondayMorning, { ...desk, news: newsFor(news) });
    expect(await outcome('b')).toEqual({ kind: 'refused', code: 'news.gone', reason: 'invalid' });
  });
});

describe('what Meta holds back for a day', () => {
  it('cannot be hurried', async () => {
    const desk = issueHarness();
    await desk.subscribe(20);
    await sent(desk, 'fest');
    await desk.receiptFor(4, 'fest', 'failed', '131049');
    const before = await desk.job('fest');
    expect(await desk.resume('fest')).toEqual({ ok: false, why: 'held-back' });
    expect(await desk.job('fest')).toEqual(before);
  });
});
