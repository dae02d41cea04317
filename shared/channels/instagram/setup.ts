import { asId, asRecord } from '../meta/lenient.ts';
import { pageChecklist } from '../meta/setup/checklist.ts';
import { pageReached, permissionCheck } from '../meta/setup/page.ts';
import { metaProbes } from '../meta/setup/probes.ts';
import { fault, fine } from '../meta/setup/reading.ts';
import { subscribedAppStep, webhookStep } from '../meta/setup/subscriptions.ts';
import { tokenChecks } from '../meta/setup/token.ts';
import type { ChannelSetup, SetupCheck } from '../setup-contract.ts';
import { instagramProfile } from './profile.ts';

// Reference sheet instagram.md §2.3: the app's fields, and those of the Page that passes the messages on. Their names differ.
const fields = ['messages', 'messaging_postbacks', 'messaging_referral', 'messaging_handover', 'standby'];
const pageFields = ['messages', 'messaging_postbacks'];

const linked: SetupCheck = {
  id: 'linked-account',
  query: ({ ids }) => ({ path: `/${ids.pageId}`, query: { fields: 'instagram_business_account' }, bearer: 'channel' }),
  judge: (body, { ids }) =>
    asId(asRecord(asRecord(body)?.instagram_business_account)?.id) === ids.igUserId
      ? fine('Das Instagram-Konto ist mit der Seite verknüpft.')
      : fault(
          'Mit der Seite ist nicht das Instagram-Konto der Einrichtungsdatei verknüpft.',
          'Verknüpfen Sie das Konto in den Einstellungen der Seite unter „Verknüpfte Konten“, und erlauben Sie dort den Zugriff auf Nachrichten.',
        ),
};

/** How an Instagram account that is linked to a Page is checked and connected. */
export const instagramSetup: ChannelSetup = {
  reach: pageReached,
  checks: [...tokenChecks(instagramProfile.tokenScopes, 'pageId'), linked, permissionCheck('instagram_manage_messages')],
  steps: [webhookStep('instagram', fields), subscribedAppStep('pageId', pageFields)],
  checklist: [
    ...pageChecklist,
    {
      id: 'instagram-access',
      text: 'Erlauben Sie in der Instagram-App unter „Nachrichten › Verknüpfte Tools“ den Zugriff auf Nachrichten.',
      link: 'https://www.instagram.com/accounts/privacy_and_security/',
      at: { site: 'Instagram', menu: ['Nachrichten', 'Verknüpfte Tools'], here: 1, label: 'Zugriff auf Nachrichten', control: 'ein' },
    },
  ],
  probes: metaProbes('instagram'),
};
