import { nextMoment } from '../../calendar/next-moment.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { type Channel, channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { readingsAt } from './readings-at.ts';

/** The texts of a channel that most people read first. */
export interface ChannelPreview {
  readonly channel: Channel;
  /** Answer to somebody who writes for the first time, while somebody is there. */
  readonly greeting: readonly string[];
  /** Answer to somebody known, while nobody is there. */
  readonly away: readonly string[];
}

/** Previews a snapshot at the next moments at which each channel is open and away. */
export function previewOf(snapshot: Snapshot, now: EpochMs): readonly ChannelPreview[] {
  return channels.flatMap((channel) => {
    const part = snapshot[channel];
    if (!part) return [];
    const at = (moment: EpochMs) => readingsAt(snapshot, moment).find((reading) => reading.channel === channel);
    return [
      {
        channel,
        greeting: at(nextMoment(part.calendar, now, true))?.stranger ?? [],
        away: at(nextMoment(part.calendar, now, false))?.known ?? [],
      },
    ];
  });
}
