import { openMsBetween } from '../../calendar/office-time.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { type Channel, channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { Clock, Overrides, Store } from '../ports.ts';

/** Clients on one channel who wait for a human: how many, and since when. No list, and nobody is named. */
export interface WaitingClients {
  readonly channel: Channel;
  /** At most `countedAtMost`. */
  readonly count: number;
  readonly since: EpochMs;
  /** The longest wait has lasted for as many office hours as the facility wants to be told after. */
  readonly isLong: boolean;
}

/** After this time Meta lets nobody answer any more, not even a human. */
const waitsAtMostMs = 7 * 24 * 60 * 60_000;

export const countedAtMost = 100;

/** Office hours after which the team is told, where the facility's file does not say. */
export const usualNoticeHours = 4;

export interface WaitingPorts {
  readonly snapshot: Snapshot;
  readonly store: Pick<Store, 'waiting'>;
  readonly now: Clock;
  readonly overrides?: Overrides | undefined;
}

/** Waiting clients by channel, of those with a staffed inbox. */
export async function waitingClients({ snapshot, store, now, overrides }: WaitingPorts): Promise<readonly WaitingClients[]> {
  const at = now();
  const noticeMs = (snapshot.waitingNoticeHours ?? usualNoticeHours) * 60 * 60_000;
  const found = await Promise.all(
    channels.map(async (channel): Promise<readonly WaitingClients[]> => {
      const part = snapshot[channel];
      if (part?.inbox !== 'staffed') return [];
      const { count, since } = await store.waiting(channel, at - waitsAtMostMs, countedAtMost);
      if (since === undefined) return [];
      return [{ channel, count, since, isLong: openMsBetween(since, at, part.calendar, overrides?.[channel]) >= noticeMs }];
    }),
  );
  return found.flat();
}
