import type { OpeningStatus } from '../../calendar/rules.ts';
import type { Rule } from '../rule.ts';
import { wasJustGreeted } from './just-greeted.ts';

/** Nobody is there: said once per person and closed period, and never within a minute of the greeting. */
export const away: Rule = (situation) => {
  const { state, opening } = situation;
  if (opening.open || state.awaySaidFor === opening.since) return undefined;
  if (wasJustGreeted(situation)) return undefined;
  return { because: 'away', messages: [[awayText(opening)]], remember: { awaySaidFor: opening.since }, closedSince: opening.since };
};

/** The away text that fits the closed period. */
export function awayText(opening: OpeningStatus): string {
  if (opening.nextOpening === undefined) return 'away.undated';
  return opening.because === 'closure' ? 'away.closed_period' : 'away.hours';
}
