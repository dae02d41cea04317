import { metaId } from '../meta/facility-id.ts';
import { appId, pageId, pageToken } from '../meta/page.ts';
import { metaWindowMs } from '../meta/window.ts';
import type { ChannelProfile } from '../profile.ts';

/** Direct messages of an Instagram professional account that is linked to a Facebook Page. Nothing reaches a person whose 24 hours are over. */
export const instagramProfile = {
  label: 'Instagram',
  within: 'auf Instagram',
  platform: 'Instagram',
  platformRole: 'controller',
  accountLabel: 'Instagram-Konto-ID',
  deletionSteps: 'gedrückt halten und „Zurückrufen“ wählen',
  account: metaId('igUserId', 'INSTAGRAM_USER_ID', '17841400000000001'),
  otherIds: [pageId, appId],
  sendsFrom: pageId.key,
  token: pageToken,
  tokenScopes: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
  usualInbox: 'staffed',
  maxTextLength: { units: 1000, of: 'bytes' },
  proactiveWindowMs: metaWindowMs,
  dailyLimit: false,
  personIds: [{ option: 'igsid', type: 'igsid', example: '…' }],
  // Reference sheet instagram.md: a ref comes back in `messaging_referral`, on new threads in the postback or the message.
  chatLink: {
    key: 'username',
    example: 'jugendberatung.lindenhof',
    form: /^[A-Za-z0-9._]{1,30}$/,
    problem: 'is no name of an Instagram account (letters, digits, dots and _ only, without @)',
    prefix: 'https://ig.me/m/',
    brings: 'ref',
    on: 'auf Instagram',
  },
  buttons: 3,
} as const satisfies ChannelProfile;
