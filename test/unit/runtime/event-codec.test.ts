import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../shared/runtime/queue-readers.ts';

const first = { v: 1, channel: 'messenger', account: '1', kind: 'text', key: 'A'.repeat(43), who: ['person'], at: 1 };
const second = { ...first, v: 2 };
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
    expect(readEvent(JSON.stringify({ ...second, meaning: whole }))).toEqual({ ...second, meaning: whole });
  });

  it.each([
    [{}, { commands: [], maybe: [], language: 'de' }],
    [{ command: 'erase-confirm' }, { commands: ['erase-confirm'], maybe: [], language: 'de' }],
  ])('is read as the version before wrote it: %j', (meaning, today) => {
    expect(readEvent(JSON.stringify({ ...first, meaning }))).toEqual({ ...second, meaning: today });
  });

  it.each([
    { ...second, meaning: { command: 'stop' } },
    { ...second, meaning: { ...whole, commands: ['jump'] } },
    { ...second, meaning: { ...whole, crisis: { tier: 'acute', category: 'unheard-of' } } },
    { ...second, meaning: { ...whole, language: 'xx' } },
    { ...first, v: 3, meaning: whole },
  ])('is refused without a word of it when its shape is none of ours: %j', (event) => {
    expect(() => readEvent(JSON.stringify(event))).toThrow('event.unreadable');
  });
});
