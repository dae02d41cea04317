import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../shared/consent/state.ts';
import { mergeStates } from '../../../shared/conversation/merge.ts';
import type { PersonState } from '../../../shared/conversation/state.ts';
import { openEffect } from '../../support/events.ts';

const bare: PersonState = { lastContactAt: 0, recentEventKeys: [], effects: [], aliases: [] };
const merge = (a: Partial<PersonState>, b: Partial<PersonState>) => mergeStates({ ...bare, ...a }, { ...bare, ...b });

describe('two memories of one person', () => {
  it('that are empty make an empty one', () => {
    expect(merge({}, {})).toStrictEqual(bare);
  });

  it.each<[string, Partial<PersonState>, Partial<PersonState>, Partial<PersonState>]>([
    ['the first greeting', { introducedAt: 5 }, { introducedAt: 3 }, { introducedAt: 3 }],
    ['the only greeting', {}, { introducedAt: 3 }, { introducedAt: 3 }],
    ['the last contact', { lastContactAt: 5 }, { lastContactAt: 7 }, { lastContactAt: 7 }],
    ['the later window', { windowUntil: 9 }, { windowUntil: 7 }, { windowUntil: 9 }],
    ['the longer silence, and the shorter behind it', { quietUntil: 9 }, { quietUntil: 7 }, { quietUntil: 9, quietBefore: 7 }],
    [
      'a silence with the longest that stood behind one',
      { quietUntil: 9, quietBefore: 8 },
      { quietUntil: 7 },
      { quietUntil: 9, quietBefore: 8 },
    ],
    ['one silence alone, with nothing behind it', { quietUntil: 9 }, {}, { quietUntil: 9 }],
    ['the later closed period', { awaySaidFor: 3 }, { awaySaidFor: 4 }, { awaySaidFor: 4 }],
    ['the later closing', { closingSaidFor: 3 }, { closingSaidFor: 4 }, { closingSaidFor: 4 }],
    ['the later day', { fewStaffSaidOn: '2026-11-23' }, { fewStaffSaidOn: '2026-11-22' }, { fewStaffSaidOn: '2026-11-23' }],
    ['the later question of erasure', { eraseAskedAt: 3 }, { eraseAskedAt: 4 }, { eraseAskedAt: 4 }],
    ['the later of two erasures', { erasedAt: 4 }, { erasedAt: 3 }, { erasedAt: 4 }],
    ['no erasure, where one of them lives', { erasedAt: 4 }, {}, {}],
    ['the later time without an issue', { noIssueUntil: 3 }, { noIssueUntil: 4 }, { noIssueUntil: 4 }],
    ['the later time the team was told', { toldAt: 4 }, { toldAt: 3 }, { toldAt: 4 }],
    [
      'the longer wait',
      { waiting: { channel: 'messenger', since: 4 } },
      { waiting: { channel: 'messenger', since: 3 } },
      { waiting: { channel: 'messenger', since: 3 } },
    ],
    ['the only wait', {}, { waiting: { channel: 'messenger', since: 3 } }, { waiting: { channel: 'messenger', since: 3 } }],
    ['the time of the issue before', { issueBeforeAt: 3 }, { issueBeforeAt: 4 }, { issueBeforeAt: 4 }],
    ['the newer issue', { issue: { id: 'a', at: 3 } }, { issue: { id: 'b', at: 4 } }, { issue: { id: 'b', at: 4 } }],
    ['the newer issue of the stronger one', { issue: { id: 'a', at: 5 } }, { issue: { id: 'b', at: 4 } }, { issue: { id: 'a', at: 5 } }],
    [
      'the stronger one’s issue of the same moment',
      { issue: { id: 'a', at: 4 } },
      { issue: { id: 'b', at: 4 } },
      { issue: { id: 'a', at: 4 } },
    ],
    ['the only issue', {}, { issue: { id: 'b', at: 4 } }, { issue: { id: 'b', at: 4 } }],
    ['the only issue of the stronger one', { issue: { id: 'a', at: 4 } }, {}, { issue: { id: 'a', at: 4 } }],
    ['the stronger one’s enrolment', { staffPhone: 'x' }, { staffPhone: 'y' }, { staffPhone: 'x' }],
    ['the only enrolment', {}, { staffPhone: 'y' }, { staffPhone: 'y' }],
    [
      'wrong codes of one day together',
      { wrongCodes: { day: '2026-11-23', count: 2 } },
      { wrongCodes: { day: '2026-11-23', count: 3 } },
      { wrongCodes: { day: '2026-11-23', count: 5 } },
    ],
    [
      'wrong codes of the later day',
      { wrongCodes: { day: '2026-11-22', count: 2 } },
      { wrongCodes: { day: '2026-11-23', count: 1 } },
      { wrongCodes: { day: '2026-11-23', count: 1 } },
    ],
    ['the stronger one’s language', { language: 'ar' }, { language: 'en' }, { language: 'ar' }],
    ['the only language', {}, { language: 'en' }, { language: 'en' }],
    [
      'the stronger one’s address',
      { subscription: { channel: 'whatsapp', address: 'k1.a' } },
      { subscription: { channel: 'whatsapp', address: 'k1.b' } },
      { subscription: { channel: 'whatsapp', address: 'k1.a' } },
    ],
    [
      'the only address',
      {},
      { subscription: { channel: 'whatsapp', address: 'k1.b' } },
      { subscription: { channel: 'whatsapp', address: 'k1.b' } },
    ],
    ['every other identity once', { aliases: ['x', 'y'] }, { aliases: ['y', 'z'] }, { aliases: ['x', 'y', 'z'] }],
    [
      'every event key once, the stronger one’s last',
      { recentEventKeys: ['1', '2'] },
      { recentEventKeys: ['2', '3'] },
      { recentEventKeys: ['2', '3', '1'] },
    ],
    [
      'every open answer once',
      { effects: [openEffect(1)] },
      { effects: [openEffect(1, { tries: 2 }), openEffect(2)] },
      { effects: [openEffect(1), openEffect(2)] },
    ],
    [
      'the later word on each occasion',
      { saidAt: { help: 3, line: 5 } },
      { saidAt: { help: 4, told: 1 } },
      { saidAt: { help: 4, line: 5, told: 1 } },
    ],
    ['the only words', {}, { saidAt: { help: 4 } }, { saidAt: { help: 4 } }],
    ['the only words of the stronger one', { saidAt: { help: 4 } }, {}, { saidAt: { help: 4 } }],
  ])('keep %s', (_what, a, b, kept) => {
    expect(merge(a, b)).toStrictEqual({ ...bare, ...kept });
  });

  it('keep the newest event keys', () => {
    const keys = (prefix: string) => Array.from({ length: 20 }, (_, n) => `${prefix}${n}`);
    const { recentEventKeys: ring } = merge({ recentEventKeys: keys('a') }, { recentEventKeys: keys('b') });
    expect(ring).toHaveLength(24);
    expect([ring[0], ring.at(-1)]).toEqual(['b16', 'a19']);
  });
});

