import type { Snapshot } from './snapshot.ts';

/** One value that two snapshots do not share; absent on the side that does not have it. */
export interface SnapshotChange {
  /** `whatsapp.calendar.weekly.mon`; entries of lists by their own name or date: `holidays[2026-12-25].name`. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** Returns the differences between what holds and what is to hold, sorted by path. `before` undefined: nothing held. */
export function snapshotDiff(before: Snapshot | undefined, after: Snapshot): readonly SnapshotChange[] {
  return leafChanges(before && withoutHash(before), withoutHash(after));
}

/** Returns the differences between two plain values in the same way. */
export function leafChanges(before: object | undefined, after: object): readonly SnapshotChange[] {
  const was = new Map(before ? leaves(before, '') : []);
  const is = new Map(leaves(after, ''));
  const paths = [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path)).toSorted();
  return paths.map((path) => {
    const [old, now] = [was.get(path), is.get(path)];
    return { path, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) };
  });
}

function withoutHash({ hash: _name, ...content }: Snapshot): object {
  return content;
}

function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) {
    if (!value.some((entry) => typeof entry === 'object')) return [[path, value.join(', ')]];
    return value.flatMap((entry, index) => leaves(entry, `${path}[${nameOf(entry) ?? index}]`));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
  }
  return [[path, String(value)]];
}

/** Returns the name of an entry in a list. Days of one hour each have no name, and are told by their position. */
function nameOf(entry: unknown): string | undefined {
  const { id, date, from, label } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  return [id, date, typeof from === 'string' ? from : undefined, label].find((name) => typeof name === 'string');
}
