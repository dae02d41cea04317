import { describe, expect, it, test } from 'vitest';
import { decide } from '../../../shared/conversation/decide.ts';
import type { EventKind } from '../../../shared/conversation/event.ts';
import type { Situation } from '../../../shared/conversation/rule.ts';
import { newPerson } from '../../../shared/conversation/state.ts';
import {
  closed,
  day,
  effectIdOf,
  hour,
  inboundEvent,
  keyOf,
  known,
  minute,
  monday10,
  open,
  saidIn,
  second,
  situation,
  withoutAddress,
} from '../../support/events.ts';

const quietUntilEvening = known({ quietUntil: monday10 + 8 * hour });
const undated = { open: false, because: 'override', since: monday10 - 3 * hour } as const;
const holidays = { ...closed, because: 'closure', closure: { from: '2026-11-23', to: '2026-11-27' } } as const;

describe('who is answered what', () => {
  test.each<[string, Partial<Situation>, string, string[][]]>([
    ['a stranger is greeted', {}, 'greeting', [['greeting']]],
    [
      'a stranger who writes at night is greeted with the short away sentence',
      { opening: closed },
      'greeting+away',
      [['greeting', 'away.short']],
    ],
    ['a stranger is only greeted while no next opening is known', { opening: undated }, 'greeting', [['greeting']]],
    ['a stranger who sends a photo is greeted', { event: inboundEvent(1, { kind: 'media' }) }, 'greeting', [['greeting']]],
    ['a stranger who taps Get Started is greeted', { event: inboundEvent(1, { kind: 'entry' }) }, 'greeting', [['greeting']]],
    [
      'a stranger whose message Meta cannot pass on is greeted',
      { event: inboundEvent(1, { kind: 'unsupported' }) },
      'greeting',
      [['greeting']],
    ],
    ['somebody known gets no second greeting', { state: known() }, 'silence', []],
    ['somebody known who writes at night is told when we are back', { state: known(), opening: closed }, 'away', [['away.hours']]],
    ['in closed weeks the away text says so', { state: known(), opening: holidays }, 'away', [['away.closed_period']]],
    ['without a next opening the away text names none', { state: known(), opening: undated }, 'away', [['away.undated']]],
    ['the same closed period is announced once', { state: known({ awaySaidFor: closed.since }), opening: closed }, 'silence', []],
    [
      'the next closed period is announced again',
      { state: known({ awaySaidFor: closed.since - day }), opening: closed },
      'away',
      [['away.hours']],
    ],
    [
      'within a minute of the greeting nothing follows it',
      { state: known({ introducedAt: monday10 - 59 * second }), opening: closed },
      'silence',
      [],
    ],
    [
      'a minute after the greeting the away text may follow',
      { state: known({ introducedAt: monday10 - minute }), opening: closed },
      'away',
      [['away.hours']],
    ],
    ['while a human talks the desk is silent', { state: quietUntilEvening }, 'quiet', []],
    ['in the last millisecond of that silence, too', { state: known({ quietUntil: monday10 + 1 }) }, 'quiet', []],
    [
      'also when the team answers while nobody is there',
      { state: known({ quietUntil: monday10 + 11 * hour }), opening: closed },
      'quiet',
      [],
    ],
    [
      'once the facility has closed since, the desk speaks again',
      { state: known({ quietUntil: monday10 + 8 * hour }), opening: closed },
      'away',
      [['away.hours']],
    ],
    [
      'when that silence is over the desk speaks again',
      { state: known({ quietUntil: monday10 }), opening: closed },
      'away',
      [['away.hours']],
    ],
    ['while another app holds the thread the desk only watches', { event: inboundEvent(1, { standby: true }) }, 'standby', []],
    ['a message of yesterday is not answered', { event: inboundEvent(1, { at: monday10 - day - 1 }) }, 'too-old', []],
    ['a message of just under a day is', { event: inboundEvent(1, { at: monday10 - day + minute }) }, 'greeting', [['greeting']]],
    ['somebody with no way back is not answered', { event: withoutAddress(inboundEvent(1)) }, 'no-answer-kind', []],
  ])('%s', (_sentence, more, because, said) => {
    const decision = decide(situation(more));
    expect(decision.because).toBe(because);
    expect(saidIn(decision)).toEqual(said);
  });

  test.each<[EventKind]>([['reaction'], ['edit'], ['revoke'], ['system'], ['handover'], ['preference']])(
    'a stranger’s %s is no message: no greeting',
    (kind) => {
      const decision = decide(situation({ event: inboundEvent(1, { kind }) }));
      expect(decision.because).toBe('no-answer-kind');
      expect(saidIn(decision)).toEqual([]);
      expect(decision.next?.introducedAt).toBeUndefined();
    },
  );

  test.each<[EventKind]>([['text'], ['media'], ['location'], ['contacts'], ['choice'], ['entry'], ['order']])(
    'a stranger’s %s is greeted',
    (kind) => {
      expect(saidIn(decide(situation({ event: inboundEvent(1, { kind }) })))).toEqual([['greeting']]);
    },
  );
});

