import * as z from 'zod/mini';
import { type Channel, channels, profileOf } from '../../channels/registry.ts';
import type { ChannelSnapshot, Snapshot, SnapshotOf } from '../../facility/snapshot.ts';
import { codecOf } from '../../kernel/codec.ts';
import type { SameShape } from '../../kernel/same-shape.ts';
import { crisisCategories } from '../../understanding/meaning.ts';
import { channelTexts } from './channel-texts-schema.ts';

/** A facility as the functions load it, under its hash. */
export const snapshotCodec = codecOf<Snapshot>()({ name: 'snapshot', version: 1, carriesVersion: true, upcasts: {} }, () =>
  z.strictObject({
    hash: text(),
    facility: z.strictObject({
      name: text(),
      shortName: text(),
      law: z.enum(['DSGVO', 'KDG', 'DSG-EKD', 'PUBLIC']),
      land: text(),
      timeZone: z.literal('Europe/Berlin'),
      address: z.enum(['du', 'Sie']),
    }),
    imprint: z.exactOptional(
      z.strictObject({
        carrier: text(),
        postalAddress: z.exactOptional(text()),
        phone: text(),
        privacyLink: text(),
        dataProtection: text(),
        authority: text(),
      }),
    ),
    newsletter: z.exactOptional(newsletter()),
    crisis: z.exactOptional(z.strictObject({ mailTo: z.exactOptional(text()), off: z.exactOptional(text()) })),
    dataProtectionMail: z.exactOptional(text()),
    topics: z.exactOptional(
      z.array(
        z.strictObject({ id: text(), title: z.exactOptional(text()), keywords: texts(), answer: text(), link: z.exactOptional(text()) }),
      ),
    ),
    published: z.exactOptional(
      z.strictObject({ phones: texts(), mails: texts(), domains: texts(), accounts: texts(), addresses: texts() }),
    ),
    flyers: z.exactOptional(
      z.strictObject({ sources: z.array(z.strictObject({ id: text(), word: text() })), colour: z.exactOptional(text()) }),
    ),
    quietHoursAfterStaff: z.number(),
    waitingNoticeHours: z.exactOptional(z.number()),
    contactMonths: z.number(),
    ...channelSections(),
  }),
);

const text = () => z.string();
const texts = () => z.array(z.string());

type Sections = { readonly [Name in Channel]: z.ZodMiniExactOptional<z.ZodMiniType<SnapshotOf<Name>>> };
type IsWhole = SameShape<z.output<z.ZodMiniObject<ReturnType<typeof channelFields>>>, ChannelSnapshot>;

/** A section for each channel of the registry, with the further ids that its profile names. */
function channelSections(): IsWhole extends true ? Sections : 'schema and type differ' {
  const sections = channels.map((channel) => {
    const ids = Object.fromEntries(profileOf(channel).otherIds.map(({ key }) => [key, text()]));
    return [channel, z.exactOptional(z.strictObject({ ...channelFields(), ...ids }))] as const;
  });
  return Object.fromEntries(sections) as Record<string, unknown> as Sections;
}

function channelFields() {
  return {
    account: text(),
    inbox: z.enum(['none', 'staffed']),
    calendar: calendar(),
    texts: channelTexts(),
    helpLines: z.exactOptional(z.array(helpLine())),
    handle: z.exactOptional(text()),
  };
}

function helpLine() {
  return z.strictObject({
    number: text(),
    label: text(),
    hours: z.union([z.enum(['always', 'unknown']), week()]),
    cost: z.exactOptional(text()),
    categories: z.union([z.literal('all'), z.array(z.enum(crisisCategories))]),
    languages: z.exactOptional(texts()),
  });
}

function calendar() {
  const substitute = z.strictObject({ name: text(), phone: text() });
  return z.strictObject({
    timeZone: z.literal('Europe/Berlin'),
    weekly: week(),
    holidays: z.array(z.strictObject({ date: text(), name: text(), intervals: intervals(), workday: z.exactOptional(z.literal(true)) })),
    openHolidays: z.exactOptional(texts()),
    holidaysUntil: text(),
    closures: z.array(
      z.strictObject({ from: text(), to: text(), reason: z.exactOptional(text()), substitute: z.exactOptional(substitute) }),
    ),
    special: z.array(z.strictObject({ date: text(), intervals: intervals(), reason: z.exactOptional(text()) })),
    mode: z.enum(['normal', 'few-staff']),
    closingSoonMinutes: z.number(),
  });
}

function week() {
  const day = intervals();
  return z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });
}

function intervals() {
  return z.array(z.strictObject({ from: z.number(), to: z.number() }));
}

function newsletter() {
  return z.strictObject({
    name: text(),
    topics: z.exactOptional(texts()),
    minimumAge: z.exactOptional(z.number()),
    maxPerMonth: z.number(),
    perSecond: z.number(),
    dailyLimit: z.exactOptional(z.number()),
    approval: z.boolean(),
    countReads: z.boolean(),
    waitDays: z.number(),
    template: z.exactOptional(z.strictObject({ name: text(), language: text() })),
  });
}
