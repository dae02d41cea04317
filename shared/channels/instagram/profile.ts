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
  usualInbox: 'staffed',
  maxTextLength: { units: 1000, of: 'bytes' },
  proactiveWindowMs: metaWindowMs,
  dailyLimit: false,
  personIds: [{ option: 'igsid', type: 'igsid', example: '…' }],
  buttons: 3,
} as const satisfies ChannelProfile;
