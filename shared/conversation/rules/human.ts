import type { ReplyPart } from '../../facility/text-id.ts';
import { isAsked } from '../../understanding/meaning.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import { isToldOfRequest } from '../telling.ts';
import { isAnswerableMessage } from './no-answer.ts';

/**
 * MENSCH and its kin: the way to a human that is open at the moment of sending, also while one is already talking. On first contact it stands within
 * the greeting. "Are you a bot?" is answered yes. Where the team is told by mail, the answer says so.
 */
export const human: Rule = (situation) => {
  const { event, state, opening, now } = situation;
  if (!isAsked(event.meaning, 'human') || !isAnswerableMessage(situation)) return undefined;
  const way: readonly ReplyPart[] = [
    ...(isAsked(event.meaning, 'bot-question') ? (['human.bot'] as const) : []),
    'human.requested',
    ...(isToldOfRequest(situation) ? (['human.told'] as const) : []),
  ];
  if (state.introducedAt !== undefined) return { because: 'human', messages: [way] };
  // At night the greeting says that nobody is there, and when somebody is.
  const said = opening.open ? {} : { remember: { awaySaidFor: opening.since }, closedSince: opening.since };
  return { because: 'greeting+human', messages: [['greeting', ...way]], ...said, remember: { introducedAt: now, ...said.remember } };
};

export const reasons = {
  human: ['Mensch gewünscht', 'Die Person möchte mit einem Menschen sprechen und erfährt, wie das geht.'],
} as const satisfies Reasons;
