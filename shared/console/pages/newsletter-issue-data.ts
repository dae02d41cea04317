import type { Report } from '../../broadcast/counts.ts';
import type { JobState, OverridableGuard, SendGuard } from '../../broadcast/job.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import type { Problem } from '../words.ts';

/** Data of an issue that was not sent. */
export interface Before {
  readonly recipients: readonly { readonly label: string; readonly count: number }[];
  /** Channels whose subscribers get it when they write, and for how many days. */
  readonly waits?: { readonly labels: string; readonly days: number };
  readonly durationMs: number;
  readonly stretches: number;
  readonly euros: number;
  readonly ratesOf: string;
  readonly lastIssueAt?: EpochMs;
  readonly blocked: readonly SendGuard[];
  readonly quietUntil: EpochMs;
  /** Those of the rules in the way that a person may break on purpose. */
  readonly overridable: readonly OverridableGuard[];
}

export interface ApprovalData {
  readonly by?: string;
  readonly at?: EpochMs;
  /** It was given, and something changed since. */
  readonly isVoid: boolean;
  /** The reader has written the issue. */
  readonly isOwn: boolean;
}

export interface IssueData {
  readonly id: string;
  readonly state: JobState;
  readonly base: string;
  readonly because?: string | undefined;
  readonly until?: EpochMs;
  readonly mayWrite: boolean;
  readonly previews: readonly { readonly label: string; readonly text: string }[];
  readonly mistakes: readonly string[];
  readonly doubts: readonly string[];
  readonly writers: string;
  readonly startedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  readonly overrides: readonly { readonly guard: SendGuard; readonly by: string; readonly at: EpochMs }[];
  /** Absent: nobody else need agree. */
  readonly approval?: ApprovalData;
  readonly before?: Before;
  readonly report?: Report;
  readonly countsReads: boolean;
  /** It stands still because too many failed: whether to go on is for a person to say. */
  readonly hasTooManyFailures: boolean;
  readonly problem: Problem | undefined;
  /** The address of the test that could not be taken, and why. */
  readonly test: { readonly to: string; readonly mistake?: string | undefined };
}
