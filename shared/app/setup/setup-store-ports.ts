import type { EpochMs } from '../../calendar/rules.ts';
import type { Channel } from '../../channels/registry.ts';
import type { Verdict } from '../../channels/setup-contract.ts';
import type { AlarmId } from '../../console/alarm-words.ts';

/** Notes on a desk's set-up: ticks that only people can make, and sights that are not repeated. */
export interface SetupNotes {
  /** Items of the checklist that somebody did. */
  readonly ticks: readonly Tick[];
  /** Channels on which a message was seen arriving. */
  readonly seen: readonly Channel[];
}

export interface Tick {
  readonly id: string;
  readonly at: EpochMs;
  readonly by: string;
}

export interface SetupNotesStore {
  /** Empty ones, without a version, where there are none yet. */
  load(): Promise<{ readonly notes: SetupNotes; readonly version?: number }>;
  save(notes: SetupNotes, version: number | undefined): Promise<'committed' | 'conflict'>;
}

/** That somebody holds a copy of the keyring: they typed two of its words. */
export interface KeyringProof {
  readonly fingerprint: string;
  readonly at: EpochMs;
  readonly by: string;
}

export interface KeyringProofStore {
  load(): Promise<KeyringProof | undefined>;
  /** Replaces an earlier one. */
  save(proof: KeyringProof): Promise<void>;
}

/** A row that was not fine when the daily run last looked. */
export interface StandingFinding {
  readonly id: string;
  readonly verdict: Exclude<Verdict, 'ok'>;
  readonly since: EpochMs;
  /** Findings that were unknown once and may be known tomorrow: they are told when they are unknown again. */
  readonly isTold: boolean;
}

/** Memory of the daily run, of a desk or of the whole deployment. */
export interface StandingFindings {
  readonly findings: readonly StandingFinding[];
}

export interface StandingStore {
  /** @param desk absent: the rows that all desks share */
  load(desk?: string): Promise<StandingFindings>;
  save(standing: StandingFindings, desk?: string): Promise<void>;
}

/** What an alarm last told. */
export interface AlarmState {
  readonly isOn: boolean;
  readonly since: EpochMs;
}

/** The last state of each alarm of the deployment, as its topic tells it: nothing polls CloudWatch. */
export interface AlarmStore {
  /** Those that are on, the oldest first. */
  load(): Promise<readonly StandingAlarm[]>;
  /** Keeps what is newest: topics may call twice, and out of order. */
  save(id: AlarmId, state: AlarmState): Promise<void>;
}

export interface StandingAlarm {
  readonly id: AlarmId;
  readonly since: EpochMs;
}
