import { describe, expect, it } from 'vitest';
import { boundarySchedulesOf } from '../../../../shared/app/settings/boundary-schedules.ts';
import { fileWith, snapshotOf } from '../../facility/setting.ts';

/** The schedules of the smallest right facility file with these changes. */
const schedulesOf = (changes: Readonly<Record<string, unknown>>) => boundarySchedulesOf('lindenhof', snapshotOf(fileWith(changes)));
const expressions = (changes: Readonly<Record<string, unknown>>) => schedulesOf(changes).map(({ expression }) => expression);

describe('the schedules of a facility file', () => {
  it('are its own boundary times, in the order of the day', () => {
    expect(schedulesOf({})).toEqual([
      { name: 'lindenhof-at-0900', expression: 'cron(0 9 ? * MON,FRI *)' },
      { name: 'lindenhof-at-1200', expression: 'cron(0 12 ? * MON,FRI *)' },
      { name: 'lindenhof-at-1300', expression: 'cron(0 13 ? * MON *)' },
      { name: 'lindenhof-at-1700', expression: 'cron(0 17 ? * MON *)' },
    ]);
  });

  it('are others when the hours change', () => {
    expect(expressions({ hours: { tue: ['16:00-19:00'], thu: ['16:00-19:00'] } })).toEqual([
      'cron(0 16 ? * TUE,THU *)',
      'cron(0 19 ? * TUE,THU *)',
    ]);
  });

  it('keep their names when only the days change, so that they are changed and not replaced', () => {
    const after = schedulesOf({ hours: { mon: ['09:00-12:00', '13:00-17:00'], wed: ['09:00-12:00'] } });
    expect(after.map(({ name }) => name)).toEqual(schedulesOf({}).map(({ name }) => name));
    expect(after[0]?.expression).toBe('cron(0 9 ? * MON,WED *)');
  });

  it('are those of both channels together, midnight too', () => {
    expect(expressions({ hours: { mon: ['09:00-12:00'] }, 'channels/whatsapp/hours': { sat: ['09:00-24:00'] } })).toEqual([
      'cron(0 0 ? * SUN *)',
      'cron(0 9 ? * MON,SAT *)',
      'cron(0 12 ? * MON *)',
    ]);
  });
});
