import { describe, expect, it } from 'vitest';
import { respond } from '../../../shared/app/replies/respond.ts';
import { type Command, noMeaning } from '../../../shared/understanding/meaning.ts';
import { createDesk } from '../../support/desk.ts';
import { monday10, second } from '../../support/events.ts';
import { type Said, twoWorkers, wholeFacility } from '../../support/two-workers.ts';

const anna = '7400000000000001';
const ben = '7400000000000002';
const cem = '7400000000000003';

const asking = (command: Command) => ({ ...noMeaning, commands: [command] });

function wholeDesk() {
  const desk = createDesk();
  return { ...desk, ports: { ...desk.ports, snapshot: wholeFacility } };
}

/** Three messages a second, for a minute; each asks for the next of these. */
function talkOf(person: string, commands: readonly (Command | undefined)[]): readonly Said[] {
  return Array.from({ length: 180 }, (_, n) => {
    const command = commands[n % commands.length];
    return { at: Math.round((n * second) / 3), person, ...(command && { meaning: asking(command) }) };
  });
}

const everything: readonly Command[] = ['human', 'access', 'privacy', 'erase', 'stop', 'news', 'subscribe', 'start'];
const moments = [0.5, 2, 5, 9, 20, 40, 59].map((seconds) => seconds * second);

describe('while two people write three messages a second for a minute', () => {
  it.each(moments)('a third who writes after %i ms is answered within five seconds, whatever the two ask for', async (at) => {
    const desk = twoWorkers();
    await desk.play([...talkOf(anna, everything), ...talkOf(ben, [...everything].reverse()), { at, person: cem }]);
    const answeredAt = desk.firstAnswerAt(cem) ?? Number.POSITIVE_INFINITY;
    expect(answeredAt - at).toBeLessThanOrEqual(5 * second);
  });

  it.each(moments)('so is one whose two plain talkers are answered once and then left alone, after %i ms', async (at) => {
    const desk = twoWorkers();
    await desk.play([...talkOf(anna, [undefined]), ...talkOf(ben, [undefined]), { at, person: cem }]);
    expect((desk.firstAnswerAt(cem) ?? Number.POSITIVE_INFINITY) - at).toBeLessThanOrEqual(5 * second);
  });

  it('every message is decided, no answer stays behind, and a withdrawal among them holds', async () => {
    const desk = twoWorkers();
    await desk.play([...talkOf(anna, everything), ...talkOf(ben, everything), { at: 61 * second, person: anna, meaning: asking('stop') }]);
    expect(desk.logged().filter((event) => event === 'event.decided')).toHaveLength(361);
    for (const person of [anna, ben]) expect(desk.store.item(desk.pseudonym(person))?.state.effects).toEqual([]);
    const sent = desk.logged().filter((event) => event === 'reply.sent').length;
    expect(sent).toBeGreaterThan(20);
    expect(desk.lines.some(({ fields }) => fields.code === 'others-wait')).toBe(true);
  });
});

describe('an answer that others would wait for', () => {
  const crowded = { receivedAt: monday10 };

  it('is left to the retry queue when its person goes on talking in a crowded queue', async () => {
    const desk = wholeDesk();
    await respond(desk.text(anna, 1), desk.ports);
    desk.time.now += 2001;
    await respond(desk.text(anna, 2, { ...crowded, meaning: asking('human') }), desk.ports);
    expect(desk.texts()).toHaveLength(1);
    expect(desk.queued.tickets).toMatchObject([{ delayMs: 2000 }]);
  });

  it('is sent in place to somebody who writes for the first time, however long the message waited', async () => {
    const desk = wholeDesk();
    desk.time.now += 60_000;
    await respond(desk.text(anna, 1, crowded), desk.ports);
    expect(desk.texts()).toHaveLength(1);
  });

  it('is sent in place after a pause', async () => {
    const desk = wholeDesk();
    await respond(desk.text(anna, 1), desk.ports);
    desk.time.now += 10_000;
    await respond(desk.text(anna, 2, { ...crowded, meaning: asking('human') }), desk.ports);
    expect(desk.texts()).toHaveLength(2);
  });

  it('is sent in place while the queue is not crowded', async () => {
    const desk = wholeDesk();
    for (const n of [1, 2, 3, 4, 5]) {
      await respond(desk.text(anna, n, { receivedAt: desk.time.now - 2000, meaning: asking(everything[n] ?? 'human') }), desk.ports);
    }
    expect(desk.queued.tickets).toEqual([]);
  });
});
