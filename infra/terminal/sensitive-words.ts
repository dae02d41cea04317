import type { SensitiveKind } from '../../shared/understanding/sensitive/kinds.ts';

/** English name of each kind. */
export const sensitiveWords: Readonly<Record<SensitiveKind, string>> = {
  iban: 'an account number',
  'steuer-id': 'a tax id',
  'sv-number': 'a social insurance number',
  kvnr: 'a health insurance number',
  'id-card': 'the number of an identity card or passport',
  'residence-permit': 'the number of a residence permit',
  'tax-number': 'a tax number',
  'bg-number': "a job centre's household number",
  'agency-number': "an employment agency's customer number",
  'kindergeld-number': 'a child-benefit number',
  bamf: 'a file number of the migration office',
  court: "a court's file number",
  'credit-card': 'a card number',
  'birth-date': 'a date of birth',
  phone: 'a phone number that is not in the facility file',
  email: 'a mail address that is not in the facility file',
  address: 'a postal address that is not in the facility file',
  health: "something about a person's health",
  password: 'a password or code',
};
