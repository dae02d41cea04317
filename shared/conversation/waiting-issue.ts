import { frameText, type News } from '../broadcast/issue.ts';
import { isSubscribed, noConsent } from '../consent/state.ts';
import type { Event } from './event.ts';
import { isIssueText } from './reply-parts.ts';
import type { RuleResult } from './rule.ts';
import type { PersonState } from './state.ts';
import { traitsOf } from './traits.ts';

/** Does this subscriber still wait for the issue? It went out after the consent, the person could not be written to, and its time is not over. */
export function waitsFor(news: News | undefined, state: PersonState, event: Event, now: number): news is News {
  if (!news || now >= news.waitsUntil || !news.waitsOn.includes(event.channel)) return false;
  if (state.noIssueUntil !== undefined && now < state.noIssueUntil) return false;
  const consent = state.consent ?? noConsent;
  if (consent.kind !== 'confirmed' || !isSubscribed(consent) || consent.at > news.at) return false;
  return state.subscription?.channel === event.channel && state.issue?.id !== news.job;
}

/**
 * The verdict with the waiting issue as one more message after its own, and the mark that this person has it now: a pull by NEWS is the
 * issue itself. Marking and claiming the send are one write, as with every answer.
 */
export function withWaitingIssue(verdict: RuleResult, news: News, now: number): RuleResult {
  if (!traitsOf(verdict.because).mayCarryIssue) return verdict;
  const said = verdict.messages ?? [];
  const messages = said.flat().some(isIssueText) ? said : [...said, [frameText]];
  return { ...verdict, messages, remember: { ...verdict.remember, issue: { id: news.job, at: now } } };
}
