import { toLocal } from '../calendar/berlin.ts';
import type { EpochMs } from '../calendar/rules.ts';
import type { RuleResult } from './rule.ts';
import type { AnswersOfDay, Effect, PersonState } from './state.ts';
import { type CeilingGroup, type RuleId, traitsOf } from './traits.ts';

/** Answers one person gets on one day at the most, but for those with a ceiling of their own. More is a loop, or somebody costing money. */
export const answersPerDay = 20;

/** Why a verdict's messages are not sent. What it remembers holds all the same. */
export type Withheld = 'open-answer' | 'ceiling' | 'cap';

/** Whether the messages of this verdict may go out now; undefined: they may. */
export function withheldBy({ because, messages = [] }: RuleResult, state: PersonState, now: EpochMs): Withheld | undefined {
  if (messages.length === 0) return undefined;
  const { ceiling, outsideCap } = traitsOf(because);
  const { count, urgent = {} } = answersOfToday(state, now);
  if (ceiling && state.effects.some((effect) => absorbs(effect, ceiling.group))) return 'open-answer';
  if (ceiling && (urgent[ceiling.group] ?? 0) >= ceiling.perDay) return 'ceiling';
  return !outsideCap && count >= answersPerDay ? 'cap' : undefined;
}

/** An answer of the group that will still be sent. One that was sent twice without a word of its fate may be lost: it absorbs nothing. */
function absorbs({ because, status, resent }: Effect, group: CeilingGroup): boolean {
  const { ceiling } = traitsOf(because);
  return ceiling?.group === group && !(status === 'unknown' && (resent || ceiling.despiteUnknown));
}

/**
 * The state in which the open answer stands for the repeat as well: it goes to the newest address, for as long as the repeat may be answered.
 */
export function withRepeatAbsorbed(state: PersonState, because: RuleId, address: Effect['address']): PersonState {
  const group = traitsOf(because).ceiling?.group;
  const effects = state.effects.map((effect) =>
    group !== undefined && absorbs(effect, group)
      ? { ...effect, address, windowUntil: Math.max(effect.windowUntil, state.windowUntil ?? 0) }
      : effect,
  );
  return { ...state, effects };
}

/** The state with one more answer of this rule on the day's account. */
export function counted(state: PersonState, because: RuleId, now: EpochMs): PersonState {
  const { ceiling, outsideCap } = traitsOf(because);
  const today = answersOfToday(state, now);
  const { group } = ceiling ?? {};
  const urgent = group !== undefined && { ...today.urgent, [group]: (today.urgent?.[group] ?? 0) + 1 };
  if (!urgent && outsideCap) return state;
  return { ...state, answered: { ...today, count: today.count + (outsideCap ? 0 : 1), ...(urgent && { urgent }) } };
}

/** The state in which the cap was reached, so that it is told once. */
export function capped(state: PersonState, now: EpochMs): PersonState {
  return { ...state, answered: { ...answersOfToday(state, now), count: answersPerDay + 1 } };
}

/** Returns the answers the person got on this day, by the calendar of Berlin. */
export function answersOfToday({ answered }: PersonState, now: EpochMs): AnswersOfDay {
  const day = toLocal(now).date;
  return answered?.day === day ? answered : { day, count: 0 };
}
