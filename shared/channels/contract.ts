import type { EpochMs } from '../calendar/rules.ts';
import type { EventKind } from '../conversation/event.ts';
import type { Snapshot } from '../facility/snapshot.ts';
import type { Channel } from './registry.ts';

/** An identity as Meta gives it. Personal: lives in the webhook's memory only. */
export interface Identity {
  readonly type: 'bsuid' | 'parent-bsuid' | 'wa-id' | 'psid' | 'user-ref';
  readonly value: string;
}

/** Where a send goes: WhatsApp `recipient` (BSUID) or `to` (`+` and digits), Messenger `psid`. Personal: sealed before it leaves the webhook. */
export type SendAddress = { readonly recipient: string } | { readonly to: string } | { readonly psid: string };

/** One happening as parsed from a delivery. Personal: it never leaves the webhook's memory; `app/receive` turns it into an `Event`. */
export interface Heard {
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
export interface HeardReceipt {
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
  readonly heard: readonly Heard[];
  readonly receipts: readonly HeardReceipt[];
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

/** What came back over the wire from Graph. `body` is parsed JSON or undefined. */
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
 * What became of a send. Values, not exceptions.
 * - `sent`: accepted. - `refused`: final. - `later`: not sent, try again (after `retryAfterMs` if Meta said so).
 * - `unknown`: may have been sent. - `misconfigured`: an operator must act; parked until healed. `stop`: stop every send of this account.
 */
export type Outcome =
  | { readonly kind: 'sent'; readonly messageId?: string }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: RefusalReason }
  | { readonly kind: 'later'; readonly code: string; readonly retryAfterMs?: number; readonly scope: 'person' | 'account' }
  | { readonly kind: 'unknown'; readonly code: string }
  | { readonly kind: 'misconfigured'; readonly code: string; readonly stop?: true };

/** What to send: a text and our mark. */
export interface Outgoing {
  readonly address: SendAddress;
  readonly text: string;
  /** Sealed token of person and effect; travels as `metadata` or `biz_opaque_callback_data` behind our prefix. */
  readonly token: string;
  /** What may be tapped instead of sending a word, three at most. */
  readonly buttons?: readonly { readonly title: string; readonly payload: string }[];
}

/** What to send outside of the window: an approved template with the values of its named parameters, and our mark. */
export interface OutgoingTemplate {
  readonly address: SendAddress;
  readonly template: { readonly name: string; readonly language: string };
  readonly parameters: Readonly<Record<string, string>>;
  readonly token: string;
}

/** How a channel is answered. */
export interface ChannelSender {
  readonly channel: Channel;
  /** Longest text Meta takes, in UTF-16 units. */
  readonly maxTextLength: number;
  readonly render: (outgoing: Outgoing, account: string) => GraphRequest;
  /** Absent: the channel has no templates, and nothing reaches a person outside of the window. */
  readonly renderTemplate?: (outgoing: OutgoingTemplate, account: string) => GraphRequest;
  /**
   * `tries`: how often this message was tried by now, this time included. What Meta's table wants tried a few times only is `later` until
   * then, and afterwards what the table says (parked, or dropped). Without it nothing is bounded.
   */
  readonly classify: (reply: GraphReply, tries?: number) => Outcome;
  /** What a `failed` receipt means; absent: the channel has none. `tries` as above. */
  readonly classifyFailure?: (code: string | undefined, tries?: number) => Outcome;
}

/** The whole difference between the two messengers. The core never asks which channel it is on. */
export interface ChannelAdapter extends ChannelSender {
  /** unknown JSON → everything in it; never throws, whatever it is given. */
  readonly parse: (body: unknown, snapshot: Snapshot) => Parsed;
}

/** Prefix of our mark in `metadata` and `biz_opaque_callback_data`. */
export const markPrefix = 'pf1:';
