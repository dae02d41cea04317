import { describe, expect, test } from 'vitest';
import { renderEffect } from '../../../shared/app/replies/render-effect.ts';
import { decide } from '../../../shared/conversation/decide.ts';
import { mergeStates } from '../../../shared/conversation/merge.ts';
import { pointless } from '../../../shared/conversation/outcome.ts';
import type { Situation } from '../../../shared/conversation/rule.ts';
import type { PersonState } from '../../../shared/conversation/state.ts';
import { closingFields } from '../../../shared/facility/reply-fields.ts';
import type { ReplyPart } from '../../../shared/facility/text-id.ts';
import { itemToRecord, stateToAttributes } from '../../../shared/store/person-item.ts';
import { calendarOf } from '../../support/away-harness.ts';
import { ahornwegKeys } from '../../support/desk-table.ts';
import {
  closed,
  day,
  hour,
  inboundEvent,
  known,
  minute,
  monday10,
  open,
  openEffect,
  saidIn,
  second,
  situation,
} from '../../support/events.ts';

const five = monday10 + 7 * hour;
const normal = { mode: 'normal', closingSoonMinutes: 15 } as const;
const few = { mode: 'few-staff', closingSoonMinutes: 0 } as const;
const said = (more: Partial<Situation>) => saidIn(decide(situation({ state: known(), calendar: normal, ...more })));
/** The next message of the same person. */
const later = (state: PersonState | undefined, n: number, more: Partial<Situation>) =>
  decide(situation({ state: state ?? known(), event: inboundEvent(n, { at: more.now ?? monday10 }), calendar: normal, ...more }));

describe('shortly before closing', () => {
  test.each<[string, Partial<Situation>, string[][]]>([
    ['a quarter of an hour before it is said until when this is read', { now: five - 15 * minute }, [['open.closing_soon']]],
    ['in the last second as well', { now: five - second }, [['open.closing_soon']]],
    ['a second earlier nothing is said', { now: five - 15 * minute - second }, []],
    ['a desk that will not have it says nothing', { now: five - minute, calendar: { mode: 'normal', closingSoonMinutes: 0 } }, []],
    ['a desk without an end in sight says nothing', { now: five - minute, opening: { open: true, because: 'override', since: 0 } }, []],
    ['after closing it is the away text', { now: five + minute, opening: closed }, [['away.hours']]],
    ['a stranger is greeted', { now: five - minute, state: situation().state }, [['greeting']]],
    ['within a minute of the greeting nothing follows', { now: five - minute, state: known({ introducedAt: five - 90 * second }) }, []],
    ['while a human talks the desk is silent', { now: five - minute, state: known({ quietUntil: five + hour }) }, []],
    ['a reaction is not answered', { now: five - minute, event: inboundEvent(1, { kind: 'reaction' }) }, []],
  ])('%s', (_, more, messages) => {
    expect(said({ event: inboundEvent(1, { at: more.now ?? monday10 }), ...more })).toEqual(messages);
  });

  test.each([
    ['2026-11-27T23:58', '2026-11-28T00:10', []],
    ['2026-11-28T00:02', '2026-11-28T00:10', ['Heute, Samstag, 28. November, noch bis 0:10 Uhr.']],
    ['2026-11-27T23:58', '2026-11-28T00:00', ['Heute, Freitag, 27. November, noch bis 24 Uhr.']],
  ])('“today” is the day on which it is said: at %s, closing at %s', (local, closing, expected) => {
    const now = Date.parse(`${local}:00+01:00`);
    const opening = { open: true, because: 'weekly', since: now - hour, until: Date.parse(`${closing}:00+01:00`) } as const;
    const greeting = { welcome: '', notice: '', purpose: '', confidential: '', urgent: '', link: '' };
    const texts = { greeting, byId: { 'open.closing_soon': 'Heute, {{datum}}, noch bis {{uhrzeit}} Uhr.' } };
    const { effects } = later(undefined, 1, { now, opening });
    expect(effects.map((effect) => renderEffect(effect, { texts, calendar: calendarOf({}) }, opening, now))).toEqual(expected);
  });

  test('it is said once before each closing', () => {
    const first = later(undefined, 1, { now: five - 10 * minute });
    const again = later(first.next, 2, { now: five - 5 * minute });
    const tomorrow = later(again.next, 3, {
      now: five + day - minute,
      opening: { ...open, since: five + 16 * hour, until: five + day },
    });
    expect([first, again, tomorrow].map(saidIn)).toEqual([[['open.closing_soon']], [], [['open.closing_soon']]]);
  });

  test('it names the closing, not the moment of sending, and the opening after it', () => {
    const calendar = calendarOf({ mon: [{ from: 540, to: 1020 }], wed: [{ from: 540, to: 720 }] });
    const texts = {
      greeting: { welcome: '', notice: '', purpose: '', confidential: '', urgent: '', link: '' },
      byId: { 'open.closing_soon': 'Heute, {{datum}}, noch bis {{uhrzeit}} Uhr.[[ Danach {{naechste_oeffnung}}.]]' },
    };
    const effect = { because: 'closing-soon', textIds: ['open.closing_soon'], asOf: five } as const;
    expect(renderEffect(effect, { texts, calendar }, open, five - 10 * minute)).toBe(
      'Heute, Montag, 23. November, noch bis 17 Uhr. Danach am Mittwoch, 25. November, 9 Uhr.',
    );
    const away = { mode: 'away', from: five + hour, until: five + 7 * day } as const;
    expect(renderEffect(effect, { texts, calendar }, open, five - 10 * minute, away)).toBe(
      'Heute, Montag, 23. November, noch bis 17 Uhr. Danach am Mittwoch, 2. Dezember, 9 Uhr.',
    );
  });

  test('a closing at midnight is one at 24 o’clock of the day that ends', () => {
    const midnight = Date.parse('2026-11-24T00:00:00+01:00');
    const shut = { open: false, because: 'weekly', since: midnight } as const;
    expect(closingFields(midnight, midnight - minute, shut)).toEqual({ datum: 'Montag, 23. November', uhrzeit: '24' });
  });

  test('what could not be sent before closing is not sent after it', () => {
    const effect = openEffect(1, { because: 'closing-soon', textIds: ['open.closing_soon'], status: 'later', asOf: five });
    expect(pointless(effect, known(), open, five - minute, 12 * hour)).toBeUndefined();
    expect(pointless(effect, known(), closed, five + minute, 12 * hour)).toBe('closed-meanwhile');
    expect(pointless(effect, known(), { ...open, until: five + hour }, five - minute, 12 * hour)).toBe('closed-meanwhile');
  });
});

