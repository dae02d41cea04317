import { z } from 'zod';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import { foreignLanguages, simpleGerman } from '../languages/spoken.ts';
import { ownHelpLine } from './help-lines.ts';
import { lands } from './land-names.ts';
import { hoursSchema, intervals } from './schema-hours.ts';
import { date, email, idSchema, line, link, phone, strict, substitute } from './schema-parts.ts';

export const addressSchema = z.enum(['du', 'Sie']);
export const landSchema = z.enum(lands);
const modeSchema = z.enum(['normal', 'few-staff']);

const eveSchema = z.enum(['closed', 'half', 'open']);

/** Public holidays follow the Land; this says what differs in the municipality and in this house. */
export const holidaysSchema = strict({
  mariaeHimmelfahrt: z.boolean().default(false),
  fronleichnam: z.boolean().default(false),
  augsburg: z.boolean().default(false),
  openOnHolidays: z.boolean().default(false),
  christmasEve: eveSchema.optional(),
  newYearsEve: eveSchema.optional(),
  extra: z.array(strict({ date, name: line })).default([]),
  open: z.array(date).default([]),
});
export type HolidaysOfFile = z.infer<typeof holidaysSchema>;

export const closureSchema = strict({ from: date, to: date, reason: line.optional(), substitute: substitute.optional() });
export type ClosureOfFile = z.infer<typeof closureSchema>;

export const specialOpeningSchema = strict({ date, hours: intervals, reason: line.optional() });
export type SpecialOpeningOfFile = z.infer<typeof specialOpeningSchema>;

export const topicSchema = strict({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a short name in small letters'),
  title: line.max(60, 'is longer than 60 characters').optional(),
  keywords: z.array(line).min(1, 'needs at least one keyword'),
  answer: z.string().trim().min(1, 'is empty'),
  link: link.optional(),
});
export type TopicOfFile = z.infer<typeof topicSchema>;

/** A language beside German, or simple German: reviewed, by somebody who speaks it or by people of its target group, on a day. */
export const languageSchema = strict({
  language: z.enum([...foreignLanguages, simpleGerman]),
  reviewed: date.optional(),
});
export type LanguageOfFile = z.infer<typeof languageSchema>;

const channel = {
  inbox: z.enum(['none', 'staffed']).default('none'),
  hours: hoursSchema.optional(),
  mode: modeSchema.optional(),
  texts: z.unknown().optional(),
};

/** A channel's section: its ids as its profile names them, and what all channels have. */
export function channelSchema(name: Channel) {
  const { account, otherIds } = profileOf(name);
  return strict({ ...Object.fromEntries([account, ...otherIds].map((id) => [id.key, idSchema(id)])), ...channel });
}

export const sections = {
  facility: strict({
    name: line.max(63, 'is longer than 63 characters, the greeting would not fit a phone'),
    shortName: line.max(30, 'is longer than 30 characters'),
    carrier: line,
    law: z.enum(['DSGVO', 'KDG', 'DSG-EKD', 'PUBLIC']),
    land: landSchema,
    timeZone: z.literal('Europe/Berlin').default('Europe/Berlin'),
    address: addressSchema,
    style: z.enum(['standard', 'leicht']).default('standard'),
  }),
  contact: strict({
    phone,
    urgentPhone: phone.optional(),
    email: email.optional(),
    secureEmail: email.optional(),
    secureLink: link.optional(),
    appointment: link.optional(),
    visit: line.optional(),
    link,
    privacyLink: link,
    imprintLink: link,
    dataProtection: line,
    postalAddress: line.optional(),
    authority: line.optional(),
    youthOffice: line.optional(),
    substitute: substitute.optional(),
  }),
  hours: hoursSchema,
  holidays: holidaysSchema.optional(),
  closures: z.array(z.unknown()).default([]),
  specialOpenings: z.array(z.unknown()).default([]),
  channels: strict(Object.fromEntries(channels.map((name) => [name, z.unknown().optional()]))),
  mode: modeSchema.default('normal'),
  closingSoonMinutes: z.int().min(0).max(120).default(15),
  quietHoursAfterStaff: z.int().min(1).max(168).default(12),
  newsletter: strict({
    name: line,
    topics: z.array(line).min(1, 'needs at least one topic'),
    frequency: line,
    minimumAge: z.int().min(6).max(21).optional(),
    maxPerMonth: z.int().min(1).max(31).optional(),
    perSecond: z.int().min(1).max(1000).default(64),
    dailyLimit: z.literal([250, 2000, 10_000, 100_000, 'unlimited']).default(250),
    approval: z.boolean().default(false),
    countReads: z.boolean().default(false),
    waitDays: z.int().min(1).max(60).default(14),
    template: strict({
      name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'is not a template name of Meta (a-z, 0-9, _)'),
      language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'is not a language of a template (de, en_US)'),
    }).optional(),
  }).optional(),
  retention: strict({ contactMonths: z.int().min(1).max(36).default(24) }).optional(),
  crisis: strict({
    alarm: z.enum(['mail', 'none']).default('none'),
    mailTo: email.optional(),
    helpLines: z.record(z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a short name in small letters'), ownHelpLine).default({}),
    off: line.min(20, 'must say why in a sentence of at least 20 characters').optional(),
  }).optional(),
  topics: z.array(z.unknown()).default([]),
  languages: z.array(z.unknown()).optional(),
  texts: z.unknown().optional(),
};
