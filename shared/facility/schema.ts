import * as z from 'zod/mini';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import { foreignLanguages, simpleGerman } from '../languages/spoken.ts';
import { ownHelpLine } from './help-lines.ts';
import { lands } from './land-names.ts';
import { hoursSchema, intervals } from './schema-hours.ts';
import { date, email, idSchema, line, link, phone, shortLine, strict, substitute } from './schema-parts.ts';

export const addressSchema = z.enum(['du', 'Sie']);
export const landSchema = z.enum(lands);
const modeSchema = z.enum(['normal', 'few-staff']);

const between = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const eveSchema = z.enum(['closed', 'half', 'open']);

/** Public holidays follow the Land; this says what differs in the municipality and in this house. */
export const holidaysSchema = strict({
  mariaeHimmelfahrt: z._default(z.boolean(), false),
  fronleichnam: z._default(z.boolean(), false),
  augsburg: z._default(z.boolean(), false),
  openOnHolidays: z._default(z.boolean(), false),
  christmasEve: z.optional(eveSchema),
  newYearsEve: z.optional(eveSchema),
  extra: z._default(z.array(strict({ date, name: line })), []),
  open: z._default(z.array(date), []),
});
export type HolidaysOfFile = z.infer<typeof holidaysSchema>;

export const closureSchema = strict({ from: date, to: date, reason: z.optional(line), substitute: z.optional(substitute) });
export type ClosureOfFile = z.infer<typeof closureSchema>;

export const specialOpeningSchema = strict({ date, hours: intervals, reason: z.optional(line) });
export type SpecialOpeningOfFile = z.infer<typeof specialOpeningSchema>;

export const topicSchema = strict({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a short name in small letters')),
  title: z.optional(shortLine(60)),
  keywords: z.array(line).check(z.minLength(1, 'needs at least one keyword')),
  answer: z.string().check(z.trim(), z.minLength(1, 'is empty')),
  link: z.optional(link),
});
export type TopicOfFile = z.infer<typeof topicSchema>;

/** A language beside German, or simple German: reviewed, by somebody who speaks it or by people of its target group, on a day. */
export const languageSchema = strict({
  language: z.enum([...foreignLanguages, simpleGerman]),
  reviewed: z.optional(date),
});
export type LanguageOfFile = z.infer<typeof languageSchema>;

const channel = {
  inbox: z._default(z.enum(['none', 'staffed']), 'none'),
  hours: z.optional(hoursSchema),
  mode: z.optional(modeSchema),
  texts: z.optional(z.unknown()),
};

/** A channel's section: its ids as its profile names them, and what all channels have. */
export function channelSchema(name: Channel) {
  const { account, otherIds, chatLink } = profileOf(name);
  const handle = chatLink ? { [chatLink.key]: z.optional(z.string().check(z.trim(), z.regex(chatLink.form, chatLink.problem))) } : {};
  return strict({ ...Object.fromEntries([account, ...otherIds].map((id) => [id.key, idSchema(id)])), ...handle, ...channel });
}

const sourceWord = z
  .string()
  .check(
    z.trim(),
    z.regex(
      /^[\p{L}\p{N}][\p{L}\p{N} -]{0,23}$/u,
      'must be a word or two of at most 24 letters and digits: it stands in the prefilled text',
    ),
  );

export const sections = {
  facility: strict({
    name: shortLine(63, 'is longer than 63 characters, the greeting would not fit a phone'),
    shortName: shortLine(30),
    carrier: line,
    law: z.enum(['DSGVO', 'KDG', 'DSG-EKD', 'PUBLIC']),
    land: landSchema,
    timeZone: z._default(z.literal('Europe/Berlin'), 'Europe/Berlin'),
    address: addressSchema,
    style: z._default(z.enum(['standard', 'leicht']), 'standard'),
  }),
  contact: strict({
    phone,
    urgentPhone: z.optional(phone),
    email: z.optional(email),
    secureEmail: z.optional(email),
    secureLink: z.optional(link),
    appointment: z.optional(link),
    visit: z.optional(line),
    link,
    privacyLink: link,
    imprintLink: link,
    dataProtection: line,
    postalAddress: z.optional(line),
    authority: z.optional(line),
    youthOffice: z.optional(line),
    substitute: z.optional(substitute),
  }),
  hours: hoursSchema,
  holidays: z.optional(holidaysSchema),
  closures: z._default(z.array(z.unknown()), []),
  specialOpenings: z._default(z.array(z.unknown()), []),
  channels: strict(Object.fromEntries(channels.map((name) => [name, z.optional(z.unknown())]))),
  mode: z._default(modeSchema, 'normal'),
  closingSoonMinutes: z._default(between(0, 120), 15),
  quietHoursAfterStaff: z._default(between(1, 168), 12),
  waitingNoticeHours: z.optional(between(1, 80)),
  newsletter: z.optional(
    strict({
      name: line,
      topics: z.array(line).check(z.minLength(1, 'needs at least one topic')),
      frequency: line,
      minimumAge: z.optional(between(6, 21)),
      maxPerMonth: z.optional(between(1, 31)),
      perSecond: z._default(between(1, 1000), 64),
      dailyLimit: z._default(z.literal([250, 2000, 10_000, 100_000, 'unlimited']), 250),
      approval: z._default(z.boolean(), false),
      countReads: z._default(z.boolean(), false),
      waitDays: z._default(between(1, 60), 14),
      template: z.optional(
        strict({
          name: z.string().check(z.regex(/^[a-z0-9_]{1,512}$/, 'is not a template name of Meta (a-z, 0-9, _)')),
          language: z.string().check(z.regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'is not a language of a template (de, en_US)')),
        }),
      ),
    }),
  ),
  retention: z.optional(strict({ contactMonths: z._default(between(1, 36), 24) })),
  crisis: z.optional(
    strict({
      alarm: z._default(z.enum(['mail', 'none']), 'none'),
      mailTo: z.optional(email),
      helpLines: z._default(
        z.record(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a short name in small letters')), ownHelpLine),
        {},
      ),
      off: z.optional(line.check(z.minLength(20, 'must say why in a sentence of at least 20 characters'))),
    }),
  ),
  topics: z._default(z.array(z.unknown()), []),
  flyers: z.optional(
    strict({
      sources: z._default(z.array(sourceWord).check(z.maxLength(12, 'are more than 12')), []),
      colour: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'is no colour (# and six digits of 0-9 and a-f)'))),
    }),
  ),
  languages: z.optional(z.array(z.unknown())),
  texts: z.optional(z.unknown()),
};
