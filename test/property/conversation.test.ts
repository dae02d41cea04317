import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { respond } from '../../shared/app/replies/respond.ts';
import { openingAt } from '../../shared/calendar/opening.ts';
import type { Event, EventKind } from '../../shared/conversation/event.ts';
import { type PersonState, recentEventKeysLimit } from '../../shared/conversation/state.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { stateToAttributes } from '../../shared/store/person-item.ts';
import { accepted, createDesk, type Desk, officeHours } from '../support/desk.ts';
import { ahornwegKeys } from '../support/desk-table.ts';
import { hour, minute } from '../support/events.ts';

const people = ['7400000000000001', '7400000000000002'] as const;
type Name = (typeof people)[number];

/** One happening of a made-up history. */
interface Step {
  readonly person: Name;
  readonly kind: EventKind;
  /** Which of the person's two identities the delivery names. */
  readonly names: 'weak' | 'strong' | 'both';
  /** Time since the happening before. */
  readonly gap: number;
  /** How long Meta took to deliver it. */
  readonly age: number;
  /** Delivered once more, at once. */
  readonly twice: boolean;
  readonly standby: boolean;
  readonly isLost: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  person: fc.constantFrom(...people),
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant<EventKind>('text') },
    { weight: 2, arbitrary: fc.constant<EventKind>('staff') },
    {
      weight: 3,
      arbitrary: fc.constantFrom<EventKind>('media', 'entry', 'reaction', 'edit', 'system', 'handover', 'unsupported', 'choice'),
    },
  ),
  names: fc.constantFrom('weak', 'strong', 'both'),
  gap: fc.oneof(fc.integer({ min: 0, max: 3 * minute }), fc.integer({ min: 0, max: 20 * hour })),
  age: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 * hour }) }),
  twice: fc.boolean(),
  standby: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  isLost: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
const history = fc.array(step, { minLength: 1, maxLength: 25 });

/** What was said to whom and when, and what was decided. */
interface Said {
  readonly person: string;
  readonly text: string;
  readonly now: number;
}
interface Decided {
  readonly person: Name;
  readonly at: number;
  readonly now: number;
  readonly because: string | undefined;
}
interface Played {
  readonly desk: Desk;
  readonly said: readonly Said[];
  readonly decided: readonly Decided[];
  readonly events: readonly Event[];
}

/** One delivery, with the rule that spoke and what went to Graph. */
async function deliver(event: Event, desk: Desk): Promise<{ readonly answers: readonly Said[]; readonly because: string | undefined }> {
  const before = desk.graph.calls.length;
  await respond(event, desk.ports);
  const because = desk.lines.findLast(({ event: name }) => name === 'event.decided')?.fields.because;
  const answers = desk.graph.calls.slice(before).map(({ request }) => {
    const { recipient, message } = request.body as { recipient: { id: string }; message: { text: string } };
    return { person: recipient.id, text: message.text, now: desk.time.now };
  });
  return { answers, because };
}

/** Whose identities a step names: a strong one alone is only known to be this person's after a delivery has named both. */
function namesOf({ person, names }: Step, introduced: Set<Name>): Step['names'] {
  const named = names === 'strong' && !introduced.has(person) ? 'both' : names;
  if (named === 'both') introduced.add(person);
  return named;
}

function identitiesOf(desk: Desk, person: Name, named: Step['names']): Event['identities'] {
  const [weak, strong] = [desk.pseudonym(person), desk.pseudonym(`strong ${person}`)];
  return named === 'both' ? [strong, weak] : [named === 'strong' ? strong : weak];
}

/** Plays a history, or only one person's part of it, at the same times. */
async function play(steps: readonly Step[], only?: Name): Promise<Played> {
  const desk = createDesk();
  const said: Said[] = [];
  const decided: Decided[] = [];
  const events: Event[] = [];
  const introduced = new Set<Name>();
  for (const [n, step] of steps.entries()) {
    const { person, kind, gap, age, twice, standby, isLost } = step;
    desk.time.now += gap;
    if (only !== undefined && person !== only) continue;
    const named = namesOf(step, introduced);
    const who = identitiesOf(desk, person, named);
    const event = desk.text(person, n, { kind, identities: who, at: desk.time.now - age, ...(standby && { standby: true }) });
    events.push(event);
    for (const _delivery of twice ? [1, 2] : [1]) {
      desk.graph.script.splice(0, Number.POSITIVE_INFINITY, isLost ? { kind: 'lost' } : accepted);
      const { answers, because } = await deliver(event, desk);
      decided.push({ person, at: event.at, now: desk.time.now, because });
      said.push(...answers);
    }
  }
  return { desk, said, decided, events };
}

const check = (property: (played: Played, steps: readonly Step[]) => Promise<void> | void) =>
  fc.assert(
    fc.asyncProperty(history, async (steps) => property(await play(steps), steps)),
    { numRuns: 150 },
  );

