import { openingAt } from '../../calendar/opening.ts';
import type { EpochMs, OpeningStatus } from '../../calendar/rules.ts';
import type { Channel } from '../../channels/registry.ts';
import type { ChannelSnapshot, Snapshot } from '../../facility/snapshot.ts';
import type { Log, OpeningState } from '../ports.ts';

/** The snapshot of one channel; undefined: the facility does not use it. */
export function channelSnapshot(snapshot: Snapshot, channel: Channel): ChannelSnapshot | undefined {
  return snapshot[channel];
}

/**
 * Open or away now: the stored status while it is valid and was computed with this very snapshot, else computed here (and counted). So
 * neither a missed tick of the schedule nor a deploy with new hours can leave the desk wrongly open or closed.
 */
export function currentOpening(
  channel: Channel,
  snapshot: ChannelSnapshot,
  stored: OpeningState | undefined,
  hash: string,
  now: EpochMs,
  log: Log,
): OpeningStatus {
  const held = stored?.channels[channel];
  if (stored && held && stored.hash === hash && stored.computedAt <= now && now < stored.validUntil) return held;
  log('status.stale', { channel, reason: staleBecause(stored, hash) });
  return openingAt(now, snapshot.calendar, stored?.overrides?.[channel]);
}

function staleBecause(stored: OpeningState | undefined, hash: string): string {
  if (!stored) return 'none';
  return stored.hash === hash ? 'past' : 'foreign';
}
