import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receive } from '../../shared/app/replies/receive.ts';
import type { ChannelReceiver } from '../../shared/channels/contract.ts';
import type { Event } from '../../shared/conversation/event.ts';
import { everyChannelSnapshot as snapshot } from '../fixtures/channel-snapshot.ts';
import type { Path } from '../fixtures/shape.ts';
import { createDesk } from '../support/desk.ts';
import { ahornweg } from '../support/desk-table.ts';
import { recorded } from '../support/recorded.ts';

/** Instagram sends an edit number 0 beside every new message: it is no edit of a person. */
const isNoEdit = (body: unknown): boolean => JSON.stringify(body).includes('"num_edit":0');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const placesIn = (value: unknown, at: Path = []): readonly Path[] => {
  const inner = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : [];
  return [...(at.length > 0 ? [at] : []), ...inner.flatMap(([key, element]) => placesIn(element, [...at, key]))];
};

const missing = Symbol('missing');

/** The value with something else, or nothing, in one place. */
const replaced = (value: unknown, [step, ...rest]: Path, by: unknown): unknown => {
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return value.flatMap((element: unknown, index): unknown[] => {
      if (index !== step) return [element];
      const changed = replaced(element, rest, by);
      return changed === missing ? [] : [changed];
    });
  }
  if (!isRecord(value)) return value;
  const changed = replaced(value[String(step)], rest, by);
  const { [String(step)]: _, ...others } = value;
  return changed === missing ? others : { ...others, [String(step)]: changed };
};

const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined), value);

/** What is a person's own doing; the rest concerns them only. */
const spoken = ['text', 'media', 'location', 'contacts', 'choice', 'entry', 'order', 'reaction', 'edit', 'revoke', 'unsupported'];

const oddAnywhere = fc.oneof(
  fc.constant(missing),
  fc.constantFrom<unknown>(null, true, false, '', [], {}, [null], { a: 1 }, [[]], [{}]),
  fc.constantFrom<unknown>('x', 7, -1, 0, 1e20, 1.5, ['x'], { body: 'x' }, { id: 'x' }, { text: 'x' }, 'ganz anders'),
  fc.jsonValue({ maxDepth: 2 }),
);
/** Values that name no account. */
const namesNothing = fc.constantFrom<unknown>(missing, null, true, '', [], {}, { a: 1 }, [null], ' ');

async function eventsOf(receiver: ChannelReceiver, body: unknown, now: number): Promise<readonly Event[]> {
  const desk = createDesk();
  desk.time.now = now;
  await receive(receiver, body, { ...desk.ports, desks: [{ ...ahornweg, snapshot }] });
  return desk.queued.events;
}

describe.each(recorded)('a person on $channel', ({ receiver, shape: { isIdentity, isAccount }, files, text }) => {
  /** Deliveries with one happening that is a person's own doing, with the words in it, if any, as a withdrawal. */
  const messages = files
    .map((file): unknown => JSON.parse(text(file)))
    .flatMap((body) => {
      const { heard, receipts, skipped } = receiver.parse(body, snapshot);
      const [only, ...others] = heard;
      if (!only || others.length + receipts.length + skipped.length > 0 || !spoken.includes(only.kind)) return [];
      const wordsAt = only.payload === undefined ? placesIn(body).find((place) => valueAt(body, place) === only.text) : undefined;
      return [{ body: wordsAt ? replaced(body, wordsAt, 'STOPP') : body, wordsAt }];
    });
  const identityPaths = (body: unknown): readonly Path[] => placesIn(body).filter(isIdentity);
  const mutable = messages.flatMap(({ body, wordsAt }) =>
    placesIn(body)
      .filter((place) => !identityPaths(body).some((identity) => startsWith(identity, place) || startsWith(place, identity)))
      .map((place) => ({ body, wordsAt, place, by: isAccount(place) ? namesNothing : oddAnywhere })),
  );
  const broken = fc
    .constantFrom(...mutable)
    .chain(({ by, ...one }) => by.map((value) => ({ ...one, changed: replaced(one.body, one.place, value) })));

  it('has deliveries to be broken', () => {
    expect(messages.length).toBeGreaterThan(15);
    expect(messages.filter(({ wordsAt }) => wordsAt !== undefined).length).toBeGreaterThan(5);
    expect(mutable.length).toBeGreaterThan(200);
  });

  it('is heard, whatever stands in any other place of the message, and withdraws when the words are still there', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async ({ body, wordsAt, place, changed }) => {
        fc.pre(!isNoEdit(changed));
        const now = 1_795_430_000_000;
        const [before] = await eventsOf(receiver, body, now);
        const [event, ...more] = await eventsOf(receiver, changed, now);
        expect(more).toEqual([]);
        expect(before?.identities).toContain(event?.identities[0]);
        expect(spoken).toContain(event?.kind);
        expect(event?.address === undefined).toBe(before?.address === undefined);
        if (wordsAt && !startsWith(wordsAt, place)) expect(event?.meaning.commands).toContain('stop');
      }),
      { numRuns: 1500 },
    );
  });

  it('is heard once: what Meta brings again later has the same key', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async ({ changed }) => {
        fc.pre(!isNoEdit(changed));
        const [first] = await eventsOf(receiver, changed, 1_795_430_000_000);
        const [again] = await eventsOf(receiver, structuredClone(changed), 1_795_433_600_000);
        expect(first?.key).toMatch(/^[\w-]{43}$/);
        expect(again?.key).toBe(first?.key);
      }),
      { numRuns: 500 },
    );
  });

  it('is heard when a list of one comes as the element itself', async () => {
    for (const { body } of messages) {
      for (const place of placesIn(body).filter((one) => Array.isArray(valueAt(body, one)))) {
        const [before] = await eventsOf(receiver, body, 1_795_430_000_000);
        const bare = replaced(body, place, (valueAt(body, place) as unknown[])[0]);
        const [event] = await eventsOf(receiver, bare, 1_795_430_000_000);
        expect(event?.identities, place.join('.')).toEqual(before?.identities);
      }
    }
  });

  it('leaves a count behind when it has no time or no id of its own', () => {
    fc.assert(
      fc.property(broken, ({ changed }) => {
        const { heard, substituted } = receiver.parse(changed, snapshot);
        const standsIn = heard.filter(({ at, messageId }) => at === undefined || messageId.includes('raw:'));
        expect(substituted.length).toBeGreaterThanOrEqual(standsIn.length);
      }),
      { numRuns: 1500 },
    );
  });
});
