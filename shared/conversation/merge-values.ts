import { begunAt, type Consent } from '../consent/state.ts';

/** A day's count, of whatever. */
interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** Counts of the same day are added; else those of the younger one stay. */
export function mergeDays<T extends DayCount>(a: T | undefined, b: T | undefined, add: (a: T, b: T) => T = addCounts): T | undefined {
  if (!a || !b) return a ?? b;
  if (a.day !== b.day) return a.day > b.day ? a : b;
  return add(a, b);
}

function addCounts<T extends DayCount>(a: T, b: T): T {
  return { ...a, count: a.count + b.count };
}

/** A withdrawal wins over everything that is not younger than it; else the further step of the two wins. */
export function mergeConsents(a: Consent | undefined, b: Consent | undefined): Consent | undefined {
  if (!a || !b) return a ?? b;
  const withdrawal = [a, b].flatMap((one) => (one.kind === 'withdrawn' ? [one] : [])).sort((one, other) => other.at - one.at)[0];
  const alive = [a, b]
    .filter((one) => one.kind === 'confirmed' || one.kind === 'pending')
    .filter((one) => !withdrawal || begunAt(one) > withdrawal.at);
  const confirmed = alive.find((one) => one.kind === 'confirmed');
  return confirmed ?? alive[0] ?? withdrawal ?? a;
}

/** For each name the later moment of the two. */
export function mergeMoments<K extends string>(
  names: readonly K[],
  a: Readonly<Partial<Record<K, number>>> | undefined,
  b: Readonly<Partial<Record<K, number>>> | undefined,
): Readonly<Partial<Record<K, number>>> | undefined {
  if (!a || !b) return a ?? b;
  const pairs = names.map((name) => [name, latest(a[name], b[name])] as const);
  return Object.fromEntries(pairs.filter(([, at]) => at !== undefined)) as Partial<Record<K, number>>;
}

/** Both lists, the first one first; what is in both stands once. */
export function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])];
}

/** The same of things that are known by their ids. */
export function unionById<T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): readonly T[] {
  const ids = new Set(a.map(({ id }) => id));
  return [...a, ...b.filter(({ id }) => !ids.has(id))];
}

/** The one there is, of two the earlier. */
export function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return bothOf(a, b, Math.min) ?? a ?? b;
}

export function latest<T extends number | string>(...moments: readonly (T | undefined)[]): T | undefined {
  return moments
    .flatMap((moment) => moment ?? [])
    .reduce<T | undefined>((last, one) => (last === undefined || one > last ? one : last), undefined);
}

/** Undefined unless both are there. */
export function bothOf(a: number | undefined, b: number | undefined, choose: (a: number, b: number) => number): number | undefined {
  return a === undefined || b === undefined ? undefined : choose(a, b);
}
