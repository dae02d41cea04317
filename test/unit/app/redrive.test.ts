import { describe, expect, it } from 'vitest';
import { type DeadLetter, type DeadLetters, redrive } from '../../../shared/app/redrive.ts';
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
function queueOf(...bodies: readonly string[]) {
  let waiting: DeadLetter[] = bodies.map((body, index) => ({ id: `${index}`, body }));
  const back: string[] = [];
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
  };
  return { letters, back, waiting: () => waiting.map(({ body }) => body).toSorted() };
}

const event = (account: string) => JSON.stringify({ channel: 'messenger', account, kind: 'text' });
const ticket = (space: string) => JSON.stringify({ space, person: 'p' });

describe('redriving a dead-letter queue', () => {
  it('puts everything back, what nobody can read included', async () => {
    const queue = queueOf(event('1'), 'no JSON', 'null', ticket('lindenhof/'), event('2'));
    expect(await redrive(queue.letters)).toBe(5);
    expect([queue.back.length, queue.waiting()]).toEqual([5, []]);
  });

  it('puts back only what is for the desk, by its accounts or its key space', async () => {
    const others = [event('100000000000001'), ticket('ahornweg/'), ticket(''), 'no JSON', 'null', '{}'];
    const own = [event('200000000000002'), ticket('lindenhof/')];
    const queue = queueOf(...others.slice(0, 3), ...own, ...others.slice(3));
    expect(await redrive(queue.letters, desk)).toBe(2);
    expect(queue.back.toSorted()).toEqual(own.toSorted());
    expect(queue.waiting()).toEqual(others.toSorted());
  });

  it('takes a ticket from before they named their desk for the one with the bare keys', async () => {
    const queue = queueOf('{"person":"p"}', ticket('lindenhof/'));
    expect(await redrive(queue.letters, { ...desk, space: '' as KeySpace })).toBe(1);
    expect(queue.back).toEqual(['{"person":"p"}']);
  });

  it('ends at once where nothing lies', async () => {
    expect(await redrive(queueOf().letters)).toBe(0);
  });
});
