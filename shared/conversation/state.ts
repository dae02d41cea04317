import * as z from 'zod/mini';
import type { EpochMs, LocalDate } from '../calendar/rules.ts';
import type { Channel } from '../channels/registry.ts';
import { type Consent, isSubscribed, noConsent } from '../consent/state.ts';
import type { ReplyPart } from '../facility/text-id.ts';
import { type SpokenLanguage, spokenLanguages } from '../languages/spoken.ts';
import type { AskedDay } from '../understanding/topics/asked-day.ts';
import type { EventKey, Pseudonym, Sealed } from './event.ts';
import { bothOf, earliest, latest, mergeConsents, mergeDays, mergeMoments, union, unionById } from './merge-values.ts';
import { type CeilingGroup, ceilingGroups, type RuleId } from './traits.ts';

/** Names one answer of one person for ever: cut from the key of the event it answers. */
export type EffectId = string & { readonly brand?: 'EffectId' };

/**
 * An answer that is decided and not yet settled.
 * - `claimed`: somebody is sending it now, or died doing so. - `later`: Graph did not take it; due again at `dueAt`.
 * - `unknown`: it may have arrived; resolved by a receipt, else given up at `dueAt`. - `blocked`: our set-up is broken; tried again at `dueAt`.
 */
export interface Effect {
  readonly id: EffectId;
  readonly channel: Channel;
  readonly because: RuleId;
  /** Text ids, rendered at the moment of sending. */
  readonly textIds: readonly ReplyPart[];
  readonly status: 'claimed' | 'later' | 'unknown' | 'blocked';
  readonly decidedAt: EpochMs;
  readonly claimedAt: EpochMs;
  readonly dueAt: EpochMs;
  readonly tries: number;
  /** It was sent a second time because nothing told whether the first one arrived. */
  readonly resent?: true;
  readonly address: Sealed;
  /** Meta lets us answer until then. */
  readonly windowUntil: EpochMs;
  /** The closed period an away text speaks of; pointless once it is over. */
  readonly closedSince?: EpochMs;
  /** The moment that date and time in the text speak of; absent: the moment of sending. */
  readonly asOf?: EpochMs;
  /** Of which topic the text speaks, and of which day. */
  readonly topic?: string;
  readonly day?: AskedDay;
  /** It carries the newsletter's newest issue: the one it was decided with. */
  readonly issue?: string;
  /** In what it is said when it is tried again, where that was guessed from the message. Goes with the answer. */
  readonly language?: SpokenLanguage;
}

/** Subjects of texts that are said once in a while, not each time: neutral words for what a text was about. */
export const occasions = ['help', 'talk', 'line', 'notice', 'attachment', 'doubt', 'topics', 'told'] as const;
export type Occasion = (typeof occasions)[number];

/** Longest repeat interval of any occasion; older entries are forgotten. */
export const occasionMs = 24 * 60 * 60 * 1000;

/** How many answers a person got on a day; ends bot loops and cost. */
export interface AnswersOfDay {
  readonly day: LocalDate;
  readonly count: number;
  /** Answers outside the cap, by what was asked for. */
  readonly urgent?: Readonly<Partial<Record<CeilingGroup, number>>>;
}

export interface WrongCodes {
  readonly day: LocalDate;
  readonly count: number;
}

/** Kept for subscribers alone: without an address there is no newsletter. */
export interface Subscription {
  readonly channel: Channel;
  readonly address: Sealed;
  /** Issues in a row that Meta could not deliver (131026); after three the person counts as unreachable and is left out. */
  readonly undeliverable?: number;
}

/** The claim of one issue for one person. Set by one conditional write before the send. */
export interface IssueClaim {
  readonly id: string;
  readonly at: EpochMs;
  /** How far receipts say it came: 1 sent, 2 delivered, 3 read, 4 failed. */
  readonly receiptRank?: number;
  /** Unclear whether it went out; a receipt may still tell. */
  readonly unknown?: true;
}

/** That a person waits for a human: by the times of messages and echoes alone. */
export interface Waiting {
  readonly channel: Channel;
  readonly since: EpochMs;
}

