import type { Channel } from '../../channels/registry.ts';
import type { Tally } from '../../conversation/tally.ts';
import { channelSnapshot } from '../hours/current-opening.ts';
import type { AnswerPorts } from './dependencies.ts';

/** Counts beside the work, never in its way: a count that fails is lost, and a line in the log says so. */
export async function count(
  channel: Channel,
  tally: Tally | undefined,
  { countTally, snapshot, now, log }: Pick<AnswerPorts, 'countTally' | 'snapshot' | 'now' | 'log'>,
): Promise<void> {
  const account = channelSnapshot(snapshot, channel)?.account;
  if (!tally || !countTally || account === undefined) return;
  try {
    await countTally({ ...tally, channel, account, at: now() });
  } catch {
    log('tally.lost', { channel });
  }
}
