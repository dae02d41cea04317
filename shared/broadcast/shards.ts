import type { Channel } from '../channels/registry.ts';
import type { Shard } from './job.ts';

/** Sends per second that one function manages with ease; above it the list is cut into more ranges. */
const laneRate = 80;

/** The letters of a pseudonym (base64url) in the order in which DynamoDB sorts them: by byte. */
const letters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/**
 * Cuts a channel's list into as many key ranges as the rate needs; pseudonyms are HMACs, so equal ranges hold equally many people.
 * Together the shards send exactly `perSecond`.
 */
export function shardsOf(channel: Channel, perSecond: number): readonly Shard[] {
  const count = Math.max(1, Math.ceil(perSecond / laneRate));
  return Array.from({ length: count }, (_, index) => ({
    id: `${channel}-${index}`,
    channel,
    from: index === 0 ? '' : boundary(index, count),
    // `~` sorts after every letter: the last range, and the end of a range just before the next one's beginning.
    to: index === count - 1 ? '~' : `${before(boundary(index + 1, count))}~`,
    perSecond: Math.floor((perSecond * (index + 1)) / count) - Math.floor((perSecond * index) / count),
  }));
}

/** The beginning of range `index`, two letters long: 4,096 places to cut. */
function boundary(index: number, count: number): string {
  return atPlace(Math.floor((index * letters.length ** 2) / count));
}

function before(key: string): string {
  return atPlace(letters.indexOf(key.charAt(0)) * letters.length + letters.indexOf(key.charAt(1)) - 1);
}

function atPlace(place: number): string {
  return letters.charAt(Math.floor(place / letters.length)) + letters.charAt(place % letters.length);
}
