import type { Channel } from '../../../shared/channels/registry.ts';
import type { ChannelSimulator } from './channel-simulator.ts';
import { instagramSimulator } from './instagram-simulator.ts';
import { messengerSimulator } from './messenger-simulator.ts';
import { whatsappSimulator } from './whatsapp-simulator.ts';

/** How Meta is played on each channel of the registry, in the order of the page's phones. */
export const simulators: Readonly<Record<Channel, ChannelSimulator>> = {
  whatsapp: whatsappSimulator,
  messenger: messengerSimulator,
  instagram: instagramSimulator,
};

export const phoneOrder = Object.keys(simulators) as readonly Channel[];
