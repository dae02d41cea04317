import { appLive } from '../meta/setup/checklist.ts';
import { metaProbes } from '../meta/setup/probes.ts';
import { otherAppsCheck, subscribedAppStep, webhookStep } from '../meta/setup/subscriptions.ts';
import { appOfToken, tokenChecks } from '../meta/setup/token.ts';
import type { ChannelSetup } from '../setup-contract.ts';
import { whatsappProfile } from './profile.ts';
import { accountChecks } from './setup-account.ts';
import { numberChecks, numberReached } from './setup-number.ts';
import { numberHindrance, overrideStep, registerStep, storageStep } from './setup-steps.ts';
import { newsletterTemplate, templateChecks } from './setup-template.ts';

// Reference sheet whatsapp.md §1.6. Never `history` and `smb_app_state_sync`: old chats and the staff's phone book.
const fields = [
  'messages',
  'user_preferences',
  'message_template_status_update',
  'message_template_quality_update',
  'template_category_update',
  'account_update',
  'account_alerts',
  'phone_number_quality_update',
  'phone_number_name_update',
  'business_capability_update',
  'smb_message_echoes',
  'standby',
  'messaging_handovers',
  'security',
];

/** How a number of the Cloud API is checked and connected. */
export const whatsappSetup: ChannelSetup = {
  reach: numberReached,
  app: appOfToken,
  checks: [
    ...tokenChecks(whatsappProfile.tokenScopes, 'wabaId'),
    ...numberChecks,
    ...accountChecks,
    otherAppsCheck('wabaId'),
    ...templateChecks,
  ],
  steps: [
    webhookStep('whatsapp_business_account', fields),
    subscribedAppStep('wabaId'),
    overrideStep,
    storageStep,
    registerStep,
    newsletterTemplate.step,
  ],
  checklist: [
    appLive,
    {
      id: 'payment',
      text: 'Hinterlegen Sie am WhatsApp-Konto eine Zahlungsart; ohne sie gehen Vorlagen nicht hinaus.',
      link: 'https://business.facebook.com/billing_hub/',
      at: { site: 'Abrechnung', menu: ['WhatsApp-Konten'], here: 0, label: 'Zahlungsmethoden', control: 'Hinzufügen' },
      detectedBy: 'health',
    },
    {
      id: 'business-agent',
      text: 'Lassen Sie „Meta Business Agent“ im WhatsApp Manager ausgeschaltet.',
      link: 'https://business.facebook.com/latest/whatsapp_manager/',
      at: { site: 'WhatsApp Manager', menu: ['Übersicht', 'Konto-Tools'], here: 1, label: 'Meta Business Agent', control: 'aus' },
    },
    {
      id: 'contact-book',
      text: 'Schalten Sie in den Unternehmenseinstellungen das Kontaktbuch von Meta ab: es hebt Rufnummern ohne Frist auf.',
      link: 'https://business.facebook.com/settings/info',
      at: {
        site: 'Unternehmenseinstellungen',
        menu: ['Konten', 'Unternehmensinfo'],
        here: 1,
        label: 'Kontaktbuch',
        control: 'aus',
      },
    },
  ],
  template: newsletterTemplate,
  beforePin: numberHindrance,
  probes: metaProbes('whatsapp_business_account'),
};
