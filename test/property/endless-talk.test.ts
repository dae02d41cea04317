import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RespondPorts } from '../../shared/app/replies/dependencies.ts';
import { respond } from '../../shared/app/replies/respond.ts';
import { retry } from '../../shared/app/replies/retry.ts';
import { createDesk, type Desk, type Scripted, snapshotWith } from '../support/desk.ts';
import { minute, second } from '../support/events.ts';
import { meaningOf } from '../support/meanings.ts';

const person = '7400000000000001';
const words = ['human', 'access', 'stop', 'privacy', 'erase'] as const;
type Word = (typeof words)[number];

/** How Graph is away: it refuses for now, cannot be reached, or takes the request and says nothing. */
const outages: readonly Scripted[] = [
  { kind: 'not-sent' },
  { kind: 'lost' },
  { kind: 'response', status: 503, headers: {}, body: { error: { message: 'invented', code: 2 } } },
];

const talk = fc.record({
  word: fc.constantFrom<Word>(...words),
  times: fc.integer({ min: 2, max: 40 }),
  gap: fc.integer({ min: second, max: 3 * minute }),
  outage: fc.constantFrom(...outages),
});

const answers = {
  'human.requested': 'Ein Mensch.',
  'human.short': 'Ein Mensch.',
  'rights.access': 'Auskunft.',
  'rights.info': 'Datenschutz.',
  'rights.erase_ask': 'Löschen?',
  'optout.none': 'Nicht angemeldet.',
};

const stateOf = (desk: Desk) => desk.store.item(desk.pseudonym(person))?.state;

/** The desk's ports, with the texts that the rules of this test say. */
function portsOf({ ports }: Desk): RespondPorts {
  const { messenger, ...rest } = snapshotWith();
  if (!messenger) return ports;
  const texts = { ...messenger.texts, byId: { ...messenger.texts.byId, ...answers } };
  return { ...ports, snapshot: { ...rest, messenger: { ...messenger, texts } } };
}

it('forty cries for the same during an outage are one answer when Graph returns, and each has its effect', () =>
  fc.assert(
    fc.asyncProperty(talk, async ({ word, times, gap, outage }) => {
      const desk = createDesk();
      const ports = portsOf(desk);
      for (let n = 1; n <= times; n += 1) {
        desk.graph.script.splice(0, Number.POSITIVE_INFINITY, ...Array.from({ length: 5 }, () => outage));
        desk.time.now += gap;
        await respond(desk.text(person, n, { meaning: meaningOf(word) }), ports);
        const open = stateOf(desk)?.effects ?? [];
        expect(open.length).toBeLessThanOrEqual(1);
        if (word === 'stop') expect(stateOf(desk)?.consent).toMatchObject({ kind: 'withdrawn', at: desk.time.now });
      }
      desk.graph.script.splice(0);
      const before = desk.graph.calls.length;
      for (let look = 0; look < 6; look += 1) {
        desk.time.now += 15 * minute;
        await retry({ person: desk.pseudonym(person) }, ports);
      }
      expect(desk.graph.calls.length - before).toBeLessThanOrEqual(1);
      expect(stateOf(desk)?.effects).toEqual([]);
    }),
    { numRuns: 60 },
  ));
