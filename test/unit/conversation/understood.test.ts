import { describe, expect, it, test } from 'vitest';
import { decide } from '../../../shared/conversation/decide.ts';
import { buttonsOf } from '../../../shared/conversation/reply-buttons.ts';
import type { Situation } from '../../../shared/conversation/rule.ts';
import { readShortReference, shortReference } from '../../../shared/conversation/short-reference.ts';
import { newPerson } from '../../../shared/conversation/state.ts';
import { wordsOfNow } from '../../../shared/conversation/words-of-now.ts';
import type { ReplyPart } from '../../../shared/facility/text-id.ts';
import { type Meaning, noMeaning } from '../../../shared/understanding/meaning.ts';
import { closed, day, hour, inboundEvent, known, minute, monday10, open, saidIn, situation } from '../../support/events.ts';

const says = (n: number, more: Partial<Meaning>, kind: 'text' | 'media' | 'location' | 'contacts' = 'text') =>
  inboundEvent(n, { kind, meaning: { ...noMeaning, ...more } });
const stranger = newPerson(monday10);
const newsletter = { questionHash: 'hash-of-the-question' };
const asked = { kind: 'pending', question: { at: monday10 - minute, putAt: monday10 - minute, textHash: 'h' } } as const;

type Row = [string, Partial<Situation> & Pick<Situation, 'event'>, readonly string[][]];
const answers = (given: Partial<Situation>) => saidIn(decide(situation({ state: known(), newsletter, ...given })));

describe('a word in doubt', () => {
  test.each<Row>([
    ['is asked about', { event: says(1, { maybe: ['stop'] }) }, [['doubt.stop']]],
    ['is asked about behind the greeting', { event: says(1, { maybe: ['stop'] }), state: stranger }, [['greeting'], ['doubt.stop']]],
    [
      'is asked about once an hour',
      { event: says(1, { maybe: ['human'] }), state: known({ saidAt: { doubt: monday10 - 59 * minute } }) },
      [],
    ],
    [
      'is asked about again after an hour',
      { event: says(1, { maybe: ['human'] }), state: known({ saidAt: { doubt: monday10 - hour } }) },
      [['doubt.human']],
    ],
    ['does nothing beside a word that is sure', { event: says(1, { commands: ['access'], maybe: ['stop'] }) }, [['rights.access']]],
    ['of a newsletter is none where there is none', { event: says(1, { maybe: ['subscribe'] }), newsletter: undefined } as never, []],
    ['is left to the team while it talks', { event: says(1, { maybe: ['stop'] }), state: known({ quietUntil: monday10 + hour }) }, []],
  ])('%s', (_, given, expected) => {
    expect(answers(given)).toEqual(expected);
  });

  it('withdraws nothing and erases nothing', () => {
    const consent = { kind: 'confirmed', at: monday10 - day, question: { at: 1, putAt: 1, textHash: 'h' } } as const;
    const { next, ledger } = decide(situation({ event: says(1, { maybe: ['stop', 'erase'] }), state: known({ consent }) }));
    expect(next?.consent).toEqual(consent);
    expect(next?.eraseAskedAt).toBeUndefined();
    expect(ledger).toBeUndefined();
  });

  it('can be tapped', () => {
    expect(buttonsOf(['doubt.stop'])).toEqual([{ title: 'STOPP', payload: 'NL:stop' }]);
    expect(buttonsOf(['optin.question'])).toEqual([{ title: 'START', payload: 'NL:start' }]);
    expect(buttonsOf(['optin.reconfirm'])).toEqual([{ title: 'START', payload: 'NL:start' }]);
    expect(buttonsOf(['greeting'])).toEqual([]);
  });
});

describe('an answer to the newsletter’s question', () => {
  it('by a bare yes is the question again, and no consent', () => {
    const decision = decide(situation({ event: says(1, { reply: 'yes' }), state: known({ consent: asked }), newsletter }));
    expect(saidIn(decision)).toEqual([['optin.question']]);
    expect(decision.next?.consent?.kind).toBe('pending');
    expect(answers({ event: says(1, { reply: 'yes' }) })).toEqual([]);
  });

  it('by somebody too young is kind, and a START afterwards confirms nothing', () => {
    const first = decide(situation({ event: says(1, { reply: 'under-age' }), state: known({ consent: asked }), newsletter }));
    expect(saidIn(first)).toEqual([['optin.too_young']]);
    const then = decide(situation({ event: says(2, { commands: ['start'] }), state: first.next ?? stranger, newsletter }));
    expect(then.next?.consent?.kind).not.toBe('confirmed');
    expect(then.ledger?.kind).not.toBe('confirmed');
  });

  it('is none where nobody asked', () => {
    expect(answers({ event: says(1, { reply: 'under-age' }) })).toEqual([]);
    expect(answers({ event: says(1, { reply: 'under-age', commands: ['subscribe'] }) })).toEqual([['optin.too_young']]);
  });
});

describe('something confidential', () => {
  const low = { sensitive: { kinds: ['email'], severity: 'low' } } as const satisfies Partial<Meaning>;
  const high = { sensitive: { kinds: ['iban'], severity: 'high' } } as const satisfies Partial<Meaning>;

  test.each<Row>([
    ['is warned of', { event: says(1, low) }, [['sensitive.warning']]],
    ['is warned of once in 24 hours', { event: says(1, low), state: known({ saidAt: { notice: monday10 - 23 * hour } }) }, []],
    [
      'of high severity is warned of each time',
      { event: says(1, high), state: known({ saidAt: { notice: monday10 - minute } }) },
      [['sensitive.again']],
    ],
    ['of low severity in a first message has its warning in the greeting', { event: says(1, low), state: stranger }, [['greeting']]],
    [
      'of high severity in a first message is warned of behind the greeting',
      { event: says(1, high), state: stranger },
      [['greeting'], ['sensitive.warning']],
    ],
    ['comes before the away text', { event: says(1, low), opening: closed }, [['sensitive.warning']]],
    ['never comes before help', { event: says(1, { ...high, crisis: { tier: 'acute', category: 'suicide' } }) }, [['crisis.self']]],
    ['is left to the team while it talks', { event: says(1, high), state: known({ quietUntil: monday10 + hour }) }, []],
  ])('%s', (_, given, expected) => {
    expect(answers(given)).toEqual(expected);
  });
});

