import type { TimeLeft } from '../app/ports.ts';
import { failSafe } from './fail-safe.ts';
import type { FunctionName } from './inventory.ts';

/** The chain of a scheduled function. What the tick carries is not looked at: the truth is computed, not told. */
export function scheduleChain(functionName: FunctionName, handle: (timeLeft: TimeLeft) => Promise<void>) {
  return failSafe<unknown, void>(functionName, (_tick, context) => handle(() => context.getRemainingTimeInMillis()));
}