describe('the order of the rules', () => {
  it('lets a human’s answer count even in standby and however old', () => {
    const echo = inboundEvent(1, { kind: 'staff', standby: true, at: monday10 - 30 * hour });
    expect(decide(situation({ event: echo })).because).toBe('staff');
  });

  it('calls a reaction in standby a reaction', () => {
    expect(decide(situation({ event: inboundEvent(1, { kind: 'reaction', standby: true }) })).because).toBe('no-answer-kind');
  });

  it('calls an old message in standby old', () => {
    expect(decide(situation({ event: inboundEvent(1, { standby: true, at: monday10 - 2 * day }) })).because).toBe('too-old');
  });

  it('calls an old message old also while a human talks', () => {
    expect(decide(situation({ event: inboundEvent(1, { at: monday10 - 2 * day }), state: quietUntilEvening })).because).toBe('too-old');
  });

  it('keeps a stranger’s greeting due while a human talks', () => {
    const stranger = { ...newPerson(monday10), quietUntil: monday10 + hour };
    const decision = decide(situation({ state: stranger }));
    expect(decision.because).toBe('quiet');
    expect(decision.next?.introducedAt).toBeUndefined();
  });
});

describe('what a decision remembers', () => {
  it('remembers the greeting, the closed period and the happening', () => {
    expect(decide(situation({ opening: closed })).next).toMatchObject({
      introducedAt: monday10,
      awaySaidFor: closed.since,
      recentEventKeys: ['0000000000000001'],
    });
  });

  it('claims the answer in the very state it commits', () => {
    const { next } = decide(situation({ opening: closed, now: monday10 + 3 * second }));
    expect(next?.effects).toEqual([
      {
        id: '0000000000000001',
        channel: 'messenger',
        because: 'greeting+away',
        textIds: ['greeting', 'away.short'],
        status: 'claimed',
        decidedAt: monday10 + 3000,
        claimedAt: monday10 + 3000,
        dueAt: monday10 + 3000,
        tries: 1,
        address: 'k1.sealed-address',
        windowUntil: monday10 + 86_400_000,
        closedSince: closed.since,
      },
    ]);
  });

  it('keeps answers that are still open', () => {
    const first = decide(situation()).next ?? newPerson(0);
    const second_ = decide(situation({ event: inboundEvent(2), state: { ...first, introducedAt: monday10 - hour }, opening: closed }));
    expect(second_.next?.effects.map(({ id }) => id)).toEqual([effectIdOf(1), effectIdOf(2)]);
  });

  it('does not count somebody as greeted to whom nothing could be sent', () => {
    const unreachable = decide(situation({ event: withoutAddress(inboundEvent(1, { kind: 'entry' })) }));
    expect(unreachable.next?.introducedAt).toBeUndefined();
    const reachable = decide(situation({ event: inboundEvent(2), state: unreachable.next ?? newPerson(0) }));
    expect(saidIn(reachable)).toEqual([['greeting']]);
  });

  it('does not call a closed period announced when nothing could be sent', () => {
    const decision = decide(situation({ event: withoutAddress(inboundEvent(1)), state: known(), opening: closed }));
    expect(decision.next?.awaySaidFor).toBeUndefined();
  });
});

