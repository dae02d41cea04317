import type { DeliveryStatus, Notice, Parsed, ParsedEvent, Skip } from '../contract.ts';
import { asList } from './lenient.ts';

/** Outcome of parsing one item of a delivery: exactly one of three, so that "in = heard + receipts + skipped" holds by construction. */
export type Part =
  | { readonly kind: 'heard'; readonly heard: ParsedEvent; readonly odd?: Skip }
  | { readonly kind: 'receipt'; readonly receipt: DeliveryStatus }
  | { readonly kind: 'skip'; readonly skip: Skip; readonly notice?: Notice };

/** `Heard` with its optional fields allowed to be undefined, as they come out of a schema. */
type HeardFields = { readonly [K in keyof ParsedEvent]: undefined extends ParsedEvent[K] ? ParsedEvent[K] | undefined : ParsedEvent[K] };

/**
 * A happening; optional fields that are undefined, and empty texts, are left out.
 * @param odd what of it was of an unknown kind or shape, so that something else stands in for it
 */
export const heard = (fields: HeardFields, odd?: Skip): Part => ({
  kind: 'heard',
  ...(odd && { odd }),
  heard: {
    kind: fields.kind,
    account: fields.account,
    identities: fields.identities,
    ...(fields.earlier ? { earlier: fields.earlier } : {}),
    messageId: fields.messageId,
    discriminator: fields.discriminator,
    ...(fields.at === undefined ? {} : { at: fields.at }),
    ...(fields.text ? { text: fields.text } : {}),
    ...(fields.payload ? { payload: fields.payload } : {}),
    ...(fields.ref ? { ref: fields.ref } : {}),
    ...(fields.address ? { address: fields.address } : {}),
    ...(fields.standby ? { standby: fields.standby } : {}),
    ...(fields.preference ? { preference: fields.preference } : {}),
  },
});

export const receipt = (account: string, status: DeliveryStatus['status'], token: string, at: number | undefined, code?: string): Part => ({
  kind: 'receipt',
  receipt: { account, status, token, ...(at === undefined ? {} : { at }), ...(code === undefined ? {} : { code }) },
});

export const skip = (reason: Skip['reason'], what: string, paths?: readonly string[]): Part => ({
  kind: 'skip',
  skip: { reason, what, ...(paths === undefined || paths.length === 0 ? {} : { paths }) },
});

/** Oddity of an event that is accepted all the same: its kind, else the places in it that cannot be read; undefined: nothing is odd. */
export const oddity = (what: string, isKnownKind: boolean, paths: readonly string[]): Skip | undefined => {
  if (!isKnownKind) return { reason: 'unknown-kind', what, ...(paths.length === 0 ? {} : { paths }) };
  return paths.length === 0 ? undefined : { reason: 'unknown-shape', what, paths };
};

/** The part as it is, counted as `odd` unless it is counted already. */
export const substituted = (part: Part, odd: Skip): Part => (part.kind === 'heard' && !part.odd ? { ...part, odd } : part);

/** A skip that the operator hears of. */
export const notified = (what: string, notice: Notice, reason: Skip['reason'] = 'operator'): Part => ({
  kind: 'skip',
  skip: { reason, what },
  notice,
});

/** Each element of a list through `read`; what is no list, or an empty one, is one skip: every level of a delivery counts at least one. */
export const eachOf = (list: unknown, what: string, read: (element: unknown) => readonly Part[]): readonly Part[] => {
  const elements = asList(list) ?? [];
  return elements.length > 0 ? elements.flatMap(read) : [skip('unknown-shape', what)];
};

/** Sorts the parts into the answer, keeping their order. */
export const collect = (parts: readonly Part[]): Parsed => ({
  heard: parts.flatMap((part) => (part.kind === 'heard' ? [part.heard] : [])),
  receipts: parts.flatMap((part) => (part.kind === 'receipt' ? [part.receipt] : [])),
  skipped: parts.flatMap((part) => (part.kind === 'skip' ? [part.skip] : [])),
  substituted: parts.flatMap((part) => (part.kind === 'heard' && part.odd ? [part.odd] : [])),
  notices: parts.flatMap((part) => (part.kind === 'skip' && part.notice ? [part.notice] : [])),
});

/** The only one of several accounts that something is for; undefined: none, or it could be for more than one. */
export const onlyOne = <T>(accounts: readonly T[], isFor: (account: T) => boolean): T | undefined => {
  const [first, ...others] = accounts.filter(isFor);
  return others.length === 0 ? first : undefined;
};
