import { describe, expect, it } from 'vitest';
import { byHandRefusal, readByHand, statusInWords } from '../../../../infra/cli/away.ts';
import { changeByHand } from '../../../../shared/app/hours/set-by-hand.ts';
import type { OpeningState } from '../../../../shared/app/ports.ts';
import type { Override } from '../../../../shared/calendar/rules.ts';
import { decide } from '../../../../shared/conversation/decide.ts';
import type { PersonState } from '../../../../shared/conversation/state.ts';
import type { Snapshot } from '../../../../shared/facility/snapshot.ts';
import { awayHarness, calendarOf, facilityWith } from '../../../support/away-harness.ts';
import { inboundEvent, known, situation } from '../../../support/events.ts';

const day = [{ from: 540, to: 1020 }];
const withLunch = [
  { from: 540, to: 720 },
  { from: 780, to: 1020 },
];
/** Monday to Friday, 9 to 17 o'clock. */
const week = { mon: day, tue: day, wed: day, thu: day, fri: day };
const office = facilityWith(calendarOf(week));
const lunching = facilityWith(calendarOf({ mon: withLunch, tue: withLunch }));
const fridayUntil = (to: number) => facilityWith(calendarOf({ ...week, fri: [{ from: 540, to }] }));
const bothChannels = (messenger: Snapshot, whatsapp: Snapshot): Snapshot => {
  if (!messenger.messenger || !whatsapp.messenger) throw new Error('no Messenger');
  const { appId: _, ...rest } = whatsapp.messenger;
  return { ...messenger, whatsapp: { ...rest, wabaId: '389217604518273' } };
};
/** 23 November 2026 is a Monday. */
const at = (local: string) => Date.parse(`2026-11-${local}:00+01:00`);

/** What the command makes of it; a refusal is thrown in its words. */
function byHand(
  snapshot: Snapshot,
  stored: OpeningState | undefined,
  [command, until]: readonly [string, string | undefined],
  now: number,
) {
  const changed = changeByHand(snapshot, stored, readByHand(command, until, now), now);
  if (!changed.ok) throw new Error(byHandRefusal(changed.why, until, now));
  return changed.status;
}

/** A desk over its stored status, and somebody known who writes to it. */
function atTheDesk(first: Snapshot) {
  const desk = awayHarness(first);
  let snapshot = first;
  let state: PersonState = known({ introducedAt: at('01T10:00') });
  let n = 0;
  return {
    ...desk,
    deploy(next: Snapshot) {
      snapshot = next;
      desk.deploy(next);
    },
    async away(local: string, command: string, until?: string) {
      const stored = desk.store.status();
      const status = byHand(snapshot, stored, [command, until], at(local));
      await desk.store.saveStatus(status, stored?.version);
      return statusInWords(status);
    },
    /** What the person reads: the ids of the texts. */
    writes(local: string): string {
      n += 1;
      const decision = decide(
        situation({ state, event: inboundEvent(n, { at: at(local) }), now: at(local), opening: desk.openingAt(at(local)) }),
      );
      state = { ...(decision.next ?? state), effects: [] };
      return decision.effects.flatMap(({ textIds: say }) => say).join(' ');
    },
  };
}

