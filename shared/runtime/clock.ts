import type { EpochMs } from '../calendar/rules.ts';

let offsetMs = 0;

/** The house's only look at real time. In AWS it is the system's clock; the local run may move it. */
export function now(): EpochMs {
  return Date.now() + offsetMs;
}

/** Sets the clock for this process; it runs on from there. Called by the local run alone. */
export function setClock(to: EpochMs): void {
  offsetMs = to - Date.now();
}
