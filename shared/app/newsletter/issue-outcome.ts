import type { Outcome } from '../../channels/contract.ts';
import { type Channel, profileOf } from '../../channels/registry.ts';

/**
 * Meaning of an outcome for one person's issue.
 * - `counted`: final. - `unknown`: never sent again. - `retry`: not sent, tried again in this batch. - `held`: Meta wants a day.
 * - `waiting`: no open window. - `halt`: not sent, and would fail the same way for everyone.
 */
export type IssueOutcome =
  | { readonly kind: 'counted'; readonly key: string; readonly note?: 'undeliverable' | 'opted-out' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'retry'; readonly code: string; readonly tooFast: boolean; readonly afterMs: number }
  | { readonly kind: 'held' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'halt'; readonly code: string /** Absent: until somebody resumes. */; readonly forMs?: number };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** @param again it is the second try, a day later */
export function issueOutcomeOf(outcome: Outcome, channel: Channel, again: boolean): IssueOutcome {
  switch (outcome.kind) {
    case 'sent':
      return { kind: 'counted', key: 'sent' };
    case 'unknown':
      return { kind: 'unknown' };
    case 'misconfigured':
      return { kind: 'halt', code: outcome.code };
    case 'refused':
      return refused(outcome, channel);
    case 'later':
      return later(outcome, again);
  }
}

function refused({ code, reason }: Extract<Outcome, { kind: 'refused' }>, channel: Channel): IssueOutcome {
  if (reason === 'window-closed' && !profileOf(channel).templates) return { kind: 'waiting' };
  if (reason === 'opted-out') return { kind: 'counted', key: 'withdrawn', note: 'opted-out' };
  if (isAboutTemplate(code)) return { kind: 'halt', code };
  return { kind: 'counted', key: `failed:${code}`, ...(reason === 'person-gone' && { note: 'undeliverable' as const }) };
}

/** Unknown, changed, paused, disabled template, parameters that do not fit (132000 to 132069): nobody would get it. */
function isAboutTemplate(code: string): boolean {
  return /^1320\d\d$/.test(code);
}

function later({ code, scope, retryAfterMs = 0 }: Extract<Outcome, { kind: 'later' }>, again: boolean): IssueOutcome {
  if (retryAfterMs >= dayMs) return again ? { kind: 'counted', key: `failed:${code}` } : { kind: 'held' };
  if (scope === 'person') return { kind: 'retry', code, tooFast: false, afterMs: Math.max(1000, retryAfterMs) };
  if (retryAfterMs >= hourMs) return { kind: 'halt', code };
  if (retryAfterMs >= minuteMs) return { kind: 'halt', code, forMs: retryAfterMs };
  return { kind: 'retry', code, tooFast: true, afterMs: Math.max(1000, retryAfterMs) };
}
