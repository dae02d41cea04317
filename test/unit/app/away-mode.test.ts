import { describe, expect, it } from 'vitest';
import { tick } from '../../../shared/app/hours/away-mode.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { createDesk, type Desk } from '../../support/desk.ts';
import { hour, minute, monday10, second } from '../../support/events.ts';

const conflicting = (times: number): Desk => {
  let left = times;
  return createDesk({
    wrap: (store) => ({
      ...store,
      saveStatus: async (...args) => {
        if (left === 0) return store.saveStatus(...args);
        left -= 1;
        return 'conflict';
      },
    }),
  });
};

describe('one tick', () => {
  it('stores the truth of both channels with the hours’ name and its end', async () => {
    const desk = createDesk();
    await tick(desk.ports);
    const open = { open: true, because: 'weekly', since: monday10 - hour, until: monday10 + 7 * hour };
    expect(desk.store.status()).toEqual({
      hash: 'hash-of-this-file',
      computedAt: monday10,
      validUntil: monday10 + 7 * hour,
      channels: { messenger: open, whatsapp: open },
      version: 1,
    });
  });

  it('writes nothing when nothing changed', async () => {
    const desk = createDesk();
    await tick(desk.ports);
    desk.time.now += 5 * minute;
    await tick(desk.ports);
    expect(desk.store.statusWrites()).toBe(1);
    expect(desk.logged().at(-1)).toBe('status.unchanged');
  });

  it('decides again when another tick was faster', async () => {
    const desk = conflicting(2);
    await tick(desk.ports);
    expect(desk.store.status()?.channels.messenger?.open).toBe(true);
  });

  it('fails when that happens three times, so that the schedule tries again', async () => {
    await expect(tick(conflicting(3).ports)).rejects.toMatchObject({ code: 'store.conflict' });
  });

  it('keeps an override while the period lasts that it was part of, and then lets go of it', async () => {
    const desk = createDesk();
    const overrides = { messenger: { mode: 'away', from: monday10, until: monday10 + hour } } as const;
    await desk.store.saveStatus({ hash: '', computedAt: 0, validUntil: 0, channels: {}, overrides }, undefined);
    await tick(desk.ports);
    expect(desk.store.status()).toMatchObject({ overrides, validUntil: monday10 + hour, channels: { messenger: { open: false } } });
    desk.time.now = monday10 + hour;
    await tick(desk.ports);
    expect(desk.store.status()?.overrides).toBeUndefined();
    expect(desk.store.status()?.channels.messenger?.open).toBe(true);
  });

  it('keeps what is noted of a resting channel', async () => {
    const desk = createDesk();
    const stops = { whatsapp: monday10 + 5 * minute };
    await desk.store.saveStatus({ hash: '', computedAt: 0, validUntil: 0, channels: {}, pausedUntil: stops }, undefined);
    await tick(desk.ports);
    expect(desk.store.status()?.pausedUntil).toEqual({ whatsapp: monday10 + 300_000 });
  });
});

describe('answers whose ticket got lost', () => {
  const withLateAnswers = async (people: number) => {
    const desk = createDesk();
    for (let n = 1; n <= people; n += 1) {
      desk.graph.script.push({ kind: 'not-sent' });
      await respond(desk.text(`740000000000${1000 + n}`, n), desk.ports);
    }
    desk.queued.tickets.length = 0;
    return desk;
  };

  it('get a new one a minute after they were due', async () => {
    const desk = await withLateAnswers(2);
    desk.time.now = monday10 + 2 * second + minute + 1;
    await tick(desk.ports);
    expect(desk.queued.tickets).toEqual([
      { ticket: { person: desk.pseudonym('7400000000001001') }, delayMs: 0 },
      { ticket: { person: desk.pseudonym('7400000000001002') }, delayMs: 0 },
    ]);
    expect(desk.lines.at(-1)).toEqual({ event: 'retry.reissued', fields: { count: 2 } });
  });

  it('get none before: theirs may be on its way', async () => {
    const desk = await withLateAnswers(1);
    desk.time.now = monday10 + 2 * second + minute;
    await tick(desk.ports);
    expect(desk.queued.tickets).toEqual([]);
    expect(desk.logged()).not.toContain('retry.reissued');
  });

  it('get one also while the status stays as it is', async () => {
    const desk = await withLateAnswers(1);
    await tick(desk.ports);
    desk.time.now = monday10 + 5 * minute;
    await tick(desk.ports);
    expect(desk.queued.tickets).toHaveLength(1);
  });
});
