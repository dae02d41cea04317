import { pageChecklist } from '../meta/setup/checklist.ts';
import { pageReached, permissionCheck, routingCheck } from '../meta/setup/page.ts';
import { metaProbes } from '../meta/setup/probes.ts';
import { otherAppsCheck, subscribedAppStep, webhookStep } from '../meta/setup/subscriptions.ts';
import { tokenChecks } from '../meta/setup/token.ts';
import type { ChannelSetup } from '../setup-contract.ts';
import { messengerProfile } from './profile.ts';

// Reference sheet messenger.md §1.5. Never `response_feedback`: it puts thumbs under every answer.
const fields = [
  'messages',
  'message_echoes',
  'messaging_postbacks',
  'messaging_referrals',
  'messaging_handovers',
  'standby',
  'messaging_policy_enforcement',
];

/** How a Page is checked and connected. */
export const messengerSetup: ChannelSetup = {
  reach: pageReached,
  checks: [
    ...tokenChecks(messengerProfile.tokenScopes, 'pageId'),
    permissionCheck('pages_messaging'),
    routingCheck,
    otherAppsCheck('pageId'),
  ],
  steps: [webhookStep('page', fields), subscribedAppStep('pageId', fields)],
  checklist: pageChecklist,
  probes: metaProbes('page'),
};
