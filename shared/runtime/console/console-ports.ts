import type { KeyObject } from 'node:crypto';
import type { AdmissionPorts } from '../../app/console/admission.ts';
import type { SendPush } from '../../app/console/push.ts';
import type { Clock, ReadTallies, Store } from '../../app/ports.ts';
import type { DeadLetters } from '../../app/redrive.ts';
import type { PublishPorts } from '../../app/settings/publish.ts';
import type { ConfiguredDesk, SettingsSource } from '../../app/settings/settings-source.ts';
import type { DeskRecords } from '../../app/setup/golive-ports.ts';
import type { AlarmStore, StandingStore } from '../../app/setup/setup-store-ports.ts';
import type { StaffPhoneStore } from '../../app/staff/staff-ports.ts';
import type { DeadLetterDepths } from '../../app/upkeep/dead-letters.ts';
import type { FacilityCompiler } from '../../facility/compiler.ts';
import type { DeskSetup } from '../desk-setup.ts';
import type { DeskNewsletter } from './desk-newsletter.ts';
import type { DeskRights } from './desk-rights.ts';

/** Waking the staff's browsers. */
export interface Pushing {
  /** Public VAPID key, to which a browser subscribes. */
  readonly publicKey: () => Promise<string>;
  readonly send: SendPush;
}

/** Ports of the pages, whatever desk they show. */
export interface ConsolePorts extends AdmissionPorts {
  /** For editing facility files. */
  readonly facility: { readonly publish: PublishPorts; readonly compiler: () => Promise<FacilityCompiler> };
  readonly settings: SettingsSource;
  /** Keys the challenges for passkeys. */
  readonly challengeKey: () => Promise<KeyObject>;
  /** Keyed hash of a code for a phone, as the webhook makes it of what is presented. */
  readonly phoneCodeHash: (code: string) => Promise<string>;
  /** Absent: nobody is woken. */
  readonly push?: Pushing;
  /** The desk's time, which the local run may move; `now` is real. */
  readonly deskNow: Clock;
  /** Set-up, for a deployment that is reached at this origin. */
  readonly setupAt: (origin: string) => DeskSetup;
  /** Page of the simulated platform, in the local run. */
  readonly simulator?: string;
  readonly rightsOf: (desk: ConfiguredDesk) => Promise<DeskRights>;
  readonly newsletterOf: (desk: ConfiguredDesk) => Promise<DeskNewsletter>;
  /** Findings of the doctor's last daily run. */
  readonly standing: StandingStore['load'];
  /** Alarms of the deployment, as its topic told them. */
  readonly alarms: AlarmStore;
  readonly letters: LetterPorts;
  readonly ofDesk: (desk: ConfiguredDesk) => DeskPorts;
}

/** Ports of the pages of one desk. */
export interface DeskPorts {
  readonly store: Store;
  readonly readTallies: ReadTallies;
  /** Decisions, trainings and papers. */
  readonly records: DeskRecords;
  readonly phones: StaffPhoneStore;
}

/** Messages in dead-letter queues. */
export interface LetterPorts {
  readonly depths: DeadLetterDepths;
  /** The letters of one queue, by the id of what it belongs to. */
  readonly of: (id: string) => DeadLetters;
}
