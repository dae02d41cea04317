import type { ChannelSender } from '../contract.ts';
import { graphSender } from '../meta/graph-sender.ts';
import { classifyInstagram } from './errors.ts';
import { instagramPublicProfile } from './public-profile.ts';
import { renderInstagram } from './render.ts';

/** Instagram, for functions that only answer: without the schemas of what comes in, which would slow their start. */
export const instagramSender: ChannelSender = {
  channel: 'instagram',
  render: renderInstagram,
  classify: classifyInstagram,
  ...graphSender,
  publicProfile: instagramPublicProfile,
  addressFrom: (written) => (/^[1-9]\d{14,}$/.test(written) ? { igsid: written } : undefined),
};
