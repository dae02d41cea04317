import { describe, expect, it, test } from 'vitest';
import { renderEffect } from '../../../shared/app/replies/render-effect.ts';
import type { EpochMs, OpeningStatus } from '../../../shared/calendar/rules.ts';
import { type Decision, decide, reasonsOf } from '../../../shared/conversation/decide.ts';
import { eventKinds } from '../../../shared/conversation/event.ts';
import type { Situation } from '../../../shared/conversation/rule.ts';
import { newPerson, type PersonState } from '../../../shared/conversation/state.ts';
import { type RuleId, ruleIds } from '../../../shared/conversation/traits.ts';
import type { Snapshot } from '../../../shared/facility/snapshot.ts';
import { crisisCategories, crisisTiers, type Meaning, noMeaning, precedence, replies } from '../../../shared/understanding/meaning.ts';
import { closed, day, hour, inboundEvent, known, minute, monday10, open } from '../../support/events.ts';
import { fileWith, messengerOf, snapshotOf, whatsappOf } from '../facility/setting.ts';

const newsletter = { name: 'Ahorn-Post', topics: ['Gruppen'], frequency: 'höchstens zwei im Monat', minimumAge: 16 };
const facility = (changes: Readonly<Record<string, unknown>>): Snapshot =>
  snapshotOf(
    fileWith({
      newsletter,
      topics: [{ id: 'schulden', keywords: ['Schulden'], answer: 'Die Schuldnerberatung ist montags um 14 Uhr.' }],
      ...changes,
    }),
  );
const facilities: readonly (readonly [string, Snapshot, string | undefined])[] = [
  ['with a number for the night', facility({ 'contact/urgentPhone': '030 23125 499' }), '030 23125 499'],
  ['without one', facility({}), undefined],
  [
    'that says Sie in simple language',
    facility({ 'facility/address': 'Sie', 'facility/style': 'leicht', 'contact/urgentPhone': '030 23125 499' }),
    '030 23125 499',
  ],
];

const { nextOpening: _, until: __, ...forNow } = closed;
const closure = { from: '2026-11-20', to: '2026-11-23' };
const nights: readonly OpeningStatus[] = [closed, forNow, { ...closed, because: 'closure', closure }];

const meanings: readonly Partial<Meaning>[] = [
  {},
  ...precedence.flatMap((command) => [{ commands: [command] }, { maybe: [command] }]),
  ...precedence.map((command) => ({ commands: [command], crisis: { tier: 'maybe', category: 'despair' } }) as const),
  ...crisisTiers.flatMap((tier) => crisisCategories.map((category) => ({ crisis: { tier, category } }))),
  ...replies.flatMap((reply) => [{ reply }, { reply, commands: ['subscribe'] }] as const),
  ...(['hours', 'phone', 'address', 'appointment', 'contact', 'schulden'] as const).map((topic) => ({ topic })),
  ...(['high', 'low'] as const).map((severity) => ({ sensitive: { kinds: ['iban'], severity } }) as const),
  { commands: ['bot-question', 'human'] },
];
const heard = [
  ...meanings.map((meaning) => inboundEvent(1, { meaning: { ...noMeaning, ...meaning } })),
  ...eventKinds.map((kind) => inboundEvent(1, { kind })),
];

const question = { at: monday10 - day, putAt: monday10 - day, textHash: 'h' };
const subscriber: PersonState = known({
  introducedAt: monday10 - 9 * day,
  consent: { kind: 'confirmed', at: monday10 - 9 * day, question },
  subscription: { channel: 'messenger', address: 'k1.sealed-address' },
});
const issue: NonNullable<Situation['news']> = {
  job: 'fest',
  at: monday10 - day,
  waitsUntil: monday10 + day,
  waitsOn: ['messenger', 'whatsapp'],
  issue: { text: 'Das Fest ist am Samstag.', link: 'https://ahornweg.example.org/fest' },
};
const states: readonly PersonState[] = [
  newPerson(monday10),
  known(),
  known({ awaySaidFor: closed.since, saidAt: { help: monday10 - minute, talk: monday10 - minute, notice: monday10 - minute } }),
  known({ consent: { kind: 'pending', question: { ...question, at: monday10 - minute, putAt: monday10 - minute } } }),
  known({ eraseAskedAt: monday10 - minute }),
  known({ consent: { kind: 'withdrawn', at: monday10 - day, route: 'chat' } }),
  subscriber,
];

/** Only said while somebody is there, or nothing at all. */
const neverSaidAtNight: ReadonlySet<RuleId> = new Set([
  'duplicate',
  // To the team, who sends nobody anywhere.
  'staff-order',
  'before-erasure',
  'staff',
  'other-automaton',
  'no-answer-kind',
  'too-old',
  'standby',
  'quiet',
  'unsupported-again',
  'capped',
  'silence',
  'closing-soon',
  'few-staff',
  'greeting',
  'crisis.line',
]);

interface Night {
  readonly snapshot: Snapshot;
  readonly channel: 'messenger' | 'whatsapp';
  readonly opening: OpeningStatus;
}

function decisionsOf({ snapshot, channel, opening }: Night): readonly Decision[] {
  const { calendar, inbox } = channel === 'messenger' ? messengerOf(snapshot) : whatsappOf(snapshot);
  return states.flatMap((state) =>
    heard.flatMap((event) =>
      [undefined, issue].flatMap((news) =>
        [undefined, { textHash: 'r', dueSince: monday10 - day }].map((renewal) =>
          decide({
            event: { ...event, channel },
            state,
            opening,
            calendar,
            inbox,
            now: monday10,
            quietMs: 12 * hour,
            tellsTeam: true,
            newsletter: { questionHash: 'h', ...(renewal && { renewal }) },
            ...(news && { news }),
          }),
        ),
      ),
    ),
  );
}

