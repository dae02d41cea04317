import { expect, it } from 'vitest';
import type { LogEvent, LogFields } from '../../../../shared/app/ports.ts';
import { clearSchedules, healSchedules } from '../../../../shared/app/settings/heal-schedules.ts';
import type { ConfiguredDesk, SettingsSource } from '../../../../shared/app/settings/settings-source.ts';
import { snapshotWith } from '../../../support/desk.ts';
import { ahornweg } from '../../../support/desk-table.ts';

/** Open Monday to Friday from 9 to 17. */
const desk: ConfiguredDesk = { ...ahornweg, snapshot: snapshotWith(), accounts: [], number: 1, hash: 'h', at: 0, by: 'a test' };

/** What was written, and which lines, where these schedules are there. */
async function healed(...names: readonly string[]) {
  const written: unknown[] = [];
  const lines: [LogEvent, LogFields][] = [];
  const schedules = {
    names: async () => names,
    desks: async () => ['ahornweg'],
    rewrite: async (...args: readonly unknown[]) => void written.push(args),
  };
  await healSchedules(desk, { schedules, log: (event, fields) => lines.push([event, fields]) });
  return { written, lines };
}

const both = [
  { name: 'ahornweg-at-0900', expression: 'cron(0 9 ? * MON,TUE,WED,THU,FRI *)' },
  { name: 'ahornweg-at-1700', expression: 'cron(0 17 ? * MON,TUE,WED,THU,FRI *)' },
];

it('a schedule that is missing is put back, and the log says so', async () => {
  expect(await healed('ahornweg-at-0900')).toEqual({ written: [['ahornweg', both]], lines: [['schedules.healed', { count: 1 }]] });
  expect((await healed()).written).toEqual([['ahornweg', both]]);
});

it('one too many is taken away', async () => {
  expect((await healed('ahornweg-at-0900', 'ahornweg-at-1700', 'ahornweg-at-1200')).written).toEqual([['ahornweg', both]]);
});

it('nothing is written while all are there', async () => {
  expect(await healed('ahornweg-at-1700', 'ahornweg-at-0900')).toEqual({ written: [], lines: [] });
});

it('those of a desk that is removed are taken away, and those of one whose snapshot cannot be read stay', async () => {
  const steps: unknown[] = [];
  const schedules = {
    names: async () => [],
    desks: async () => {
      steps.push('listed');
      return ['ahornweg', 'lindenhof', 'nord'];
    },
    rewrite: async (...args: readonly unknown[]) => void steps.push(args),
  };
  const { snapshot: _, ...unreadable } = { ...desk, id: 'nord' };
  const settings: SettingsSource = async (freshForMs) => {
    steps.push(`read, ${freshForMs} ms old at the most`);
    return { desks: [desk], unreadable: [unreadable] };
  };
  await clearSchedules(settings, { schedules, log: (event, fields) => steps.push([event, fields]) });
  expect(steps).toEqual(['listed', 'read, 0 ms old at the most', ['lindenhof', []], ['schedules.cleared', { desk: 'lindenhof' }]]);
});
