import { describe, expect, it } from 'vitest';
import { respond } from '../../../shared/app/replies/respond.ts';
import { retry } from '../../../shared/app/replies/retry.ts';
import { approvalOf } from '../../../shared/broadcast/approval.ts';
import type { News } from '../../../shared/broadcast/issue.ts';
import type { Job } from '../../../shared/broadcast/job.ts';
import { createDesk } from '../../support/desk.ts';
import { day, hour, monday10 } from '../../support/events.ts';

const anna = '7400000000000001';
const issue = { text: 'Sommerfest.', link: 'https://ahornweg.example.org/fest' };
const job: Job = {
  ...{ v: 3, id: 'fest', createdAt: monday10 - day, createdBy: 'kl', issue, freeText: false, state: 'running', epoch: 1 },
  ...{ shards: [], recipients: {}, overrides: [] },
};

/**
 * How many messages Graph takes for a subscriber who writes while this issue lies on the newsletter index of a facility that wants four eyes.
 * @param changeBeforeRetry Graph does not take the first try; until the second this happens to the newsletter index
 */
async function messagesFor(change: (news: News) => News, changeBeforeRetry?: (news: News) => News): Promise<number> {
  let news: News | undefined;
  const load = (desk: ReturnType<typeof createDesk>['store']) => async (who: readonly string[], at: number) => ({
    ...(await desk.load(who, at)),
    ...(news && { newsletterIndex: { jobs: [], news } }),
  });
  const desk = createDesk({ wrap: (store) => ({ ...store, load: load(store) }) });
  const { messenger } = desk.ports.snapshot;
  if (!messenger) throw new Error('no Messenger');
  const texts = { ...messenger.texts, byId: { ...messenger.texts.byId, 'broadcast.frame': 'Neues: {{inhalt}} {{link}}' } };
  const promise = { name: 'Post', maxPerMonth: 2, perSecond: 64, approval: true, countReads: false, waitDays: 14 };
  const snapshot = { ...desk.ports.snapshot, newsletter: promise, messenger: { ...messenger, texts } };
  const approval = approvalOf(job, 'mb', monday10 - 2 * hour, snapshot, desk.ports.vault.approvalSeal);
  news = change({ job: 'fest', issue, at: monday10 - hour, waitsUntil: monday10 + day, approval, waitsOn: ['messenger'] });
  const question = { at: monday10 - 9 * day, putAt: monday10 - 9 * day, textHash: 'h' };
  await desk.store.commit(
    desk.pseudonym(anna),
    undefined,
    {
      introducedAt: monday10 - 9 * day,
      lastContactAt: monday10 - hour,
      consent: { kind: 'confirmed', at: monday10 - 9 * day, question },
      subscription: { channel: 'messenger', address: desk.sealed({ psid: anna }, desk.pseudonym(anna)) },
      recentEventKeys: [],
      effects: [],
      aliases: [],
    },
    undefined,
  );
  if (changeBeforeRetry) desk.graph.script.push({ kind: 'not-sent' });
  await respond(desk.text(anna, 1), { ...desk.ports, snapshot });
  if (!changeBeforeRetry) return desk.graph.calls.length;
  const last = desk.queued.tickets.pop();
  if (!last) throw new Error('no ticket was sent');
  desk.time.now += last.delayMs;
  news = changeBeforeRetry(news);
  await retry(last.ticket, { ...desk.ports, snapshot });
  return desk.graph.calls.length - 1;
}

describe('an issue that waits for people to write, where the facility wants four eyes', () => {
  it('is given when a second person approved it', async () => {
    expect(await messagesFor((news) => news)).toBe(1);
  });

  it('is given at the second try, too', async () => {
    expect(
      await messagesFor(
        (news) => news,
        (news) => news,
      ),
    ).toBe(1);
  });

  const smuggled: readonly [string, (news: News) => News][] = [
    ['was put on the newsletterIndex without an approval', ({ approval: _, ...news }) => news],
    ['says something else than was approved', (news) => ({ ...news, issue: { ...issue, text: 'Werbung.' } })],
    ['borrows another issue’s approval', (news) => ({ ...news, job: 'werbung' })],
  ];

  it.each(smuggled)('is not given when it %s', async (_, change) => {
    expect(await messagesFor(change)).toBe(0);
  });

  it.each(smuggled)('is not given at the second try when it %s meanwhile', async (_, change) => {
    expect(await messagesFor((news) => news, change)).toBe(0);
  });
});
