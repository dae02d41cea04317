import { instagramSetup } from './instagram/setup.ts';
import { messengerSetup } from './messenger/setup.ts';
import type { Channel } from './registry.ts';
import type { ChannelSetup } from './setup-contract.ts';
import { whatsappSetup } from './whatsapp/setup.ts';

/** How channels are checked and connected; one that is not listed needs neither. Apart from the senders, whose functions must start fast. */
export const setups: Readonly<Partial<Record<Channel, ChannelSetup>>> = {
  messenger: messengerSetup,
  whatsapp: whatsappSetup,
  instagram: instagramSetup,
};
