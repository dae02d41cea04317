import type { ChannelCalendar, EpochMs } from '../calendar/rules.ts';
import { hourMs } from './daily-limit.ts';
import rates from './rates.json' with { type: 'json' };
import { quietAgainAt, quietUntil } from './send-guards.ts';

/** Maximum cost in euros of an issue to so many people by template: every message delivered. */
export function templateCost(recipients: number): number {
  return recipients * rates.marketing;
}

/** The rates that the cost was computed with. */
export const rateSheet: { readonly asOf: string; readonly confirmed: boolean; readonly marketing: number; readonly service: number } =
  rates;

export interface Conditions {
  readonly perSecond: number;
  /** People in 24 hours; absent: no limit. */
  readonly dailyLimit?: number;
  /** People to whom the limit's last 24 hours have gone already. */
  readonly used: number;
  /** Absent: quiet hours were overridden. */
  readonly calendar?: Pick<ChannelCalendar, 'holidays'>;
}

/** One stretch in which messages go out. */
export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly count: number;
}

/** A list that takes longer than this is not planned to its end. */
const longestPlan = 400;

/** When so many messages will go out: as fast as permitted, not in quiet hours, and never more than the limit in 24 hours. */
export function plan(recipients: number, start: EpochMs, { perSecond, dailyLimit, used, calendar }: Conditions): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let left = recipients;
  let at = start;
  let quota = dailyLimit === undefined ? Number.POSITIVE_INFINITY : Math.max(0, dailyLimit - used);
  while (left > 0 && stretches.length < longestPlan) {
    if (quota <= 0) {
      at += 25 * hourMs;
      quota = dailyLimit ?? Number.POSITIVE_INFINITY;
    }
    at = calendar ? quietUntil(at, calendar) : at;
    const seconds = calendar ? (quietAgainAt(at) - at) / 1000 : Number.POSITIVE_INFINITY;
    const count = Math.min(left, quota, Math.max(1, Math.floor(seconds * perSecond)));
    const to = at + Math.ceil((count / perSecond) * 1000);
    stretches.push({ from: at, to, count });
    left -= count;
    quota -= count;
    at = to;
  }
  return stretches;
}
