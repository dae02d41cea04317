import fc from 'fast-check';
import { expect, it } from 'vitest';
import { respond } from '../../shared/app/replies/respond.ts';
import type { Event } from '../../shared/conversation/event.ts';
import { createDesk } from '../support/desk.ts';
import { hour, minute } from '../support/events.ts';
import { meaningOf } from '../support/meanings.ts';

const people = ['anna', 'ben', 'cem'] as const;
type Name = (typeof people)[number];

/** Somebody writes, or is answered by a human, under the number they have by now: it may have been somebody else's before, and again later. */
const step = fc.record({
  person: fc.constantFrom(...people),
  number: fc.option(fc.constantFrom('number 1', 'number 2'), { nil: undefined }),
  does: fc.constantFrom('writes', 'stops', 'asks to erase', 'erases', 'is answered'),
  gap: fc.integer({ min: minute, max: 30 * hour }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const commands = { pausedUntil: 'stop', 'asks to erase': 'erase', erases: 'erase-confirm' } as const;

function toEvent(desk: ReturnType<typeof createDesk>, n: number, { person, number, does }: Step): Event {
  return desk.text(person, n, {
    identities: number === undefined ? [person] : [person, number],
    ...(number !== undefined && { reassignable: [number] }),
    ...(does === 'is answered' && { kind: 'staff' }),
    ...(does in commands && { meaning: meaningOf(commands[does as keyof typeof commands]) }),
  });
}

/** Plays the steps, or only one person's at the same times; what is remembered of each at the end. */
async function play(steps: readonly Step[], only?: Name): Promise<ReadonlyMap<Name, object>> {
  const desk = createDesk();
  for (const [n, one] of steps.entries()) {
    desk.time.now += one.gap;
    if (only === undefined || one.person === only) await respond(toEvent(desk, n, one), desk.ports);
  }
  return new Map(
    people.map((person) => {
      const { aliases: _absorbed, effects = [], ...state } = desk.store.item(person)?.state ?? {};
      // Addresses are sealed anew each time.
      return [person, { ...state, open: effects.map(({ id, textIds: say, status }) => ({ id, say, status })) }];
    }),
  );
}

it('whoever had a number before, nobody is touched by what its other holders did, said or had erased', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      const all = await play(steps);
      for (const person of people) expect(all.get(person)).toEqual((await play(steps, person)).get(person));
    }),
    { numRuns: 400 },
  );
});