describe('an attachment', () => {
  test.each(['media', 'location', 'contacts'] as const)('(%s) is answered once in 24 hours', (kind) => {
    expect(answers({ event: says(1, {}, kind) })).toEqual([['attachment']]);
    expect(answers({ event: says(1, {}, kind), state: known({ saidAt: { attachment: monday10 - 23 * hour } }) })).toEqual([]);
    expect(answers({ event: says(1, {}, kind), state: stranger })).toEqual([['greeting']]);
  });
});

describe('a topic', () => {
  test.each<Row>([
    ['that every facility has is answered', { event: says(1, { topic: 'phone' }) }, [['topic.phone']]],
    ['of the facility’s own is answered in its frame', { event: says(1, { topic: 'schulden' }) }, [['topic.frame']]],
    ['is answered within the greeting', { event: says(1, { topic: 'address' }), state: stranger }, [['greeting', 'topic.address']]],
    [
      'is answered within the greeting at night',
      { event: says(1, { topic: 'hours' }), state: stranger, opening: closed },
      [['greeting', 'away.short', 'topic.hours']],
    ],
    ['is answered at night', { event: says(1, { topic: 'hours', day: 'tomorrow' }), opening: closed }, [['topic.hours']]],
    ['waits for a human who was asked for', { event: says(1, { topic: 'hours', commands: ['human'] }) }, [['human.requested']]],
  ])('%s', (_, given, expected) => {
    expect(answers(given)).toEqual(expected);
  });

  it('travels with the answer, with its day', () => {
    const [effect] = decide(situation({ event: says(1, { topic: 'hours', day: 'sat' }), state: known() })).effects;
    expect(effect).toMatchObject({ topic: 'hours', day: 'sat' });
  });
});

describe('words that were not understood, where nobody reads', () => {
  test.each<Row>([
    ['get the list of what can be asked', { event: says(1, {}), inbox: 'none' }, [['topic.list']]],
    ['get it once in 24 hours', { event: says(1, {}), inbox: 'none', state: known({ saidAt: { topics: monday10 - 23 * hour } }) }, []],
    ['are left to the team where one reads', { event: says(1, {}), inbox: 'staffed' }, []],
    ['of a newcomer get the greeting alone', { event: says(1, {}), inbox: 'none', state: stranger }, [['greeting']]],
    [
      'are left alone within a minute of the greeting',
      { event: says(2, {}), inbox: 'none', state: known({ introducedAt: monday10 - minute / 2 }) },
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(answers(given)).toEqual(expected);
  });
});

describe('the words of the moment', () => {
  test.each<[string, ReplyPart[], typeof open, ReplyPart[]]>([
    ['the way to a human while somebody is there', ['human.requested'], open, ['human.requested']],
    ['the way to a human at night', ['human.requested'], closed, ['human.closed']],
    ['"are you a bot?" at night', ['human.bot', 'human.requested'], closed, ['human.bot', 'human.closed']],
    ['within the greeting, nothing twice', ['greeting', 'human.requested'], open, ['greeting', 'human.short']],
    ['within the greeting at night', ['greeting', 'human.requested'], closed, ['greeting', 'away.short', 'away.urgent']],
    ['whatever is said at night names help', ['attachment'], closed, ['attachment', 'away.help']],
    [
      'what names help already names it once',
      ['greeting', 'away.short', 'topic.hours'],
      closed,
      ['greeting', 'away.short', 'topic.hours_short', 'away.urgent'],
    ],
    ['an answer within the greeting is short', ['greeting', 'topic.frame'], open, ['greeting', 'topic.short']],
    ['an answer at night is short, under a notice', ['topic.frame'], closed, ['notice', 'topic.short', 'away.help']],
    ['the line with the numbers by itself at night', ['crisis.line'], closed, ['human.closed']],
    ['a question that is proven stays as it is', ['optin.question'], closed, ['optin.question']],
    ['the line with the numbers has the number of the night beside it', ['topic.list', 'crisis.line'], closed, ['topic.list', 'away.help']],
    ['the line with the numbers adds nothing to the way to a human at night', ['human.requested', 'crisis.line'], closed, ['human.closed']],
    ['nor to a greeting that says it', ['greeting', 'human.requested', 'crisis.line'], closed, ['greeting', 'away.short', 'away.urgent']],
    ['nothing is added while somebody is there', ['attachment'], open, ['attachment']],
  ])('%s', (_, say, opening, expected) => {
    expect(wordsOfNow(say, opening)).toEqual(expected);
  });
});

describe('the short reference', () => {
  const person = 'q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k';

  it('is eight letters that can be read out, the same each time', () => {
    expect(shortReference(person)).toBe('NF6Y-Y093');
    expect(shortReference(person)).toBe(shortReference(person));
  });

  it('is read as it was meant', () => {
    expect(readShortReference('nf6y yo93')).toBe('NF6Y-Y093');
    expect(readShortReference('NF6YY093')).toBe('NF6Y-Y093');
    expect(readShortReference('NF6Y')).toBeUndefined();
    expect(readShortReference('NF6Y-Y0DÜ')).toBeUndefined();
  });
});
