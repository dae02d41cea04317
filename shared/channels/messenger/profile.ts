import { metaId } from '../meta/facility-id.ts';
import { metaWindowMs } from '../meta/window.ts';
import type { ChannelProfile } from '../profile.ts';

/** Messenger by a Facebook Page. Nothing reaches a person whose 24 hours are over. */
export const messengerProfile = {
  label: 'Messenger',
  within: 'im Messenger',
  platform: 'Facebook',
  accountLabel: 'Seiten-ID',
  deletionSteps: 'gedrückt halten, „Entfernen“ und „Für alle entfernen“ wählen',
  account: metaId('pageId', 'MESSENGER_PAGE_ID', '100000000000001'),
  // An echo that carries our app's id is our own.
  otherIds: [metaId('appId', 'META_APP_ID', '900000000000001')],
  token: { name: 'messenger', env: 'MESSENGER_PAGE_TOKEN' },
  usualInbox: 'staffed',
  maxTextLength: { units: 2000, of: 'utf16' },
  proactiveWindowMs: metaWindowMs,
  dailyLimit: false,
  personIds: [{ option: 'psid', type: 'psid', example: '…' }],
  buttons: 3,
} as const satisfies ChannelProfile;