describe('whatever happens, in whatever order, however often', () => {
  it('nobody is greeted twice', () =>
    check(({ said }) => {
      for (const person of people) {
        expect(said.filter((one) => one.person === person && one.text.startsWith('Hallo!')).length).toBeLessThanOrEqual(1);
      }
    }));

  it('a closed period is announced to nobody twice', () =>
    check(({ said }) => {
      const announced = said.filter(({ text }) => /Wieder da|Niemand da/.test(text));
      const periods = announced.map(({ person, now }) => `${person} ${openingAt(now, officeHours).since}`);
      expect(new Set(periods).size).toBe(periods.length);
    }));

  it('after a human’s answer the desk is silent for twelve hours, or until the facility closes', () =>
    check(({ said, decided }) => {
      // An echo within five seconds of a message is another automaton's, also when the message is decided after it.
      const quietEnd = (at: number) => {
        const { open, until: change = at } = openingAt(at, officeHours);
        // One who answered before the doors opened goes home when they close.
        const closing = open ? change : (openingAt(change, officeHours).until ?? at);
        return Math.min(closing, at + 12 * hour);
      };
      const isAutomaton = (echo: Decided) =>
        decided.some(({ person, because, at }) => person === echo.person && because !== 'staff' && at <= echo.at && echo.at - at < 5000);
      for (const answer of decided.filter((one) => one.because === 'staff' && !isAutomaton(one))) {
        const interrupted = said.filter(({ person, now }) => person === answer.person && now > answer.now && now < quietEnd(answer.at));
        expect(interrupted).toEqual([]);
      }
    }));

  it('nobody is answered to an old message, a reaction, or in a thread that another app holds', () =>
    check(({ said, decided }) => {
      const silent = [
        'staff',
        'other-automaton',
        'no-answer-kind',
        'standby',
        'too-old',
        'quiet',
        'unsupported-again',
        'silence',
        'duplicate',
      ];
      const answered = decided.filter(({ because }) => because !== undefined && !silent.includes(because));
      expect(said.length).toBe(answered.length);
    }));

  it('a delivery that comes again changes nothing', () =>
    check(async ({ desk, events }) => {
      const before = [desk.graph.calls.length, desk.store.personWrites()];
      const settled = events.filter(({ key }) => !openEffectsOf(desk).has(key.slice(0, 16)));
      for (const event of settled.toReversed()) await respond(event, desk.ports);
      expect([desk.graph.calls.length, desk.store.personWrites()]).toEqual(before);
    }));

  it('nobody is touched by what somebody else does', () =>
    check(async ({ said }, steps) => {
      for (const person of people) {
        const alone = await play(steps, person);
        expect(said.filter((one) => one.person === person)).toEqual(alone.said);
      }
    }));

  it('a person without open answers takes up one write unit: a kilobyte at the most', () =>
    check(({ desk }) => {
      for (const [key, state] of statesOf(desk)) expect(sizeOf(key, { ...state, effects: [] })).toBeLessThanOrEqual(1024);
    }));
});

function statesOf(desk: Desk): [string, PersonState][] {
  return people.flatMap((person) =>
    [desk.pseudonym(person), desk.pseudonym(`strong ${person}`)].flatMap((key): [string, PersonState][] => {
      const item = desk.store.item(key);
      return item ? [[key, item.state]] : [];
    }),
  );
}

function openEffectsOf(desk: Desk): Set<string> {
  return new Set(statesOf(desk).flatMap(([, state]) => state.effects.filter(({ status }) => status === 'claimed').map(({ id }) => id)));
}

/** The size of an item as DynamoDB counts it: names and values in bytes, two digits of a number to a byte and one more. */
function sizeOf(key: string, state: PersonState): number {
  const item: Record<string, AttributeValue> = {
    pk: { S: ahornwegKeys.person(key) },
    version: { N: '123' },
    writer: { S: randomWriter() },
    writerBefore: { S: randomWriter() },
    ...stateToAttributes(state, 2_000_000_000_000, ahornwegKeys),
  };
  return Object.entries(item).reduce((sum, [name, { S, N, B }]) => {
    const value = S !== undefined ? Buffer.byteLength(S) : N !== undefined ? Math.ceil(N.length / 2) + 1 : (B?.length ?? 0);
    return sum + name.length + value;
  }, 0);
}

describe('a person in the table', () => {
  const at = 1_795_424_400_000;
  const met: PersonState = {
    introducedAt: at,
    lastContactAt: at,
    windowUntil: at,
    quietUntil: at,
    awaySaidFor: at,
    answered: { day: '2026-11-23', count: 20 },
    recentEventKeys: Array.from({ length: recentEventKeysLimit }, (_, n) => String(n).padStart(16, '0')),
    effects: [],
    aliases: ['x'.repeat(43)],
  };

  it('takes up one write unit with everything the desk may have said, and three identities', () => {
    const talkative: PersonState = {
      ...met,
      closingSaidFor: at,
      fewStaffSaidOn: '2026-11-23',
      eraseAskedAt: at,
      aliases: ['x'.repeat(43), 'y'.repeat(43)],
      consent: { kind: 'withdrawn', at, route: 'chat' },
    };
    expect(sizeOf('p'.repeat(43), talkative)).toBeLessThanOrEqual(1024);
  });

  it('takes up one write unit as a subscriber with two identities and every recent event', () => {
    const question = { at, putAt: at, textHash: 'h'.repeat(43), eventKey: 'e'.repeat(43) };
    const subscriber: PersonState = {
      ...met,
      consent: { kind: 'confirmed', at, question },
      subscription: {
        channel: 'whatsapp',
        address: createDesk().sealed({ recipient: 'DE.1234567890123456789012' }, 'p'.repeat(43), 'whatsapp'),
      },
      issue: { id: '2026-11-23', at },
      issueBeforeAt: at,
      language: 'uk',
      saidAt: { topics: at },
    };
    expect(sizeOf('p'.repeat(43), subscriber)).toBeLessThanOrEqual(1024);
  });
});