describe('what both got on one day', () => {
  const on = (day: string, count: number, urgent?: object) => ({ answered: { day, count, ...(urgent && { urgent }) } });

  it.each<[string, Partial<PersonState>, Partial<PersonState>, object]>([
    ['adds up', on('2026-11-23', 2), on('2026-11-23', 3), { day: '2026-11-23', count: 5 }],
    [
      'adds up by group',
      on('2026-11-23', 2, { help: 1, stop: 2 }),
      on('2026-11-23', 0, { help: 3 }),
      { day: '2026-11-23', count: 2, urgent: { help: 4, stop: 2 } },
    ],
    [
      'adds up where one has groups',
      on('2026-11-23', 1),
      on('2026-11-23', 1, { erase: 1 }),
      { day: '2026-11-23', count: 2, urgent: { erase: 1 } },
    ],
    ['is that of the later day', on('2026-11-23', 2), on('2026-11-22', 3), { day: '2026-11-23', count: 2 }],
    ['is that of the later day of the weaker one', on('2026-11-22', 2), on('2026-11-23', 3), { day: '2026-11-23', count: 3 }],
    ['is that of the only one', {}, on('2026-11-23', 3), { day: '2026-11-23', count: 3 }],
    ['is that of the only stronger one', on('2026-11-23', 3), {}, { day: '2026-11-23', count: 3 }],
  ])('%s', (_how, a, b, answered) => {
    expect(merge(a, b)).toStrictEqual({ ...bare, answered });
  });
});

describe('two consents of one person', () => {
  const question = (at: number) => ({ at, putAt: at, textHash: 'q' });
  const asked = (at: number): Consent => ({ kind: 'pending', question: question(at) });
  const confirmed = (at: number, firstAskedAt?: number): Consent => ({
    kind: 'confirmed',
    at: at + 1,
    question: question(at),
    ...(firstAskedAt !== undefined && { firstAskedAt }),
  });
  const withdrawn = (at: number): Consent => ({ kind: 'withdrawn', at, route: 'chat' });
  const none: Consent = { kind: 'none' };

  it.each<[string, Consent | undefined, Consent | undefined, Consent]>([
    ['the only one', undefined, asked(1), asked(1)],
    ['the only one of the stronger', confirmed(1), undefined, confirmed(1)],
    ['the further step', asked(1), confirmed(2), confirmed(2)],
    ['the further step of the stronger', confirmed(2), asked(3), confirmed(2)],
    ['the stronger one’s question', asked(1), asked(2), asked(1)],
    ['a question rather than nothing', none, asked(2), asked(2)],
    ['nothing, where neither is more', none, none, none],
    ['the withdrawal that is not older', confirmed(4), withdrawn(4), withdrawn(4)],
    ['the consent whose dialogue is younger', confirmed(5), withdrawn(4), confirmed(5)],
    ['the withdrawal that a renewal does not outdate', confirmed(9, 3), withdrawn(4), withdrawn(4)],
    ['the question that is younger', withdrawn(4), asked(5), asked(5)],
    ['the later of two withdrawals', withdrawn(4), withdrawn(5), withdrawn(5)],
    ['the later of two withdrawals of the stronger', withdrawn(6), withdrawn(5), withdrawn(6)],
    ['a withdrawal rather than nothing', none, withdrawn(4), withdrawn(4)],
  ])('keep %s', (_what, a, b, kept) => {
    const of = (consent: Consent | undefined) => (consent ? { consent } : {});
    expect(merge(of(a), of(b))).toStrictEqual({ ...bare, consent: kept });
  });
});
