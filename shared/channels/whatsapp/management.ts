import type { Notice } from '../contract.ts';
import { asId, asRecord, type JsonRecord } from '../meta/lenient.ts';
import { notified, type Part } from '../meta/part.ts';
import { type Severities, severities, templateEvents } from '../meta/template-events.ts';
import { needsOperator } from './errors.ts';

type Severity = Notice['severity'];

const qualityScores = severities(['RED', 'YELLOW'], ['GREEN', 'UNKNOWN']);
const accountEvents = severities(
  [
    'ACCOUNT_DELETED',
    'ACCOUNT_OFFBOARDED',
    'ACCOUNT_RESTRICTION',
    'ACCOUNT_VIOLATION',
    'DISABLED_UPDATE',
    'PARTNER_APP_UNINSTALLED',
    'PARTNER_REMOVED',
  ],
  [
    'ACCOUNT_RECONNECTED',
    'AD_ACCOUNT_LINKED',
    'AUTH_INTL_PRICE_ELIGIBILITY_UPDATE',
    'BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE',
    'MM_LITE_TERMS_SIGNED',
    'PARTNER_ADDED',
    'PARTNER_APP_INSTALLED',
    'VOLUME_BASED_PRICING_TIER_UPDATE',
  ],
);
const decisions = severities(['DEFERRED', 'REJECTED'], ['APPROVED', 'PENDING']);
const alertLevels = severities(['CRITICAL', 'WARNING'], ['INFO', 'INFORMATIONAL']);
const numberEvents = severities(['DOWNGRADE', 'FLAGGED'], ['ONBOARDING', 'THROUGHPUT_UPGRADE', 'UNFLAGGED', 'UPGRADE']);
const usernameStates = severities(['deleted'], ['approved', 'reserved']);
const nothing: Severities = new Map();

interface Field {
  readonly wordOf: (value: JsonRecord) => unknown;
  readonly words: Severities;
  /** For a word that is not listed. */
  readonly otherwise: Severity;
}

const event = (value: JsonRecord): unknown => value.event;
const decision = (value: JsonRecord): unknown => value.decision;
const noWord = (): unknown => undefined;

/**
 * Fields about the account, not about a person: nobody is answered, the operator hears of it. Only an `alarm` reaches somebody (a metric counts
 * it, a mail is written), so whatever a human has to look at is one, and so is a word that we do not know. Good news are `info`.
 */
export const managementFields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['message_template_status_update', { wordOf: event, words: templateEvents, otherwise: 'alarm' }],
  ['message_template_quality_update', { wordOf: (value) => value.new_quality_score, words: qualityScores, otherwise: 'alarm' }],
  ['message_template_components_update', { wordOf: noWord, words: nothing, otherwise: 'info' }],
  // The newsletter's price and permission hang on the category; Meta announces the change a day ahead, if at all.
  ['template_category_update', { wordOf: noWord, words: nothing, otherwise: 'alarm' }],
  ['account_update', { wordOf: event, words: accountEvents, otherwise: 'alarm' }],
  ['account_review_update', { wordOf: decision, words: decisions, otherwise: 'alarm' }],
  [
    'account_alerts',
    { wordOf: (value) => asRecord(value.alert_info)?.alert_severity ?? value.alert_severity, words: alertLevels, otherwise: 'alarm' },
  ],
  ['phone_number_quality_update', { wordOf: event, words: numberEvents, otherwise: 'alarm' }],
  ['phone_number_name_update', { wordOf: decision, words: decisions, otherwise: 'alarm' }],
  ['business_capability_update', { wordOf: noWord, words: nothing, otherwise: 'info' }],
  ['business_username_update', { wordOf: (value) => value.status, words: usernameStates, otherwise: 'alarm' }],
  // The PIN that protects the number was changed or requested.
  ['security', { wordOf: noWord, words: nothing, otherwise: 'alarm' }],
  // Meta Business Agent takes or gives back conversations; its payload is unpublished, so all we can say is that it is active.
  ['messaging_handovers', { wordOf: noWord, words: nothing, otherwise: 'alarm' }],
]);

/**
 * One management change: counted as `operator`, with a notice such as `whatsapp.account_update.ACCOUNT_RESTRICTION`. Words that are not
 * in the tables become `other`. Meta's own samples send quality scores under the status field, so the payload decides between those two.
 */
export const readManagement = (field: string, fieldTable: Field, value: unknown): Part => {
  const record = asRecord(value) ?? {};
  const mislabelled = field === 'message_template_status_update' && record.new_quality_score !== undefined;
  const name = mislabelled ? 'message_template_quality_update' : field;
  const table = managementFields.get(name) ?? fieldTable;
  const word = table.wordOf(record);
  const severity = table.words.get(word);
  const suffix = table.words.size === 0 ? '' : `.${severity === undefined ? 'other' : String(word)}`;
  return notified(name, { what: `whatsapp.${name}${suffix}`, severity: severity ?? table.otherwise });
};

/** One element of `value.errors[]`: trouble that Meta tells of outside any message. Only the number is kept; the error table says how bad it is. */
export const readValueError = (item: unknown): Part => {
  const code = asId(asRecord(item)?.code);
  const known = code !== undefined && /^\d{1,9}$/.test(code) ? code : 'other';
  return notified('error', { what: `whatsapp.error.${known}`, severity: needsOperator(Number(known)) ? 'alarm' : 'warning' });
};
