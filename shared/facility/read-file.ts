import type * as z from 'zod/mini';
import type { Closure, SpecialDay } from '../calendar/rules.ts';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import type { Mistakes } from './check.ts';
import { closuresOf, specialDaysOf } from './closed-days.ts';
import { checkSwitches, type HolidaySwitches } from './holiday-plan.ts';
import type { Land } from './land-names.ts';
import { capOf } from './newsletter-cap.ts';
import { readOverrides } from './overrides.ts';
import {
  addressSchema,
  channelSchema,
  closureSchema,
  holidaysSchema,
  type LanguageOfFile,
  landSchema,
  languageSchema,
  sections,
  specialOpeningSchema,
  type TopicOfFile,
  topicSchema,
} from './schema.ts';
import type { Address } from './snapshot.ts';
import type { Overrides } from './texts.ts';
import { noteReadableOverlaps, type WeeklyHours, weeklyHours } from './weekly-hours.ts';

type Section<Name extends keyof typeof sections> = z.output<(typeof sections)[Name]>;

/** One channel of the file, with its own hours and texts where it has them. */
export interface ChannelOfFile {
  /** By their keys in the file. */
  readonly ids: Readonly<Record<string, string>>;
  /** Number or name for links to the chat. */
  readonly handle?: string | undefined;
  readonly inbox: 'none' | 'staffed';
  readonly mode: 'normal' | 'few-staff' | undefined;
  readonly week: WeeklyHours | undefined;
  readonly overrides: Overrides;
}

/** The file in parts. A part that is undefined was wrong or missing; what is wrong with it has been noted. */
export interface FileParts {
  readonly facility: Section<'facility'> | undefined;
  /** Known even where the rest of `facility` is wrong. */
  readonly land: Land | undefined;
  /** Known even where the rest of `facility` is wrong, so that texts can be checked. */
  readonly address: Address | undefined;
  readonly contact: Section<'contact'> | undefined;
  readonly week: WeeklyHours | undefined;
  readonly holidays: z.output<typeof holidaysSchema> | undefined;
  readonly closures: readonly Closure[];
  readonly special: readonly SpecialDay[];
  readonly channels: Partial<Readonly<Record<Channel, ChannelOfFile>>>;
  readonly mode: Section<'mode'> | undefined;
  readonly closingSoonMinutes: number | undefined;
  readonly quietHoursAfterStaff: number | undefined;
  readonly waitingNoticeHours: number | undefined;
  readonly newsletter: Section<'newsletter'>;
  /** There is one, but it cannot be read. */
  readonly newsletterIsWrong: boolean;
  /** The newsletter's hard limit of issues a month. */
  readonly maxPerMonth: number | undefined;
  readonly contactMonths: number;
  readonly crisis: Section<'crisis'>;
  readonly topics: readonly { readonly at: string; readonly value: TopicOfFile }[];
  readonly flyers: Section<'flyers'>;
  /** Languages beside German as the file lists them; absent: it lists none, and all that ship are offered. */
  readonly languages: readonly { readonly at: string; readonly value: LanguageOfFile }[] | undefined;
  readonly overrides: Overrides;
}

