import type { EpochMs } from '../calendar/rules.ts';
import type { News } from './issue.ts';

/** What is known of all issues together: small, because every answer reads it beside its person. */
export interface Board {
  /** The newest, oldest first. */
  readonly jobs: readonly { readonly id: string; readonly createdAt: EpochMs; readonly startedAt?: EpochMs }[];
  /** The one issue that is on its way, stopped or not: two at once could not be told apart in a person's item. */
  readonly active?: string;
  readonly news?: News;
}

export const emptyBoard: Board = { jobs: [] };

/** More than two years of "two a month". */
const remembered = 30;

export function withJob(board: Board, id: string, createdAt: EpochMs): Board {
  return { ...board, jobs: [...board.jobs, { id, createdAt }].slice(-remembered) };
}

/** The issue goes out: it is the active one, and the one that NEWS pulls. */
export function withStart(board: Board, id: string, startedAt: EpochMs, news: News): Board {
  return { ...board, active: id, news, jobs: board.jobs.map((job) => (job.id === id ? { ...job, startedAt } : job)) };
}

/** An issue that was through is on its way again, unless another one is by now. */
export function withReturn(board: Board, id: string): Board {
  return board.active === undefined ? { ...board, active: id } : board;
}

/** The issue is through; `keepsNews`: it was sent, and not cancelled. */
export function withEnd(board: Board, id: string, keepsNews: boolean): Board {
  if (board.active !== id) return board;
  const { active: _, news, ...rest } = board;
  return { ...rest, ...(news && (keepsNews || news.job !== id) && { news }) };
}

/** When issues were started, for the cap and "last issue". `except`: the one that is about to start, and may have tried before. */
export function startsOf(board: Board, except?: string): readonly EpochMs[] {
  return board.jobs.flatMap(({ id, startedAt }) => (id === except ? [] : (startedAt ?? [])));
}
