import type { EpochMs } from '../../calendar/rules.ts';
import type { Channel } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { KeySpace } from '../../kernel/key-space.ts';

/** Names a desk within its deployment: small letters, digits and hyphens, a letter first. */
export type DeskId = string;

/** An account that brings a desk its deliveries. */
export interface DeskAccount {
  readonly channel: Channel;
  /** Page id or phone number id. */
  readonly account: string;
}

/** One version of a desk's settings, from the moment it was published. */
export interface Publication {
  /** Counts from 1, one more with each publication of the desk. */
  readonly number: number;
  /** Name of the snapshot. */
  readonly hash: string;
  readonly at: EpochMs;
  /** The operator as the command knows them: a name locally, the caller's ARN in AWS. */
  readonly by: string;
}

/** A desk, and the publication that holds. */
export interface Desk extends Publication {
  readonly id: DeskId;
  /** Given with the first publication. */
  readonly space: KeySpace;
  readonly accounts: readonly DeskAccount[];
}

/** A removed desk, as far as it is needed to go on as itself when it is published again. */
export type RemovedDesk = Pick<Desk, 'id' | 'space' | 'number'>;

/** All desks of a deployment, in one item: no account can belong to two of them. */
export interface DeskList {
  readonly desks: readonly Desk[];
  /** Absent: none has been removed. */
  readonly removed?: readonly RemovedDesk[];
  /** Version of the item; absent: nothing has been published yet. */
  readonly version?: number;
}

/** The half that functions need: they read, and never publish. */
export interface SettingsReader {
  /** One consistent read. */
  loadDesks(): Promise<DeskList>;
  /**
   * The desk's snapshot of that name; undefined: there is none.
   * @throws AppError('settings.unreadable') when it is of a future version or not a snapshot
   */
  loadSnapshot(space: KeySpace, hash: string): Promise<Snapshot | undefined>;
}

export interface SettingsStore extends SettingsReader {
  /** Keeps a snapshot under its hash; once it is kept, a pointer may name it. */
  keepSnapshot(space: KeySpace, snapshot: Snapshot): Promise<void>;
  /** Keeps the document that a snapshot was made from, under the snapshot's hash; of two that make the same snapshot the later one. */
  keepDocument(space: KeySpace, hash: string, document: string): Promise<void>;
  /** Undefined: the snapshot was published before documents were kept. */
  loadDocument(space: KeySpace, hash: string): Promise<string | undefined>;
  /** Keeps a publication that is about to be followed by another one. Idempotent: a publication never changes. */
  keepPublication(desk: DeskId, publication: Publication): Promise<void>;
  /** Kept publications with these numbers, those that are there. */
  loadPublications(desk: DeskId, numbers: readonly number[]): Promise<readonly Publication[]>;
  /** Replaces the list if it is still at `version`: the one write that makes a publication hold. */
  saveDesks(list: Omit<DeskList, 'version'>, version: number | undefined): Promise<'committed' | 'conflict'>;
  forgetPublication(desk: DeskId, number: number): Promise<void>;
  /** Forgets its document, too. */
  forgetSnapshot(space: KeySpace, hash: string): Promise<void>;
}
