import type { EpochMs } from '../calendar/rules.ts';
import type { SwitchPlace } from '../console/switch-sketch.ts';
import type { Snapshot } from '../facility/snapshot.ts';
import type { GraphRequest } from './contract.ts';

/** Inputs for checking and connecting a channel of one desk. Secret in part: it stays in memory, and no finding quotes it. */
export interface SetupContext {
  /** The channel as people know it: `Messenger`. */
  readonly label: string;
  /** By their keys in the facility file. */
  readonly ids: Readonly<Record<string, string>>;
  readonly snapshot: Snapshot;
  /** The channel's access token: what the platform is asked about. */
  readonly token: string;
  /** Where the platform is to deliver to. */
  readonly callbackUrl: string;
  readonly verifyToken: string;
  readonly now: EpochMs;
}

/** With which token a call is made: the channel's, or the app's own (`app-id|app-secret`). */
export type Bearer = 'channel' | 'app';

export interface SetupQuery {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly bearer: Bearer;
}

export interface SetupWrite extends GraphRequest {
  readonly bearer: Bearer;
  /** Absent: POST. */
  readonly method?: 'POST' | 'DELETE';
  /** The platform's codes that mean: it was so already. */
  readonly tolerates?: readonly string[];
}

/** `unknown`: it could not be looked at. */
export type Verdict = 'ok' | 'warning' | 'fault' | 'unknown';

/** Tool of ours for a fault: the console links to its page, a command line names its command. */
export type Tool = 'app-secret' | 'connect' | 'facility' | 'keyring' | 'newsletter' | 'redrive' | 'template' | 'token';

/**
 * Result of a check, in plain German: a sentence on the state and, unless it is fine, one on what to do. No token, no id of a client, and no command:
 * whoever reads it may have none.
 */
export type Reading =
  | { readonly verdict: 'ok'; readonly what: string }
  | { readonly verdict: Exclude<Verdict, 'ok'>; readonly what: string; readonly todo: string; readonly tool?: Tool };

/** Something a platform says of a channel, and what to think of it. Pure. */
export interface SetupCheck {
  /** Within the channel: `token`. Stable: mails and machines go by it. */
  readonly id: string;
  /** Absent: always. */
  readonly applies?: (context: SetupContext) => boolean;
  readonly query: (context: SetupContext) => SetupQuery;
  /** Undefined: another row says it. */
  readonly judge: (body: unknown, context: SetupContext) => Reading | undefined;
}

/** Something a platform has to hold of a channel: checked by the doctor, written by connect. Pure. */
export interface SetupStep {
  readonly id: string;
  readonly applies?: (context: SetupContext) => boolean;
  readonly query: (context: SetupContext) => SetupQuery;
  /** Difference between held and wanted, in the platform's words; undefined: it is as it should be. */
  readonly difference: (body: unknown, context: SetupContext) => StepDifference | undefined;
  /** The requests that write it, in their order. `pin`: six digits, for a step that asks for it. */
  readonly writes: (context: SetupContext, pin: string) => readonly SetupWrite[];
  /** The request that takes it back, where the platform then delivers nothing more. */
  readonly undo?: (context: SetupContext) => SetupWrite;
  /** German: what is the case once it is as it should be, and what is missing while it is not. */
  readonly words: { readonly fine: string; readonly missing: string };
  /** While it is missing, clients are answered all the same. */
  readonly isAdvice?: true;
  /** German, in the infinitive: what it interrupts. Absent: it can be written without harm. */
  readonly interrupts?: string;
  readonly needsPin?: true;
}

export interface StepDifference {
  readonly held: readonly string[];
  readonly wanted: readonly string[];
  /** No call mends it: what a person has to do first, in German. */
  readonly byHand?: string;
}

/** Manual step for which the platform offers no call: German, with the page where it is done. */
export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
  readonly link: string;
  readonly at: SwitchPlace;
  /** Check or step of the channel whose `ok` proves that it is done. Absent: only people can tell. */
  readonly detectedBy?: string;
}

/** State of the newsletter's template at the platform: `known` with the platform's own word, or `missing`. */
export type TemplateStatus = { readonly kind: 'known'; readonly status: string } | { readonly kind: 'missing' };

/** How the newsletter's template is handed in and asked about. Pure. */
export interface TemplateSetup {
  readonly step: SetupStep;
  /** The template's standing by the answer to the step's query; undefined: it says nothing about templates. */
  readonly statusIn: (body: unknown, context: SetupContext) => TemplateStatus | undefined;
  /** The state that the answer to the step's request names; undefined: none. */
  readonly statusOnFiling: (body: unknown) => string | undefined;
}

/** How a channel is checked and connected. */
export interface ChannelSetup {
  /** Asked first: whether the platform answers, and to the right account. While it is no `ok`, nothing else is asked. */
  readonly reach: Omit<SetupCheck, 'judge'> & { readonly judge: (body: unknown, context: SetupContext) => Reading };
  /** Query for the app where the facility file does not name it: its id becomes `ids.appId`. */
  readonly app?: {
    readonly query: (context: SetupContext) => SetupQuery;
    readonly idIn: (body: unknown) => string | undefined;
  };
  readonly checks: readonly SetupCheck[];
  /** In the order in which they are written. */
  readonly steps: readonly SetupStep[];
  readonly checklist: readonly ChecklistItem[];
  /** Absent: the channel has no templates. */
  readonly template?: TemplateSetup;
  /** Asked before a step that needs a PIN: what hinders it, in German. `isNewPin`: nobody gave the account's own. */
  readonly beforePin?: {
    readonly query: (context: SetupContext) => SetupQuery;
    readonly hindrance: (body: unknown, isNewPin: boolean) => string | undefined;
  };
  /** Posts to the desk's own address, to see whether it accepts what the platform sends, and nothing else. */
  readonly probes: (secrets: ProbeSecrets) => readonly Probe[];
}

export interface ProbeSecrets {
  readonly appSecret: string;
  readonly verifyToken: string;
}

/** A request to the desk's own webhook, and the answer that it must give. */
export interface Probe {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
  /** German: what it means when the answer is another one. */
  readonly wrong: Reading;
  readonly fine: string;
}
