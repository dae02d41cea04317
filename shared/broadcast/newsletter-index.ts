import type { EpochMs } from '../calendar/rules.ts';
import type { News } from './issue.ts';

/** Summary of all issues: small, because every answer reads it beside its person. */
export interface NewsletterIndex {
  /** The newest, oldest first. */
  readonly jobs: readonly { readonly id: string; readonly createdAt: EpochMs; readonly startedAt?: EpochMs }[];
  /** The one issue that is on its way, stopped or not: two at once could not be told apart in a person's item. */
  readonly active?: string;
  readonly news?: News;
  /** The active issue is stopped by hand or by an alarm: nobody gets it by writing, either. */
  readonly stopped?: true;
}

export const emptyIndex: NewsletterIndex = { jobs: [] };

/** More than two years of "two a month", and drafts that may still go out. */
const rememberedStarts = 60;
const rememberedDrafts = 30;

/** Drafts never push out what was sent: the month's cap counts those. */
export function withJob(index: NewsletterIndex, id: string, createdAt: EpochMs): NewsletterIndex {
  const jobs = [...index.jobs, { id, createdAt }];
  const started = jobs.filter(({ startedAt }) => startedAt !== undefined).slice(-rememberedStarts);
  const drafts = jobs.filter(({ startedAt }) => startedAt === undefined).slice(-rememberedDrafts);
  return { ...index, jobs: jobs.filter((job) => started.includes(job) || drafts.includes(job)) };
}

/** The issue goes out: it is the active one, and the one that NEWS pulls. */
export function withStart(index: NewsletterIndex, id: string, startedAt: EpochMs, news: News): NewsletterIndex {
  const { stopped: _, ...rest } = index;
  return { ...rest, active: id, news, jobs: index.jobs.map((job) => (job.id === id ? { ...job, startedAt } : job)) };
}

/** An issue that was through is on its way again, unless another one is by now. */
export function withReturn(index: NewsletterIndex, id: string): NewsletterIndex {
  return index.active === undefined ? { ...index, active: id } : index;
}

/** The active issue is stopped, or goes on. */
export function withStop(index: NewsletterIndex, id: string, isStopped: boolean): NewsletterIndex {
  if (index.active !== id || isStopped === (index.stopped ?? false)) return index;
  const { stopped: _, ...rest } = index;
  return isStopped ? { ...rest, stopped: true } : rest;
}

/** Issue that subscribers get by writing, and that NEWS pulls; undefined: none for now. */
export function newsOf(index: NewsletterIndex | undefined): News | undefined {
  return index?.stopped && index.news?.job === index.active ? undefined : index?.news;
}

/** The issue is through; `keepsNews`: it was sent, and not cancelled. */
export function withEnd(index: NewsletterIndex, id: string, keepsNews: boolean): NewsletterIndex {
  if (index.active !== id) return index;
  const { active: _active, stopped: _stopped, news, ...rest } = index;
  return { ...rest, ...(news && (keepsNews || news.job !== id) && { news }) };
}

/** An issue that was stopped before it reached anybody does not count as sent. */
export function withoutStart(index: NewsletterIndex, id: string): NewsletterIndex {
  return { ...index, jobs: index.jobs.map((job) => (job.id === id ? { id, createdAt: job.createdAt } : job)) };
}

/** When issues were started, oldest first, for the cap and "last issue". `except`: the one that is about to start, and may have tried before. */
export function startsOf(index: NewsletterIndex, except?: string): readonly EpochMs[] {
  return index.jobs.flatMap(({ id, startedAt }) => (id === except ? [] : (startedAt ?? []))).sort((a, b) => a - b);
}
