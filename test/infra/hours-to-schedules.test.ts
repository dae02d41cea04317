import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { AwaySchedules } from '../../infra/aws/away-schedules.ts';
import { weeklyBoundaries } from '../../shared/calendar/boundaries.ts';
import { fileWith, snapshotOf } from '../unit/facility-setting.ts';
import { resourcesOf } from './synth.ts';

/** The schedules of the smallest right facility file with these changes: expressions by logical id. */
function schedulesOf(changes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { messenger, whatsapp } = snapshotOf(fileWith(changes));
  const calendars = [messenger, whatsapp].flatMap((channel) => (channel ? [channel.calendar] : []));
  const stack = new Stack(new App(), 'Stack');
  const target = new LambdaFunction(stack, 'Target', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('//'),
  });
  const deadLetters = new Queue(stack, 'DeadLetters');
  new AwaySchedules(stack, 'Schedules', { target, deadLetters, boundaries: calendars.flatMap(weeklyBoundaries) });
  const found = resourcesOf(Template.fromStack(stack), 'AWS::Scheduler::Schedule');
  return Object.fromEntries(Object.entries(found).map(([id, { Properties }]) => [id, Properties.ScheduleExpression]));
}
const expressions = (changes: Readonly<Record<string, unknown>>) => Object.values(schedulesOf(changes)).sort();

describe('the schedules of a facility file', () => {
  it('are its own boundary times, and the reconcile', () => {
    expect(expressions({})).toEqual([
      'cron(0 12 ? * MON,FRI *)',
      'cron(0 13 ? * MON *)',
      'cron(0 17 ? * MON *)',
      'cron(0 9 ? * MON,FRI *)',
      'rate(5 minutes)',
    ]);
  });

  it('are others when the hours change, with those that are gone replaced', () => {
    expect(expressions({ hours: { tue: ['16:00-19:00'], thu: ['16:00-19:00'] } })).toEqual([
      'cron(0 16 ? * TUE,THU *)',
      'cron(0 19 ? * TUE,THU *)',
      'rate(5 minutes)',
    ]);
  });

  it('keep their place when only the days change, so that a deploy changes the schedule and does not delete it', () => {
    const before = schedulesOf({});
    const after = schedulesOf({ hours: { mon: ['09:00-12:00', '13:00-17:00'], wed: ['09:00-12:00'] } });
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.values(after).sort()[3]).toBe('cron(0 9 ? * MON,WED *)');
  });

  it('are those of both channels together', () => {
    expect(expressions({ hours: { mon: ['09:00-12:00'] }, 'channels/whatsapp/hours': { sat: ['09:00-24:00'] } })).toEqual([
      'cron(0 0 ? * SUN *)',
      'cron(0 12 ? * MON *)',
      'cron(0 9 ? * MON,SAT *)',
      'rate(5 minutes)',
    ]);
  });
});