/** Everything remembered of a person: neutral facts, no words, no names, no numbers. */
export interface PersonState {
  /** Greeted by us, or met by a human before us (then without a greeting). */
  readonly introducedAt?: EpochMs;
  /** The last sign of life of the person or of a human answer to it: retention counts from here. */
  readonly lastContactAt: EpochMs;
  /** Meta's 24-hour window, by the person's last action. */
  readonly windowUntil?: EpochMs;
  /** No automatic answers until then: a human is talking. */
  readonly quietUntil?: EpochMs;
  /** The silence that stands even if the latest echo turns out to be an automaton's: of a human before it, or of a handover. */
  readonly quietBefore?: EpochMs;
  /** The closed period (its beginning) for which the away text was said. */
  readonly awaySaidFor?: EpochMs;
  /** The closing of which was said that it is near. */
  readonly closingSaidFor?: EpochMs;
  /** The day on which was said that answers may take long. */
  readonly fewStaffSaidOn?: LocalDate;
  /** Where the person stands with the newsletter; absent: never asked. */
  readonly consent?: Consent;
  /** Where issues go, while the person is subscribed. */
  readonly subscription?: Subscription;
  /** The newest issue that was claimed for the person: nobody gets an issue twice. */
  readonly issue?: IssueClaim;
  /** When the issue before that one went out: a claim that is taken back must not make the silence longer. */
  readonly issueBeforeAt?: EpochMs;
  /** When the person was last asked whether everything should be erased (event time). */
  readonly eraseAskedAt?: EpochMs;
  /** The person had everything erased: what happened before then is not answered, and the rest goes after eight days. */
  readonly erasedAt?: EpochMs;
  readonly answered?: AnswersOfDay;
  /** When each was last said. */
  readonly saidAt?: Readonly<Partial<Record<Occasion, EpochMs>>>;
  /** No issue of the newsletter goes to the person before. */
  readonly noIssueUntil?: EpochMs;
  /** When the team was last told by mail that the person needs help. */
  readonly toldAt?: EpochMs;
  /** Since when the person waits for a human, on a channel that people read. */
  readonly waiting?: Waiting;
  /** The language that the person asked for; never one that was guessed. */
  readonly language?: SpokenLanguage;
  /** Enrolment of the phone as one of the team's. It holds for as long as the desk's list of such phones knows it. */
  readonly staffPhone?: string;
  /** Codes that were presented on a day and let nobody in; after a few none is looked at. */
  readonly wrongCodes?: WrongCodes;
  /** Most recent last. */
  readonly recentEventKeys: readonly EventKey[];
  readonly effects: readonly Effect[];
  /** Other identities that lead here, so that a half-written merge is noticed. */
  readonly aliases: readonly Pseudonym[];
}

/** One field of `PersonState`: how it is stored and checked, and how those of two identities become one. */
export interface PersonField<T> {
  /**
   * `moment` and `text`: a number and a string. `own`: in its own attributes, which `store/codecs/person-fields.ts` has. Else what the schema takes, as
   * a string or as JSON.
   */
  readonly as: 'moment' | 'text' | 'own' | { readonly stored: 'text' | 'json'; readonly schema: () => z.ZodMiniType };
  /** Sees both states, where the field alone does not tell. `a` is the stronger identity's. */
  readonly merge: (a: PersonState, b: PersonState) => T | undefined;
}

/** One row a field, and the compiler asks for it. Of two memories nothing said is said again, and the longer silence wins. */
export const personFields = {
  introducedAt: { as: 'moment', merge: (a, b) => earliest(a.introducedAt, b.introducedAt) },
  lastContactAt: { as: 'own', merge: (a, b) => Math.max(a.lastContactAt, b.lastContactAt) },
  windowUntil: { as: 'moment', merge: (a, b) => latest(a.windowUntil, b.windowUntil) },
  quietUntil: { as: 'moment', merge: (a, b) => latest(a.quietUntil, b.quietUntil) },
  // Of two silences the shorter one stands behind the longer.
  quietBefore: { as: 'moment', merge: (a, b) => latest(a.quietBefore, b.quietBefore, bothOf(a.quietUntil, b.quietUntil, Math.min)) },
  awaySaidFor: { as: 'moment', merge: (a, b) => latest(a.awaySaidFor, b.awaySaidFor) },
  closingSaidFor: { as: 'moment', merge: (a, b) => latest(a.closingSaidFor, b.closingSaidFor) },
  fewStaffSaidOn: { as: 'text', merge: (a, b) => latest(a.fewStaffSaidOn, b.fewStaffSaidOn) },
  consent: { as: 'own', merge: (a, b) => mergeConsents(a.consent, b.consent) },
  // The stronger identity's address stays.
  subscription: { as: 'own', merge: (a, b) => a.subscription ?? b.subscription },
  // The newest claim of the two keeps an issue from being sent twice.
  issue: { as: 'own', merge: (a, b) => ((a.issue?.at ?? 0) >= (b.issue?.at ?? 0) ? (a.issue ?? b.issue) : b.issue) },
  issueBeforeAt: { as: 'moment', merge: (a, b) => latest(a.issueBeforeAt, b.issueBeforeAt) },
  eraseAskedAt: { as: 'moment', merge: (a, b) => latest(a.eraseAskedAt, b.eraseAskedAt) },
  // Only when both were erased is the whole person erased: the other one has been alive since.
  erasedAt: { as: 'moment', merge: (a, b) => bothOf(a.erasedAt, b.erasedAt, Math.max) },
  answered: { as: 'own', merge: (a, b) => mergeDays(a.answered, b.answered, addAnswers) },
  saidAt: {
    as: { stored: 'json', schema: () => z.exactOptional(z.partialRecord(z.enum(occasions), z.number())) },
    // The later word of the two: nothing is said again too early, and no issue comes too soon.
    merge: (a, b) => mergeMoments(occasions, a.saidAt, b.saidAt),
  },
  noIssueUntil: { as: 'moment', merge: (a, b) => latest(a.noIssueUntil, b.noIssueUntil) },
  toldAt: { as: 'moment', merge: (a, b) => latest(a.toldAt, b.toldAt) },
  // The longer wait of the two.
  waiting: {
    as: 'own',
    merge: (a, b) => (a.waiting && b.waiting && b.waiting.since < a.waiting.since ? b.waiting : (a.waiting ?? b.waiting)),
  },
  // The stronger identity's word stays.
  language: { as: { stored: 'text', schema: () => z.exactOptional(z.enum(spokenLanguages)) }, merge: (a, b) => a.language ?? b.language },
  // Either identity was enrolled by the person themselves.
  staffPhone: { as: 'text', merge: (a, b) => a.staffPhone ?? b.staffPhone },
  wrongCodes: {
    as: { stored: 'json', schema: () => z.exactOptional(z.strictObject({ day: z.string(), count: z.number() })) },
    merge: (a, b) => mergeDays(a.wrongCodes, b.wrongCodes),
  },
  recentEventKeys: { as: 'own', merge: (a, b) => union(b.recentEventKeys, a.recentEventKeys).slice(-recentEventKeysLimit) },
  effects: { as: 'own', merge: (a, b) => unionById(a.effects, b.effects) },
  aliases: { as: 'own', merge: (a, b) => union(a.aliases, b.aliases) },
} as const satisfies { readonly [K in keyof PersonState]-?: PersonField<PersonState[K]> };

