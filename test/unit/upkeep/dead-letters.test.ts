import { expect, test } from 'vitest';
import type { LogEvent, LogFields } from '../../../shared/app/ports.ts';
import { watchDeadLetters } from '../../../shared/app/upkeep/dead-letters.ts';

async function looked(depths: Readonly<Record<string, number>>): Promise<readonly (readonly [LogEvent, LogFields])[]> {
  const lines: [LogEvent, LogFields][] = [];
  await watchDeadLetters({ depths: async () => depths, log: (event, fields) => lines.push([event, fields]) });
  return lines;
}

test('a look rings for each dead-letter queue that holds something, with its number', async () => {
  expect(await looked({ inbound: 2, retry: 0, schedules: 1 })).toEqual([
    ['operator.notice', { what: 'dead-letters.inbound', severity: 'alarm', count: 2 }],
    ['operator.notice', { what: 'dead-letters.schedules', severity: 'alarm', count: 1 }],
  ]);
});

test('a look at empty queues says nothing', async () => {
  expect(await looked({ inbound: 0, retry: 0 })).toEqual([]);
});
