import type { EpochMs, LocalDate } from '../../calendar/rules.ts';
import type { Channel } from '../../channels/registry.ts';
import type { AuditLine, People, Versioned } from '../console/console-ports.ts';
import type { Clock } from '../ports.ts';

/** A phone from which one of the team gives orders by chat. Neither its number nor a pseudonym stands here: the phone's own item names its id. */
export interface StaffPhone {
  readonly id: string;
  /** Id of the console's user whose phone it is; a user who is gone has none. */
  readonly user: string;
  readonly channel: Channel;
  readonly at: EpochMs;
}

/** A code that makes the phone from which it comes one of this user's, once. */
export interface PhoneCode {
  readonly hash: string;
  readonly user: string;
  readonly until: EpochMs;
}

/** Phones of a desk's team in one item: that a code is used once is then a condition of one write. */
export interface StaffPhones {
  readonly codes: readonly PhoneCode[];
  readonly phones: readonly StaffPhone[];
}

export interface StaffPhoneStore {
  load(): Promise<Versioned<StaffPhones>>;
  save(phones: StaffPhones, version: number | undefined): Promise<'committed' | 'conflict'>;
}

/** Reads and writes of the responder that concern the team. */
export interface StaffPorts {
  readonly phones: StaffPhoneStore;
  readonly loadPeople: () => Promise<People>;
  /** Adds a line to a day of the desk's audit list, unless this very line stands there. */
  readonly audit: (day: LocalDate, line: AuditLine) => Promise<void>;
  /** The desk's id, as rights name it. */
  readonly desk: string;
}

/** Ports of the console's page. `now`: the desk's time. */
export interface PhonePorts {
  readonly phones: StaffPhoneStore;
  readonly now: Clock;
}
