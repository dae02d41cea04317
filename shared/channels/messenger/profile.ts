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
  usualInbox: 'staffed',
  maxTextLength: { units: 2000, of: 'utf16' },
  proactiveWindowMs: metaWindowMs,
  dailyLimit: false,
  personIds: [{ option: 'psid', type: 'psid', example: '…' }],
  buttons: 3,
} as const satisfies ChannelProfile;
