import type { ChannelProfile } from '../channels/profile.ts';
import { channels, profileOf } from '../channels/registry.ts';
import type { DocumentEdit } from '../facility/edit-document.ts';
import { isGroup } from '../facility/is-group.ts';
import { facilityWords } from './facility-words.ts';
import { named } from './named.ts';
import { placeWords } from './place-words.ts';
import type { Words } from './words.ts';

/** One field of a form over the facility file. */
export interface Field {
  /** Its path in the file; also its name in the form and the place of its mistakes. */
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'text' | 'tel' | 'email' | 'url' | 'number' | 'date' | 'long';
  /** Values with their labels; absent: it is typed. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly isOptional: boolean;
}

export interface FieldGroup {
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly Field[];
  /** Shown only when it is asked for. */
  readonly isFolded?: boolean;
  /** Fields of one entry of a list, which stand together; absent: it is no list. */
  readonly perEntry?: number;
}

/** Values of a form, by the fields' paths. */
export type Values = Readonly<Record<string, string>>;

/** Sections of the catalogue with the fields' names. */
type FieldWords = Pick<Words, 'facility' | 'places'>;

const needed: readonly string[] = [
  ...['facility.name', 'facility.shortName', 'facility.carrier', 'facility.law', 'facility.land', 'facility.address'],
  ...['contact.phone', 'contact.link', 'contact.privacyLink', 'contact.imprintLink', 'contact.dataProtection'],
];

function fieldIn({ facility: { fields, choices }, places }: FieldWords) {
  return (path: string, kind: Field['kind'] = 'text'): Field => {
    const [label = path, hint = ''] = named<readonly [string, string]>(fields, path) ?? [];
    const chosen = path === 'facility.land' ? places.lands : named<Readonly<Record<string, string>>>(choices, path);
    return { path, label, hint, kind, isOptional: !needed.includes(path), ...(chosen && { choices: chosen }) };
  };
}

const contactKinds: readonly (readonly [string, Field['kind']?])[] = [
  ['phone', 'tel'],
  ['urgentPhone', 'tel'],
  ['email', 'email'],
  ['secureEmail', 'email'],
  ['secureLink', 'url'],
  ['appointment', 'url'],
  ['link', 'url'],
  ['visit'],
  ['substitute.name'],
  ['substitute.phone', 'tel'],
  ['youthOffice', 'tel'],
];

/** The form's groups in their order. */
export function fieldGroupsIn(words: FieldWords): readonly FieldGroup[] {
  const { groups, channelHint } = words.facility;
  const field = fieldIn(words);
  return [
    { title: groups.facility, fields: ['name', 'shortName', 'carrier', 'land', 'address', 'style'].map((key) => field(`facility.${key}`)) },
    { title: groups.contact, fields: contactKinds.map(([key, kind]) => field(`contact.${key}`, kind)) },
    {
      title: groups.legal,
      fields: [
        field('facility.law'),
        field('contact.privacyLink', 'url'),
        field('contact.imprintLink', 'url'),
        ...['dataProtection', 'postalAddress', 'authority'].map((key) => field(`contact.${key}`)),
        field('retention.contactMonths', 'number'),
      ],
    },
    ...channels.map((channel) => ({
      title: profileOf(channel).label,
      hint: channelHint,
      fields: [...idKeys(channel), ...linkKey(channel), 'inbox'].map((key) => channelField(`channels.${channel}.${key}`, key, words)),
    })),
    {
      title: groups.behaviour,
      fields: [
        field('crisis.alarm'),
        field('crisis.mailTo', 'email'),
        field('quietHoursAfterStaff', 'number'),
        field('closingSoonMinutes', 'number'),
      ],
    },
  ];
}

/** The same in German. */
export const fieldGroups = fieldGroupsIn({ facility: facilityWords, places: placeWords });

function idKeys(channel: (typeof channels)[number]): readonly string[] {
  const { account, otherIds } = profileOf(channel);
  return [account, ...otherIds].map(({ key }) => key);
}

function linkKey(channel: (typeof channels)[number]): readonly string[] {
  const { chatLink }: ChannelProfile = profileOf(channel);
  return chatLink ? [chatLink.key] : [];
}

function channelField(path: string, key: string, { facility: { ids, choices } }: FieldWords): Field {
  return {
    path,
    label: named(ids, key) ?? key,
    hint: '',
    kind: 'text',
    isOptional: true,
    ...(key === 'inbox' && choices.inbox && { choices: choices.inbox }),
  };
}

const allFields = fieldGroups.flatMap((group) => group.fields);

/** The field that a mistake belongs to: its own, the one whose list it stands in, or the first of the entry that is wrong. */
export function fieldOf(path: string, groups: readonly FieldGroup[]): string | undefined {
  const paths = groups.flatMap(({ fields }) => fields.map((field) => field.path));
  if (path === '') return undefined;
  return (
    paths.find((one) => one === path) ?? paths.find((one) => path.startsWith(`${one}.`)) ?? paths.find((one) => one.startsWith(`${path}.`))
  );
}

/** The value at a path of a plain document. */
export function valueAt(document: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isGroup(inner) ? inner[key] : undefined;
  }, document);
}

/** The values of the fields as the document has them. */
export function valuesIn(document: unknown): Values {
  return Object.fromEntries(
    allFields.map(({ path }) => {
      const value = valueAt(document, path);
      return [path, value === undefined || value === null || typeof value === 'object' ? '' : String(value)];
    }),
  );
}

/** The values as they were typed. */
export function typedValues(form: URLSearchParams): Values {
  return Object.fromEntries(allFields.map(({ path }) => [path, (form.get(path) ?? '').trim()]));
}

/** Edits made on top of `base`: the changed values alone, so that others' changes beside them stay. */
export function fieldEdits(base: Values, typed: Values): readonly DocumentEdit[] {
  const gone = channels.filter((channel) => idKeys(channel).every((key) => typed[`channels.${channel}.${key}`] === ''));
  const isOfGone = (path: string) => gone.some((channel) => path.startsWith(`channels.${channel}.`));
  const had = gone.filter((channel) => idKeys(channel).some((key) => (base[`channels.${channel}.${key}`] ?? '') !== ''));
  const changed = allFields.filter(({ path }) => !isOfGone(path) && typed[path] !== (base[path] ?? ''));
  return [
    ...changed.map(({ path, kind }) => ({ path: path.split('.'), ...typedValue(typed[path] ?? '', kind) })),
    ...had.map((channel) => ({ path: ['channels', channel] })),
  ];
}

function typedValue(typed: string, kind: Field['kind']): Pick<DocumentEdit, 'value'> {
  if (typed === '') return {};
  return { value: kind === 'number' && /^\d+$/.test(typed) ? Number(typed) : typed };
}