describe('somebody who was told since the desk last was open is not told again', () => {
  it('when away by hand ends after closing', async () => {
    const { tick, away, writes } = atTheDesk(office);
    await tick(at('23T15:00'));
    await away('23T16:00', 'on');
    expect(writes('23T16:10')).toBe('away.hours');
    await away('23T18:00', 'auto');
    expect(writes('23T18:05')).toBe('');
    await tick(at('24T00:05'));
    expect(writes('24T00:06')).toBe('');
    await tick(at('24T09:00'));
    await tick(at('24T17:00'));
    expect(writes('24T17:10')).toBe('away.hours');
  });

  it('when away is set again while it holds', async () => {
    const { away, writes, store } = atTheDesk(office);
    await away('23T11:00', 'on', '14:00');
    expect(writes('23T11:10')).toBe('away.hours');
    expect(await away('23T12:00', 'on', '16:00')).toBe(
      'messenger: away until Monday 2026-11-23 16:00 (set by hand). Clients read: "wieder da heute um 16 Uhr"\n',
    );
    expect(writes('23T12:10')).toBe('');
    await away('23T12:30', 'on');
    expect(writes('23T12:40')).toBe('');
    expect(store.status()?.overrides?.messenger).toEqual<Override>({ mode: 'away', from: at('23T11:00') });
    expect(store.status()?.channels.messenger).toMatchObject({ since: at('23T11:00'), until: at('24T09:00') });
  });

  it('when away until the next opening is set again in the break it ran over, without moving its end', async () => {
    const { away, writes, store } = atTheDesk(lunching);
    await away('23T11:00', 'on', '14:00');
    expect(writes('23T11:10')).toBe('away.hours');
    await away('23T13:30', 'on');
    expect(store.status()?.overrides?.messenger).toEqual<Override>({ mode: 'away', from: at('23T11:00'), until: at('24T09:00') });
    expect(writes('23T13:40')).toBe('');
  });

  it('when away is set again in the same closed time after it has ended', async () => {
    const { tick, away, writes } = atTheDesk(lunching);
    await away('23T11:00', 'on', '12:30');
    expect(writes('23T11:10')).toBe('away.hours');
    await tick(at('23T12:30'));
    await away('23T12:45', 'on', '15:00');
    expect(writes('23T12:50')).toBe('');
    expect(writes('23T14:00')).toBe('');
  });

  it.each([
    ['an earlier', 690],
    ['a later', 750],
  ])('when a deploy on Saturday gives Friday %s closing', async (_, closing) => {
    const { tick, deploy, writes } = atTheDesk(fridayUntil(720));
    await tick(at('27T12:00'));
    expect(writes('27T12:10')).toBe('away.hours');
    await tick(at('28T10:00'));
    deploy(fridayUntil(closing));
    await tick(at('28T10:05'));
    expect(writes('28T10:10')).toBe('');
    await tick(at('29T00:00'));
    expect(writes('29T11:00')).toBe('');
    await tick(at('30T09:00'));
    await tick(at('30T17:00'));
    expect(writes('30T17:10')).toBe('away.hours');
  });

  it('but is told again after the desk was open, if only by hand', async () => {
    const { away, writes } = atTheDesk(office);
    await away('23T17:05', 'auto');
    expect(writes('23T17:30')).toBe('away.hours');
    await away('23T18:00', 'off', '20:00');
    expect(writes('23T18:10')).toBe('');
    await away('23T19:00', 'auto');
    expect(writes('23T19:10')).toBe('away.hours');
  });

  it('but is told again when hours change while the desk is open', async () => {
    const { tick, deploy, writes } = atTheDesk(lunching);
    await tick(at('23T12:00'));
    expect(writes('23T12:10')).toBe('away.hours');
    await tick(at('23T13:00'));
    deploy(facilityWith(calendarOf({ mon: [{ from: 540, to: 840 }] })));
    await tick(at('23T14:30'));
    expect(writes('23T14:40')).toBe('away.hours');
  });

  it('and where a clock was put back, the periods before are told', async () => {
    const { writes } = atTheDesk(office);
    expect([writes('24T18:00'), writes('23T18:00')]).toEqual(['away.hours', 'away.hours']);
  });

  it('and what another channel does is its own matter', async () => {
    const { tick, away, store } = atTheDesk(bothChannels(lunching, office));
    await tick(at('23T12:00'));
    await away('23T12:30', 'on');
    const { messenger, whatsapp } = store.status()?.channels ?? {};
    expect([messenger, whatsapp]).toMatchObject([
      { since: at('23T12:00'), until: at('23T13:00') },
      { since: at('23T12:30'), until: at('24T09:00') },
    ]);
  });
});

