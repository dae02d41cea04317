import type { EpochMs } from '../calendar/rules.ts';

let offsetMs = 0;
let frozenAt: EpochMs | undefined;

/** The house's only look at real time. In AWS it is the system's clock; the local run may move it. */
export function now(): EpochMs {
  return frozenAt ?? Date.now() + offsetMs;
}

/** Sets the clock for this process; it runs on from there unless it is frozen. Called by the local run alone. */
export function setClock(to: EpochMs, { frozen = false }: { readonly frozen?: boolean } = {}): void {
  offsetMs = to - Date.now();
  frozenAt = frozen ? to : undefined;
}

export function isFrozen(): boolean {
  return frozenAt !== undefined;
}
