import type { EpochMs } from '../calendar/rules.ts';
import { begunAt, type Consent, isSubscribed, noConsent } from '../consent/state.ts';
import type { Pseudonym } from './event.ts';
import { type AnswersOfDay, newPerson, occasions, type PersonState, ringSize } from './state.ts';
import { ceilingGroups } from './traits.ts';

/** One stored item of a person: live, or a signpost (`mergedInto`) that still carries what it knew. */
export interface PersonRecord {
  readonly key: Pseudonym;
  readonly version: number;
  readonly state: PersonState;
  readonly mergedInto?: Pseudonym;
  /** When the item is forgotten; absent: not while its person is subscribed. */
  readonly expiresAt?: EpochMs;
}

/** What is to be written so that all identities of one person lead to one item. */
export interface Unified {
  readonly key: Pseudonym;
  /** Version of the item at `key`; undefined: it does not exist yet. */
  readonly version: number | undefined;
  readonly state: PersonState;
  /** Items to turn into signposts to `key`, before the state is committed; version undefined: to create. */
  readonly redirect: readonly { readonly key: Pseudonym; readonly version: number | undefined; readonly state: PersonState }[];
  /**
   * Others who are subscribed under a number of this event. The number stays theirs while they are, so that a STOP under it finds them: they
   * may be the same person with a new id of which Meta did not tell.
   */
  readonly subscribedHolders?: readonly Pseudonym[];
}

/**
 * Makes one person of all items found under the identities of an event (strongest first). A weaker identity that was known first gives
 * its state to the stronger one; a signpost whose state never arrived (a half-written merge) is taken in now; an identity without an item
 * becomes a signpost, so that a later delivery which names only it finds the person; a signpost that would be forgotten before
 * `refreshBefore` is written anew, and one whose state has arrived is emptied.
 * `unproven`: phone numbers. What is found under one belongs to this person only where a proven identity leads to the same item; a number under
 * which somebody else is subscribed is left alone.
 */
export function unify(
  who: readonly [Pseudonym, ...Pseudonym[]],
  found: readonly PersonRecord[],
  fresh: PersonState,
  refreshBefore: EpochMs,
  unproven: readonly Pseudonym[] = [],
): Unified {
  const proven = who.filter((identity) => !unproven.includes(identity));
  const { records, holders, taken } = proven.length === 0 ? { records: found, holders: [], taken: [] } : ownRecords(who, proven, found);
  const byKey = new Map(records.map((record) => [record.key, record]));
  const key = target(who[0], byKey);
  const main = byKey.get(key);
  const others = records.filter((record) => record.key !== key);
  // A signpost whose state has arrived is not taken in again: its answers were settled elsewhere since. A live item always has news.
  const arrived = new Set(records.flatMap((record) => record.state.absorbed));
  const pieces = others.filter((record) => record.mergedInto === undefined || !arrived.has(record.key));
  const state = pieces.reduce(
    (whole, piece) => ({ ...mergeStates(whole, piece.state), absorbed: [...whole.absorbed, piece.key] }),
    main?.state ?? fresh,
  );
  const missing = [...new Set(who)].filter((identity) => identity !== key && !byKey.has(identity) && !taken.includes(identity));
  const absorbed = [...new Set([...state.absorbed, ...others.map((record) => record.key), ...missing])].filter((one) => one !== key);
  const redirect = [
    ...others.flatMap((record) => {
      const carries = pieces.includes(record) ? record.state : empty(record.state);
      const stands = record.mergedInto === key && (record.expiresAt ?? refreshBefore) >= refreshBefore;
      const isEmptied = pieces.includes(record) || isEmpty(record.state);
      return stands && isEmptied ? [] : [{ key: record.key, version: record.version, state: carries }];
    }),
    ...missing.map((identity) => ({ key: identity, version: undefined, state: empty(fresh) })),
  ];
  return {
    key,
    version: main?.version,
    state: { ...state, absorbed },
    redirect,
    ...(holders.length > 0 && { subscribedHolders: holders }),
  };
}

/** What of the found items is this person's, and what is not. */
interface OwnRecords {
  readonly records: readonly PersonRecord[];
  /** Persons who are subscribed under a number of the event, and the numbers that stay theirs. */
  readonly holders: readonly Pseudonym[];
  readonly taken: readonly Pseudonym[];
}

