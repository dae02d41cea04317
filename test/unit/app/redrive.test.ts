import { describe, expect, it } from 'vitest';
import { type DeadLetter, type DeadLetters, redrive, surveyLetters } from '../../../shared/app/redrive.ts';
import type { Desk } from '../../../shared/app/settings/settings-ports.ts';
import type { KeySpace } from '../../../shared/kernel/key-space.ts';

const desk: Desk = {
  id: 'lindenhof',
  space: 'lindenhof/' as KeySpace,
  number: 1,
  hash: 'h',
  at: 0,
  by: 'Kim Ahrens',
  accounts: [{ channel: 'messenger', account: '200000000000002' }],
};

/** A dead-letter queue that gives out a few at a time, and those that nobody took again after the others. */
function queueOf(...bodies: readonly (string | { readonly body: string; readonly sentAt: number })[]) {
  let waiting: DeadLetter[] = bodies.map((one, index) => ({ id: `${index}`, ...(typeof one === 'string' ? { body: one } : one) }));
  const back: string[] = [];
  const released: string[] = [];
  const letters: DeadLetters = {
    async receive() {
      const received = waiting.slice(0, 2);
      waiting = [...waiting.slice(2), ...received];
      return received;
    },
    async putBack({ id, body }) {
      back.push(body);
      waiting = waiting.filter((letter) => letter.id !== id);
    },
    async drop({ id }) {
      waiting = waiting.filter((letter) => letter.id !== id);
    },
    async release(given) {
      released.push(...given.map(({ id }) => id));
    },
  };
  return { letters, back, released, waiting: () => waiting.map(({ body }) => body).toSorted() };
}

const event = (account: string) => JSON.stringify({ channel: 'messenger', account, kind: 'text' });
const ticket = (space: string) => JSON.stringify({ space, person: 'p' });

const hour = 3_600_000;
const now = 100 * hour;
const inbound = { kind: 'inbound', now } as const;

describe('redriving a dead-letter queue', () => {
  it('puts everything back, what nobody can read included', async () => {
    const queue = queueOf(event('1'), 'no JSON', 'null', ticket('lindenhof/'), event('2'));
    expect(await redrive(queue.letters, inbound)).toEqual({ putBack: 5, dropped: {} });
    expect([queue.back.length, queue.waiting()]).toEqual([5, []]);
  });

  it('puts back only what is for the desk, by its accounts or its key space', async () => {
    const others = [event('100000000000001'), ticket('ahornweg/'), ticket(''), 'no JSON', 'null', '{}'];
    const own = [event('200000000000002'), ticket('lindenhof/')];
    const queue = queueOf(...others.slice(0, 3), ...own, ...others.slice(3));
    expect(await redrive(queue.letters, { ...inbound, desk })).toEqual({ putBack: 2, dropped: {} });
    expect(queue.back.toSorted()).toEqual(own.toSorted());
    expect(queue.waiting()).toEqual(others.toSorted());
  });

  it('takes a ticket from before they named their desk for the one with the bare keys', async () => {
    const queue = queueOf('{"person":"p"}', ticket('lindenhof/'));
    expect(await redrive(queue.letters, { ...inbound, desk: { ...desk, space: '' as KeySpace } })).toEqual({ putBack: 1, dropped: {} });
    expect(queue.back).toEqual(['{"person":"p"}']);
  });

  it('ends at once where nothing lies', async () => {
    expect(await redrive(queueOf().letters, inbound)).toEqual({ putBack: 0, dropped: {} });
  });
});

describe('what is stale', () => {
  const old = (body: string) => ({ body, sentAt: now - 25 * hour });

  it('is a ticket of an answer that nobody may be sent any more: it is dropped, with the reason', async () => {
    const queue = queueOf(old(ticket('')), { body: ticket(''), sentAt: now - hour });
    expect(await redrive(queue.letters, { kind: 'retry', now })).toEqual({ putBack: 1, dropped: { 'out-of-window': 1 } });
    expect([queue.back.length, queue.waiting()]).toEqual([1, []]);
  });

  it('is a schedule’s call, of any age: the next one makes good', async () => {
    expect(await redrive(queueOf('{"tick":"reconcile"}').letters, { kind: 'schedules', now })).toEqual({
      putBack: 0,
      dropped: { 'next-call': 1 },
    });
  });

  it('is never a message of a client or a receipt: a STOP is a STOP', async () => {
    const letters = () => queueOf(old(event('1'))).letters;
    expect(await redrive(letters(), inbound)).toEqual({ putBack: 1, dropped: {} });
    expect(await redrive(letters(), { kind: 'receipts', now })).toEqual({ putBack: 1, dropped: {} });
  });
});

describe('the survey of a dead-letter queue', () => {
  const at = (hours: number) => JSON.stringify({ channel: 'messenger', account: '200000000000002', kind: 'text', at: now - hours * hour });

  it('counts, says how old the oldest is, and how many are too old to be answered; everything stays', async () => {
    const queue = queueOf({ body: at(1), sentAt: now - hour }, { body: at(30), sentAt: now - 30 * hour }, 'no JSON');
    expect(await surveyLetters(queue.letters, inbound)).toEqual({ count: 3, oldestAt: now - 30 * hour, drops: {}, silent: 1 });
    expect(queue.waiting()).toHaveLength(3);
    expect(queue.released.toSorted()).toEqual(['0', '1', '2']);
  });

  it('says what will be dropped', async () => {
    const queue = queueOf({ body: ticket(''), sentAt: now - 48 * hour });
    expect(await surveyLetters(queue.letters, { kind: 'retry', now })).toMatchObject({ count: 1, drops: { 'out-of-window': 1 } });
  });

  it('looks at the letters of one desk alone where one is named', async () => {
    const queue = queueOf(at(1), event('1'));
    expect(await surveyLetters(queue.letters, { ...inbound, desk })).toMatchObject({ count: 1 });
  });
});
