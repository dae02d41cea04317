import { describe, expect, it } from 'vitest';
import type { Tallied } from '../../../shared/app/ports.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { addToTally } from '../../../shared/store/dynamo-tallies.ts';
import { type Meaning, noMeaning } from '../../../shared/understanding/meaning.ts';
import { createDesk, type Desk, graphError, pageId } from '../../support/desk.ts';
import { ahornwegTable } from '../../support/desk-table.ts';
import { hour, monday10 } from '../../support/events.ts';

const anna = '7400000000000001';
const means = (meaning: Partial<Meaning>) => ({ meaning: { ...noMeaning, ...meaning } });
const onPage = { channel: 'messenger', account: pageId, at: monday10 } as const;

function counting(desk: Desk) {
  const tallied: Tallied[] = [];
  return { tallied, ports: { ...desk.ports, countTally: async (one: Tallied) => void tallied.push(one) } };
}

describe('the counters', () => {
  it('count a greeting, and the away text beside it, by the day', async () => {
    const desk = createDesk();
    const { tallied, ports } = counting(desk);
    await respond(desk.text(anna, 1), ports);
    desk.time.now = monday10 + 10 * hour;
    await respond(desk.text('7400000000000002', 2), ports);
    expect(tallied).toEqual([
      { ...onPage, period: 'day', keys: ['messages', 'greeted'] },
      { ...onPage, at: monday10 + 10 * hour, period: 'day', keys: ['messages', 'greeted', 'away'] },
    ]);
  });

  it('count topics by their id, warnings and attachments', async () => {
    const desk = createDesk();
    const { tallied, ports } = counting(desk);
    await respond(desk.text(anna, 1), ports);
    await respond(desk.text(anna, 2, means({ topic: 'hours' })), ports);
    await respond(desk.text(anna, 3, means({ sensitive: { kinds: ['iban'], severity: 'high' } })), ports);
    desk.time.now = monday10 + hour;
    await respond(desk.text(anna, 4, { kind: 'media' }), ports);
    expect(tallied.slice(1).map(({ keys }) => keys)).toEqual([
      ['messages', 'topic.hours'],
      ['messages', 'sensitive'],
      ['messages', 'attachment'],
    ]);
  });

  it('count a cry for help by the month, with whatever else was asked for', async () => {
    const desk = createDesk();
    const { tallied, ports } = counting(desk);
    await respond(desk.text(anna, 1, means({ crisis: { tier: 'acute', category: 'violence' }, commands: ['stop'] })), ports);
    await respond(desk.text('7400000000000002', 2, means({ crisis: { tier: 'concern', category: 'despair' } })), ports);
    expect(tallied).toEqual([
      { ...onPage, period: 'month', keys: ['crisis'] },
      { ...onPage, period: 'month', keys: ['concern'] },
    ]);
  });

  it('count what Meta refused, by the reason', async () => {
    const desk = createDesk();
    const { tallied, ports } = counting(desk);
    desk.graph.script.push(graphError(100));
    await respond(desk.text(anna, 1), ports);
    expect(tallied.map(({ keys }) => keys)).toEqual([['messages', 'greeted'], ['failed.our-mistake']]);
  });

  it('count no silence: it costs no write', async () => {
    const desk = createDesk();
    const { tallied, ports } = counting(desk);
    await respond(desk.text(anna, 1, { kind: 'staff' }), ports);
    desk.time.now = monday10 + hour;
    await respond(desk.text(anna, 2), ports);
    expect(tallied).toEqual([]);
  });

  it('keep nobody from an answer when they fail', async () => {
    const desk = createDesk();
    const countTally = async () => {
      throw new Error('table away');
    };
    await respond(desk.text(anna, 1), { ...desk.ports, countTally });
    expect(desk.texts()).toHaveLength(1);
    expect(desk.lines).toContainEqual({ event: 'tally.lost', fields: { channel: 'messenger' } });
  });

  it('lie under channel, account and local day, with numbers alone, and go by themselves', () => {
    // 23:30 UTC on 30 November is 1 December in Berlin.
    const at = Date.parse('2026-11-30T23:30:00Z');
    expect(addToTally(ahornwegTable('talks'), { ...onPage, at, period: 'day', keys: ['greeted', 'topic.hours'] }, 'w1')).toMatchObject({
      TableName: 'talks',
      Key: { pk: { S: `ahornweg/N#messenger#${pageId}#2026-12-01` } },
      UpdateExpression:
        'SET #writer = :writer, #writerBefore = if_not_exists(#writer, :noWriter), #expiresAt = :expiresAt ADD #k0 :one, #k1 :one',
      ExpressionAttributeNames: { '#k0': 'greeted', '#k1': 'topic.hours' },
      ExpressionAttributeValues: { ':expiresAt': { N: '1865201400' }, ':one': { N: '1' } },
    });
    expect(addToTally(ahornwegTable('talks'), { ...onPage, at, period: 'day', keys: [], answers: 2 }, 'w1')).toMatchObject({
      UpdateExpression: expect.stringMatching(/#expiresAt = :expiresAt ADD #answers :answers$/),
      ExpressionAttributeNames: { '#answers': 'answers' },
      ExpressionAttributeValues: { ':answers': { N: '2' } },
    });
    expect(addToTally(ahornwegTable('talks'), { ...onPage, at, period: 'month', keys: ['crisis'] }, 'w1').Key).toEqual({
      pk: { S: `ahornweg/N#messenger#${pageId}#2026-12` },
    });
  });
});
