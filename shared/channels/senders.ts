import type { ChannelSender } from './contract.ts';
import { instagramSender } from './instagram/sender.ts';
import { messengerSender } from './messenger/sender.ts';
import type { Channel } from './registry.ts';
import { whatsappSender } from './whatsapp/sender.ts';

const all: Record<Channel, ChannelSender> = { messenger: messengerSender, whatsapp: whatsappSender, instagram: instagramSender };

/** How each channel of the registry is answered. Apart from the registry, as most of the code only wants to know what a channel is. */
export const senders: Readonly<Record<Channel, ChannelSender>> = all;

/** The other half of `registerChannel`. */
export function registerSender(sender: ChannelSender): void {
  all[sender.channel] = sender;
}
