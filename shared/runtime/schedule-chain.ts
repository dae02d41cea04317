import { failSafe } from './fail-safe.ts';
import type { FunctionName } from './functions.ts';

/** The chain of a scheduled function. What the tick carries is not looked at: the truth is computed, not told. */
export function scheduleChain(functionName: FunctionName, handle: () => Promise<void>) {
  return failSafe<unknown, void>(functionName, () => handle());
}
