import type { EpochMs } from '../../calendar/rules.ts';
import type { Desk, Publication, SettingsStore } from './settings-ports.ts';

/** How long a publication that no longer holds is kept, so that it can be looked up and come back. */
export const historyMs = 365 * 24 * 60 * 60_000;

/** Publications read at once. */
const batch = 50;

/** Every publication of the desk that is kept, the one that holds first. */
export async function historyOf(desk: Desk, settings: Pick<SettingsStore, 'loadPublications'>): Promise<readonly Publication[]> {
  const { number, hash, at, by } = desk;
  const found: Publication[] = [{ number, hash, at, by }];
  for (let last = number - 1; last > 0; last -= batch) {
    const numbers = Array.from({ length: Math.min(batch, last) }, (_, index) => last - index);
    const kept = await settings.loadPublications(desk.id, numbers);
    if (kept.length === 0) break;
    found.push(...kept.toSorted((a, b) => b.number - a.number));
  }
  return found;
}

/**
 * Forgets publications that ceased to hold more than a year ago, and the snapshots that only they name. A publication ceased to hold when the next
 * one was published.
 */
export async function forgetOldPublications(desk: Desk, settings: SettingsStore): Promise<void> {
  const history = await historyOf(desk, settings);
  const old = history.filter((_, index) => isOld(history[index - 1]?.at, desk.at));
  if (old.length === 0) return;
  const wanted = new Set(history.filter((publication) => !old.includes(publication)).map(({ hash }) => hash));
  for (const { number, hash } of old.toReversed()) {
    if (!wanted.has(hash)) await settings.forgetSnapshot(desk.space, hash);
    await settings.forgetPublication(desk.id, number);
  }
}

function isOld(endedAt: EpochMs | undefined, now: EpochMs): boolean {
  return endedAt !== undefined && now - endedAt > historyMs;
}
