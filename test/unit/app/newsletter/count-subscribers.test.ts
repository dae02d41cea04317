import { describe, expect, it } from 'vitest';
import { countAllSubscribers, countSubscribers } from '../../../../shared/app/newsletter/count-subscribers.ts';
import { issueHarness, pseudonymOf } from '../../../support/issue-harness.ts';

const question = { at: 0, putAt: 0, textHash: 'h' };

/** A desk on 23 November 2026 whose subscribers confirmed at these times; the months that were asked for. */
async function deskOf(...confirmedAt: readonly string[]) {
  const desk = issueHarness();
  for (const [index, iso] of confirmedAt.entries()) {
    const consent = { kind: 'confirmed', at: Date.parse(iso), question } as const;
    await desk.newsletter.subscribe(pseudonymOf(index), 'whatsapp', 'sealed', { consent });
  }
  const asked: string[] = [];
  const newsletter: typeof desk.newsletter = {
    ...desk.newsletter,
    countConfirmed: (channel, month) => {
      asked.push(month);
      return desk.newsletter.countConfirmed(channel, month);
    },
  };
  return { ports: { ...desk.ports, newsletter }, asked };
}

describe('counting subscribers', () => {
  it('says how many there are and when they confirmed, the newest month first, across the turn of a year', async () => {
    const { ports, asked } = await deskOf('2026-11-02T10:00:00Z', '2025-12-31T10:00:00Z', '2026-11-20T10:00:00Z', '2026-01-01T10:00:00Z');
    expect(await countSubscribers('whatsapp', ports)).toEqual({
      channel: 'whatsapp',
      total: 4,
      months: [
        { month: '2026-11', count: 2 },
        { month: '2026-01', count: 1 },
        { month: '2025-12', count: 1 },
      ],
    });
    // No further back than the last one.
    expect([asked.length, asked[0], asked.at(-1)]).toEqual([12, '2026-11', '2025-12']);
  });

  it('counts in the months of Berlin', async () => {
    const { ports } = await deskOf('2026-10-31T23:30:00Z');
    expect((await countSubscribers('whatsapp', ports)).months).toEqual([{ month: '2026-11', count: 1 }]);
  });

  it('asks for no month where nobody is subscribed', async () => {
    const { ports, asked } = await deskOf();
    expect(await countSubscribers('whatsapp', ports)).toEqual({ channel: 'whatsapp', total: 0, months: [] });
    expect(asked).toEqual([]);
  });

  it('ends after ten years where somebody confirmed before all of them', async () => {
    const { ports, asked } = await deskOf('2010-01-01T10:00:00Z');
    expect(await countSubscribers('whatsapp', ports)).toEqual({ channel: 'whatsapp', total: 1, months: [] });
    expect([asked.length, asked.at(-1)]).toEqual([120, '2016-12']);
  });

  it('counts the channels that the facility has', async () => {
    const { ports } = await deskOf('2026-11-02T10:00:00Z');
    expect((await countAllSubscribers(ports)).map(({ channel, total }) => [channel, total])).toEqual([
      ['messenger', 0],
      ['whatsapp', 1],
    ]);
  });
});
