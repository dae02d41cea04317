import { localCivil, localMinute, momentOf } from '../calendar/berlin.ts';
import { dayOf } from '../calendar/civil-days.ts';
import type { EpochMs } from '../calendar/rules.ts';
import type { Consent } from './state.ts';
import type { Transition } from './transition.ts';

/** Limitation runs three years from the end of the year (§§ 195, 199 BGB; § 31 OWiG). */
export const proofYears = 3;

/** A consent that is not used goes stale (AG Bonn 104 C 227/15 after four years; we take two). */
export const silentYears = 2;

/** The last ninety days before a lapse. */
export const renewalMs = 90 * 24 * 60 * 60 * 1000;

/**
 * The moment from which a proof may be removed: the end of the third calendar year after the year of withdrawal, by Berlin's calendar.
 * The proof of a consent that still holds has no end.
 */
export function retentionEnd(withdrawnAt: EpochMs): EpochMs {
  return momentOf(dayOf(localCivil(withdrawnAt).year + proofYears + 1, 1, 1), 0);
}

/**
 * Ends a consent after 24 months of silence, counted by Berlin's calendar from the last issue sent, or from the START when there was none
 * (to the minute; 29 February ends on 1 March). Undefined: nothing to do. The withdrawal bears the moment at which the consent lapsed, not the moment at
 * which somebody looked.
 */
export function lapse(state: Consent, lastIssueAt: EpochMs | undefined, now: EpochMs): Transition | undefined {
  if (state.kind !== 'confirmed') return undefined;
  const lapsedAt = lapsesAt(state, lastIssueAt);
  if (now < lapsedAt) return undefined;
  return {
    state: { kind: 'withdrawn', at: lapsedAt, route: 'lapsed' },
    ledger: { kind: 'withdrawn', at: lapsedAt, route: 'lapsed', confirmedAt: state.at },
  };
}

/**
 * From this moment on the consent is near its lapse: a subscriber who writes is asked once whether it is still meant, and START renews it for
 * another 24 months.
 */
export function renewalDueSince(state: Extract<Consent, { kind: 'confirmed' }>, lastIssueAt: EpochMs | undefined): EpochMs {
  return lapsesAt(state, lastIssueAt) - renewalMs;
}

function lapsesAt({ at }: Extract<Consent, { kind: 'confirmed' }>, lastIssueAt: EpochMs | undefined): EpochMs {
  return yearsLater(Math.max(at, lastIssueAt ?? at), silentYears);
}

function yearsLater(at: EpochMs, years: number): EpochMs {
  const { year, month, day } = localCivil(at);
  return momentOf(dayOf(year + years, month, day), localMinute(at));
}
