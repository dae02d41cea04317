import { weeklyHoursInWords } from '../../calendar/wording.ts';
import { type Channel, channels, profileOf } from '../../channels/registry.ts';
import { proofYears, renewalMs, silentYears } from '../../consent/retention.ts';
import { questionOpenMs } from '../../consent/state.ts';
import { answersPerDay } from '../../conversation/ceilings.ts';
import { recentEventKeysLimit, tombstoneMs } from '../../conversation/state.ts';
import { contentHash } from '../../facility/hash.ts';
import type { HelpLine } from '../../facility/help-line.ts';
import { type Land, landNames } from '../../facility/land-names.ts';
import type { FileParts } from '../../facility/read-file.ts';
import type { Address, ChannelSnapshot, Inbox, LawProfile, Snapshot, SnapshotNewsletter } from '../../facility/snapshot.ts';
import { type ChatAddress, chatAddress } from '../chats.ts';
import type { DeploymentFacts } from './deployment.ts';
import { germanName } from './language-words.ts';

/** A channel as papers speak of it. */
export interface ChannelFact {
  readonly label: string;
  /** German, after "hier": `per WhatsApp`. */
  readonly within: string;
  readonly platform: string;
  readonly account: string;
  readonly inbox: Inbox;
  readonly hours: string;
  /** Meta works on behalf of the facility here (Cloud API); elsewhere on its own account. */
  readonly isOnBehalf: boolean;
  /** Rights that are asked of Meta, by their names. */
  readonly permissions: readonly string[];
  /** Approved templates reach people outside of the 24 hours. */
  readonly hasTemplates: boolean;
  /** Where a link leads; absent: the file names no number or name for it. */
  readonly chat?: ChatAddress;
}

type Contact = NonNullable<FileParts['contact']>;

/**
 * Everything that papers may say of a facility, each under the name of its setting. What is published wins over the file; the file
 * supplies what the functions do not carry (carrier, contact, promises in words).
 */
