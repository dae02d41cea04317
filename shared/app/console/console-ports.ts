import type { EpochMs, LocalDate } from '../../calendar/rules.ts';
import type { Right } from '../../console/roles.ts';
import type { KeySpace } from '../../kernel/key-space.ts';

/** A key of a phone or computer with which its owner signs in (WebAuthn). Nothing in it is secret. */
export interface Passkey {
  /** Credential id, base64url. */
  readonly id: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly at: EpochMs;
}

/** A browser that wants to be woken when there is something to see. */
export interface PushSubscription {
  /** Address at its maker's push service. */
  readonly endpoint: string;
  /** Hash of the session that asked for it: signing out ends it. */
  readonly session: string;
  /** Id of the passkey that the session began with. */
  readonly passkey?: string;
  /** `https://…`, under which the console was reached: push services ask whom to write to. */
  readonly site: string;
}

/** One person of the staff. */
export interface ConsoleUser {
  /** 22 random characters; the passkeys' user handle. */
  readonly id: string;
  /** As colleagues read it in the list of people and in the audit list. */
  readonly name: string;
  readonly rights: readonly Right[];
  readonly passkeys: readonly Passkey[];
  /** Hashes of the recovery codes that were not used yet. */
  readonly recovery: readonly string[];
  readonly push?: readonly PushSubscription[];
  readonly at: EpochMs;
}

/** A link by which one person may join, once. */
export interface Invitation {
  /** Hash of the code in the link. */
  readonly hash: string;
  /** The name by which its maker called the guest. */
  readonly name: string;
  readonly rights: readonly Right[];
  /** Name of the person who made it. */
  readonly by: string;
  readonly until: EpochMs;
}

/**
 * Everybody who may use the console, in one item: that an invitation is used once, and that somebody can always let in others, is then a
 * condition of one write.
 */
export interface People {
  readonly users: readonly ConsoleUser[];
  readonly invitations: readonly Invitation[];
}

/** A signed-in browser. Times are real ones, also where the desk's clock was moved. */
export interface Session {
  /** Id of the user; a session of a user who is gone is over. */
  readonly user: string;
  readonly at: EpochMs;
  readonly seenAt: EpochMs;
  /** When its passkey was last shown; absent: it began with a recovery code. */
  readonly freshAt?: EpochMs;
  /** Id of the passkey that it began with: gone with that, as a lost phone is. */
  readonly passkey?: string;
}

/** Wrong codes since a moment. */
export interface WrongCodes {
  readonly since: EpochMs;
  readonly count: number;
}

/** One act of a person, of no client: neither a text nor a contact has a field. */
export interface AuditLine {
  readonly at: EpochMs;
  /** Name of who did it. */
  readonly who: string;
  /** Key of a sentence in the console's words. */
  readonly what: string;
  /** A name of ours or of the staff that belongs to it: a colleague, an issue's number. */
  readonly about?: string;
}

export type Versioned<T> = T & { readonly version?: number };

export interface ConsoleStore {
  /** People and session in one consistent read. */
  load(session?: string): Promise<{ readonly people: Versioned<People>; readonly session?: Versioned<Session> }>;
  savePeople(people: People, version: number | undefined): Promise<'committed' | 'conflict'>;
  /** Under the hash of its token. `version`: the one that was read; a session that was ended in between stays ended. */
  saveSession(hash: string, session: Session, version: number | undefined, forgetAt: EpochMs): Promise<'committed' | 'conflict'>;
  endSession(hash: string): Promise<void>;
  /** Marks something as used; false: it was used before. */
  useOnce(mark: string, forgetAt: EpochMs): Promise<boolean>;
  loadWrongCodes(): Promise<Versioned<WrongCodes> | undefined>;
  saveWrongCodes(wrong: WrongCodes, version: number | undefined): Promise<'committed' | 'conflict'>;
  /** Adds a line to a day of a desk's audit list; without a desk to the deployment's. */
  appendAudit(space: KeySpace | undefined, day: LocalDate, line: AuditLine): Promise<void>;
  /** Lines of these days, as many as are kept, in order. */
  loadAudit(space: KeySpace | undefined, days: readonly LocalDate[]): Promise<readonly AuditLine[]>;
}

/** Chance and hashes. */
export interface Codes {
  /** 22 characters of 128 random bits. */
  random(): string;
  hash(code: string): string;
}

/** The set-up code of the installation, whose bearer becomes an admin. */
export interface SetupCodes {
  /** Whether this is the code, and still holds. */
  matches(code: string): Promise<boolean>;
  /** Removes it. */
  spend(): Promise<void>;
}
