import type { OpeningStatus } from '../../calendar/rules.ts';
import type { Rule, Situation } from '../rule.ts';
import { wasJustGreeted } from './just-greeted.ts';

/** Nobody is there: said once per person and closed period, and never within a minute of the greeting. */
export const away: Rule = (situation) => {
  const { opening } = situation;
  if (opening.open || wasTold(situation) || wasJustGreeted(situation)) return undefined;
  return { because: 'away', messages: [[awayText(opening)]], remember: { awaySaidFor: opening.since }, closedSince: opening.since };
};

/**
 * Told since the desk last was open. By other hours than those of now the period may have begun later; a beginning that is still to come is left
 * from before a clock was put back.
 */
function wasTold({ state: { awaySaidFor }, opening, now }: Situation): boolean {
  return awaySaidFor !== undefined && awaySaidFor >= opening.since && awaySaidFor <= now;
}

/** The away text that fits the closed period. */
export function awayText(opening: OpeningStatus): string {
  if (opening.nextOpening === undefined) return 'away.undated';
  return opening.because === 'closure' ? 'away.closed_period' : 'away.hours';
}
