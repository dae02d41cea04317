import type { ChannelCalendar } from '../calendar/rules.ts';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import type { Snapshot } from '../facility/snapshot.ts';

/** A calendar and the channels that keep it. */
export interface SharedCalendar {
  readonly channels: readonly Channel[];
  readonly calendar: ChannelCalendar;
}

/** The calendars of a facility, each once: nearly always both channels have the same hours. */
export function channelCalendars(snapshot: Snapshot): readonly SharedCalendar[] {
  const found = new Map<string, { channels: Channel[]; calendar: ChannelCalendar }>();
  for (const channel of channels) {
    const calendar = snapshot[channel]?.calendar;
    if (!calendar) continue;
    const key = JSON.stringify([calendar.weekly, calendar.holidays, calendar.closures, calendar.special]);
    const same = found.get(key);
    if (same) same.channels.push(channel);
    else found.set(key, { channels: [channel], calendar });
  }
  return [...found.values()];
}

/** "Messenger and WhatsApp" with " and " between. */
export function namesOf(some: readonly Channel[], and: string): string {
  return some.map((channel) => profileOf(channel).label).join(and);
}
