import type { EventKind } from './event.ts';
import type { Rule, Situation, Verdict } from './rule.ts';
import { away } from './rules/away.ts';
import { greeting } from './rules/greeting.ts';
import { noAnswerKind, standby } from './rules/no-answer.ts';
import { quiet } from './rules/quiet.ts';
import { silence } from './rules/silence.ts';
import { staff } from './rules/staff.ts';
import { answerWindowMs, tooOld } from './rules/too-old.ts';
import { type Effect, hasSeen, type PersonState, type RuleId, remember } from './state.ts';

/** The order in which the rules are asked; the first that speaks decides. */
const rules: readonly Rule[] = [staff, noAnswerKind, standby, tooOld, quiet, greeting, away];

/** What follows from one happening: the next state, the answer (if any) already claimed in it, and the rule that spoke. */
export interface Decision {
  readonly because: RuleId;
  /** The state to commit; undefined: nothing changed (a duplicate). */
  readonly next?: PersonState;
  readonly effect?: Effect;
}

/**
 * Decides one happening. Pure: same input, same answer; nothing has been sent or stored when it returns. The answer stands in `next` as a
 * claimed effect, so that committing the state and claiming the send are one write.
 */
export function decide(situation: Situation): Decision {
  const { event, state } = situation;
  if (hasSeen(state, event.key)) return { because: 'duplicate' };
  const touched = touch(situation);
  const verdict = speak({ ...situation, state: touched });
  const remembered = remember({ ...touched, ...verdict.remember }, event.key);
  const effect = effectOf(verdict, situation, remembered);
  const next = effect ? { ...remembered, effects: [...remembered.effects, effect] } : remembered;
  return { because: verdict.because, next, ...(effect && { effect }) };
}

function speak(situation: Situation): Verdict {
  for (const rule of rules) {
    const verdict = rule(situation);
    if (verdict) return verdict;
  }
  return silence();
}

/** Happenings that are not the person's own action: they neither open Meta's window nor count as a message. */
const notThePersonsAction: ReadonlySet<EventKind> = new Set(['staff', 'system', 'handover', 'preference']);

/** What every happening changes, whatever rule speaks: the last contact, and Meta's window by the person's own actions. */
function touch({ event, state }: Situation): PersonState {
  const lastContactAt = Math.max(state.lastContactAt, event.at);
  if (notThePersonsAction.has(event.kind)) return { ...state, lastContactAt };
  return { ...state, lastContactAt, windowUntil: Math.max(state.windowUntil ?? 0, event.at + answerWindowMs) };
}

function effectOf(verdict: Verdict, { event, now }: Situation, state: PersonState): Effect | undefined {
  if (!verdict.say || !event.address) return undefined;
  return {
    id: event.key.slice(0, 16),
    channel: event.channel,
    because: verdict.because,
    say: verdict.say,
    status: 'claimed',
    decidedAt: now,
    claimedAt: now,
    dueAt: now,
    tries: 1,
    address: event.address,
    windowUntil: state.windowUntil ?? event.at + answerWindowMs,
    ...(verdict.closedSince !== undefined && { closedSince: verdict.closedSince }),
  };
}
