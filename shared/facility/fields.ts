import type * as z from 'zod/mini';
import type { ChannelCalendar } from '../calendar/rules.ts';
import { weeklyHoursInSimpleWords, weeklyHoursInWords, weeklyHoursInWordsShort } from '../calendar/wording.ts';
import { type Channel, profileOf } from '../channels/registry.ts';
import type { sections } from './schema.ts';
import { shippedTexts } from './shipped-texts.ts';
import type { Inbox } from './snapshot.ts';
import type { Style } from './template.ts';
import { type Fields, fieldNames, requiredFieldNames } from './template.ts';

type Section<Name extends keyof typeof sections> = z.output<(typeof sections)[Name]>;

export interface FieldSources {
  readonly facility: Section<'facility'>;
  readonly contact: Section<'contact'>;
  readonly newsletter: Section<'newsletter'>;
  readonly contactMonths: number;
  readonly inbox: Inbox;
  /** The first keyword of each topic. */
  readonly topics: readonly string[];
  /** Languages beside German, by their own names. */
  readonly languages: readonly string[];
  /** People of the target group have checked the texts in simple German. */
  readonly isSimpleReviewed: boolean;
}

/** Keys of the facility file that the fields in a text stand for: filled once, at synth. */
export const fixedFieldKeys: Readonly<Record<string, string>> = {
  einrichtung: 'facility.name',
  einrichtung_kurz: 'facility.shortName',
  telefon: 'contact.phone',
  urgentPhone: 'contact.urgentPhone',
  email: 'contact.email',
  email_sicher: 'contact.secureEmail',
  link_sicher: 'contact.secureLink or contact.secureEmail',
  link_termin: 'contact.appointment',
  link_kontakt: 'contact.link',
  link_datenschutz: 'contact.privacyLink',
  link_impressum: 'contact.imprintLink',
  dsb_kontakt: 'contact.dataProtection',
  jugendamt: 'contact.youthOffice',
  newsletter: 'newsletter.name',
  themen: 'newsletter.topics',
  haeufigkeit: 'newsletter.frequency',
  mindestalter: 'newsletter.minimumAge',
  monate: 'retention.contactMonths',
  anschrift: 'contact.visit',
  eigene_themen: 'topics',
  mitlesen: 'channels',
  kanal: 'channels',
  in_kanal: 'channels',
  plattform: 'channels',
  loeschweg: 'channels',
  sprachen: 'languages',
  entwurf: 'languages',
  sprechzeiten: 'hours',
  sprechzeiten_kurz: 'hours',
};

/** The fields of the moment, filled when a reply is put together. */
export const momentFields = [
  'naechste_oeffnung',
  'wann',
  'ausnahme',
  'anlass',
  'vertretung_name',
  'vertretung_telefon',
  'datum',
  'uhrzeit',
  'inhalt',
  'link',
  'hilfen',
  'schluss',
  'danach',
  'kennung',
  'auskunft_zeiten',
] as const;

/** The values of the fixed fields for one channel; a field the file says nothing about is absent. */
export function fixedFields(
  { facility, contact, newsletter, contactMonths, inbox, topics, languages, isSimpleReviewed }: FieldSources,
  channel: Channel,
  calendar: ChannelCalendar,
): Fields {
  const age = newsletter?.minimumAge;
  const values: Readonly<Record<string, string | undefined>> = {
    einrichtung: facility.name,
    einrichtung_kurz: facility.shortName,
    telefon: contact.phone,
    urgentPhone: contact.urgentPhone,
    email: contact.email,
    email_sicher: contact.secureEmail,
    link_sicher: contact.secureLink ?? contact.secureEmail,
    link_termin: contact.appointment,
    link_kontakt: contact.link,
    link_datenschutz: contact.privacyLink,
    link_impressum: contact.imprintLink,
    dsb_kontakt: contact.dataProtection,
    jugendamt: contact.youthOffice,
    newsletter: newsletter?.name,
    themen: newsletter && enumeration(newsletter.topics),
    haeufigkeit: newsletter?.frequency,
    mindestalter: age === undefined ? undefined : String(age),
    monate: contactMonths === 1 ? 'einen Monat' : `${contactMonths} Monate`,
    anschrift: contact.visit,
    eigene_themen: topics.length === 0 ? undefined : topics.join(', '),
    sprachen: ['Deutsch', ...languages].join(', '),
    entwurf: isSimpleReviewed ? undefined : 'ein Entwurf',
    mitlesen: readersInWords(inbox, facility.style),
    ...hoursInWords(calendar, facility.style),
    kanal: profileOf(channel).label,
    in_kanal: profileOf(channel).within,
    plattform: profileOf(channel).platform,
    loeschweg: profileOf(channel).deletionSteps,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function hoursInWords(calendar: ChannelCalendar, style: Style): Record<'sprechzeiten' | 'sprechzeiten_kurz', string | undefined> {
  if (style === 'standard') return { sprechzeiten: weeklyHoursInWords(calendar), sprechzeiten_kurz: weeklyHoursInWordsShort(calendar) };
  const lines = weeklyHoursInSimpleWords(calendar);
  return { sprechzeiten: lines ?? 'nach Vereinbarung', sprechzeiten_kurz: lines };
}

/** Says who reads this chat: the end of a sentence, in simple language a sentence of its own. */
function readersInWords(inbox: Inbox, style: Style): string {
  if (style === 'leicht') return inbox === 'none' ? 'Hier liest kein Mensch mit.' : 'Hier liest nicht immer ein Mensch.';
  return inbox === 'none' ? 'hier liest kein Mensch mit' : 'dieser Chat wird nicht ständig gelesen';
}

/** `Gruppen, Ausflüge und Ferien`. */
function enumeration(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} und ${last}`;
}

/**
 * The moment's fields that a text may use, read off the shipped variants of the same id: only those does the desk fill in for it.
 * `sure` are those that some shipped variant needs outside of `[[…]]`; the others may be missing at the moment of sending.
 */
export function momentFieldsOf(id: string): { readonly usable: readonly string[]; readonly sure: readonly string[] } {
  const variants = shippedTexts.filter((shipped) => shipped.id === id).map((shipped) => shipped.text ?? '');
  const among = (names: readonly string[]) => momentFields.filter((name) => names.includes(name));
  return { usable: among(variants.flatMap(fieldNames)), sure: among(variants.flatMap(requiredFieldNames)) };
}
