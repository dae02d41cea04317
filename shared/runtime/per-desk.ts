import type { Log } from '../app/ports.ts';
import type { Desk } from '../app/settings/settings-ports.ts';
import type { FunctionName } from './inventory.ts';
import { log } from './log.ts';

/** Fields of a desk that are known to the parts of a function working for it. */
export type DeskName = Pick<Desk, 'id' | 'space'>;

/** Makes something for each desk on first use and keeps it, as `once` does. */
export function perDesk<T>(make: (desk: DeskName) => T): (desk: DeskName) => T {
  const made = new Map<string, T>();
  return ({ id, space }) => {
    const known = made.get(space);
    if (known) return known;
    const own = make({ id, space });
    made.set(space, own);
    return own;
  };
}

/** Makes something for each function on first use and keeps it. In AWS there is one function to a process, locally all of them. */
export function perFunction<T>(make: (name: FunctionName) => T): (name: FunctionName) => T {
  const made = new Map<FunctionName, T>();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const own = make(name);
    made.set(name, own);
    return own;
  };
}

/** The log of a desk: every line names it. */
export function logOf({ id }: DeskName): Log {
  return (event, fields) => log(event, { desk: id, ...fields });
}