const emergency = /(?<!\d)112(?!\d)/;
/** TelefonSeelsorge, the children's line, the help line on violence against women: each answers around the clock. */
const roundTheClock = /0800 1110111|116 ?111|116 ?016|116 ?123|0800 1110222/;

function textsOf({ effects }: Decision, { snapshot, channel, opening }: Night, now: EpochMs): string {
  const of = channel === 'messenger' ? messengerOf(snapshot) : whatsappOf(snapshot);
  const beside = { topics: snapshot.topics, person: 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k' };
  return effects.map((effect) => renderEffect(effect, of, opening, now, undefined, issue, beside)).join('\n\n');
}

describe.each(facilities)('whatever is said while nobody is there, by a facility %s', (_name, snapshot, urgentPhone) => {
  test.each(['messenger', 'whatsapp'] as const)('names 112, a line that is open, and the number that is answered: %s', (channel) => {
    const namesHelp = (text: string) => emergency.test(text) && roundTheClock.test(text) && text.includes(urgentPhone ?? '');
    const answers = nights.flatMap((opening) => {
      const night = { snapshot, channel, opening };
      const spoken = decisionsOf(night).filter(({ effects }) => effects.length > 0);
      return spoken.map((decision) => ({ decision, text: textsOf(decision, night, monday10) }));
    });
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter(({ text }) => !namesHelp(text)).map(({ decision, text }) => `${reasonsOf(decision)}: ${text}`)).toEqual([]);
  });
});

it('and no rule is left out of it', () => {
  const [, snapshot] = facilities[0] ?? [];
  if (!snapshot) throw new Error('no facility');
  const said = new Set<RuleId>();
  for (const opening of nights)
    for (const channel of ['messenger', 'whatsapp'] as const)
      for (const decision of decisionsOf({ snapshot, channel, opening })) for (const { because } of decision.effects) said.add(because);
  expect(ruleIds.filter((id) => !neverSaidAtNight.has(id) && !said.has(id))).toEqual([]);
});

it('an answer within the greeting says nothing of it twice', () => {
  for (const [, snapshot] of facilities) {
    for (const opening of [open, closed]) {
      for (const topic of ['schulden', 'hours', 'phone', 'address', 'appointment', 'contact']) {
        const event = inboundEvent(1, { meaning: { ...noMeaning, topic } });
        const decision = decide({ event, state: newPerson(monday10), opening, now: monday10, quietMs: 12 * hour });
        const text = textsOf(decision, { snapshot, channel: 'messenger', opening }, monday10);
        expect(text.match(/automatische Antwort|kommt vom Computer/gi)).toHaveLength(1);
        expect(text.match(/(?<!\d)112(?!\d)/g)).toHaveLength(1);
        expect(text.match(/nichts (?:Vertrauliches|Geheimes)/g)).toHaveLength(1);
        expect(text).not.toMatch(/nicht weiter\?/);
      }
    }
  }
});

test.each([
  ['topic.frame', 'Automatische Antwort: Die Schuldnerberatung ist montags um 14 Uhr.'],
  [
    'topic.phone',
    'Automatische Antwort: Du erreichst uns unter 030 23125 400 (Mo 9–12/13–17, Fr 9–12 Uhr). Außerhalb dieser Zeiten: 030 23125 499.',
  ],
] as const)('the answer %s sends nobody to the phone of the day at night', (id, expected) => {
  const [, snapshot] = facilities[0] ?? [];
  if (!snapshot) throw new Error('no facility');
  const effect = { because: 'topic', textIds: [id], topic: 'schulden' } as const;
  expect(renderEffect(effect, messengerOf(snapshot), closed, monday10, undefined, undefined, { topics: snapshot.topics })).toBe(
    `${expected}\n\nJetzt erreichst du uns unter 030 23125 499. In einer seelischen Krise, Tag und Nacht: TelefonSeelsorge 0800 1110111. Bei Gefahr: 112.`,
  );
});

it('texts of before, without short forms, say the long ones', () => {
  const [, snapshot] = facilities[0] ?? [];
  if (!snapshot) throw new Error('no facility');
  const channel = messengerOf(snapshot);
  const byId = Object.fromEntries(
    Object.entries(channel.texts.byId).filter(([id]) => id !== 'notice' && !/_short$|^topic\.short$/.test(id)),
  );
  const before = { ...channel, texts: { ...channel.texts, byId } };
  const effect = { because: 'topic', textIds: ['topic.frame'], topic: 'schulden' } as const;
  const text = renderEffect(effect, before, closed, monday10, undefined, undefined, { topics: snapshot.topics });
  expect(text).toMatch(/^Automatische Antwort: Die Schuldnerberatung ist montags um 14 Uhr\.\n\nHilft dir das nicht weiter\?/);
  const greeting = renderEffect({ ...effect, textIds: ['greeting', 'topic.frame'] }, before, closed, monday10, undefined, undefined, {
    topics: snapshot.topics,
  });
  expect(greeting).toContain('Automatische Antwort: Die Schuldnerberatung');
});

test('of an answer in the facility’s own words no shipped short form is said', () => {
  const own = 'Automatische Antwort: Wir haben {{sprechzeiten}} auf. Telefon: {{telefon}}.';
  const { byId } = messengerOf(facility({ 'texts/topic.hours': own })).texts;
  expect(byId['topic.hours_short']).toBeUndefined();
  expect(byId['topic.phone_short']).toBeDefined();
});
