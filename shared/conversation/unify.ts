import type { EpochMs } from '../calendar/rules.ts';
import { isSubscribed, noConsent } from '../consent/state.ts';
import type { Pseudonym } from './event.ts';
import { mergeStates } from './merge.ts';
import { newPerson, type PersonState } from './state.ts';

/** One stored item of a person: live, or a signpost (`mergedInto`) that still carries what it knew. */
export interface PersonRecord {
  readonly key: Pseudonym;
  readonly version: number;
  readonly state: PersonState;
  readonly aliasOf?: Pseudonym;
  /** When the item is forgotten; absent: not while its person is subscribed. */
  readonly expiresAt?: EpochMs;
}

/** Writes that make all identities of one person lead to one item. */
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
  const arrived = new Set(records.flatMap((record) => record.state.aliases));
  const pieces = others.filter((record) => record.aliasOf === undefined || !arrived.has(record.key));
  const state = pieces.reduce(
    (whole, piece) => ({ ...mergeStates(whole, piece.state), aliases: [...whole.aliases, piece.key] }),
    main?.state ?? fresh,
  );
  const missing = [...new Set(who)].filter((identity) => identity !== key && !byKey.has(identity) && !taken.includes(identity));
  const absorbed = [...new Set([...state.aliases, ...others.map((record) => record.key), ...missing])].filter((one) => one !== key);
  const redirect = [
    ...others.flatMap((record) => {
      const carries = pieces.includes(record) ? record.state : empty(record.state);
      const stands = record.aliasOf === key && (record.expiresAt ?? refreshBefore) >= refreshBefore;
      const isEmptied = pieces.includes(record) || isEmpty(record.state);
      return stands && isEmptied ? [] : [{ key: record.key, version: record.version, state: carries }];
    }),
    ...missing.map((identity) => ({ key: identity, version: undefined, state: empty(fresh) })),
  ];
  return {
    key,
    version: main?.version,
    state: { ...state, aliases: absorbed },
    redirect,
    ...(holders.length > 0 && { subscribedHolders: holders }),
  };
}

/** Found items that are this person's, and those that are not. */
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
  const isFormer = ({ key, aliasOf: mergedInto }: PersonRecord) =>
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
      const { aliasOf: _, ...freed } = record;
      return { ...freed, state: empty(record.state) };
    });
  return { records, holders: [...new Set(taken.flatMap((key) => subscribedUnder(key) ?? []))], taken };
}

/** An identity and where its signposts lead, one after the other. */
function trailOf(start: Pseudonym, byKey: ReadonlyMap<Pseudonym, PersonRecord>): readonly Pseudonym[] {
  const trail = [start];
  for (;;) {
    const onward = byKey.get(trail.at(-1) ?? start)?.aliasOf;
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
