import { readDigits } from './digits.ts';
import { blotted, foldWords, type Sheet, spansOf } from './sheet.ts';

/** Data that the facility itself publishes, so that it is no secret. As written in the facility file; the order does not matter. */
export interface Known {
  /** Phone numbers, help lines included. */
  readonly phones: readonly string[];
  /** Mail addresses. */
  readonly mails: readonly string[];
  /** Domains of its mail addresses and links, without `www.`; what lies below them counts as well. */
  readonly domains: readonly string[];
  /** Its account for donations: IBANs. */
  readonly accounts: readonly string[];
  /** Streets with house numbers, postal codes with places. */
  readonly addresses: readonly string[];
  /** Words of its offers: to ask for one of them discloses nothing. */
  readonly topics: readonly string[];
}

export const nothingKnown: Known = { phones: [], mails: [], domains: [], accounts: [], addresses: [], topics: [] };

const shortest = 6;

export interface PreparedKnown {
  readonly numbers: readonly RegExp[];
  /** Help lines of few digits: they are numbers only where a phone number is looked for, elsewhere they may be part of an id. */
  readonly shortNumbers: readonly RegExp[];
  readonly hosts: readonly RegExp[];
  readonly places: readonly RegExp[];
  readonly topics: ReadonlySet<string>;
}

/** A facility's list is prepared once, for its first text. */
const preparedOf = new WeakMap<Known, PreparedKnown>();

export function prepareKnown(known: Known): PreparedKnown {
  const kept = preparedOf.get(known);
  if (kept) return kept;
  const digits = unique(known.phones.map(subscriberDigits));
  const prepared = {
    numbers: digits.filter((number) => number.length > shortest).map(numberPattern),
    shortNumbers: digits.filter((number) => number.length <= shortest).map(numberPattern),
    hosts: [...unique(known.domains.map(foldWords)).map(hostPattern), ...unique(known.mails.map(foldWords)).map(mailPattern)],
    places: [...unique(known.addresses.map(foldWords)).map(placePattern), ...unique(known.accounts.map(foldWords)).map(accountPattern)],
    topics: new Set(known.topics.flatMap((topic) => foldWords(topic).split(/[^a-z0-9]+/)).filter((word) => word !== '')),
  };
  preparedOf.set(known, prepared);
  return prepared;
}

/** The sheet without what the facility publishes. */
export function withoutKnown(sheet: Sheet, { numbers, hosts, places }: PreparedKnown): Sheet {
  const { lower } = sheet;
  const patterns = [...(/[0-9]/.test(lower) ? numbers : []), ...(/[@([]/.test(lower) ? hosts : []), ...places];
  return blotted(
    sheet,
    patterns.flatMap((pattern) => spansOf(lower, pattern)),
  );
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '');
}

/** Without the country and the leading zero, so that every way to write it is one. */
function subscriberDigits(phone: string): string {
  return readDigits(phone.replace(/\(0\)/, '')).replace(/^(?:0049|49(?=[1-9]\d{5})|0)/, '');
}

/** The digits with any gaps, the country or a zero before them, an extension of up to four digits behind them. */
function numberPattern(digits: string): RegExp {
  const gap = '[ .()/-]{0,3}';
  const lead = digits.length > shortest ? `(?:(?:\\+|00)?${gap}49${gap}(?:\\(?0\\)?)?${gap}|\\(?0?)?` : '';
  return new RegExp(`(?<![0-9])${lead}${Array.from(digits).join(gap)}(?:-[0-9]{1,4})?(?![0-9])`, 'g');
}

/** A mail address or a link at the domain or below it. */
function hostPattern(domain: string): RegExp {
  return new RegExp(
    `(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64} ?(?:@|[([]at[)\\]]) ?(?:[a-z0-9-]{1,63}\\.){0,3}${escaped(domain)}(?![a-z0-9-]|\\.[a-z0-9])`,
    'g',
  );
}

function mailPattern(mail: string): RegExp {
  return new RegExp(`(?<![a-z0-9._%+-])${escaped(mail)}(?![a-z0-9-]|\\.[a-z0-9])`, 'g');
}

function accountPattern(iban: string): RegExp {
  return new RegExp(`(?<![a-z0-9])${Array.from(iban.replace(/[^a-z0-9]/g, '')).join('[ .\\n-]{0,2}')}(?![a-z0-9])`, 'g');
}

/** Blanks and marks may differ. */
function placePattern(place: string): RegExp {
  const words = place.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return new RegExp(
    `(?<![a-z0-9])${words.map((word) => word.replace(/(?:strasse|str)$/, 'str(?:asse)?')).join('[ .,-]{0,3}')}(?![0-9])`,
    'g',
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