export interface Facts {
  readonly facility: {
    readonly name: string;
    readonly shortName: string;
    readonly carrier: string;
    readonly law: LawProfile;
    readonly land: Land;
    readonly address: Address;
  };
  readonly contact: { readonly [Key in keyof Contact]: Contact[Key] };
  readonly channels: readonly ChannelFact[];
  /** Absent: the facility has none. */
  readonly newsletter:
    | (Pick<SnapshotNewsletter, 'name' | 'minimumAge' | 'maxPerMonth' | 'approval' | 'countReads' | 'waitDays'> & {
        readonly topics: readonly string[];
        readonly frequency: string;
      })
    | undefined;
  readonly crisis: {
    readonly off: string | undefined;
    readonly mailTo: string | undefined;
    readonly helpLines: readonly Pick<HelpLine, 'label' | 'number'>[];
  };
  /** German names: spoken beside German, and those of them that nobody has reviewed. */
  readonly languages: { readonly offered: readonly string[]; readonly unreviewed: readonly string[] };
  /** Titles of the facility's own topics. */
  readonly topics: readonly string[];
  /** Places whose flyers bring a mark along, which is counted. */
  readonly flyerSources: readonly string[];
  readonly retention: { readonly contactMonths: number };
  readonly quietHoursAfterStaff: number;
  /** Times that the rules of the desk have. */
  readonly rules: {
    readonly proofYears: number;
    readonly lapseMonths: number;
    readonly renewalDays: number;
    readonly questionHours: number;
    readonly tombstoneDays: number;
    readonly eventKeys: number;
    readonly answersPerDay: number;
  };
  readonly deployment: DeploymentFacts;
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** The part of the facts that is published: pages have no file. */
export type PublishedFacts = Pick<
  Facts,
  'channels' | 'crisis' | 'topics' | 'flyerSources' | 'retention' | 'quietHoursAfterStaff' | 'rules' | 'deployment'
> & {
  readonly facility: Omit<Facts['facility'], 'land'>;
  readonly contact: Pick<Facts['contact'], 'phone' | 'postalAddress' | 'privacyLink' | 'dataProtection'>;
  readonly newsletter: Omit<NonNullable<Facts['newsletter']>, 'frequency'> | undefined;
};

/** @returns undefined for a snapshot that is older than its imprint, and has to be published once more */
export function publishedFacts(snapshot: Snapshot, deployment: DeploymentFacts): PublishedFacts | undefined {
  const { imprint, facility, newsletter } = snapshot;
  if (!imprint) return undefined;
  const { carrier, phone, postalAddress, privacyLink, dataProtection } = imprint;
  const { name, shortName, law, address } = facility;
  return {
    facility: { name: directed(name), shortName: directed(shortName), carrier: directed(carrier), law, address },
    contact: { phone, privacyLink, dataProtection, ...(postalAddress !== undefined && { postalAddress }) },
    newsletter: newsletter && publishedNewsletter(newsletter),
    ...snapshotFacts(snapshot, deployment),
  };
}

/** @param parts of a file without mistakes */
export function factsOf(parts: FileParts, snapshot: Snapshot, deployment: DeploymentFacts): Facts | undefined {
  const { facility, contact } = parts;
  if (!facility || !contact) return undefined;
  const { name, shortName, law, address } = snapshot.facility;
  const first = channels.flatMap((channel) => snapshot[channel] ?? [])[0];
  return {
    facility: {
      name: directed(name),
      shortName: directed(shortName),
      carrier: directed(facility.carrier),
      law,
      land: facility.land,
      address,
    },
    contact,
    newsletter: newsletterOf(parts, snapshot),
    languages: languagesOf(parts, first),
    ...snapshotFacts(snapshot, deployment),
  };
}

function snapshotFacts(snapshot: Snapshot, deployment: DeploymentFacts): Omit<PublishedFacts, 'facility' | 'contact' | 'newsletter'> {
  const used = channels.flatMap((channel) => {
    const of = snapshot[channel];
    return of ? [{ channel, of }] : [];
  });
  return {
    channels: used.map(({ channel, of }) => channelFact(channel, of, chatAddress(channel, snapshot))),
    crisis: {
      off: snapshot.crisis?.off,
      mailTo: snapshot.crisis?.mailTo,
      helpLines: (used[0]?.of.helpLines ?? []).map(({ label, number }) => ({ label, number })),
    },
    topics: (snapshot.topics ?? []).map(({ title, keywords, id }) => title ?? keywords[0] ?? id),
    flyerSources: (snapshot.flyers?.sources ?? []).map(({ word }) => word),
    retention: { contactMonths: snapshot.contactMonths },
    quietHoursAfterStaff: snapshot.quietHoursAfterStaff,
    rules: {
      proofYears,
      lapseMonths: silentYears * 12,
      renewalDays: renewalMs / dayMs,
      questionHours: questionOpenMs / hourMs,
      tombstoneDays: tombstoneMs / dayMs,
      eventKeys: recentEventKeysLimit,
      answersPerDay,
    },
    deployment,
  };
}

/** Names the configuration that papers describe. */
export function configurationHash(facts: Facts): string {
  return contentHash(facts);
}

export function landInWords(land: Land): string {
  return landNames[land][0] ?? land;
}

function channelFact(channel: Channel, { account, inbox, calendar }: ChannelSnapshot, chat: ChatAddress | undefined): ChannelFact {
  const { label, within, platform, platformRole, templates, tokenScopes } = profileOf(channel);
  return {
    ...{ label, within, platform, account, inbox, hours: weeklyHoursInWords(calendar) },
    isOnBehalf: platformRole === 'processor',
    hasTemplates: templates !== undefined,
    permissions: tokenScopes,
    ...(chat && { chat }),
  };
}

function newsletterOf({ newsletter: written }: FileParts, { newsletter }: Snapshot): Facts['newsletter'] {
  if (!newsletter) return undefined;
  const { topics = written?.topics ?? [], maxPerMonth } = newsletter;
  const promised = maxPerMonth === 1 ? 'höchstens eine Ausgabe im Monat' : `höchstens ${maxPerMonth} Ausgaben im Monat`;
  return { ...publishedNewsletter({ ...newsletter, topics }), frequency: written?.frequency ?? promised };
}

function publishedNewsletter(newsletter: SnapshotNewsletter): NonNullable<PublishedFacts['newsletter']> {
  const { name, minimumAge, maxPerMonth, approval, countReads, waitDays, topics = [] } = newsletter;
  return { name: directed(name), topics, maxPerMonth, approval, countReads, waitDays, ...(minimumAge !== undefined && { minimumAge }) };
}

function languagesOf({ languages }: FileParts, channel: ChannelSnapshot | undefined): Facts['languages'] {
  const listed = languages?.map(({ value }) => value.language);
  const spoken = Object.entries(channel?.texts.spoken ?? {}).filter(
    ([code]) => listed === undefined || listed.length === 0 || listed.some((one) => one === code),
  );
  const named = (codes: readonly string[]) => codes.map(germanName);
  return {
    offered: named(spoken.map(([code]) => code)),
    unreviewed: named(spoken.filter(([, texts]) => texts?.whole === undefined).map(([code]) => code)),
  };
}

/** U+2068 and U+2069 keep a name that is written from right to left from turning the German sentence around it. */
function directed(name: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name;
}
