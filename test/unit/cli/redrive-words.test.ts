import { expect, test } from 'vitest';
import { redrivenLines, surveyLines } from '../../../infra/cli/redrive-words.ts';

const hour = 3_600_000;
const now = 100 * hour;

test('a survey says how many, how old, and what will become of the old ones', () => {
  expect(surveyLines('inbound', { count: 3, oldestAt: now - 30 * hour, drops: {}, silent: 2 }, now)).toEqual([
    'inbound: 3 waiting, the oldest 30 h old',
    '  2 too old to be answered: decided all the same, and nobody is written to',
  ]);
  expect(surveyLines('retry', { count: 1, oldestAt: now - 72 * hour, drops: { 'out-of-window': 1 }, silent: 0 }, now)).toEqual([
    'retry: 1 waiting, the oldest 3 days old',
    '  1 to be dropped: nobody may be sent that answer any more; the desk settles it by itself',
  ]);
  expect(surveyLines('receipts', { count: 1, oldestAt: now - 60_000, drops: {}, silent: 0 }, now)).toEqual([
    'receipts: 1 waiting, the oldest 1 min old',
  ]);
  expect(surveyLines('retry', { count: 0, drops: {}, silent: 0 }, now)).toEqual([]);
});

test('the outcome names what was dropped, and why', () => {
  expect(redrivenLines('schedules', { putBack: 0, dropped: { 'next-call': 2 } })).toEqual([
    'schedules: 0 put back',
    '  2 dropped: the next call of the schedule makes good for it',
  ]);
});