/** Reads each part on its own, so that a mistake in one does not hide those in the others. */
export function readFile(given: Readonly<Record<string, unknown>>, mistakes: Mistakes): FileParts {
  const file = mistakes.renamed(given, Object.keys(sections), '');
  const ofFacility = mistakes.meant(sections.facility, file.facility, 'facility');
  const facility = mistakes.read(sections.facility, ofFacility, 'facility');
  const contact = mistakes.read(sections.contact, file.contact, 'contact');
  const ofHours = mistakes.meant(sections.hours, file.hours, 'hours');
  const hours = mistakes.read(sections.hours, ofHours, 'hours');
  const ofHolidays = mistakes.meant(holidaysSchema, file.holidays ?? {}, 'holidays');
  const holidays = mistakes.read(holidaysSchema, ofHolidays, 'holidays');
  const land = landSchema.safeParse(keyOf(ofFacility, 'land')).data;
  if (hours === undefined) noteReadableOverlaps(ofHours, 'hours', mistakes);
  if (land !== undefined) checkSwitches(switchesOf(ofHolidays), land, mistakes);
  const closures = mistakes.readEach(closureSchema, mistakes.read(sections.closures, file.closures, 'closures') ?? [], 'closures');
  const special = mistakes.readEach(
    specialOpeningSchema,
    mistakes.read(sections.specialOpenings, file.specialOpenings, 'specialOpenings') ?? [],
    'specialOpenings',
  );
  const ofNewsletter = mistakes.meant(sections.newsletter, file.newsletter, 'newsletter');
  const newsletter = mistakes.read(sections.newsletter, ofNewsletter, 'newsletter');
  return {
    facility,
    land,
    address: addressSchema.safeParse(keyOf(ofFacility, 'address')).data,
    contact,
    week: hours && weeklyHours(hours, 'hours', mistakes),
    holidays,
    closures: closuresOf(closures, contact?.substitute, mistakes),
    special: specialDaysOf(special, mistakes),
    channels: readChannels(mistakes.read(sections.channels, file.channels, 'channels'), mistakes),
    mode: mistakes.read(sections.mode, file.mode, 'mode'),
    closingSoonMinutes: mistakes.read(sections.closingSoonMinutes, file.closingSoonMinutes, 'closingSoonMinutes'),
    waitingNoticeHours: mistakes.read(sections.waitingNoticeHours, file.waitingNoticeHours, 'waitingNoticeHours'),
    quietHoursAfterStaff: mistakes.read(sections.quietHoursAfterStaff, file.quietHoursAfterStaff, 'quietHoursAfterStaff'),
    newsletter,
    newsletterIsWrong: newsletter === undefined && file.newsletter !== undefined,
    maxPerMonth: capOf(keyOf(ofNewsletter, 'frequency'), keyOf(ofNewsletter, 'maxPerMonth'), mistakes),
    contactMonths: mistakes.read(sections.retention, file.retention, 'retention')?.contactMonths ?? 24,
    crisis: mistakes.read(sections.crisis, file.crisis, 'crisis'),
    topics: mistakes.readEach(topicSchema, mistakes.read(sections.topics, file.topics, 'topics') ?? [], 'topics'),
    flyers: mistakes.read(sections.flyers, file.flyers, 'flyers'),
    languages: readLanguages(file.languages, mistakes),
    overrides: readOverrides(file.texts, 'texts', mistakes),
  };
}

/** `uk` is short for `{ language: uk }`. */
function readLanguages(given: unknown, mistakes: Mistakes): FileParts['languages'] {
  const listed = mistakes.read(sections.languages, given, 'languages');
  if (listed === undefined) return undefined;
  const groups = listed.map((one) => (typeof one === 'string' ? { language: one } : one));
  return mistakes.readEach(languageSchema, groups, 'languages');
}

function readChannels(given: Section<'channels'> | undefined, mistakes: Mistakes): FileParts['channels'] {
  if (given !== undefined && channels.every((name) => given[name] === undefined)) {
    mistakes.add('channels', 'names no channel: the desk would have nobody to answer');
  }
  const read = channels.flatMap((name) => {
    const channel = readChannel(name, given?.[name], mistakes);
    return channel ? [[name, channel] as const] : [];
  });
  return Object.fromEntries(read);
}

function readChannel(name: Channel, given: unknown, mistakes: Mistakes): ChannelOfFile | undefined {
  if (given === undefined) return undefined;
  const at = `channels.${name}`;
  const schema = channelSchema(name);
  const meant = mistakes.meant(schema, given, at);
  const channel = mistakes.read(schema, meant, at);
  if (channel === undefined) {
    noteReadableOverlaps(keyOf(meant, 'hours'), `${at}.hours`, mistakes);
    return undefined;
  }
  const { inbox, mode, hours, texts, ...named } = channel;
  const handleKey = profileOf(name).chatLink?.key ?? '';
  const { [handleKey]: handle, ...ids } = named as Readonly<Record<string, string>>;
  return {
    ids,
    handle,
    inbox,
    mode,
    week: hours && weeklyHours(hours, `${at}.hours`, mistakes),
    overrides: readOverrides(texts, `${at}.texts`, mistakes),
  };
}

/** As they stand in the file, also when something else in `holidays` is wrong. */
function switchesOf(holidays: unknown): HolidaySwitches {
  const isOn = (name: keyof HolidaySwitches) => keyOf(holidays, name) === true;
  return { mariaeHimmelfahrt: isOn('mariaeHimmelfahrt'), fronleichnam: isOn('fronleichnam'), augsburg: isOn('augsburg') };
}

function keyOf(group: unknown, key: string): unknown {
  return typeof group === 'object' && group !== null ? Object.entries(group).find(([name]) => name === key)?.[1] : undefined;
}
