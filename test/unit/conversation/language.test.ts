import { describe, expect, it, test } from 'vitest';
import { decide } from '../../../shared/conversation/decide.ts';
import { mergeStates } from '../../../shared/conversation/merge.ts';
import { newPerson, type PersonState } from '../../../shared/conversation/state.ts';
import { type Command, noMeaning } from '../../../shared/understanding/meaning.ts';
import { hour, inboundEvent, known, monday10, saidIn, situation } from '../../support/events.ts';

function asks(commands: readonly string[], state: PersonState, more: Parameters<typeof inboundEvent>[1] = {}) {
  return decide(situation({ event: inboundEvent(1, { meaning: { ...noMeaning, commands: commands as Command[] }, ...more }), state }));
}

describe('a word for a language', () => {
  test.each(['uk', 'ar', 'de', 'de-simple'])('is kept and answered: %s', (code) => {
    const decision = asks([`language:${code}`], known());
    expect(saidIn(decision)).toEqual([['language.set']]);
    expect(decision.because).toBe('language');
    expect(decision.next?.language).toBe(code);
  });

  it('of somebody new has the greeting as its answer, in that language', () => {
    const decision = asks(['language:tr'], newPerson(monday10));
    expect(saidIn(decision)).toEqual([['greeting']]);
    expect(decision.next?.language).toBe('tr');
    expect(decision.next?.introducedAt).toBe(monday10);
  });

  it('for a language that the desk does not have is asked which of its own, and changes nothing', () => {
    const decision = asks(['language:other'], known({ language: 'en' }));
    expect(saidIn(decision)).toEqual([['language.question']]);
    expect(decision.next?.language).toBe('en');
  });

  it('is kept without a word while the team talks, and beside a cry for help', () => {
    const whileTalking = asks(['language:pl'], known({ quietUntil: monday10 + hour }));
    expect(saidIn(whileTalking)).toEqual([]);
    expect(whileTalking.next?.language).toBe('pl');
    const inNeed = decide(
      situation({
        event: inboundEvent(1, {
          meaning: { ...noMeaning, crisis: { tier: 'acute', category: 'suicide' }, commands: ['language:uk'] as Command[] },
        }),
        state: known(),
      }),
    );
    expect(saidIn(inNeed)).toEqual([['crisis.self']]);
    expect(inNeed.next?.language).toBe('uk');
  });

  it('goes with another command: both are done', () => {
    const decision = asks(['human', 'language:ro'], known());
    expect(saidIn(decision)).toEqual([['human.requested'], ['language.set']]);
    expect(decision.next?.language).toBe('ro');
  });
});

test('a language that may be wanted is asked for, once an hour', () => {
  const doubtful = { ...noMeaning, maybe: ['language:ru'] as Command[] };
  const asked = decide(situation({ event: inboundEvent(1, { meaning: doubtful }), state: known() }));
  expect(saidIn(asked)).toEqual([['language.question']]);
  expect(asked.next).not.toHaveProperty('language');
  const again = decide(situation({ event: inboundEvent(2, { meaning: doubtful }), state: known({ saidAt: { doubt: monday10 - 1000 } }) }));
  expect(saidIn(again)).toEqual([]);
});

test('a language that was only guessed is not kept', () => {
  const event = inboundEvent(1, { meaning: { ...noMeaning, language: 'uk' } });
  const { next } = decide(situation({ event, state: newPerson(monday10) }));
  expect(next).not.toHaveProperty('language');
  expect(JSON.stringify(next)).not.toContain('uk"');
});

test('of two memories of one person the word of the stronger identity stays', () => {
  expect(mergeStates(known({ language: 'uk' }), known({ language: 'ru' })).language).toBe('uk');
  expect(mergeStates(known(), known({ language: 'ru' })).language).toBe('ru');
});

test('erasure takes the language along', () => {
  const asked = known({ language: 'uk', eraseAskedAt: monday10 - 1000 });
  expect(asks(['erase-confirm'], asked).next).not.toHaveProperty('language');
});
