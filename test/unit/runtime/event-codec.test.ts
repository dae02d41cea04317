import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../shared/runtime/queue-readers.ts';

const first = { v: 1, channel: 'messenger', account: '1', kind: 'text', key: 'A'.repeat(43), who: ['person'], at: 1 };
const { who, ...others } = first;
const second = { ...first, v: 2 };
const today = { ...others, v: 3, identities: who };
const whole = {
  crisis: { tier: 'acute', category: 'violence' },
  sensitive: { kinds: ['iban'], severity: 'high' },
  commands: ['stop', 'erase', 'language:uk'],
  maybe: ['human'],
  topic: 'schulden',
  reply: 'yes',
  language: 'uk',
};

describe('an event of the inbound queue', () => {
  it('carries a whole meaning', () => {
    expect(readEvent(JSON.stringify({ ...today, meaning: whole }))).toEqual({ ...today, meaning: whole });
  });

  it('is read under the names of version 2', () => {
    const written = { ...second, unproven: ['number'], meaning: whole };
    expect(readEvent(JSON.stringify(written))).toEqual({ ...today, reassignable: ['number'], meaning: whole });
  });

  it.each([
    [{}, { commands: [], maybe: [], language: 'de' }],
    [{ command: 'erase-confirm' }, { commands: ['erase-confirm'], maybe: [], language: 'de' }],
  ])('is read as version 1 wrote it: %j', (meaning, understood) => {
    expect(readEvent(JSON.stringify({ ...first, meaning }))).toEqual({ ...today, meaning: understood });
  });

  it.each([
    { ...today, meaning: { command: 'stop' } },
    { ...today, meaning: { ...whole, commands: ['jump'] } },
    { ...today, meaning: { ...whole, crisis: { tier: 'acute', category: 'unheard-of' } } },
    { ...today, meaning: { ...whole, language: 'xx' } },
    { ...today, v: 4, meaning: whole },
  ])('is refused without a word of it when its shape is none of ours: %j', (event) => {
    expect(() => readEvent(JSON.stringify(event))).toThrow('event.unreadable');
  });
});
