import type { EpochMs } from '../calendar/rules.ts';
import type { EventKind } from '../conversation/event.ts';
import type { Shortcuts } from '../facility/shortcuts.ts';
import type { ChannelSnapshots, Snapshot } from '../facility/snapshot.ts';
import type { Channel } from './registry.ts';

/** An identity as Meta gives it. Personal: lives in the webhook's memory only. */
export interface Identity {
  /** The channel's own word for it: `psid`, `bsuid`, `wa-id`, … */
  readonly type: string;
  readonly value: string;
}

/** Where a send goes, in a form that the channel's own sender reads: `{ psid }`, `{ to }`, … Personal: sealed before it leaves the webhook. */
export type SendAddress = Readonly<Record<string, string>>;

/** One happening as parsed from a delivery. Personal: it never leaves the webhook's memory; `app/receive` turns it into an `Event`. */
export interface ParsedEvent {
  readonly kind: EventKind;
  readonly account: string;
  /** Strongest first; for `system`: the new identities, then the old ones. Never empty. */
  readonly identities: readonly [Identity, ...Identity[]];
  /** Of a change of ids: those that Meta says were this person's before. */
  readonly earlier?: readonly Identity[];
  /** Meta's message id, or what stands for it (see the discriminators in the folder's README). */
  readonly messageId: string;
  /** Tells apart what shares a message id: an edit, a reaction, an unreaction. */
  readonly discriminator: string;
  /** By Meta's clock; absent where the delivery names no time that can be read: then the time of its receipt stands in. */
  readonly at?: EpochMs;
  readonly text?: string;
  /** Payload of a tapped button, quick reply, list row or menu entry. */
  readonly payload?: string;
  /** `ref` of an m.me link, ad or QR code. */
  readonly ref?: string;
  readonly address?: SendAddress;
  readonly standby?: true;
  /** For `preference`: WhatsApp's own stop or resume of marketing messages. */
  readonly preference?: 'stop' | 'resume';
}

/** A status or own echo that carries our mark. */
export interface DeliveryStatus {
  readonly account: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  /** The opaque token as we sent it, without our mark's prefix. */
  readonly token: string;
  /** As of `Heard`. */
  readonly at?: EpochMs;
  readonly code?: string;
}

/** Why something in a delivery became no event, or one with something standing in. Counted; `paths` are our own names of places, never values. */
export interface Skip {
  readonly reason:
    | 'unknown-object'
    | 'unknown-field'
    | 'unknown-kind'
    | 'unknown-shape'
    | 'foreign-account'
    | 'group'
    | 'own-echo'
    | 'receipt-unmarked'
    | 'noise'
    | 'operator';
  /** The kind or field as we know it (closed vocabulary), `other` when we do not: never Meta's free text. */
  readonly what: string;
  readonly paths?: readonly string[];
}

/** Something the operator should hear of (template paused, account restricted, policy enforcement, …). No personal data. */
export interface Notice {
  readonly what: string;
  readonly severity: 'info' | 'warning' | 'alarm';
}

/** Everything in a delivery, in its order: happenings in = heard + receipts + skipped. */
export interface Parsed {
  readonly heard: readonly ParsedEvent[];
  readonly receipts: readonly DeliveryStatus[];
  readonly skipped: readonly Skip[];
  /** Of `heard`: what was of a kind or shape we do not know, so that something stands in for it. Often means that Meta changed a shape. */
  readonly substituted: readonly Skip[];
  readonly notices: readonly Notice[];
}

