import { appId, pageId, pageToken } from '../meta/page.ts';
import { metaWindowMs } from '../meta/window.ts';
import type { ChannelProfile } from '../profile.ts';

/** Messenger by a Facebook Page. Nothing reaches a person whose 24 hours are over. */
export const messengerProfile = {
  label: 'Messenger',
  within: 'im Messenger',
  platform: 'Facebook',
  platformRole: 'controller',
  accountLabel: 'Seiten-ID',
  deletionSteps: 'gedrückt halten, „Entfernen“ und „Für alle entfernen“ wählen',
  account: pageId,
  otherIds: [appId],
  token: pageToken,
  tokenScopes: ['pages_messaging', 'pages_manage_metadata'],
  usualInbox: 'staffed',
  maxTextLength: { units: 2000, of: 'utf16' },
  proactiveWindowMs: metaWindowMs,
  dailyLimit: false,
  personIds: [{ option: 'psid', type: 'psid', example: '…' }],
  // Reference sheet messenger.md: a ref comes back in `messaging_referrals`, on new threads in the postback of Get Started.
  chatLink: {
    key: 'username',
    example: 'jugendberatung.lindenhof',
    form: /^[A-Za-z0-9.]{5,50}$/,
    problem: 'is no name of a Facebook page (at least five letters, digits or dots, without @)',
    prefix: 'https://m.me/',
    takesAccount: true,
    brings: 'ref',
    on: 'im Messenger',
  },
  buttons: 3,
} as const satisfies ChannelProfile;
