/** How a language tells of days and times. Words stand in their dictionary form: no text puts a preposition before them. */
export interface Wording {
  /** Monday first. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly shortDays: readonly [string, string, string, string, string, string, string];
  readonly today: string;
  readonly tomorrow: string;
  /** Around `{}`, a time: "today until {}". */
  readonly todayUntil: string;
  readonly daily: string;
  readonly aroundTheClock: string;
  readonly byArrangement: string;
  /** Of a day. */
  readonly closed: string;
  readonly nowOpen: string;
  readonly nowClosed: string;
  /** Before a day and a time. */
  readonly opensAgain: string;
  /** Of somebody who speaks German on the phone: "in German". */
  readonly inGerman: string;
  /** Months after a number, by the plural categories of CLDR; `other` always. */
  readonly months: Readonly<Partial<Record<'one' | 'few' | 'many', string>> & { other: string }>;
}

/** Lines that may stand under a German answer: one line, by what the answer is about. */
export const lineIds = ['general', 'away', 'stop', 'rights', 'erase', 'erased', 'human'] as const;
export type LineId = (typeof lineIds)[number];

/** Shipped help lines (`help-lines.json`) whose German labels tell whom they are for; TelefonSeelsorge is a name. */
export const helpLabelIds = [
  'bereitschaftsdienst',
  'gewalt-frauen',
  'missbrauch',
  'gewalt-maenner',
  'kummer',
  'krisenchat',
  'eltern',
] as const;
export type HelpLabelId = (typeof helpLabelIds)[number];

/** A text, or one for each kind of inbox: a team reads the chat, or nobody does. */
export type ByInbox = string | { readonly none: string; readonly staffed: string };

/** The answers in a crisis; they share all but their first words. */
export const openingIds = [
  'crisis.self',
  'crisis.self_soft',
  'crisis.worry',
  'crisis.violence',
  'crisis.abuse',
  'crisis.child',
  'crisis.medical',
  'crisis.threat',
] as const;
export type OpeningId = (typeof openingIds)[number];

/** Texts that stand in every language, by their ids in `texts.json`. */
export const translatedIds = [
  'away.hours',
  'away.short',
  'away.urgent',
  'away.undated',
  'away.closed_period',
  'crisis.again',
  'crisis.line',
  'crisis.maybe',
  'optout.done',
  'optout.none',
  'rights.info',
  'rights.access',
  'rights.erase_ask',
  'rights.erase_done',
  'human.requested',
  'human.closed',
  'human.short',
  'human.bot',
  'human.told',
  'away.help',
  'topic.frame',
  'topic.hours',
  'topic.phone',
  'topic.address',
  'topic.appointment',
  'topic.contact',
  'topic.list',
  'notice',
  'topic.short',
  'topic.hours_short',
  'topic.phone_short',
  'topic.address_short',
  'topic.appointment_short',
  'topic.contact_short',
  'sensitive.warning',
  'sensitive.again',
  'attachment',
  'doubt.stop',
  'doubt.subscribe',
  'doubt.human',
  'doubt.access',
  'doubt.erase',
  'doubt.privacy',
  'language.set',
  'language.question',
] as const;
export type TranslatedId = (typeof translatedIds)[number];

/**
 * The texts of one language: data only. Fields and brackets as in `texts.json`. All of it is a draft until a facility has had it
 * reviewed; `lines` and `crisis.short` are said before that, too.
 */
export interface ForeignTexts {
  /** How the language calls itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly wording: Wording;
  readonly lines: Readonly<Record<LineId, string>>;
  /** The readers of this chat, as the end of a sentence (field `mitlesen`). */
  readonly readers: { readonly none: string; readonly staffed: string };
  readonly greeting: Readonly<Record<'welcome' | 'notice' | 'confidential' | 'urgent' | 'link', string>> & { readonly purpose: ByInbox };
  readonly crisis: {
    /** The fixed words before the numbers, while nobody has reviewed the language; 112 and 110 are in it. */
    readonly short: string;
    /** Begins an answer in a crisis; neutral, for a locked screen. */
    readonly thanks: string;
    readonly openings: Readonly<Record<OpeningId, string>>;
    /** Behind the help lines: 112 and 110. */
    readonly danger: string;
    readonly team: string;
    /** The kind of help line, behind its number. */
    readonly lines: Readonly<Record<HelpLabelId, string>>;
  };
  readonly texts: Readonly<Record<TranslatedId, ByInbox>>;
}