/**
 * Phone numbers pass to other people. Where a number leads to somebody to whom no proven identity of the event leads, that somebody is its
 * former holder: the number is this person's from now on, what we know of the former holder is not. As long as the former holder is subscribed,
 * the number stays where it is.
 */
function ownRecords(who: readonly Pseudonym[], proven: readonly Pseudonym[], found: readonly PersonRecord[]): OwnRecords {
  const byKey = new Map(found.map((record) => [record.key, record]));
  const own = new Set(proven.flatMap((identity) => trailOf(identity, byKey)));
  const isFormer = ({ key, mergedInto }: PersonRecord) =>
    mergedInto !== undefined && !own.has(key) && !trailOf(key, byKey).some((step) => own.has(step));
  const subscribedUnder = (key: Pseudonym) => {
    const holder = byKey.get(trailOf(key, byKey).at(-1) ?? key);
    return holder && isSubscribed(holder.state.consent ?? noConsent) ? holder.key : undefined;
  };
  const mine = found.filter(({ key }) => who.includes(key) || own.has(key));
  const taken = mine.filter((record) => isFormer(record) && subscribedUnder(record.key) !== undefined).map(({ key }) => key);
  const records = mine
    .filter(({ key }) => !taken.includes(key))
    .map((record) => {
      if (!isFormer(record)) return record;
      const { mergedInto: _, ...freed } = record;
      return { ...freed, state: empty(record.state) };
    });
  return { records, holders: [...new Set(taken.flatMap((key) => subscribedUnder(key) ?? []))], taken };
}

/** An identity and where its signposts lead, one after the other. */
function trailOf(start: Pseudonym, byKey: ReadonlyMap<Pseudonym, PersonRecord>): readonly Pseudonym[] {
  const trail = [start];
  for (;;) {
    const onward = byKey.get(trail.at(-1) ?? start)?.mergedInto;
    if (!onward || trail.includes(onward)) return trail;
    trail.push(onward);
  }
}

/** Does what is stored under an identity still lead to this item? A number that has passed on leads to somebody else. */
export function leadsTo(start: Pseudonym, target: Pseudonym, records: readonly PersonRecord[]): boolean {
  return trailOf(start, new Map(records.map((record) => [record.key, record]))).includes(target);
}

/** A signpost that has handed over what it knew knows nothing any more: nothing may outlive a withdrawal or an erasure in it. */
function empty({ lastContactAt }: PersonState): PersonState {
  return newPerson(lastContactAt);
}

function isEmpty(state: PersonState): boolean {
  return JSON.stringify(state) === JSON.stringify(empty(state));
}

/**
 * The strongest identity; unless it is itself a signpost to another item, then that one (followed while it leads on). Also when there is
 * no such item yet: whoever set the signpost is about to write it, and of two writers to the same place one sees the other.
 */
function target(strongest: Pseudonym, byKey: ReadonlyMap<Pseudonym, PersonRecord>): Pseudonym {
  return trailOf(strongest, byKey).at(-1) ?? strongest;
}

/** Two memories of one person as one: nothing said is said again, the longer silence wins. */
export function mergeStates(a: PersonState, b: PersonState): PersonState {
  const introducedAt = earliest(a.introducedAt, b.introducedAt);
  const windowUntil = latest(a.windowUntil, b.windowUntil);
  const quietUntil = latest(a.quietUntil, b.quietUntil);
  const shorter = a.quietUntil !== undefined && b.quietUntil !== undefined ? Math.min(a.quietUntil, b.quietUntil) : undefined;
  const quietBefore = latest(latest(a.quietBefore, b.quietBefore), shorter);
  const awaySaidFor = latest(a.awaySaidFor, b.awaySaidFor);
  const closingSaidFor = latest(a.closingSaidFor, b.closingSaidFor);
  const fewStaffSaidOn = [a.fewStaffSaidOn, b.fewStaffSaidOn]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  const open = new Set(a.effects.map((effect) => effect.id));
  return {
    lastContactAt: Math.max(a.lastContactAt, b.lastContactAt),
    ...(introducedAt !== undefined && { introducedAt }),
    ...(windowUntil !== undefined && { windowUntil }),
    ...(quietUntil !== undefined && { quietUntil }),
    ...(quietBefore !== undefined && { quietBefore }),
    ...(awaySaidFor !== undefined && { awaySaidFor }),
    ...(closingSaidFor !== undefined && { closingSaidFor }),
    ...(fewStaffSaidOn !== undefined && { fewStaffSaidOn }),
    ...mergedConsent(a.consent, b.consent),
    ...mergedErasure(a, b),
    ...mergedIssues(a, b),
    ...mergedAnswers(a.answered, b.answered),
    ...mergedOccasions(a, b),
    ring: [...new Set([...b.ring, ...a.ring])].slice(-ringSize),
    effects: [...a.effects, ...b.effects.filter((effect) => !open.has(effect.id))],
    absorbed: [...new Set([...a.absorbed, ...b.absorbed])],
  };
}

