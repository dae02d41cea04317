import type { ChannelCalendar } from '../calendar/rules.ts';
import type { Channel, OtherIds } from '../channels/registry.ts';
import type { FlyerSource } from '../understanding/facility-words.ts';
import type { SpokenByLanguage } from './foreign.ts';
import type { HelpLine } from './help-line.ts';
import type { GreetingTemplate, Style, TextTemplate } from './template.ts';
import type { TextId } from './text-id.ts';

/** `none`: nobody reads the chat (the default of a Cloud API number); `staffed`: a team reads it in an inbox. */
export type Inbox = 'none' | 'staffed';

/** Which data-protection law the carrier is under; it selects norms, ages and authorities. */
export type LawProfile = 'DSGVO' | 'KDG' | 'DSG-EKD' | 'PUBLIC';

export type Address = 'du' | 'Sie';

/** Texts of one channel: the greeting by parts, and every other text by its id of `texts.json` (`away.hours`, `optin.question`, …). */
export interface ChannelTexts {
  /** Absent: `standard`. It decides how the greeting's parts are joined. */
  readonly style?: Style;
  readonly greeting: GreetingTemplate;
  readonly byId: Readonly<Partial<Record<TextId, TextTemplate>>>;
  /** The same in simple German, for whoever asks for it; absent: this is simple already. */
  readonly simple?: Omit<ChannelTexts, 'simple' | 'spoken'>;
  /** Texts in other languages; absent: this snapshot is older than they are. */
  readonly spoken?: SpokenByLanguage;
}

export interface ChannelSnapshot {
  /** Page id, phone number id, …: the account a delivery must name to be for us. */
  readonly account: string;
  readonly inbox: Inbox;
  readonly calendar: ChannelCalendar;
  readonly texts: ChannelTexts;
  /** Where help is, for answers in a crisis; absent: this snapshot is older than they are. */
  readonly helpLines?: readonly HelpLine[];
  /** Number or name that a link to the chat needs, as the file has it; absent: the file names none. */
  readonly handle?: string;
}

/** A channel with its further ids, as its profile names them. */
export type SnapshotOf<Name extends Channel> = ChannelSnapshot & OtherIds<Name>;

/** The channels that the facility uses. */
export type ChannelSnapshots = { readonly [Name in Channel]?: SnapshotOf<Name> };

export interface SnapshotNewsletter {
  readonly name: string;
  /** Its topics; absent: this snapshot is older than they are. */
  readonly topics?: readonly string[];
  /** The age that the question names, where the facility asks for one. */
  readonly minimumAge?: number;
  /** Issues in a calendar month at the most, as promised. */
  readonly maxPerMonth: number;
  /** Permitted sends a second, some way below what Meta grants the number, so that answers have room. */
  readonly perSecond: number;
  /** People in 24 hours that Meta lets the portfolio write to first; absent: no limit. */
  readonly dailyLimit?: number;
  /** A second person must approve each issue. */
  readonly approval: boolean;
  /** Whether reports count how many were read. */
  readonly countReads: boolean;
  /** Days for which an issue waits for subscribers to write whom it can reach on no other way. */
  readonly waitDays: number;
  /** The approved template; absent: channels with templates get no issue but by free text. */
  readonly template?: { readonly name: string; readonly language: string };
}

/** A question that comes often, and the facility's answer to it. */
export interface SnapshotTopic {
  readonly id: string;
  /** As the team calls it; absent: it goes by its first keyword. */
  readonly title?: string;
  readonly keywords: readonly string[];
  readonly answer: string;
  readonly link?: string;
}

/** Details that the facility publishes of itself, as they stand in its file: nobody is warned of them. */
export interface Published {
  readonly phones: readonly string[];
  readonly mails: readonly string[];
  /** Of links and mail addresses, without `www.`; none of a provider that serves everybody. */
  readonly domains: readonly string[];
  readonly accounts: readonly string[];
  readonly addresses: readonly string[];
}

/** How printed pages name the facility and those who answer for it. */
export interface Imprint {
  readonly carrier: string;
  /** The carrier's address by post, in one line. */
  readonly postalAddress?: string;
  readonly phone: string;
  readonly privacyLink: string;
  /** Contact for questions about data. */
  readonly dataProtection: string;
  /** Authority that hears complaints about data. */
  readonly authority: string;
}

/**
 * Contents of `facility.yaml` that the functions carry: validated, expanded, everything needed to decide and to answer, nothing else.
 * `hash` names its content: a stored status computed with another hash is foreign and is not trusted.
 */
export interface Snapshot extends ChannelSnapshots {
  readonly v: 1;
  readonly hash: string;
  readonly facility: {
    readonly name: string;
    readonly shortName: string;
    readonly law: LawProfile;
    readonly land: string;
    readonly timeZone: 'Europe/Berlin';
    readonly address: Address;
  };
  /** Absent: this snapshot is older than it is. */
  readonly imprint?: Imprint;
  /** The facility's promises about its newsletter; absent: it has none. */
  readonly newsletter?: SnapshotNewsletter;
  /** How a crisis is met beyond the answer; absent: nobody is mailed, and it is looked for. */
  readonly crisis?: {
    /** The team's mailbox that is told when somebody needs help; absent: none is. */
    readonly mailTo?: string;
    /** Why cries for help are not looked for. */
    readonly off?: string;
  };
  /** Mail address of the data-protection contact, who gets the daily head of the proofs; absent: the file names none. */
  readonly dataProtectionMail?: string;
  /** The facility's own topics in the order of its file; absent: this snapshot is older than they are. */
  readonly topics?: readonly SnapshotTopic[];
  /** Absent: this snapshot is older than it is. */
  readonly published?: Published;
  /** Settings of flyers, cards and posters; absent: the file has nothing about them. */
  readonly flyers?: { readonly sources: readonly FlyerSource[]; readonly colour?: string };
  /** Hours of silence after a staff answer. */
  readonly quietHoursAfterStaff: number;
  /** Office hours after which the team is told that somebody waits for a human; absent: as usual. */
  readonly waitingNoticeHours?: number;
  /** Months after the last contact after which a person is forgotten. */
  readonly contactMonths: number;
}