describe('with few staff', () => {
  test.each<[string, Partial<Situation>, string[][]]>([
    ['the first message of a day is told that an answer may take long', {}, [['away.few_staff']]],
    ['one that was told yesterday is told again', { state: known({ fewStaffSaidOn: '2026-11-22' }) }, [['away.few_staff']]],
    ['one that was told today is not', { state: known({ fewStaffSaidOn: '2026-11-23' }) }, []],
    ['while closed it is the away text', { opening: closed }, [['away.hours']]],
    ['a stranger is greeted', { state: situation().state }, [['greeting']]],
    ['within a minute of the greeting nothing follows', { state: known({ introducedAt: monday10 - 30 * second }) }, []],
    ['while a human talks the desk is silent', { state: known({ quietUntil: monday10 + hour }) }, []],
    ['in normal mode nothing is said', { calendar: normal }, []],
  ])('%s', (_, more, messages) => {
    expect(said({ calendar: few, ...more })).toEqual(messages);
  });

  test('the day is that of Berlin: after midnight there it is said anew', () => {
    const late = Date.parse('2026-11-23T23:30:00+01:00');
    const night = { ...open, until: late + 3 * hour };
    const first = later(undefined, 1, { calendar: few, opening: night, now: late });
    const again = later(first.next, 2, { calendar: few, opening: night, now: late + 20 * minute });
    const next = later(again.next, 3, { calendar: few, opening: night, now: late + 31 * minute });
    expect([first, again, next].map(saidIn)).toEqual([[['away.few_staff']], [], [['away.few_staff']]]);
  });

  test('shortly before closing that alone is said, and nothing about staff after it', () => {
    const calendar = { mode: 'few-staff', closingSoonMinutes: 15 } as const;
    const first = later(undefined, 1, { calendar, now: five - 10 * minute });
    expect([first, later(first.next, 2, { calendar, now: five - minute })].map(saidIn)).toEqual([[['open.closing_soon']], []]);
  });

  test('what could not be sent while open is not sent when nobody is there', () => {
    const effect = openEffect(1, { because: 'few-staff', textIds: ['away.few_staff'], status: 'later' });
    expect(pointless(effect, known(), open, monday10, 12 * hour)).toBeUndefined();
    expect(pointless(effect, known(), closed, monday10, 12 * hour)).toBe('closed-meanwhile');
  });
});

