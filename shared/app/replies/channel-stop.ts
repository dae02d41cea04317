import type { EpochMs } from '../../calendar/rules.ts';
import type { Outcome } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import { computeOpeningState } from '../hours/away-mode.ts';
import type { OpeningState } from '../ports.ts';
import type { ChangePorts } from './dependencies.ts';

const minuteMs = 60_000;

/** How long a channel rests after Meta refused everything; then one answer tries, and its outcome decides for the others. */
const restMs = 5 * minuteMs;

/**
 * How long no send of this channel makes sense; undefined: the outcome concerns this one answer only.
 * Shorter waits than a minute are the single answer's own back-off.
 */
export function restAfter(outcome: Outcome): number | undefined {
  if (outcome.kind === 'misconfigured' && outcome.stop) return restMs;
  const isLong = outcome.kind === 'later' && outcome.scope === 'account' && (outcome.retryAfterMs ?? 0) >= minuteMs;
  return isLong ? outcome.retryAfterMs : undefined;
}

/** Until when the channel rests; undefined: it does not. */
export function restsUntil(channel: Channel, status: OpeningState | undefined, now: EpochMs): EpochMs | undefined {
  const until = status?.pausedUntil?.[channel];
  return until !== undefined && now < until ? until : undefined;
}

/**
 * Notes in the facility status, which every responder reads anyway, that the channel rests. It heals by itself: the mark runs out. Somebody
 * else who changed the status at this very moment is no reason to try again: the next refused answer notes it.
 */
export async function stopChannel(channel: Channel, forMs: number, { store, snapshot, now, log }: ChangePorts): Promise<void> {
  const at = now();
  const stored = await store.loadStatus();
  const { version, ...status } = stored ?? { version: undefined, ...computeOpeningState(snapshot, undefined, at) };
  const until = at + forMs;
  if ((status.pausedUntil?.[channel] ?? 0) >= until) return;
  await store.saveStatus({ ...status, pausedUntil: { ...status.pausedUntil, [channel]: until } }, version);
  log('channel.stopped', { channel, until });
}