describe('one channel set by hand', () => {
  const both = bothChannels(office, office);
  const set = (stored: OpeningState | undefined, byHand: Parameters<typeof changeByHand>[2], local: string): OpeningState => {
    const changed = changeByHand(both, stored, byHand, at(local));
    if (!changed.ok) throw new Error(changed.why);
    return { ...changed.status, version: 1 };
  };

  it('leaves the others open, and what is set for them as it is', () => {
    const first = set(undefined, { channels: ['messenger'], mode: 'away', until: at('23T15:00') }, '23T10:00');
    expect([first.channels.messenger?.open, first.channels.whatsapp?.open]).toEqual([false, true]);
    expect(first.overrides).toEqual({ messenger: { mode: 'away', from: at('23T10:00'), until: at('23T15:00') } });
    expect(first.validUntil).toBe(at('23T15:00'));
    const second = set(first, { channels: ['whatsapp'], mode: 'away', until: at('23T12:00') }, '23T11:00');
    const third = set(second, { channels: ['whatsapp'], mode: 'auto' }, '23T11:30');
    expect(third.channels).toMatchObject({
      messenger: { open: false, since: at('23T10:00'), until: at('23T15:00') },
      whatsapp: { open: true, because: 'weekly' },
    });
  });

  it('is one of all where all are set again', () => {
    const first = set(undefined, { channels: ['messenger'], mode: 'away', until: at('23T15:00') }, '23T10:00');
    const all = set(first, { mode: 'away', until: at('23T16:00') }, '23T11:00');
    expect(all.channels).toMatchObject({
      messenger: { open: false, since: at('23T10:00'), until: at('23T16:00') },
      whatsapp: { open: false, since: at('23T11:00'), until: at('23T16:00') },
    });
  });

  it('is refused an open end by its own hours alone', () => {
    const mixed = bothChannels(office, lunching);
    const noon = at('23T12:30');
    expect(changeByHand(mixed, undefined, { channels: ['messenger'], mode: 'open' }, noon)).toMatchObject({ ok: true });
    expect(changeByHand(mixed, undefined, { channels: ['whatsapp'], mode: 'open' }, noon)).toEqual({ ok: false, why: 'needs-end' });
  });

  it('is set together with another wish for another channel, or neither is', () => {
    const both = set(
      undefined,
      [
        { channels: ['messenger'], mode: 'away', until: at('23T15:00') },
        { channels: ['whatsapp'], mode: 'open', until: at('23T18:00') },
      ],
      '23T10:00',
    );
    expect(both.overrides).toMatchObject({ messenger: { mode: 'away' }, whatsapp: { mode: 'open' } });
    const wishes = [{ channels: ['messenger'], mode: 'auto' } as const, { channels: ['whatsapp'], mode: 'away', until: 0 } as const];
    expect(changeByHand(office, undefined, wishes.slice(0, 1), at('23T10:00'))).toMatchObject({ ok: true });
    expect(changeByHand(bothChannels(office, office), undefined, wishes, at('23T10:00'))).toEqual({ ok: false, why: 'past' });
  });

  it('is what --channel of the command means', () => {
    expect(readByHand('on', '12:00', at('23T10:00'), 'whatsapp')).toEqual({ channels: ['whatsapp'], mode: 'away', until: at('23T12:00') });
    expect(readByHand('auto', undefined, at('23T10:00'), 'messenger')).toEqual({ channels: ['messenger'], mode: 'auto' });
    expect(() => readByHand('on', undefined, at('23T10:00'), 'fax')).toThrow('--channel fax is not known');
  });
});

describe('npm run away', () => {
  it.each(['23T08:00', '23T12:30', '28T12:00'])('refuses off without an end out of office hours (%s)', (local) => {
    expect(() => byHand(lunching, undefined, ['off', undefined], at(local))).toThrow('Out of office hours "off" needs an end');
    expect(byHand(lunching, undefined, ['off', '23:00'], at(local)).channels.messenger?.open).toBe(true);
  });

  it('refuses it as well where one of the channels is out of office hours', () => {
    expect(() => byHand(bothChannels(office, lunching), undefined, ['off', undefined], at('23T12:30'))).toThrow('needs an end');
  });

  it.each([
    ['23T09:00', '--until 23T09:00 is in the past: give a time after now (Monday 2026-11-23 10:00).'],
    ['23T10:00', '--until 23T10:00 is in the past: give a time after now (Monday 2026-11-23 10:00).'],
  ])('refuses an end that is over (%s)', (until, words) => {
    const changed = changeByHand(office, undefined, { mode: 'away', until: at(until) }, at('23T10:00'));
    expect(changed).toEqual({ ok: false, why: 'past' });
    expect(byHandRefusal('past', until, at('23T10:00'))).toBe(words);
  });

  it('refuses an end more than 90 days ahead, which belongs into the facility file', () => {
    const ahead = (ms: number) => changeByHand(office, undefined, { mode: 'away', until: at('23T10:00') + ms }, at('23T10:00'));
    expect(ahead(7_776_000_000)).toMatchObject({ ok: true });
    expect(ahead(7_776_000_001)).toEqual({ ok: false, why: 'too-far' });
  });

  it('takes off without an end in office hours, also to end away by hand', async () => {
    const { away } = atTheDesk(office);
    await away('23T10:00', 'on');
    expect(await away('23T11:00', 'off')).toBe('messenger: open until Monday 2026-11-23 17:00 (set by hand).\n');
  });

  it.each([['on'], ['off'], ['auto']])('keeps the rests that Meta asked for (%s)', (command) => {
    const pausedUntil = { messenger: at('23T10:30') };
    const stored = { hash: '', computedAt: 0, validUntil: 0, channels: {}, pausedUntil, version: 3 };
    expect(byHand(office, stored, [command, undefined], at('23T10:00')).pausedUntil).toEqual({ messenger: at('23T10:30') });
  });

  it('says the end of away by hand that lies beyond the days the calendar looks ahead', () => {
    const status = byHand(office, undefined, ['on', '2027-02-15T09:00'], at('23T10:00'));
    expect(statusInWords(status)).toBe('messenger: away until Monday 2027-02-15 09:00 (set by hand).\n');
  });

  it('says “until further notice” where no end is known', () => {
    const closed = facilityWith(calendarOf({}));
    expect(statusInWords(byHand(closed, undefined, ['on', undefined], at('23T10:00')))).toBe(
      'messenger: away until further notice (set by hand).\n',
    );
  });
});
