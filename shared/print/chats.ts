import { type Channel, channels, profileOf } from '../channels/registry.ts';
import type { Snapshot } from '../facility/snapshot.ts';

/** Where a link leads. */
export interface ChatAddress {
  /** Number as people read it, where the chat has one. */
  readonly number?: string;
  /** Without what a link brings along: `wa.me/493023125014`. */
  readonly address: string;
}

/** The way into a channel's chat; undefined: the facility names neither number nor name for it. */
export function chatAddress(channel: Channel, snapshot: Snapshot): ChatAddress | undefined {
  const of = snapshot[channel];
  const { chatLink } = profileOf(channel);
  const handle = of && chatLink && (of.handle ?? (chatLink.takesAccount ? of.account : undefined));
  if (!chatLink || handle === undefined) return undefined;
  const { prefix, isNumber } = chatLink;
  const address = `${prefix}${isNumber ? handle.replace(/\D/g, '') : handle}`.replace(/^https:\/\//, '');
  return { address, ...(isNumber && { number: handle }) };
}

/** Channels of a facility that no link leads to, and the key of the file that would make one. */
export function unlinkedChannels(snapshot: Snapshot): readonly { readonly channel: Channel; readonly key: string }[] {
  return channels.flatMap((channel) => {
    const key = profileOf(channel).chatLink?.key;
    return snapshot[channel] && key !== undefined && !chatAddress(channel, snapshot) ? [{ channel, key }] : [];
  });
}
