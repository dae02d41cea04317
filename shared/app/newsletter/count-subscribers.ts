import { monthOf } from '../../broadcast/send-guards.ts';
import { type Channel, channels } from '../../channels/registry.ts';
import type { StartPorts } from './start-issue.ts';

export interface ChannelSubscribers {
  readonly channel: Channel;
  readonly total: number;
  /** By month of confirmation (`2026-11`), the newest first; months without one are left out. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
}

/** Longer than any consent goes unused. */
const monthsBack = 120;

/** How many are subscribed on a channel, and when they confirmed. Asks month by month, no further back than it takes to find everybody. */
export async function countSubscribers(channel: Channel, { newsletter, now }: StartPorts): Promise<ChannelSubscribers> {
  const total = await newsletter.countSubscribers(channel);
  const months: { month: string; count: number }[] = [];
  let left = total;
  let month = monthOf(now());
  for (let step = 0; step < monthsBack && left > 0; step += 1) {
    const count = await newsletter.countConfirmed(channel, month);
    if (count > 0) months.push({ month, count });
    left -= count;
    month = monthBefore(month);
  }
  return { channel, total, months };
}

/** The same for every channel of the facility. */
export async function countAllSubscribers(ports: StartPorts): Promise<readonly ChannelSubscribers[]> {
  const counted: ChannelSubscribers[] = [];
  for (const channel of channels) if (ports.snapshot[channel]) counted.push(await countSubscribers(channel, ports));
  return counted;
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
