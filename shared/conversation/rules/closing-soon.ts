import { toLocal } from '../../calendar/berlin.ts';
import { closesSoon } from '../../calendar/opening.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import { wasJustGreeted } from './just-greeted.ts';

/**
 * The desk is open, but not for long: says until when it is read, once before each closing. It counts as the day's word on few staff, too, so
 * that nobody gets both.
 */
export const closingSoon: Rule = (situation) => {
  const { state, opening, calendar, now } = situation;
  const { until } = opening;
  if (!calendar || until === undefined || !closesSoon(now, opening, calendar)) return undefined;
  if (state.closingSaidFor === until || wasJustGreeted(situation)) return undefined;
  return {
    because: 'closing-soon',
    messages: [['open.closing_soon']],
    remember: { closingSaidFor: until, fewStaffSaidOn: toLocal(now).date },
    about: until,
  };
};

export const reasons = {
  'closing-soon': [
    'Bald geschlossen',
    'Es ist noch offen, aber nicht mehr lange. Wie lange hier gelesen wird, erfährt jede Person einmal vor jedem Schließen.',
  ],
} as const satisfies Reasons;
