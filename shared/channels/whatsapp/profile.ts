import { metaId } from '../meta/facility-id.ts';
import { metaWindowMs } from '../meta/window.ts';
import type { ChannelProfile } from '../profile.ts';

/** WhatsApp by the Cloud API. Phone numbers are given to somebody else in time. */
export const whatsappProfile = {
  label: 'WhatsApp',
  within: 'per WhatsApp',
  platform: 'WhatsApp',
  platformRole: 'processor',
  accountLabel: 'Nummern-ID',
  deletionSteps: 'gedrückt halten, „Löschen“ und „Für alle löschen“ wählen',
  account: metaId('phoneNumberId', 'WHATSAPP_PHONE_NUMBER_ID', '514930287716042'),
  otherIds: [metaId('wabaId', 'WHATSAPP_WABA_ID', '389217604518273')],
  token: { name: 'whatsapp', env: 'WHATSAPP_TOKEN' },
  tokenScopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
  usualInbox: 'none',
  maxTextLength: { units: 4096, of: 'utf16' },
  proactiveWindowMs: metaWindowMs,
  templates: { longestBody: 1024, owner: 'wabaId' },
  // Reference sheet install-console.md §C: since 2026-10-01 what goes beyond is billed as utility.
  freeAnswersAMonth: 1000,
  dailyLimit: true,
  personIds: [
    { option: 'phone', type: 'wa-id', example: '"+49 …"', isPhone: true },
    { option: 'bsuid', type: 'bsuid', example: 'DE.…' },
  ],
  reassignableIdentity: 'wa-id',
  chatLink: {
    key: 'number',
    example: '+49 30 23125014',
    form: /^\+[1-9][0-9 /()-]{6,24}$/,
    problem: 'is no number with its country code ("+49 30 23125014")',
    prefix: 'https://wa.me/',
    isNumber: true,
    brings: 'text',
    on: 'auf WhatsApp',
  },
  buttons: 3,
} as const satisfies ChannelProfile;
