import type { EpochMs, LocalDate } from '../../calendar/rules.ts';
import type { FileParts } from '../../facility/read-file.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { Facts, PublishedFacts } from '../../print/papers/facts.ts';
import type { WrittenPrints } from '../../print/papers/paper-standing.ts';
import type { AuditLine, ConsoleUser } from '../console/console-ports.ts';

/** Steps of going live that only people can vouch for. */
export const handSteps = ['custodians', 'app-review', 'management', 'data-protection', 'works-council', 'privacy-page'] as const;
export type HandStep = (typeof handSteps)[number];

/** `none`: the facility has no such body. */
export type Outcome = 'yes' | 'no' | 'none';

/** A decision or assurance of one person, as it was entered. */
export interface Decision {
  readonly step: HandStep;
  readonly outcome: Outcome;
  /** Of the person who decided. */
  readonly name: string;
  readonly on: LocalDate;
  /** When it was entered, and by whom. */
  readonly at: EpochMs;
  readonly by: string;
}

/** Record that the desk was called live. */
export interface WentLive {
  readonly at: EpochMs;
  readonly by: string;
  /** Ids of the steps that were missing then; none without a reason. */
  readonly missing: readonly string[];
  /** Why it went live all the same. */
  readonly reason?: string;
}

/** A desk's record of its way to its first client. */
export interface GoLiveNotes {
  readonly decisions: readonly Decision[];
  /** Absent: it is not live. */
  readonly live?: WentLive;
}

/** A passed training. Failed attempts and answers are kept nowhere. */
export interface TrainingLine {
  /** Id of the person's access to the console; absent: they have none, and were trained in person. */
  readonly user?: string;
  readonly name: string;
  readonly at: EpochMs;
  /** The person who entered it, where that was another one. */
  readonly by?: string;
}

/** Everybody's last training, a line a person. */
export interface TrainingRegister {
  readonly lines: readonly TrainingLine[];
}

/** Papers that were written of what is published, by id. */
export interface WrittenPapers {
  readonly papers: Readonly<Record<string, WrittenPrints & { readonly at: EpochMs; readonly by: string }>>;
}

/** One item that is read, changed and written under its version. */
export interface NotesStore<T> {
  /** The empty value, without a version, where there is none yet. */
  load(): Promise<{ readonly notes: T; readonly version?: number }>;
  save(notes: T, version: number | undefined): Promise<'committed' | 'conflict'>;
}

/** Records of one desk. */
export interface DeskRecords {
  readonly goLive: NotesStore<GoLiveNotes>;
  readonly training: NotesStore<TrainingRegister>;
  readonly papers: NotesStore<WrittenPapers>;
  /** Everybody with access to the console and a role at this desk. */
  readonly people: () => Promise<readonly ConsoleUser[]>;
  /** Adds to the desk's audit list. */
  readonly audit: (line: AuditLine) => Promise<void>;
  /** Facts of the published snapshot as papers state them; undefined: it is older than its imprint. */
  readonly paperFacts: () => Promise<PublishedFacts | undefined>;
  /** All facts that papers state of a snapshot. @param parts of its file; undefined: it lacks what every paper needs */
  readonly allFacts: (parts: FileParts, snapshot: Snapshot) => Promise<Facts | undefined>;
}