/** A withdrawal wins over everything that is not younger than it; else the further step of the two wins. */
function mergedConsent(a: Consent | undefined, b: Consent | undefined): { readonly consent?: Consent } {
  if (!a || !b) return a || b ? { consent: (a ?? b) as Consent } : {};
  const withdrawal = [a, b].flatMap((one) => (one.kind === 'withdrawn' ? [one] : [])).sort((one, other) => other.at - one.at)[0];
  const alive = [a, b]
    .filter((one) => one.kind === 'confirmed' || one.kind === 'asked')
    .filter((one) => !withdrawal || begunAt(one) > withdrawal.at);
  const confirmed = alive.find((one) => one.kind === 'confirmed');
  return { consent: confirmed ?? alive[0] ?? withdrawal ?? a };
}

function mergedErasure(a: PersonState, b: PersonState): Pick<PersonState, 'eraseAskedAt' | 'erasedAt'> {
  const eraseAskedAt = latest(a.eraseAskedAt, b.eraseAskedAt);
  // Only when both were erased is the whole person erased: the other one has been alive since.
  const erasedAt = a.erasedAt !== undefined && b.erasedAt !== undefined ? Math.max(a.erasedAt, b.erasedAt) : undefined;
  return { ...(eraseAskedAt !== undefined && { eraseAskedAt }), ...(erasedAt !== undefined && { erasedAt }) };
}

/** The stronger identity's address stays; the newest claim of the two keeps an issue from being sent twice. */
function mergedIssues(a: PersonState, b: PersonState): Pick<PersonState, 'subscription' | 'issue' | 'issueBeforeAt'> {
  const subscription = a.subscription ?? b.subscription;
  const issue = (a.issue?.at ?? 0) >= (b.issue?.at ?? 0) ? (a.issue ?? b.issue) : b.issue;
  const issueBeforeAt = latest(a.issueBeforeAt, b.issueBeforeAt);
  return { ...(subscription && { subscription }), ...(issue && { issue }), ...(issueBeforeAt !== undefined && { issueBeforeAt }) };
}

/** The later word of the two: nothing is said again too early, and no issue comes too soon. */
function mergedOccasions(a: PersonState, b: PersonState): Pick<PersonState, 'saidAt' | 'noIssueUntil' | 'toldAt'> {
  const noIssueUntil = latest(a.noIssueUntil, b.noIssueUntil);
  const toldAt = latest(a.toldAt, b.toldAt);
  const saidAt = Object.fromEntries(
    occasions.flatMap((occasion) => {
      const at = latest(a.saidAt?.[occasion], b.saidAt?.[occasion]);
      return at === undefined ? [] : [[occasion, at]];
    }),
  );
  return {
    ...(Object.keys(saidAt).length > 0 && { saidAt }),
    ...(noIssueUntil !== undefined && { noIssueUntil }),
    ...(toldAt !== undefined && { toldAt }),
  };
}

function mergedAnswers(a: AnswersOfDay | undefined, b: AnswersOfDay | undefined): { readonly answered?: AnswersOfDay } {
  if (!a || !b) return a || b ? { answered: (a ?? b) as AnswersOfDay } : {};
  if (a.day !== b.day) return { answered: a.day > b.day ? a : b };
  const groups = ceilingGroups.flatMap((group) => {
    const sum = (a.urgent?.[group] ?? 0) + (b.urgent?.[group] ?? 0);
    return sum === 0 ? [] : [[group, sum] as const];
  });
  return { answered: { day: a.day, count: a.count + b.count, ...(groups.length > 0 && { urgent: Object.fromEntries(groups) }) } };
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}
