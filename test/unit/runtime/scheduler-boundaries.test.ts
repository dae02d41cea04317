import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { createBoundarySchedules } from '../../../shared/runtime/scheduler-boundaries.ts';

const reconcile = {
  Arn: 'arn:aws:lambda:eu-central-1:111122223333:function:away-mode',
  RoleArn: 'arn:aws:iam::111122223333:role/scheduler',
  Input: '{"tick":"reconcile"}',
  DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-central-1:111122223333:dead' },
  RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 600 },
};

it('makes the desk’s schedules the wanted ones: new ones, changed ones, and none that is over, on every page of the list', async () => {
  const scheduler = mockClient(SchedulerClient);
  scheduler.on(GetScheduleCommand).resolves({ Target: reconcile });
  scheduler
    .on(ListSchedulesCommand, { GroupName: 'pforte-service', NamePrefix: 'lindenhof-at-' })
    .resolvesOnce({ Schedules: [{ Name: 'lindenhof-at-0900' }], NextToken: 'more' })
    .resolves({ Schedules: [{ Name: 'lindenhof-at-1300' }, { Name: 'lindenhof-at-home-at-0900' }] });
  const boundaries = createBoundarySchedules(new SchedulerClient({ region: 'eu-central-1' }), 'pforte-service');
  await boundaries.rewrite('lindenhof', [
    { name: 'lindenhof-at-0900', expression: 'cron(0 9 ? * MON *)' },
    { name: 'lindenhof-at-1700', expression: 'cron(0 17 ? * MON *)' },
  ]);
  const inputs = (command: typeof CreateScheduleCommand | typeof UpdateScheduleCommand | typeof DeleteScheduleCommand) =>
    scheduler.commandCalls(command as typeof CreateScheduleCommand).map(({ args }) => args[0].input);
  expect(inputs(UpdateScheduleCommand)).toMatchObject([{ Name: 'lindenhof-at-0900', ScheduleExpression: 'cron(0 9 ? * MON *)' }]);
  expect(inputs(CreateScheduleCommand)).toEqual([
    {
      Name: 'lindenhof-at-1700',
      GroupName: 'pforte-service',
      Description: 'The desk opens or closes.',
      ScheduleExpression: 'cron(0 17 ? * MON *)',
      ScheduleExpressionTimezone: 'Europe/Berlin',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { ...reconcile, Input: '{"tick":"boundary"}' },
    },
  ]);
  expect(inputs(DeleteScheduleCommand)).toEqual([{ GroupName: 'pforte-service', Name: 'lindenhof-at-1300' }]);
});

it('names every desk that has schedules in the group, and none for its other schedules', async () => {
  const scheduler = mockClient(SchedulerClient);
  const Names = ['lindenhof-at-0900', 'lindenhof-at-1300', 'am-at-markt-at-0900', 'reconcile', 'lindenhof-at-noon'];
  scheduler.on(ListSchedulesCommand, { GroupName: 'pforte-service' }).resolves({ Schedules: Names.map((Name) => ({ Name })) });
  const boundaries = createBoundarySchedules(new SchedulerClient({ region: 'eu-central-1' }), 'pforte-service');
  expect(await boundaries.desks()).toEqual(['lindenhof', 'am-at-markt']);
});
