import type { Decision } from './decide.ts';
import { reasonsOf } from './decide.ts';
import { isAwayText } from './reply-parts.ts';

/** Why an answer did not arrive. `unknown`: neither an echo nor a receipt said that it did. */
export type FailureReason = 'window-closed' | 'person-gone' | 'opted-out' | 'invalid' | 'our-mistake' | 'unknown';

/**
 * Counters of messages and their answers; `topic.` goes with the topic's id, `source.` (first contacts) with that of the flyer. Numbers only: no
 * entry says of whom.
 */
export type TallyKey =
  | 'messages'
  | 'greeted'
  | 'away'
  | 'human'
  | 'sensitive'
  | 'attachment'
  | 'subscribed'
  | 'withdrawn'
  | `failed.${FailureReason}`
  | 'crisis'
  | 'concern'
  | `topic.${string}`
  | `source.${string}`;

export interface Tally {
  /** Over which time the numbers are added up. */
  readonly period: 'day' | 'month';
  readonly keys: readonly TallyKey[];
  /** Messages that go out, where the platform charges for them beyond a number. */
  readonly answers?: number;
}

/** With the number of messages that a decision sends, for a channel that counts them. They ride on the day's counters: no call more. */
export function withAnswers(tally: Tally | undefined, answers: number): Tally | undefined {
  return answers === 0 ? tally : { ...(tally ?? { period: 'day', keys: [] }), answers };
}

/**
 * Returns what one decision adds to the counters; undefined: nothing. A silence is not counted, so that it costs no write. A cry for help
 * is counted by the month, with whatever else its message asked for: in a small facility a day with one would point at a person, and so
 * would its message among those of the day. There the flyer is not counted: it would say where the cry came from.
 *
 * @param source id of the flyer that the message came from
 */
export function tallyOf(decision: Decision, source?: string): Tally | undefined {
  const { effects, ledger } = decision;
  const reasons = new Set(reasonsOf(decision));
  const say = effects.flatMap((effect) => effect.textIds);
  const isGrave = reasons.has('crisis') || reasons.has('crisis.concern');
  const counted: readonly (readonly [TallyKey, boolean])[] = [
    ['messages', effects.length > 0 && !isGrave],
    ['crisis', reasons.has('crisis')],
    ['concern', reasons.has('crisis.concern')],
    ['greeted', say.includes('greeting')],
    ['away', say.some(isAwayText)],
    ['human', say.includes('human.requested')],
    ['sensitive', reasons.has('sensitive')],
    ['attachment', say.includes('attachment')],
    ['subscribed', ledger?.kind === 'confirmed'],
    ['withdrawn', ledger?.kind === 'withdrawn'],
    ...(source === undefined ? [] : [[`source.${source}`, say.includes('greeting') && !isGrave] as const]),
    ...effects.flatMap(({ topic }) => (topic === undefined ? [] : [[`topic.${topic}`, true] as const])),
  ];
  const keys = [...new Set(counted.flatMap(([key, isSo]) => (isSo ? [key] : [])))];
  if (keys.length === 0 || (effects.length === 0 && !ledger)) return undefined;
  return { period: isGrave ? 'month' : 'day', keys };
}
