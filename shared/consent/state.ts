import type { EpochMs } from '../calendar/rules.ts';
import type { EventKey } from '../conversation/event.ts';

/** SHA-256 of a text as it was shown, base64url. The text itself is stored once per hash. */
export type TextHash = string & { readonly brand?: 'TextHash' };

/** The opt-in question as it was put. */
export interface Question {
  /** The event time of the request (or START) that it answered: Meta's clock, to the second on WhatsApp. */
  readonly at: EpochMs;
  /** When we put it, by our clock. A START that reached us before then cannot have answered it. */
  readonly putAt: EpochMs;
  readonly textHash: TextHash;
  /** The event it answered: the HMAC of its message id. */
  readonly eventKey?: EventKey;
}

/** On which way a consent ended. */
export type WithdrawalRoute =
  /** STOP in its many forms. */
  | 'chat'
  /** WhatsApp's own "stop promotions", or error 131050. */
  | 'platform'
  /** By phone, letter or mail, recorded by staff. */
  | 'staff'
  /** The person had everything erased. */
  | 'erasure'
  /** 24 months without an issue. */
  | 'lapsed';

/** How somebody declared a withdrawal elsewhere than in the chat. */
export const withdrawalWays = ['phone', 'letter', 'mail', 'visit'] as const;
export type WithdrawalWay = (typeof withdrawalWays)[number];

/**
 * Where a person stands with the newsletter. One invariant: a question that is open or was answered is younger than the last withdrawal.
 * `withdrawn` is kept for as long as the person is, also when there was nothing to withdraw: an older START must find it.
 */
export type Consent =
  | { readonly kind: 'none' }
  | { readonly kind: 'pending'; readonly question: Question }
  | {
      readonly kind: 'confirmed';
      readonly at: EpochMs;
      /** The question that START answered: the first one, or that of the last renewal. */
      readonly question: Question;
      /** Whether the consent is still meant, asked before it lapses. */
      readonly renewal?: Question;
      /** Of a renewed consent: the time of the very first question. */
      readonly firstAskedAt?: EpochMs;
    }
  | { readonly kind: 'withdrawn'; readonly at: EpochMs; readonly route: WithdrawalRoute };

export const noConsent: Consent = { kind: 'none' };

/** A question can be answered for 24 hours of event time, the last millisecond included. */
export const questionOpenMs = 24 * 60 * 60 * 1000;

/** May an issue be sent to this person? The only answer that counts, asked again before each send. */
export function isSubscribed(consent: Consent): boolean {
  return consent.kind === 'confirmed';
}

/** When the dialogue began on which a consent stands: renewing it does not make it younger than a withdrawal that arrives late. */
export function begunAt(consent: Extract<Consent, { kind: 'pending' | 'confirmed' }>): EpochMs {
  return (consent.kind === 'confirmed' ? consent.firstAskedAt : undefined) ?? consent.question.at;
}

/** Is a question open that a START of the time `at` would answer? */
export function isAnsweredBy(question: Question, at: EpochMs): boolean {
  return at >= question.at && at <= question.at + questionOpenMs;
}