/** One request to Graph, without host, version, token and proof, which the client adds. */
export interface GraphRequest {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Result of one HTTP call to Graph. `body` is parsed JSON or undefined. */
export type GraphReply =
  | { readonly kind: 'response'; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown }
  /** Nothing was written: refused connection, DNS, TLS. Safe to send again. */
  | { readonly kind: 'not-sent' }
  /** Something was written and no full answer came: time-out, reset. May have been sent. */
  | { readonly kind: 'lost' };

/**
 * Why a send is final. `our-mistake`: Meta did not take what we built (a parameter, a template, a code that no table lists), so it goes
 * wrong for everybody until somebody mends it: its log line rings an alarm (`infra/aws/alarms.ts`). `invalid`: this one message only.
 */
export type RefusalReason = 'window-closed' | 'person-gone' | 'opted-out' | 'invalid' | 'our-mistake';

/**
 * Outcome of a send, as a value, not an exception.
 * - `sent`: accepted. - `refused`: final. - `later`: not sent, try again (after `retryAfterMs` if Meta said so).
 * - `unknown`: may have been sent. - `misconfigured`: an operator must act; blocked until fixed. `stop`: stop every send of this account.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly messageId?: string }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: RefusalReason }
  | { readonly kind: 'later'; readonly code: string; readonly retryAfterMs?: number; readonly scope: 'person' | 'account' }
  | { readonly kind: 'unknown'; readonly code: string }
  | { readonly kind: 'misconfigured'; readonly code: string; readonly stop?: true };

/** Message to send: a text and our callback token. */
export interface Outgoing {
  readonly address: SendAddress;
  readonly text: string;
  /** Sealed token of person and effect; travels as `metadata` or `biz_opaque_callback_data` behind our prefix. */
  readonly token: string;
  /** Buttons to tap instead of sending a word, three at most. */
  readonly buttons?: readonly { readonly title: string; readonly payload: string }[];
}

/** Message to send outside of the window: an approved template with the values of its named parameters, and our callback token. */
export interface OutgoingTemplate {
  readonly address: SendAddress;
  readonly template: { readonly name: string; readonly language: string };
  readonly parameters: Readonly<Record<string, string>>;
  readonly token: string;
}

/** Secrets that a sender authenticates with. */
export interface Credentials {
  readonly token: string;
  readonly appSecret: string;
}

export interface SendOptions {
  /** Instead of the platform's own address: the local run, tests. */
  readonly baseUrl?: string;
  /** How long one send may take before its outcome counts as unknown. */
  readonly deadlineMs: number;
}

/** How a channel is answered. What it is and can besides stands in its profile. `from`: the id that the profile's `sendsFrom` names. */
export interface ChannelSender {
  readonly channel: Channel;
  readonly render: (outgoing: Outgoing, from: string) => GraphRequest;
  /** Absent: the channel has no templates, and nothing reaches a person outside of the window. */
  readonly renderTemplate?: (outgoing: OutgoingTemplate, from: string) => GraphRequest;
  /**
   * `tries`: how often this message was tried by now, this time included. What Meta's table wants tried a few times only is `later` until
   * then, and afterwards what the table says (parked, or dropped). Without it nothing is bounded.
   */
  readonly classify: (reply: GraphReply, tries?: number) => Outcome;
  /** Classifies a `failed` receipt; absent: the channel has none. `tries` as above. */
  readonly classifyFailure?: (code: string | undefined, tries?: number) => Outcome;
  /** One try. Never throws on what the network or the platform does: the reply says it. */
  readonly send: (request: GraphRequest, credentials: Credentials, options: SendOptions) => Promise<GraphReply>;
  /** Whether the platform refused the token or what it was signed with, so that newer ones may help. */
  readonly refusesCredentials: (reply: GraphReply) => boolean;
  /** A written address (`+49…`, an id) as an operator names it; undefined: not one of this channel. */
  readonly addressFrom: (written: string) => SendAddress | undefined;
  /** Profile that people see before and beside the conversation; absent: the channel has none. */
  readonly publicProfile?: PublicProfile;
}

/** Secrets that a webhook checks deliveries and handshakes with. `previousAppSecret` is accepted during a rotation. */
export interface WebhookSecrets {
  readonly appSecret: string;
  readonly previousAppSecret?: string | undefined;
  readonly verifyToken: string;
}

/** Result of checking a delivery's signature. */
export type Authentication = { readonly ok: true } | { readonly ok: false; readonly reason: 'missing' | 'malformed' | 'wrong' };

/** Answer to a GET on the webhook: the bare challenge as text/plain, or 403. */
export type HandshakeAnswer = { readonly status: 200; readonly body: string } | { readonly status: 403 };

/** How a channel's deliveries are taken in. */
export interface ChannelReceiver {
  readonly channel: Channel;
  /** Checks the bytes as they came in, before anything is parsed. Header names are in small letters. */
  readonly authenticate: (
    bytes: Uint8Array,
    headers: Readonly<Record<string, string | undefined>>,
    secrets: WebhookSecrets,
  ) => Authentication;
  readonly handshake: (query: Readonly<Record<string, string | undefined>>, secrets: WebhookSecrets) => HandshakeAnswer;
  /**
   * unknown JSON → everything in it; never throws, whatever it is given. `desks`: those that may be meant. What names the account of none of them,
   * or nothing that tells one of several from the others, is skipped as foreign.
   */
  readonly parse: (body: unknown, ...desks: readonly ChannelSnapshots[]) => Parsed;
}

/** The whole difference between the channels. The core never asks which one it is on. */
export interface ChannelAdapter extends ChannelSender, ChannelReceiver {}

/** Profile that a platform should hold for a channel, by the platform's own names. */
export interface WantedProfile {
  readonly properties: Readonly<Record<string, unknown>>;
  /** Titles of topics for which there was no room. */
  readonly leftOut: readonly string[];
}

/** Channel profile that people see before and beside the conversation: greeting, questions to tap, menu, commands. Pure. */
export interface PublicProfile {
  readonly wanted: (snapshot: Snapshot, shortcuts: Shortcuts) => WantedProfile;
  /** The GET that tells what the platform holds. */
  readonly query: (account: string) => { readonly path: string; readonly query: Readonly<Record<string, string>> };
  /** Properties that the GET's answer reports; undefined: it is no such answer. */
  readonly held: (body: unknown) => Readonly<Record<string, unknown>> | undefined;
  /** The one request that writes what `changed` names. */
  readonly write: (account: string, wanted: Readonly<Record<string, unknown>>, changed: readonly string[]) => GraphRequest;
}

/** Prefix of our mark in `metadata` and `biz_opaque_callback_data`. */
export const callbackTokenPrefix = 'pf1:';
