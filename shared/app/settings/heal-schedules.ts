import type { Log } from '../ports.ts';
import { type BoundarySchedules, boundarySchedulesOf } from './boundary-schedules.ts';
import type { ConfiguredDesk, SettingsSource } from './settings-source.ts';

/**
 * Makes good for schedules of a desk that are missing: the publication that should have written them may have failed after it held. A schedule that
 * is there under its name is taken for right; publishing rewrites what it says.
 */
export async function healSchedules(
  desk: ConfiguredDesk,
  { schedules, log }: { readonly schedules: BoundarySchedules; readonly log: Log },
): Promise<void> {
  const wanted = boundarySchedulesOf(desk.id, desk.snapshot);
  const there = new Set(await schedules.names(desk.id));
  const missing = wanted.filter(({ name }) => !there.has(name)).length;
  if (missing === 0 && there.size === wanted.length) return;
  await schedules.rewrite(desk.id, wanted);
  log('schedules.healed', { count: missing });
}

/**
 * Takes away the schedules of desks that are published no more. What is published is looked up after the schedules: a desk is published before it
 * gets its schedules, so that none of a new desk is taken for one that was left behind.
 */
export async function clearSchedules(
  settings: SettingsSource,
  { schedules, log }: { readonly schedules: BoundarySchedules; readonly log: Log },
): Promise<void> {
  const scheduled = await schedules.desks();
  const { desks, unreadable } = await settings(0);
  const published = new Set([...desks, ...unreadable].map(({ id }) => id));
  for (const desk of scheduled.filter((id) => !published.has(id))) {
    await schedules.rewrite(desk, []);
    log('schedules.cleared', { desk });
  }
}
