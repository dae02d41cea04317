import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  paginateListSchedules,
  type SchedulerClient,
  type Target,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import type { BoundarySchedule, BoundarySchedules } from '../app/settings/boundary-schedules.ts';
import type { DeskId } from '../app/settings/settings-ports.ts';
import { reconcileName } from './inventory.ts';

/**
 * The boundaries on EventBridge Scheduler, in the stack's schedule group. What they call is read off the reconcile, so that nothing has to be handed
 * over but the group's name.
 */
export function createBoundarySchedules(client: SchedulerClient, GroupName: string): BoundarySchedules {
  const put = async ({ name, expression }: BoundarySchedule, target: Target, isThere: boolean) => {
    const request = {
      Name: name,
      GroupName,
      Description: 'The desk opens or closes.',
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'Europe/Berlin',
      FlexibleTimeWindow: { Mode: 'OFF' as const },
      Target: { ...target, Input: JSON.stringify({ tick: 'boundary' }) },
    };
    await client.send(isThere ? new UpdateScheduleCommand(request) : new CreateScheduleCommand(request));
  };
  const names = async (desk: DeskId) =>
    (await namesOf(client, GroupName, `${desk}-at-`)).filter((name) => /^\d{4}$/.test(name.slice(`${desk}-at-`.length)));
  return {
    names,
    async desks() {
      const all = await namesOf(client, GroupName);
      return [...new Set(all.flatMap((name) => /^(.+)-at-\d{4}$/.exec(name)?.[1] ?? []))];
    },
    async rewrite(desk, schedules) {
      const { Target: target } = await client.send(new GetScheduleCommand({ GroupName, Name: reconcileName }));
      if (!target) throw new Error('the reconcile has no target');
      const there = await names(desk);
      for (const schedule of schedules) await put(schedule, target, there.includes(schedule.name));
      const wanted = new Set(schedules.map(({ name }) => name));
      for (const Name of there.filter((name) => !wanted.has(name))) await client.send(new DeleteScheduleCommand({ GroupName, Name }));
    },
  };
}

/** Without a prefix all of the group. */
async function namesOf(client: SchedulerClient, GroupName: string, NamePrefix?: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { Schedules = [] } of paginateListSchedules(
    { client },
    { GroupName, ...(NamePrefix !== undefined && { NamePrefix }) },
  )) {
    names.push(...Schedules.flatMap(({ Name }) => Name ?? []));
  }
  return names;
}
