import { describe, expect, it } from 'vitest';
import { type BatchTask, isOver, newProgress, orBroken, type Ready } from '../../../shared/app/newsletter/batch-progress.ts';
import { claimAhead } from '../../../shared/app/newsletter/claim-ahead.ts';
import type { NewsletterPorts } from '../../../shared/app/newsletter/dependencies.ts';
import type { IssueOutcome } from '../../../shared/app/newsletter/issue-outcome.ts';
import type { Claimed } from '../../../shared/app/newsletter/newsletter-ports.ts';
import { settleIssue } from '../../../shared/app/newsletter/settle-issue.ts';

const now = 1_700_000_000_000;

function task(change: { readonly channel?: string; readonly again?: boolean; readonly doubtful?: number } = {}): BatchTask {
  const { channel = 'whatsapp', again = false, doubtful = 0 } = change;
  return {
    job: { id: 'fest', template: { name: 'fest_de', language: 'de' } },
    shard: { id: 'w1', channel, perSecond: 80 },
    again,
    doubtful,
    adaptiveRate: { perSecond: 80 },
    endsAt: now + 6000,
  } as unknown as BatchTask;
}

/** A store that answers each claim with the next of these, and remembers what else it is asked to do. */
function portsWith(claimed: readonly Claimed[] = [], known = 0) {
  const asked: string[] = [];
  const answers = [...claimed];
  const newsletter = {
    claim: async (person: string) => {
      asked.push(`claim ${person}`);
      return answers.shift() ?? { kind: 'refused', because: 'withdrawn' };
    },
    release: async (person: string) => void asked.push(`release ${person}`),
    markUnknown: async (person: string) => {
      asked.push(`unknown ${person}`);
      return known;
    },
    countUndeliverable: async (person: string) => void asked.push(`undeliverable ${person}`),
  };
  return { asked, ports: { newsletter, now: () => now } as unknown as NewsletterPorts };
}

const free: Claimed = { kind: 'claimed', address: 'sealed', aliases: [] };
const ready = (tries = 1): Ready => ({ person: 'P', address: 'sealed', aliases: [], tries, notBefore: 0 });

describe('claiming', () => {
  it('runs eight people ahead, in their order, and leaves out who is refused', async () => {
    const { asked, ports } = portsWith([{ kind: 'refused', because: 'unreachable' }, free]);
    const people = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const progress = newProgress(task());
    const claims = claimAhead(people, task(), progress, ports);
    expect(claims.started()).toBe(8);
    expect((await claims.next(() => false))?.person).toBe('p1');
    expect(claims.started()).toBe(10);
    expect(asked.slice(0, 3)).toEqual(['claim p0', 'claim p1', 'claim p2']);
    expect(await claims.rest()).toEqual([]);
    expect(progress.counts).toEqual({ unreachable: 1, withdrawn: 8 });
  });

  it.each([
    [{ kind: 'refused', because: 'window-closed' }, {}, 0, { counts: { waiting: 1 }, held: [], lost: 0 }],
    [{ kind: 'refused', because: 'staff' }, {}, 0, { counts: { later: 1 }, held: ['P'], lost: 0 }],
    [{ kind: 'refused', because: 'staff' }, { again: true }, 0, { counts: { staff: 1 }, held: [], lost: 0 }],
    [{ kind: 'refused', because: 'staff' }, { channel: 'messenger' }, 0, { counts: { waiting: 1 }, held: [], lost: 0 }],
    [{ kind: 'refused', because: 'already', told: 0 }, {}, 0, { counts: { already: 1 }, held: [], lost: 0 }],
    [{ kind: 'refused', because: 'already', told: 0 }, { channel: 'messenger' }, 0, { counts: { waiting: 1 }, held: [], lost: 0 }],
    [{ kind: 'refused', because: 'already', told: 1 }, { doubtful: 1 }, 0, { counts: { sent: 1 }, held: [], lost: 0 }],
    [{ kind: 'refused', because: 'already', told: 0 }, { doubtful: 1 }, 2, { counts: { sent: 1 }, held: [], lost: 0 }],
    [{ kind: 'refused', because: 'already', told: 0 }, { doubtful: 1 }, 0, { counts: { unknown: 1 }, held: [], lost: 1 }],
  ] as const)('counts %j of %j', async (refused, change, known, expected) => {
    const { ports } = portsWith([refused], known);
    const progress = newProgress(task(change));
    const claims = claimAhead(['P'], task(change), progress, ports);
    expect(await claims.next(() => false)).toBeUndefined();
    expect(progress).toMatchObject(expected);
  });
});

describe('the outcome of a send', () => {
  const settled = async (outcome: IssueOutcome, to = ready(), known = 0) => {
    const { asked, ports } = portsWith([], known);
    const progress = newProgress(task());
    await settleIssue(outcome, to, task(), progress, ports);
    return { progress, asked };
  };

  it.each([
    [{ kind: 'counted', key: 'sent' }, { sent: 1 }, []],
    [{ kind: 'counted', key: 'failed:1', note: 'undeliverable' }, { 'failed:1': 1 }, ['undeliverable P']],
    [{ kind: 'unknown' }, { unknown: 1 }, ['unknown P']],
    [{ kind: 'held' }, { later: 1 }, ['release P']],
    [{ kind: 'waiting' }, { waiting: 1 }, ['release P']],
  ] as const)('%j is counted', async (outcome, counts, asked) => {
    const done = await settled(outcome);
    expect(done.progress.counts).toEqual(counts);
    expect(done.asked).toEqual(asked);
  });

  it('that nobody knows is a sent one where a receipt was there first', async () => {
    expect((await settled({ kind: 'unknown' }, ready(), 1)).progress.counts).toEqual({ sent: 1 });
  });

  it('is tried again twice; to be too fast is no try, and slows down', async () => {
    const retry = { kind: 'retry', code: '131000', tooFast: false, afterMs: 1000 } as const;
    expect((await settled(retry, ready(2))).progress).toMatchObject({
      retries: [{ person: 'P', tries: 3, notBefore: now + 1000 }],
      stalled: [],
    });
    expect((await settled(retry, ready(3))).progress).toMatchObject({ retries: [], stalled: [{ person: 'P', code: '131000' }] });
    const fast = (await settled({ ...retry, tooFast: true }, ready(3))).progress;
    expect(fast).toMatchObject({ retries: [{ tries: 3 }], stalled: [] });
    expect(fast.adaptiveRate.perSecond).toBeLessThan(80);
  });

  it('that concerns everybody halts the batch by the first of its kind, and the person waits', async () => {
    const { progress } = await settled({ kind: 'halt', code: '190' });
    expect(progress).toMatchObject({ halt: { code: '190' }, retries: [{ person: 'P' }] });
    expect(isOver(progress, task(), now)).toBe(true);
  });
});

describe('a batch', () => {
  it('is over at its end, and after the first step that fails', async () => {
    const progress = newProgress(task());
    expect(isOver(progress, task(), now + 5999)).toBe(false);
    expect(isOver(progress, task(), now + 6000)).toBe(true);
    await orBroken(progress, 'P', Promise.reject(new Error('first')));
    await orBroken(progress, 'Q', Promise.reject(new Error('second')));
    expect(progress).toMatchObject({ broken: { error: new Error('first') }, lostTrack: ['P', 'Q'] });
    expect(isOver(progress, task(), now)).toBe(true);
  });
});
