import type { PublicProfile } from './contract.ts';
import { messengerPublicProfile } from './messenger/public-profile.ts';
import type { Channel } from './registry.ts';
import { whatsappPublicProfile } from './whatsapp/public-profile.ts';

/** What people see of a channel before and beside the conversation; a channel that is not named has nothing of the kind. */
export const publicProfiles: Partial<Readonly<Record<Channel, PublicProfile>>> = {
  messenger: messengerPublicProfile,
  whatsapp: whatsappPublicProfile,
};
