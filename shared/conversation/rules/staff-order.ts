import type { ReplyPart } from '../../facility/text-id.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule, StaffMessage } from '../rule.ts';
import { isAnswerableMessage } from './no-answer.ts';

/** Each answer says what holds at the moment of sending; `team.open` is `team.away` while nobody is there. */
const answers: Readonly<Record<StaffMessage['said'], readonly ReplyPart[]>> = {
  enrolled: ['team.enrolled', 'team.open'],
  state: ['team.open'],
  away: ['team.open', 'team.undo'],
  open: ['team.open', 'team.undo'],
  when: ['team.when', 'team.open'],
  hours: ['team.open'],
  'needs-end': ['team.open', 'team.needs_end'],
};

/**
 * An order of one of the team by chat, and a phone's enrolment. Done only with its answer: what cannot be answered is a client's message. After
 * crisis, STOP and rights: the phone is also a person's.
 */
export const staffOrder: Rule = (situation) => {
  const { staff } = situation;
  if (!staff || !isAnswerableMessage(situation)) return undefined;
  return { because: 'staff-order', messages: [answers[staff.said]], ...(staff.remember && { remember: staff.remember }) };
};

export const reasons = {
  'staff-order': [
    'Team schaltet per Chat',
    'Ein eingetragenes Telefon des Teams hat den Chat geöffnet, geschlossen oder nach dem Stand gefragt.',
  ],
} as const satisfies Reasons;