describe('a happening that was decided before', () => {
  it('changes nothing', () => {
    const { next } = decide(situation());
    expect(decide(situation({ state: next ?? newPerson(0) }))).toEqual({ because: 'duplicate', effects: [] });
  });

  it('is known by the first 16 characters of its key', () => {
    const state = known({ recentEventKeys: ['0000000000000007'] });
    expect(decide(situation({ event: inboundEvent(7), state })).because).toBe('duplicate');
    expect(decide(situation({ event: inboundEvent(8), state })).because).toBe('silence');
  });

  it('is remembered over 23 later ones and forgotten with the 24th', () => {
    const history = (last: number) => {
      let state = known();
      for (let n = 1; n <= last; n += 1) state = decide(situation({ event: inboundEvent(n), state })).next ?? state;
      return state;
    };
    expect(decide(situation({ event: inboundEvent(1), state: history(24) })).because).toBe('duplicate');
    expect(history(25).recentEventKeys).toHaveLength(24);
    expect(decide(situation({ event: inboundEvent(1), state: history(25) })).because).toBe('silence');
  });

  it('cannot bring a second greeting even when the ring has forgotten it', () => {
    const state = known({ recentEventKeys: [] });
    expect(saidIn(decide(situation({ event: { ...inboundEvent(1), key: keyOf(1) }, state })))).toEqual([]);
  });
});

describe('a human’s answer', () => {
  const echo = inboundEvent(1, { kind: 'staff', at: monday10 - minute });

  it('makes a stranger known without a greeting', () => {
    const decision = decide(situation({ event: echo }));
    expect(saidIn(decision)).toEqual([]);
    expect(decision.next?.introducedAt).toBe(monday10 - minute);
  });

  it('silences the desk for twelve hours from the answer’s own time', () => {
    expect(decide(situation({ event: echo, state: known() })).next?.quietUntil).toBe(monday10 - minute + 12 * hour);
  });

  it('does not change when somebody known was greeted', () => {
    expect(decide(situation({ event: echo, state: known() })).next?.introducedAt).toBe(monday10 - 2 * hour);
  });

  it('that arrives late does not shorten the silence', () => {
    expect(decide(situation({ event: echo, state: quietUntilEvening })).next?.quietUntil).toBe(monday10 + 12 * hour - minute);
    const long = known({ quietUntil: monday10 + 20 * hour });
    expect(decide(situation({ event: echo, state: long })).next?.quietUntil).toBe(monday10 + 20 * hour);
  });

  it('does not open Meta’s window, but counts as contact', () => {
    const { next } = decide(situation({ event: echo, state: known() }));
    expect(next?.windowUntil).toBeUndefined();
    expect(next?.lastContactAt).toBe(monday10 - minute);
  });
});

describe('Meta’s window and the last contact', () => {
  it('follow the person’s last message', () => {
    const { next } = decide(situation({ state: known() }));
    expect(next).toMatchObject({ lastContactAt: monday10, windowUntil: monday10 + 24 * hour });
  });

  it('do not go back for a message that arrives late', () => {
    const state = known({ lastContactAt: monday10, windowUntil: monday10 + 24 * hour });
    const { next } = decide(situation({ event: inboundEvent(2, { at: monday10 - 5 * hour }), state }));
    expect(next).toMatchObject({ lastContactAt: monday10, windowUntil: monday10 + 24 * hour });
  });

  test.each<[EventKind]>([['staff'], ['system'], ['handover'], ['preference']])('are not opened by %s', (kind) => {
    expect(decide(situation({ event: inboundEvent(1, { kind }), state: known() })).next?.windowUntil).toBeUndefined();
  });

  it('are opened by a reaction', () => {
    expect(decide(situation({ event: inboundEvent(1, { kind: 'reaction' }) })).next?.windowUntil).toBe(monday10 + 24 * hour);
  });

  it('leave an answer the window that the person’s newest message opened', () => {
    const state = known({ windowUntil: monday10 + 24 * hour });
    const { next } = decide(situation({ event: inboundEvent(2, { at: monday10 - 3 * hour }), state, opening: closed }));
    expect(next?.effects[0]?.windowUntil).toBe(monday10 + 24 * hour);
  });
});

it('decides the same thing twice the same way', () => {
  const once = situation({ opening: open });
  expect(decide(once)).toEqual(decide(once));
});
