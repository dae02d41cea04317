import { type WeeklyBoundary, weeklyBoundaries } from '../../calendar/boundaries.ts';
import { weekdays } from '../../calendar/civil-days.ts';
import type { MinuteOfDay } from '../../calendar/rules.ts';
import { channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { DeskId } from './settings-ports.ts';

/** Calls away mode whenever a desk opens or closes by its week. Without them the reconcile does, up to five minutes late. */
export interface BoundarySchedules {
  /** Makes the desk's schedules these and no others. Can be repeated. */
  rewrite(desk: DeskId, schedules: readonly BoundarySchedule[]): Promise<void>;
  /** Names of the desk's schedules, as they are there. */
  names(desk: DeskId): Promise<readonly string[]>;
  /** Every desk that has schedules there, published or not. */
  desks(): Promise<readonly DeskId[]>;
}

export interface BoundarySchedule {
  /** Stays the same while the time of day does: other days change a schedule, and do not replace it. */
  readonly name: string;
  /** EventBridge Scheduler's cron, in Berlin time. */
  readonly expression: string;
}

/** One schedule for each time of day at which any channel opens or closes. */
export function boundarySchedulesOf(desk: DeskId, snapshot: Snapshot): readonly BoundarySchedule[] {
  const boundaries = channels.flatMap((channel) => (snapshot[channel] ? weeklyBoundaries(snapshot[channel].calendar) : []));
  return mergeBoundaries(boundaries).map((boundary) => ({
    name: `${desk}-at-${fourDigits(boundary.minuteOfDay)}`,
    expression: cronOf(boundary),
  }));
}

/** One boundary per time of day, of as many lists (one per channel) as there are; days and times in order. */
function mergeBoundaries(boundaries: readonly WeeklyBoundary[]): readonly WeeklyBoundary[] {
  return [...Map.groupBy(boundaries, ({ minuteOfDay }) => minuteOfDay)]
    .map(([minuteOfDay, same]) => {
      const days = new Set(same.flatMap((boundary) => boundary.weekdays));
      return { minuteOfDay, weekdays: weekdays.filter((day) => days.has(day)) };
    })
    .toSorted((a, b) => a.minuteOfDay - b.minuteOfDay);
}

/** `{ 9:30, Mon and Tue }` → `cron(30 9 ? * MON,TUE *)`. */
function cronOf({ minuteOfDay, weekdays: days }: WeeklyBoundary): string {
  return `cron(${minuteOfDay % 60} ${Math.floor(minuteOfDay / 60)} ? * ${days.join(',').toUpperCase()} *)`;
}

function fourDigits(minuteOfDay: MinuteOfDay): string {
  return `${Math.floor(minuteOfDay / 60)}`.padStart(2, '0') + `${minuteOfDay % 60}`.padStart(2, '0');
}
