import { Stack } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { MinuteOfDay, Weekday } from '../../shared/calendar/rules.ts';
import { schedulerRole } from './scheduler-role.ts';

/** A time of day at which the desk opens or closes, and the weekdays on which it does. */
export interface WeeklyBoundary {
  readonly minuteOfDay: MinuteOfDay;
  readonly weekdays: readonly Weekday[];
}

export interface AwaySchedulesProps {
  readonly target: IFunction;
  /** Takes the calls that Scheduler could not deliver. */
  readonly deadLetters: IQueue;
  readonly boundaries: readonly WeeklyBoundary[];
}

const timeZone = 'Europe/Berlin';
const weekdayOrder: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Calls `away-mode` at each boundary of the week, in local time (Scheduler follows the clock change), and every five minutes besides,
 * which heals a missed call, ends overrides and closures, and re-issues overdue retries. The payload only tells the two apart.
 */
export class AwaySchedules extends Construct {
  private readonly role: Role;
  private readonly group: CfnScheduleGroup;
  private readonly props: AwaySchedulesProps;

  constructor(scope: Construct, id: string, props: AwaySchedulesProps) {
    super(scope, id);
    this.props = props;
    this.group = new CfnScheduleGroup(this, 'Group', { name: Stack.of(this).stackName });
    this.role = schedulerRole(this, { group: this.group, target: props.target, deadLetters: props.deadLetters, calls: 'away-mode' });
    for (const boundary of mergeBoundaries(props.boundaries)) {
      const expression = cronOf(boundary);
      this.schedule(`At${fourDigits(boundary.minuteOfDay)}`, expression, 'boundary', 'The desk opens or closes.');
    }
    this.schedule('Reconcile', 'rate(5 minutes)', 'reconcile', 'Heals what a missed call left behind.');
  }

  private schedule(id: string, scheduleExpression: string, tick: 'boundary' | 'reconcile', description: string): void {
    const schedule = new CfnSchedule(this, id, {
      description,
      groupName: this.group.ref,
      scheduleExpression,
      scheduleExpressionTimezone: timeZone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: this.props.target.functionArn,
        roleArn: this.role.roleArn,
        input: JSON.stringify({ tick }),
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 600 },
        deadLetterConfig: { arn: this.props.deadLetters.queueArn },
      },
    });
    schedule.node.addDependency(this.role);
  }
}

/** One boundary per time of day, of as many lists (one per channel) as there are; days and times in order. */
export function mergeBoundaries(boundaries: readonly WeeklyBoundary[]): readonly WeeklyBoundary[] {
  const byMinute = Map.groupBy(boundaries, (boundary) => boundary.minuteOfDay);
  return [...byMinute]
    .map(([minuteOfDay, same]) => {
      const days = new Set(same.flatMap((boundary) => boundary.weekdays));
      return { minuteOfDay, weekdays: weekdayOrder.filter((day) => days.has(day)) };
    })
    .sort((a, b) => a.minuteOfDay - b.minuteOfDay);
}

/** `{ 9:30, Mon and Tue }` → `cron(30 9 ? * MON,TUE *)`. Throws for a minute that is not of one day, 0 to 1439. */
function cronOf(boundary: WeeklyBoundary): string {
  const { minuteOfDay, weekdays } = boundary;
  if (!Number.isInteger(minuteOfDay) || minuteOfDay < 0 || minuteOfDay >= 1440)
    throw new RangeError(`Not a minute of the day: ${minuteOfDay}`);
  return `cron(${minuteOfDay % 60} ${Math.floor(minuteOfDay / 60)} ? * ${weekdays.join(',').toUpperCase()} *)`;
}

function fourDigits(minuteOfDay: MinuteOfDay): string {
  return `${Math.floor(minuteOfDay / 60)}`.padStart(2, '0') + `${minuteOfDay % 60}`.padStart(2, '0');
}
