import { describe, expect, it } from 'vitest';
import { faster, slower } from '../../../shared/broadcast/adaptive-rate.ts';
import { quotaFreeFrom, quotaLeft, withCount } from '../../../shared/broadcast/daily-limit.ts';
import { nextSlot, restedRateLimiter, taken } from '../../../shared/broadcast/rate-limiter.ts';
import { batchSizeOf, freshShard, leaseMs } from '../../../shared/broadcast/shard-progress.ts';
import { shardsOf } from '../../../shared/broadcast/shards.ts';

const hour = 3_600_000;

describe('the rate that gives way', () => {
  it('is halved, not below one a second, and once for each second of complaints', () => {
    expect(slower({ perSecond: 64, changedAt: 1000 }, 2000)).toEqual({ perSecond: 32, changedAt: 2000 });
    expect(slower({ perSecond: 64, changedAt: 1000 }, 1999)).toEqual({ perSecond: 64, changedAt: 1000 });
    expect(slower({ perSecond: 1.5, changedAt: 0 }, 2000)).toEqual({ perSecond: 1, changedAt: 2000 });
  });

  it('grows by a twentieth a second, at least by one, up to what is permitted', () => {
    expect(faster({ perSecond: 32, changedAt: 1000 }, 64, 2000)).toEqual({ perSecond: 35.2, changedAt: 2000 });
    expect(faster({ perSecond: 32, changedAt: 1000 }, 64, 1999)).toEqual({ perSecond: 32, changedAt: 1000 });
    expect(faster({ perSecond: 2, changedAt: 0 }, 10, 2000)).toEqual({ perSecond: 3, changedAt: 2000 });
    expect(faster({ perSecond: 63, changedAt: 0 }, 64, 2000)).toEqual({ perSecond: 64, changedAt: 2000 });
    expect(faster({ perSecond: 64, changedAt: 0 }, 64, 2000)).toEqual({ perSecond: 64, changedAt: 0 });
  });
});

describe('the row of sends', () => {
  it('begins now, and keeps its places', () => {
    expect(nextSlot(restedRateLimiter, 4, 10_000)).toBe(10_000);
    const first = taken(restedRateLimiter, 4, 10_000);
    expect(first).toEqual({ due: 10_250, recent: [10_000] });
    expect(nextSlot(first, 4, 10_000)).toBe(10_250);
    expect(nextSlot(first, 4, 10_400)).toBe(10_400);
    expect(taken(first, 4, 10_250)).toEqual({ due: 10_500, recent: [10_000, 10_250] });
  });

  it('rounds a place up to a whole millisecond', () => {
    expect(nextSlot({ due: 10_333.3, recent: [10_000] }, 3, 10_000)).toBe(10_334);
  });

  it('keeps as many sends of the last second as are permitted in one', () => {
    const full = { due: 10_900, recent: [10_000, 10_100, 10_200, 10_300] };
    expect(taken(full, 4, 10_900).recent).toEqual([10_100, 10_200, 10_300, 10_900]);
    expect(nextSlot(full, 4, 10_300)).toBe(11_001);
    expect(taken({ due: 10_900, recent: [10_000] }, 0.5, 10_900).recent).toEqual([10_900]);
    expect(nextSlot({ due: 0, recent: [10_000] }, 0.5, 10_000)).toBe(11_001);
  });

  it('that is behind catches up twice as fast, for a second at the most', () => {
    const behind = { due: 9_500, recent: [10_000] };
    expect(nextSlot(behind, 4, 10_000)).toBe(10_125);
    expect(taken(behind, 4, 10_800)).toEqual({ due: 10_050, recent: [10_000, 10_800] });
  });

  it('begins anew when nothing was sent for more than a second', () => {
    const old = { due: 5_000, recent: [10_000] };
    expect(taken(old, 4, 11_001)).toEqual({ due: 10_251, recent: [10_000, 11_001] });
    expect(taken(old, 4, 11_002)).toEqual({ due: 11_252, recent: [11_002] });
  });

  it('begins anew when the clock has jumped back by more than two seconds', () => {
    const ahead = { due: 12_250, recent: [12_000] };
    expect(nextSlot(ahead, 4, 10_000)).toBe(12_250);
    expect(nextSlot(ahead, 4, 9_999)).toBe(11_000);
    expect(taken(ahead, 4, 9_999)).toEqual({ due: 10_249, recent: [9_999] });
    expect(taken(ahead, 4, 10_000)).toEqual({ due: 12_500, recent: [12_000, 10_000] });
  });
});

describe('the shards of a list', () => {
  it('of one are the whole list', () => {
    expect(shardsOf('messenger', 80)).toEqual([{ id: 'messenger-0', channel: 'messenger', from: '', to: '~', perSecond: 80 }]);
    expect(shardsOf('whatsapp', 0)).toEqual([{ id: 'whatsapp-0', channel: 'whatsapp', from: '', to: '~', perSecond: 0 }]);
  });

  it('of several cut it at two letters, and share the rate', () => {
    expect(shardsOf('whatsapp', 161)).toEqual([
      { id: 'whatsapp-0', channel: 'whatsapp', from: '', to: 'KJ~', perSecond: 53 },
      { id: 'whatsapp-1', channel: 'whatsapp', from: 'KK', to: 'ed~', perSecond: 54 },
      { id: 'whatsapp-2', channel: 'whatsapp', from: 'ee', to: '~', perSecond: 54 },
    ]);
  });

  it('begin at their beginning', () => {
    const [shard] = shardsOf('whatsapp', 64);
    if (!shard) throw new Error('no shard');
    expect(freshShard(shard, 7)).toEqual({
      seq: 0,
      cursor: '',
      done: false,
      touchedAt: 7,
      possiblyClaimed: 0,
      remaining: [],
      rateLimiter: { due: 0, recent: [] },
      adaptiveRate: { perSecond: 64, changedAt: 0 },
      counts: {},
    });
    expect(batchSizeOf(shard)).toBe(256);
    expect(batchSizeOf({ ...shard, perSecond: 0.3 })).toBe(2);
    expect(batchSizeOf({ ...shard, perSecond: 0 })).toBe(1);
    expect(leaseMs).toBe(15_000);
  });
});

describe('the quota of a day', () => {
  it('is never less than nothing', () => {
    expect(quotaLeft({ 100: 300 }, 250, 100 * hour)).toBe(0);
    expect(withCount({ 100: 3 }, -5, 100 * hour)).toEqual({ 100: 0 });
  });

  it('counts no hour that is yet to come', () => {
    expect(quotaLeft({ 101: 10 }, 250, 100 * hour)).toBe(250);
    expect(quotaLeft({ 100: 10, 76: 5, 75: 7 }, 250, 100 * hour)).toBe(235);
  });

  it('is free again when the oldest hour that counts is over', () => {
    expect(quotaFreeFrom({ 80: 0, 90: 100, 95: 150, 60: 9 }, 250, 100 * hour)).toBe(115 * hour);
    expect(quotaFreeFrom({}, 0, 100 * hour)).toBe(101 * hour);
    expect(quotaFreeFrom({ 100: 1 }, 2, 100 * hour)).toBe(100 * hour);
    expect(quotaFreeFrom({ 100: 2 }, 2, 100 * hour)).toBe(125 * hour);
  });
});
