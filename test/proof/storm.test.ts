import { afterAll, describe, expect, test } from 'vitest';
import { steps } from './steps.ts';
import { type StormReport, storm } from './storm.ts';

/** `npm run proof -- --minutes N --seed S` does the same for longer. */
const seed = 20_261_127;

describe('desks that are killed at every step while Meta repeats itself, Graph fails and answers get lost', () => {
  let report: Promise<StormReport> | undefined;
  const told = () => {
    report ??= storm({ seed, persons: 60, halfMs: 12_000 });
    return report;
  };
  afterAll(async () => {
    // What an outage may repeat on purpose is told one by one.
    for (const line of (await told()).verdict.repeated) process.stderr.write(`repeated: ${line}\n`);
  });

  test('were killed often, at a quarter of the steps between receive and settle at least', async () => {
    const { kills, hits } = await told();
    expect(kills).toBeGreaterThanOrEqual(8);
    expect(hits.size).toBeGreaterThan(steps.length / 4);
  });

  test('lived through lost answers of DynamoDB and SQS, to reads, writes and sends', async () => {
    const { lostAnswers } = await told();
    for (const call of ['BatchGetItem', 'UpdateItem', 'SendMessageBatch']) expect(lostAnswers.get(call), call).toBeGreaterThan(0);
    expect([...lostAnswers.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(30);
  }, 180_000);

  test('decide every message that was answered with 200', async () => {
    const { verdict, deadLetters } = await told();
    expect(verdict.messages).toBeGreaterThan(200);
    expect({ undecided: verdict.undecided, deadLetters }).toEqual({ undecided: [], deadLetters: 0 });
  });

  test('lose no answer that they do not list as unknown', async () => {
    expect((await told()).verdict.lost).toEqual([]);
  });

  test('say no greeting and no away text twice', async () => {
    expect((await told()).verdict.doubled).toEqual([]);
  });

  test('say nothing that nobody asked for', async () => {
    expect((await told()).verdict.wrong).toEqual([]);
  });
});
