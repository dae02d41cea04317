import { channelIds } from '../../infra/terminal/channel-settings.ts';
import type { ChannelIdEnv } from '../../shared/channels/registry.ts';

/** The invented ids of every channel's profile. */
const exampleIds = Object.fromEntries(channelIds.map(({ env, example }) => [env, example])) as Record<ChannelIdEnv, string>;

/** Ids and secrets of an invented Meta app, as the environment of a run names them. */
export const settings = {
  ...exampleIds,
  META_APP_ID: '900000000000001',
  META_APP_SECRET: '5d1c0ffee0ddba115eed5afe0ca11ab1',
  META_VERIFY_TOKEN: 'pruefwort-ahornweg',
  MESSENGER_PAGE_ID: '100000000000001',
  MESSENGER_PAGE_TOKEN: 'EAAmessengertoken0001',
  WHATSAPP_PHONE_NUMBER_ID: '514930287716042',
  WHATSAPP_WABA_ID: '389217604518273',
  WHATSAPP_TOKEN: 'EAAwhatsapptoken0001',
} as const;

/** A keyring that outlives a run: any secret of at least 32 characters. */
export const keyring = 'ein-schluesselbund-nur-fuer-versuche-0001';
