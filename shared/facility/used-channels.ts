import type { ChannelCalendar } from '../calendar/rules.ts';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import type { ChannelSnapshot, ChannelSnapshots } from './snapshot.ts';

/** The facility's channels, in the registry's order. */
export function usedChannels(snapshot: ChannelSnapshots): readonly Channel[] {
  return channels.filter((channel) => snapshot[channel] !== undefined);
}

/** Those of them on which templates reach people who have not written lately. */
export function templateChannels(snapshot: ChannelSnapshots): readonly Channel[] {
  return usedChannels(snapshot).filter((channel) => profileOf(channel).templates !== undefined);
}

/** Returns the calendar whose quiet hours a whole issue keeps: that of the channel that sends by itself, else of the first. */
export function newsletterCalendar(snapshot: ChannelSnapshots): ChannelCalendar | undefined {
  const [channel] = [...templateChannels(snapshot), ...usedChannels(snapshot)];
  return channel && snapshot[channel]?.calendar;
}

/** A channel's ids by their keys in the facility file. */
export function idsIn(snapshot: ChannelSnapshots, channel: Channel): Readonly<Record<string, string>> {
  const section = snapshot[channel];
  return section ? idsOf(channel, section) : {};
}

/** The id that a channel's sends go out from. */
export function sendingId(channel: Channel, section: ChannelSnapshot): string {
  const { sendsFrom } = profileOf(channel);
  return (sendsFrom === undefined ? undefined : idsOf(channel, section)[sendsFrom]) ?? section.account;
}

function idsOf(channel: Channel, section: ChannelSnapshot): Readonly<Record<string, string>> {
  const { account, otherIds } = profileOf(channel);
  const others = new Map<string, unknown>(Object.entries(section));
  return Object.fromEntries([[account.key, section.account], ...otherIds.map(({ key }) => [key, String(others.get(key))])]);
}
