import { toLocal } from '../../calendar/berlin.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import { wasJustGreeted } from './just-greeted.ts';

/** Open with few people: whoever writes is told once a day that an answer may take long. While closed the away text says more. */
export const fewStaff: Rule = (situation) => {
  const { state, opening, calendar, now } = situation;
  if (calendar?.mode !== 'few-staff' || !opening.open) return undefined;
  const today = toLocal(now).date;
  if (state.fewStaffSaidOn === today || wasJustGreeted(situation)) return undefined;
  return { because: 'few-staff', messages: [['away.few_staff']], remember: { fewStaffSaidOn: today } };
};

export const reasons = {
  'few-staff': ['Wenig Personal', 'Es ist offen, aber dünn besetzt. Dass eine Antwort dauern kann, erfährt jede Person einmal am Tag.'],
} as const satisfies Reasons;
