import { noConsent } from '../consent/state.ts';
import { transition } from '../consent/transition.ts';
import type { TextId } from '../facility/text-id.ts';
import type { RuleResult, Situation } from './rule.ts';
import { traitsOf } from './traits.ts';

export const renewalText: TextId = 'optin.reconfirm';

/**
 * The verdict with the question whether the newsletter is still wanted as one more message after its own, once before the consent lapses. An
 * issue that goes along makes it needless.
 */
export function withRenewalQuestion(verdict: RuleResult, { event, state, newsletter, now }: Situation): RuleResult {
  const renewal = newsletter?.renewal;
  if (!renewal || (state.noIssueUntil ?? 0) > now || !traitsOf(verdict.because).mayCarryIssue || verdict.remember?.issue) return verdict;
  const before = verdict.remember?.consent ?? state.consent ?? noConsent;
  const { state: consent, say } = transition(before, { kind: 'occasion', at: event.at, renewal, eventKey: event.key }, now);
  if (!say) return verdict;
  return { ...verdict, messages: [...(verdict.messages ?? []), [say]], remember: { ...verdict.remember, consent } };
}
