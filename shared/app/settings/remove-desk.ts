import { updateVersioned } from '../update-versioned.ts';
import type { DeskId, SettingsStore } from './settings-ports.ts';

const attempts = 10;

/**
 * Takes a desk's pointer away: deliveries for its accounts are nobody's from then on. Its history and everything stored of its clients stay.
 *
 * @throws AppError('store.conflict') when other desks publish without end
 */
export async function removeDesk(id: DeskId, settings: SettingsStore): Promise<void> {
  await updateVersioned('settings', attempts, async () => {
    const { desks, version } = await settings.loadDesks();
    const desk = desks.find((one) => one.id === id);
    if (!desk) return 'gone';
    await settings.keepPublication(id, desk);
    const others = desks.filter((one) => one.id !== id);
    return (await settings.saveDesks(others, version)) === 'conflict' ? 'conflict' : 'gone';
  });
}