describe('while the greeting waits to be sent', () => {
  const waiting = (say: readonly ReplyPart[]) =>
    known({ introducedAt: five - 5 * minute, effects: [openEffect(1, { status: 'later', textIds: say, decidedAt: five - 5 * minute })] });

  test.each<[string, Partial<Situation>]>([
    ['no word on closing goes before it', { now: five - minute }],
    ['no word on few staff does', { now: five - minute, calendar: few }],
  ])('%s', (_, more) => {
    const event = inboundEvent(2, { at: more.now ?? monday10 });
    for (const say of [['greeting'], ['greeting', 'human.requested']] as const) {
      expect(said({ event, state: waiting(say), ...more })).toEqual([]);
    }
    expect(said({ event, state: waiting(['human.requested']), ...more })).toHaveLength(1);
  });

  test.each<[ReplyPart[], ReplyPart[]]>([
    [['greeting'], ['greeting', 'away.short']],
    [
      ['greeting', 'human.requested'],
      ['greeting', 'human.requested', 'away.short'],
    ],
    [
      ['greeting', 'away.short'],
      ['greeting', 'away.short'],
    ],
  ])('it takes the away sentence along: %j', (before, after) => {
    const now = five + minute;
    const held = later(waiting(before), 2, { now, opening: closed });
    expect(saidIn(held)).toEqual([]);
    expect(held.because).toBe('away');
    expect(held.next?.effects).toMatchObject([{ because: 'greeting+away', textIds: after, status: 'later', closedSince: closed.since }]);
    expect(saidIn(later(held.next, 3, { now: now + 10 * minute, opening: closed }))).toEqual([]);
  });

  test('the away text is still to be said where nobody knows when somebody is back', () => {
    const now = five + minute;
    const { nextOpening: _, ...undated } = closed;
    const held = later(waiting(['greeting']), 2, { now, opening: undated });
    expect(saidIn(held)).toEqual([]);
    const through = { ...known(), ...held.next, effects: [] };
    expect(saidIn(later(through, 3, { now: now + 2 * minute, opening: undated }))).toEqual([['away.undated']]);
  });

  test('a greeting that may have arrived holds nothing back', () => {
    const state = known({ introducedAt: five - 5 * minute, effects: [openEffect(1, { status: 'unknown', textIds: ['greeting'] })] });
    expect(saidIn(later(state, 2, { now: five + minute, opening: closed }))).toEqual([['away.hours']]);
  });
});

describe('what is remembered of it', () => {
  const state = known({ closingSaidFor: five, fewStaffSaidOn: '2026-11-23' });

  test('comes back from the table as it was', () => {
    const attributes = { ...stateToAttributes(state, monday10 + day, ahornwegKeys), pk: { S: 'ahornweg/P#person-a' }, version: { N: '1' } };
    expect(itemToRecord(attributes, ahornwegKeys).state).toEqual(state);
  });

  test('is the younger of two memories of one person', () => {
    const older = known({ closingSaidFor: five - day, fewStaffSaidOn: '2026-11-20' });
    for (const merged of [mergeStates(state, older), mergeStates(older, state), mergeStates(state, known()), mergeStates(known(), state)]) {
      expect(merged).toMatchObject({ closingSaidFor: five, fewStaffSaidOn: '2026-11-23' });
    }
  });
});

test('somebody who wrote while away is not written to again at opening: the away text that is late is dropped', () => {
  const night = decide(situation({ state: known(), opening: closed, calendar: normal }));
  expect(saidIn(night)).toEqual([['away.hours']]);
  const opened = { open: true, because: 'weekly', since: monday10 + 20 * hour, until: monday10 + 24 * hour } as const;
  const [effect] = night.effects;
  expect(effect && pointless({ ...effect, status: 'later' }, known(), opened, monday10 + 20 * hour, 12 * hour)).toBe('open-again');
  expect(saidIn(later(night.next, 2, { opening: opened, now: monday10 + 21 * hour }))).toEqual([]);
});
