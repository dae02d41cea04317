import type { Log } from '../ports.ts';
import { type BoundarySchedules, boundarySchedulesOf } from './boundary-schedules.ts';
import type { ConfiguredDesk } from './settings-source.ts';

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