function addAnswers(a: AnswersOfDay, b: AnswersOfDay): AnswersOfDay {
  const groups = ceilingGroups.flatMap((group) => {
    const sum = (a.urgent?.[group] ?? 0) + (b.urgent?.[group] ?? 0);
    return sum === 0 ? [] : [[group, sum] as const];
  });
  return { day: a.day, count: a.count + b.count, ...(groups.length > 0 && { urgent: Object.fromEntries(groups) }) };
}

/**
 * How many event keys a person's item holds: Meta repeats a delivery for days, SQS forgets it after five minutes. With more of them a subscriber's
 * item would take more than 1 KB, and each write two units.
 */
export const recentEventKeysLimit = 24;

/** An item keeps 16 of an event key's 43 characters (96 bits): enough to never meet twice, and small. */
export const recentEventKeyLength = 16;

/** When the last issue went out to this person; undefined: none has (a claim notes that as 0). */
export function lastIssueAt({ issue, issueBeforeAt }: Pick<PersonState, 'issue' | 'issueBeforeAt'>): EpochMs | undefined {
  return issue?.at ?? (issueBeforeAt || undefined);
}

/** Was this said to the person within the time before `now`? */
export function wasSaid({ saidAt }: PersonState, occasion: Occasion, withinMs: number, now: EpochMs): boolean {
  const at = saidAt?.[occasion];
  return at !== undefined && Math.abs(now - at) < withinMs;
}

/** Returns the state of a person we have not met. */
export function newPerson(now: EpochMs): PersonState {
  return { lastContactAt: now, recentEventKeys: [], effects: [], aliases: [] };
}

/** Whether this event was decided before, as far as the recent keys reach. */
export function hasSeen(state: PersonState, key: EventKey): boolean {
  return state.recentEventKeys.includes(key.slice(0, recentEventKeyLength));
}

/** The state with `key` as its most recent event key. */
export function remember(state: PersonState, key: EventKey): PersonState {
  return { ...state, recentEventKeys: [...state.recentEventKeys, key.slice(0, recentEventKeyLength)].slice(-recentEventKeysLimit) };
}

/** Longer than Meta repeats a delivery. */
export const tombstoneMs = 8 * 24 * 60 * 60 * 1000;

/** When an item may go; undefined: not while its person is subscribed. An erased person's rest stays eight days. */
export function forgetAt(state: PersonState, months: number): EpochMs | undefined {
  if (state.erasedAt !== undefined) return state.erasedAt + tombstoneMs;
  return isSubscribed(state.consent ?? noConsent) ? undefined : forgottenAt(state.lastContactAt, months);
}

/** When a person is forgotten: `months` calendar months after the last contact (UTC; the 31st of a short month moves to its last day). */
export function forgottenAt(lastContactAt: EpochMs, months: number): EpochMs {
  const then = new Date(lastContactAt);
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, lastDay));
  return then.getTime();
}
