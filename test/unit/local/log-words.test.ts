import { expect, test } from 'vitest';
import { logWords } from '../../../infra/local/log-words.ts';
import type { LogEvent, LogFields } from '../../../shared/app/ports.ts';

const now = Date.parse('2026-11-23T09:05:00Z');

test.each<[LogEvent, LogFields, string | undefined]>([
  [
    'event.decided',
    { channel: 'whatsapp', contact: 'c1', eventRef: 'e1', kind: 'text', because: 'greeting+away', say: 'greeting away.short', ms: 12 },
    '10:05  whatsapp   text      greeting+away: answers greeting, away.short  12 ms',
  ],
  [
    'event.decided',
    { channel: 'messenger', eventRef: 'e1', kind: 'reaction', because: 'silence', ms: 3 },
    '10:05  messenger  reaction  silence: no answer  3 ms',
  ],
  [
    'event.decided',
    { channel: 'messenger', kind: 'text', because: 'stop', reason: 'standby' },
    '10:05  messenger  text      stop: no answer (withheld: standby)',
  ],
  [
    'reply.later',
    { channel: 'messenger', contact: 'c1', eventRef: 'e1', because: 'greeting', code: '2' },
    '10:05  messenger  reply.later  because greeting  code 2',
  ],
  [
    'function.failed',
    { functionName: 'responder', code: 'store.conflict' },
    '10:05             function.failed  functionName responder  code store.conflict',
  ],
  [
    'delivery.skipped',
    { channel: 'whatsapp', reason: 'unknown-shape', what: 'text', paths: ['a', 'b'] },
    '10:05  whatsapp   delivery.skipped  reason unknown-shape  what text  paths a b',
  ],
  [
    'status.toggled',
    { channel: 'messenger', open: false, because: 'weekly', until: Date.parse('2026-11-24T08:00:00Z') },
    '10:05  messenger  status.toggled  open false  because weekly  until 2026-11-24 09:00',
  ],
  ['ledger.tidied', { what: 'chains-removed', count: 0 }, undefined],
  ['reply.sent', { channel: 'whatsapp' }, undefined],
  ['status.unchanged', {}, undefined],
])('%s %# reads as a line', (event, fields, line) => {
  expect(logWords(event, fields, now)).toBe(line);
});
