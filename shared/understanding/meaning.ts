import type { LanguageCode } from '../languages/registry.ts';
import { languageCodes } from '../languages/registry.ts';
import type { SensitiveKind, Severity } from './sensitive/kinds.ts';
import type { StaffOrder } from './staff/staff-order.ts';
import type { AskedDay } from './topics/asked-day.ts';

/** Words that are meant for the desk, not for a human. Which of two comes first in a meaning, see `precedence`. */
export const plainCommands = [
  /** `STOPP`, "keine Nachrichten mehr", WhatsApp's own stop: withdrawal. */
  'stop',
  /** `JA LÖSCHEN`. */
  'erase-confirm',
  /** `LÖSCHEN`. */
  'erase',
  /** `AUSKUNFT`. */
  'access',
  /** `DATENSCHUTZ`. */
  'privacy',
  /** `START`: confirms a pending newsletter question. Never guessed: the lists alone know it. */
  'start',
  /** A wish for the newsletter in free words. */
  'subscribe',
  /** `MENSCH`: the way to a human. */
  'human',
  /** "Bist du ein Bot?": comes along with `human`, and is answered yes. */
  'bot-question',
  /** `NEWS`: the latest issue. */
  'news',
] as const;

/** Simple German, and one that the desk does not speak. */
const moreLanguages = ['de-simple', 'other'] as const;

/** `language:uk`: the language a person wants to be answered in; `language:de-simple`: simple German; `language:other`: none of ours. */
export type LanguageCommand = `language:${LanguageCode | (typeof moreLanguages)[number]}`;

export type Command = (typeof plainCommands)[number] | LanguageCommand;

/** Every command in order of precedence: what protects the person comes before what binds it. */
export const precedence: readonly Command[] = [
  ...plainCommands,
  ...[...languageCodes, ...moreLanguages].map((code) => `language:${code}` as const),
];

/** Tiers of privacy.md §5.3: `acute` and `concern` are sure; `maybe` adds the line with the numbers to the ordinary answer. */
export const crisisTiers = ['acute', 'concern', 'maybe'] as const;
export type CrisisTier = (typeof crisisTiers)[number];

/**
 * Kind of help that is wanted. `despair`: hopelessness without more; `worry`: about somebody else.
 * `threat`: somebody threatens to hurt others.
 */
export const crisisCategories = ['suicide', 'selfharm', 'violence', 'sexual', 'child', 'emergency', 'threat', 'despair', 'worry'] as const;
export type CrisisCategory = (typeof crisisCategories)[number];

export interface Crisis {
  readonly tier: CrisisTier;
  readonly category: CrisisCategory;
}

/** Confidential things in a text, by their kinds of privacy.md §6; never the things themselves. */
export interface Sensitive {
  readonly kinds: readonly SensitiveKind[];
  readonly severity: Severity;
}

/** Replies to a question of ours that may be open: a bare yes, or an age below the one the newsletter asks for. */
export const replies = ['yes', 'under-age'] as const;
export type Reply = (typeof replies)[number];

/** All that is kept of what somebody wrote: small, and safe to queue. Absent fields: nothing was recognised. */
export interface Meaning {
  readonly crisis?: Crisis;
  readonly sensitive?: Sensitive;
  /** Sure, in order of precedence. */
  readonly commands: readonly Command[];
  /** In doubt, in order of precedence: ask before doing. */
  readonly maybe: readonly Command[];
  /** Id of one of the facility's topics, or of those every facility has. */
  readonly topic?: string;
  /** The day that a question for opening hours is about. */
  readonly day?: AskedDay;
  readonly reply?: Reply;
  /** Id of the facility's flyer, poster or card that the link was on. */
  readonly source?: string;
  /** Order that it gives if a phone of the team says it; from all others it means nothing. */
  readonly order?: StaffOrder;
  /** Told from the words of this text alone; German on doubt. */
  readonly language: LanguageCode;
}

/** The meaning of what says nothing: a picture, a reaction, an event of the platform. */
export const noMeaning: Meaning = { commands: [], maybe: [], language: 'de' };

/** Whether a meaning surely holds the command. */
export function isAsked({ commands }: Meaning, command: Command): boolean {
  return commands.includes(command);
}
