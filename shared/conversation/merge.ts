import { begunAt, type Consent } from '../consent/state.ts';
import { type AnswersOfDay, type Effect, occasions, type PersonState, recentEventKeysLimit, type WrongCodes } from './state.ts';
import { ceilingGroups } from './traits.ts';

/** How one field of two memories becomes one; sees both states, where a field alone does not tell. */
type Merge<K extends keyof PersonState> = (a: PersonState, b: PersonState) => PersonState[K] | undefined;

/**
 * Two memories of one person as one: nothing said is said again, the longer silence wins. One row for each field of the state, and the
 * compiler asks for it. `a` is the stronger identity's.
 */
const merges: { readonly [K in keyof PersonState]-?: Merge<K> } = {
  introducedAt: (a, b) => earliest(a.introducedAt, b.introducedAt),
  lastContactAt: (a, b) => Math.max(a.lastContactAt, b.lastContactAt),
  windowUntil: (a, b) => latest(a.windowUntil, b.windowUntil),
  quietUntil: (a, b) => latest(a.quietUntil, b.quietUntil),
  // Of two silences the shorter one stands behind the longer.
  quietBefore: (a, b) => latest(a.quietBefore, b.quietBefore, bothOf(a.quietUntil, b.quietUntil, Math.min)),
  awaySaidFor: (a, b) => latest(a.awaySaidFor, b.awaySaidFor),
  closingSaidFor: (a, b) => latest(a.closingSaidFor, b.closingSaidFor),
  fewStaffSaidOn: (a, b) => latest(a.fewStaffSaidOn, b.fewStaffSaidOn),
  consent: (a, b) => mergeConsents(a.consent, b.consent),
  // The stronger identity's address stays.
  subscription: (a, b) => a.subscription ?? b.subscription,
  // The newest claim of the two keeps an issue from being sent twice.
  issue: (a, b) => ((a.issue?.at ?? 0) >= (b.issue?.at ?? 0) ? (a.issue ?? b.issue) : b.issue),
  issueBeforeAt: (a, b) => latest(a.issueBeforeAt, b.issueBeforeAt),
  eraseAskedAt: (a, b) => latest(a.eraseAskedAt, b.eraseAskedAt),
  // Only when both were erased is the whole person erased: the other one has been alive since.
  erasedAt: (a, b) => bothOf(a.erasedAt, b.erasedAt, Math.max),
  answered: (a, b) => mergeAnswers(a.answered, b.answered),
  // The later word of the two: nothing is said again too early, and no issue comes too soon.
  saidAt: (a, b) => mergeOccasions(a.saidAt, b.saidAt),
  noIssueUntil: (a, b) => latest(a.noIssueUntil, b.noIssueUntil),
  toldAt: (a, b) => latest(a.toldAt, b.toldAt),
  // The longer wait of the two.
  waiting: (a, b) => (a.waiting && b.waiting && b.waiting.since < a.waiting.since ? b.waiting : (a.waiting ?? b.waiting)),
  // The stronger identity's word stays.
  language: (a, b) => a.language ?? b.language,
  // Either identity was enrolled by the person themselves.
  staffPhone: (a, b) => a.staffPhone ?? b.staffPhone,
  wrongCodes: (a, b) => mergeWrongCodes(a.wrongCodes, b.wrongCodes),
  recentEventKeys: (a, b) => [...new Set([...b.recentEventKeys, ...a.recentEventKeys])].slice(-recentEventKeysLimit),
  effects: (a, b) => mergeEffects(a.effects, b.effects),
  aliases: (a, b) => [...new Set([...a.aliases, ...b.aliases])],
};

export function mergeStates(a: PersonState, b: PersonState): PersonState {
  const fields = Object.entries(merges).map(([name, merge]) => [name, merge(a, b)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as { [K in keyof PersonState]: PersonState[K] };
}

/** A withdrawal wins over everything that is not younger than it; else the further step of the two wins. */
function mergeConsents(a: Consent | undefined, b: Consent | undefined): Consent | undefined {
  if (!a || !b) return a ?? b;
  const withdrawal = [a, b].flatMap((one) => (one.kind === 'withdrawn' ? [one] : [])).sort((one, other) => other.at - one.at)[0];
  const alive = [a, b]
    .filter((one) => one.kind === 'confirmed' || one.kind === 'pending')
    .filter((one) => !withdrawal || begunAt(one) > withdrawal.at);
  const confirmed = alive.find((one) => one.kind === 'confirmed');
  return confirmed ?? alive[0] ?? withdrawal ?? a;
}

function mergeAnswers(a: AnswersOfDay | undefined, b: AnswersOfDay | undefined): AnswersOfDay | undefined {
  if (!a || !b) return a ?? b;
  if (a.day !== b.day) return a.day > b.day ? a : b;
  const groups = ceilingGroups.flatMap((group) => {
    const sum = (a.urgent?.[group] ?? 0) + (b.urgent?.[group] ?? 0);
    return sum === 0 ? [] : [[group, sum] as const];
  });
  return { day: a.day, count: a.count + b.count, ...(groups.length > 0 && { urgent: Object.fromEntries(groups) }) };
}

function mergeWrongCodes(a: WrongCodes | undefined, b: WrongCodes | undefined): WrongCodes | undefined {
  if (!a || !b) return a ?? b;
  if (a.day !== b.day) return a.day > b.day ? a : b;
  return { day: a.day, count: a.count + b.count };
}

function mergeOccasions(a: PersonState['saidAt'], b: PersonState['saidAt']): PersonState['saidAt'] {
  if (!a || !b) return a ?? b;
  const pairs = occasions.map((occasion) => [occasion, latest(a[occasion], b[occasion])] as const);
  return Object.fromEntries(pairs.filter(([, at]) => at !== undefined));
}

function mergeEffects(a: readonly Effect[], b: readonly Effect[]): readonly Effect[] {
  const open = new Set(a.map((effect) => effect.id));
  return [...a, ...b.filter((effect) => !open.has(effect.id))];
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return bothOf(a, b, Math.min) ?? a ?? b;
}

function latest<T extends number | string>(...moments: readonly (T | undefined)[]): T | undefined {
  return moments
    .flatMap((moment) => moment ?? [])
    .reduce<T | undefined>((last, one) => (last === undefined || one > last ? one : last), undefined);
}

function bothOf(a: number | undefined, b: number | undefined, choose: (a: number, b: number) => number): number | undefined {
  return a === undefined || b === undefined ? undefined : choose(a, b);
}
