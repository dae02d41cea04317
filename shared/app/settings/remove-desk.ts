import { updateVersioned } from '../update-versioned.ts';
import type { BoundarySchedules } from './boundary-schedules.ts';
import type { DeskId, SettingsStore } from './settings-ports.ts';

export interface RemovePorts {
  readonly settings: SettingsStore;
  readonly schedules: Pick<BoundarySchedules, 'rewrite'>;
}

/** `schedules`: whether its boundary schedules are gone, too; where they are not, the reconcile clears them. */
export type RemoveResult = { readonly kind: 'not-there' } | { readonly kind: 'removed'; readonly schedules: 'done' | 'failed' };

const attempts = 10;

/**
 * Takes a desk's pointer away: deliveries for its accounts are nobody's from then on, and what lies in a queue for it ends in the dead-letter queue.
 * Its history and everything stored of its clients stay, and go on when it is published again.
 *
 * @throws AppError('store.conflict') when other desks publish without end
 */
export async function removeDesk(id: DeskId, { settings, schedules }: RemovePorts): Promise<RemoveResult> {
  const kind = await updateVersioned<RemoveResult['kind']>('settings', attempts, async () => {
    const { desks, removed = [], version } = await settings.loadDesks();
    const desk = desks.find((one) => one.id === id);
    if (!desk) return 'not-there';
    await settings.keepPublication(id, desk);
    const { space, number } = desk;
    const list = { desks: desks.filter((one) => one.id !== id), removed: [...removed, { id, space, number }] };
    return (await settings.saveDesks(list, version)) === 'conflict' ? 'conflict' : 'removed';
  });
  if (kind === 'not-there') return { kind };
  return {
    kind,
    schedules: await schedules.rewrite(id, []).then(
      () => 'done' as const,
      () => 'failed' as const,
    ),
  };
}
