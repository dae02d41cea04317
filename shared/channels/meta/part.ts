import type { Heard, HeardReceipt, Notice, Parsed, Skip } from '../channel.ts';

/** What one item of a delivery became: exactly one of three. That is how "in = heard + receipts + skipped" holds by construction. */
export type Part =
  | { readonly kind: 'heard'; readonly heard: Heard }
  | { readonly kind: 'receipt'; readonly receipt: HeardReceipt }
  | { readonly kind: 'skip'; readonly skip: Skip; readonly notice?: Notice };

/** `Heard` with its optional fields allowed to be undefined, as they come out of a schema. */
type HeardFields = { readonly [K in keyof Heard]: undefined extends Heard[K] ? Heard[K] | undefined : Heard[K] };

/** A happening; optional fields that are undefined, and empty texts, are left out. */
export const heard = (fields: HeardFields): Part => ({
  kind: 'heard',
  heard: {
    kind: fields.kind,
    account: fields.account,
    identities: fields.identities,
    ...(fields.earlier ? { earlier: fields.earlier } : {}),
    messageId: fields.messageId,
    discriminator: fields.discriminator,
    at: fields.at,
    ...(fields.text ? { text: fields.text } : {}),
    ...(fields.payload ? { payload: fields.payload } : {}),
    ...(fields.ref ? { ref: fields.ref } : {}),
    ...(fields.address ? { address: fields.address } : {}),
    ...(fields.standby ? { standby: fields.standby } : {}),
    ...(fields.preference ? { preference: fields.preference } : {}),
  },
});

export const receipt = (status: HeardReceipt['status'], token: string, at: number, code?: string): Part => ({
  kind: 'receipt',
  receipt: { status, token, at, ...(code === undefined ? {} : { code }) },
});

export const skip = (reason: Skip['reason'], what: string, paths?: readonly string[]): Part => ({
  kind: 'skip',
  skip: { reason, what, ...(paths === undefined || paths.length === 0 ? {} : { paths }) },
});

/** A skip that the operator hears of. */
export const notified = (what: string, notice: Notice, reason: Skip['reason'] = 'operator'): Part => ({
  kind: 'skip',
  skip: { reason, what },
  notice,
});

/** Each element of a list through `read`; what is no list, or an empty one, is one skip: every level of a delivery counts at least one. */
export const eachOf = (list: unknown, what: string, read: (element: unknown) => readonly Part[]): readonly Part[] =>
  Array.isArray(list) && list.length > 0 ? list.flatMap(read) : [skip('unknown-shape', what)];

/** Sorts the parts into the answer, keeping their order. */
export const collect = (parts: readonly Part[]): Parsed => ({
  heard: parts.flatMap((part) => (part.kind === 'heard' ? [part.heard] : [])),
  receipts: parts.flatMap((part) => (part.kind === 'receipt' ? [part.receipt] : [])),
  skipped: parts.flatMap((part) => (part.kind === 'skip' ? [part.skip] : [])),
  notices: parts.flatMap((part) => (part.kind === 'skip' && part.notice ? [part.notice] : [])),
});
