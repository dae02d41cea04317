import type { Snapshot } from '../../facility/snapshot.ts';
import { deskIdFrom, deskIdPattern, desksWith } from './desk-of.ts';
import { accountsOf } from './publish.ts';
import type { Desk, DeskId } from './settings-ports.ts';

/** The desk that a facility file is for. */
export interface Target {
  readonly id: DeskId;
  /** As now published; absent: the desk is new. */
  readonly holds?: Desk;
}

/**
 * - `found`. - `no-name`: what was named cannot be a desk's id. - `several`: the file has accounts of these desks, and an account can have one
 * only. - `unclear`: it has an account of none of them; `free`: a name that a new desk could have.
 */
export type TargetSearch =
  | { readonly kind: 'found'; readonly target: Target }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'several'; readonly desks: readonly Desk[] }
  | { readonly kind: 'unclear'; readonly desks: readonly Desk[]; readonly free: DeskId };

export interface TargetQuestion {
  /** The file's name without its folder: the first desk of all is called after it. */
  readonly fileName: string;
  readonly snapshot: Snapshot;
  /** The desk that the operator named; it may be new. */
  readonly named?: DeskId | undefined;
}

/** Finds the desk that a file is for: the one named, else the one that has an account of the file. */
export function findTarget({ fileName, snapshot, named }: TargetQuestion, desks: readonly Desk[]): TargetSearch {
  if (named !== undefined) return deskIdPattern.test(named) ? found(named, desks) : { kind: 'no-name' };
  const [holds, ...others] = desksWith(accountsOf(snapshot), desks);
  if (holds && others.length > 0) return { kind: 'several', desks: [holds, ...others] };
  if (holds) return { kind: 'found', target: { id: holds.id, holds } };
  const id = deskIdFrom(fileName);
  return desks.length === 0 ? { kind: 'found', target: { id } } : { kind: 'unclear', desks, free: freeId(id, desks) };
}

function found(id: DeskId, desks: readonly Desk[]): TargetSearch {
  const holds = desks.find((desk) => desk.id === id);
  return { kind: 'found', target: { id, ...(holds && { holds }) } };
}

/** A name for a new desk that no other one has. */
function freeId(id: DeskId, desks: readonly Desk[]): DeskId {
  const taken = (name: string) => desks.some((desk) => desk.id === name);
  let name = id;
  for (let count = 2; taken(name); count += 1) name = `${id}-${count}`;
  return name;
}
