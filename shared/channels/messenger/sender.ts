import type { ChannelSender } from '../contract.ts';
import { graphSender } from '../meta/graph-sender.ts';
import { classifyMessenger } from './errors.ts';
import { messengerPublicProfile } from './public-profile.ts';
import { renderMessenger } from './render.ts';

/** Messenger by a Facebook Page, as those need it who only answer: without the schemas of what comes in, which cost a start its time. */
export const messengerSender: ChannelSender = {
  channel: 'messenger',
  render: renderMessenger,
  classify: classifyMessenger,
  ...graphSender,
  publicProfile: messengerPublicProfile,
  addressFrom: (written) => (/^[1-9]\d{14,}$/.test(written) ? { psid: written } : undefined),
};
