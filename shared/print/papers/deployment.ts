/** Kinds of things that lie in the tables. `shared/runtime/deployment-facts.ts` knows which table holds which. */
export type StoredKind =
  | 'person'
  | 'proof'
  | 'question'
  | 'counter'
  | 'issue'
  | 'held'
  | 'opening'
  | 'configuration'
  | 'publication'
  | 'setup'
  | 'decisions'
  | 'training'
  | 'colleague'
  | 'phone'
  | 'session'
  | 'audit'
  | 'examination';

/** Days for which what passes through the desk stays: in copies, logs and queues. */
export interface KeptDays {
  readonly backupDays: number;
  readonly logDays: number;
  readonly queueDays: number;
  /** In the queue of what could not be handled, after the first one. */
  readonly deadLetterDays: number;
}

/** Where and how a deployment runs, as its code and settings have it. Times in days. */
export interface DeploymentFacts extends KeptDays {
  readonly region: string;
  /** The secrets lie under a key of the facility's own; absent: not known here. */
  readonly customerKey?: boolean;
  readonly counterDays: number;
  readonly heldDays: number;
  readonly historyDays: number;
  /** Of the list of what the staff did. */
  readonly auditDays: number;
  /** For which a training of the team holds. */
  readonly trainingDays: number;
  /** Until a signed-in browser is signed out: at the latest, and when it is not used. */
  readonly sessionDays: number;
  readonly idleDays: number;
  /** When the night's tidying runs: `3:20`. */
  readonly tidiesAt: string;
  /** How often what a missed call left behind is healed. */
  readonly reconcileMinutes: number;
  /** Every kind of thing that is stored, by the table it lies in. */
  readonly stores: Readonly<Record<string, readonly StoredKind[]>>;
  readonly queues: readonly string[];
  /** AWS's services by their names. */
  readonly services: readonly string[];
  readonly secrets: readonly string[];
}
