import { quotaFreeFrom, quotaLeft, withCount } from '../../broadcast/daily-limit.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { NewsletterPorts } from './dependencies.ts';

/** People of the portfolio's 24-hour limit that a page may write to, taken beforehand so that shards side by side cannot overdraw it. */
export interface Quota {
  readonly count: number;
  /** No quota: the moment from which there is some. */
  readonly from?: EpochMs;
}

/** Every shard of an issue takes and gives back at the same moments. */
const attempts = 10;

export async function reserveQuota(wanted: number, limit: number | undefined, { newsletter, now }: NewsletterPorts): Promise<Quota> {
  if (limit === undefined) return { count: wanted };
  return updateVersioned('daily limit', attempts, async () => {
    const held = await newsletter.loadHours();
    const hours = held?.value ?? {};
    const count = Math.min(wanted, quotaLeft(hours, limit, now()));
    if (count === 0) return { count, from: quotaFreeFrom(hours, limit, now()) };
    const saved = await newsletter.saveHours(withCount(hours, count, now()), held?.version);
    return saved === 'conflict' ? saved : { count };
  });
}

/** Gives back what a page did not use. */
export async function releaseQuota(count: number, limit: number | undefined, { newsletter, now }: NewsletterPorts): Promise<void> {
  if (limit === undefined || count === 0) return;
  await updateVersioned('daily limit', attempts, async () => {
    const held = await newsletter.loadHours();
    return held && newsletter.saveHours(withCount(held.value, -count, now()), held.version);
  });
}
