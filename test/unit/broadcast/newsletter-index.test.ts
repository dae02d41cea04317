import { describe, expect, it } from 'vitest';
import type { News } from '../../../shared/broadcast/issue.ts';
import {
  emptyIndex,
  type NewsletterIndex,
  newsOf,
  startsOf,
  withEnd,
  withJob,
  withoutStart,
  withReturn,
  withStart,
  withStop,
} from '../../../shared/broadcast/newsletter-index.ts';

const newsOfJob = (job: string): News => ({
  job,
  issue: { text: 'Sommerfest', link: 'https://ahornweg.example.org/fest' },
  at: 1,
  waitsUntil: 2,
  waitsOn: ['messenger'],
});
const two: NewsletterIndex = {
  jobs: [
    { id: 'a', createdAt: 1 },
    { id: 'b', createdAt: 2 },
  ],
};
const running = withStart(two, 'a', 5, newsOfJob('a'));

describe('the newsletter’s index', () => {
  it('begins without a job', () => {
    expect(emptyIndex).toEqual({ jobs: [] });
  });

  it('remembers thirty drafts and sixty starts, the newest', () => {
    let index: NewsletterIndex = emptyIndex;
    for (let n = 1; n <= 70; n += 1) index = withStart(withJob(index, `sent-${n}`, n), `sent-${n}`, n, newsOfJob(`sent-${n}`));
    for (let n = 1; n <= 40; n += 1) index = withJob(index, `draft-${n}`, 100 + n);
    expect(startsOf(index)).toHaveLength(60);
    expect(startsOf(index)[0]).toBe(11);
    const drafts = index.jobs.filter(({ startedAt }) => startedAt === undefined);
    expect(drafts).toHaveLength(30);
    expect([drafts[0]?.id, drafts.at(-1)?.id]).toEqual(['draft-11', 'draft-40']);
  });

  it('remembers a draft however many issues go out after it', () => {
    let index = withJob(emptyIndex, 'draft', 0);
    for (let n = 1; n <= 40; n += 1) index = withStart(withJob(index, `sent-${n}`, n), `sent-${n}`, n, newsOfJob(`sent-${n}`));
    expect(index.jobs[0]).toEqual({ id: 'draft', createdAt: 0 });
  });

  it('has the started issue as the one on its way and as what NEWS pulls, no longer stopped', () => {
    const stopped = { ...two, active: 'b', stopped: true as const };
    expect(withStart(stopped, 'a', 5, newsOfJob('a'))).toStrictEqual({
      jobs: [
        { id: 'a', createdAt: 1, startedAt: 5 },
        { id: 'b', createdAt: 2 },
      ],
      active: 'a',
      news: newsOfJob('a'),
    });
  });

  it('takes an issue back that was through, unless another one is on its way', () => {
    expect(withReturn(two, 'a')).toEqual({ ...two, active: 'a' });
    expect(withReturn(running, 'b')).toEqual(running);
  });

  it('stops the issue on its way and lets it go on, and no other', () => {
    const stopped = withStop(running, 'a', true);
    expect(stopped).toStrictEqual({ ...running, stopped: true });
    expect(withStop(stopped, 'a', false)).toStrictEqual(running);
    expect(withStop(running, 'b', true)).toBe(running);
    expect(withStop(running, 'a', false)).toBe(running);
    expect(withStop(stopped, 'a', true)).toBe(stopped);
  });

  it('gives no news of an issue that is stopped, but those of the one before', () => {
    expect(newsOf(undefined)).toBeUndefined();
    expect(newsOf(two)).toBeUndefined();
    expect(newsOf(running)).toEqual(newsOfJob('a'));
    expect(newsOf({ ...running, stopped: true })).toBeUndefined();
    expect(newsOf({ ...running, active: 'b', stopped: true })).toEqual(newsOfJob('a'));
    expect(newsOf({ jobs: [], active: 'b', stopped: true })).toBeUndefined();
  });

  it('ends the issue on its way; its news stay when it was sent, those of another one always', () => {
    const { active: _, ...ended } = running;
    expect(withEnd({ ...running, stopped: true }, 'a', true)).toStrictEqual(ended);
    expect(withEnd(running, 'a', false)).toStrictEqual({ jobs: running.jobs });
    expect(withEnd({ ...running, active: 'b' }, 'b', false)).toStrictEqual(ended);
    expect(withEnd({ ...two, active: 'b' }, 'b', true)).toStrictEqual(two);
    expect(withEnd(running, 'b', false)).toBe(running);
  });

  it('forgets the start of an issue that reached nobody', () => {
    expect(withoutStart(running, 'a')).toStrictEqual({ ...running, jobs: two.jobs });
    expect(withoutStart(running, 'b')).toStrictEqual(running);
  });

  it('tells the starts, oldest first, without the one that is about to start', () => {
    const both = withStart(withStart(two, 'a', 20, newsOfJob('a')), 'b', 10, newsOfJob('b'));
    expect(startsOf(both)).toEqual([10, 20]);
    expect(startsOf(both, 'b')).toEqual([20]);
    expect(startsOf(two)).toEqual([]);
  });
});
