import type { SensitiveKind } from '../understanding/sensitive/kinds.ts';
import { scan } from '../understanding/sensitive/scan.ts';
import type { Published } from './snapshot.ts';

/** Keys of the file under which a phone number stands alone. */
const phoneKey = /phone$|^youthOffice$|^number$/i;

/** Providers of everybody's mail: a facility's address there makes none of theirs known. */
const everybodys =
  /^(?:gmail\.com|googlemail\.com|web\.de|gmx\.(?:de|net|at|ch)|t-online\.de|outlook\.(?:com|de)|hotmail\.(?:com|de)|live\.(?:com|de)|yahoo\.(?:com|de)|icloud\.com|me\.com|freenet\.de|posteo\.de|mailbox\.org|aol\.(?:com|de)|arcor\.de|online\.de|proton\.me|protonmail\.com|1und1\.de|ionos\.de|kabelmail\.de|mail\.ru|ukr\.net|wp\.pl|o2\.pl)$/;

/**
 * Collects what the facility publishes of itself, so that nobody is warned of it: every phone number, mail address, host of a link, account
 * and postal address that stands anywhere in its file (contact, closures, topics, own texts).
 *
 * @param file as YAML has it, not yet checked
 */
export function publishedIn(file: unknown): Published {
  const strings = stringsIn(file, '');
  const found = strings.flatMap(({ text }) => scan(text).findings.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) })));
  const ofKind = (wanted: SensitiveKind): readonly string[] => found.filter(({ kind }) => kind === wanted).map(({ text }) => text);
  const mails = ofKind('email').map((mail) => mail.toLowerCase());
  const ownDomains = mails.map((mail) => mail.slice(mail.indexOf('@') + 1).trim()).filter((domain) => !everybodys.test(domain));
  return {
    phones: unique([...strings.filter(({ key }) => phoneKey.test(key)).map(({ text }) => text), ...ofKind('phone')]),
    mails: unique(mails),
    domains: unique([...strings.flatMap(({ text }) => hostsIn(text)), ...ownDomains]),
    accounts: unique(ofKind('iban')),
    addresses: unique(ofKind('address')),
  };
}

function hostsIn(text: string): readonly string[] {
  return [...text.matchAll(/https?:\/\/([a-z0-9.-]+)/gi)].map(([, host = '']) => host.toLowerCase().replace(/^www\./, ''));
}

function stringsIn(value: unknown, key: string): readonly { readonly key: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((inner) => stringsIn(inner, key));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => stringsIn(inner, name)) : [];
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}
