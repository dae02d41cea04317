import type { ChannelSender } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { Clock, CountTally, Graph, Ledger, Log, Store, TellTeam, TicketQueue, TimeLeft, Vault } from '../ports.ts';
import type { StaffPorts } from '../staff/staff-ports.ts';

/** Ports for answering a person. */
export interface AnswerPorts {
  readonly snapshot: Snapshot;
  readonly adapters: Readonly<Record<Channel, ChannelSender>>;
  readonly store: Store;
  readonly queues: TicketQueue;
  readonly vault: Vault;
  readonly graph: Graph;
  /** Absent: nothing is counted. */
  readonly countTally?: CountTally;
  readonly timeLeft: TimeLeft;
  readonly now: Clock;
  readonly log: Log;
}

/** Ports for changing an item. */
export type ChangePorts = Pick<AnswerPorts, 'snapshot' | 'store' | 'vault' | 'now' | 'log'>;

/** Answering, and writing proofs of consent. */
export interface RespondPorts extends AnswerPorts {
  readonly ledger: Ledger;
  /** Absent: the facility wants no mails. */
  readonly tellTeam?: TellTeam;
  /** Absent: the team has no phones. */
  readonly staff?: StaffPorts;
  /** Counts a subscriber who got a waiting issue by writing. */
  readonly countLate?: (job: string) => Promise<void>;
}
