import type { EpochMs } from '../../../calendar/rules.ts';
import type { EventKind } from '../../../conversation/event.ts';
import type { Identity, SendAddress } from '../../contract.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { asId, asRecord, type JsonRecord } from '../lenient.ts';
import { heard, oddity, type Part, skip } from '../part.ts';
import { toEpochMs } from '../timestamps.ts';

/** Fields of the facility's section that parsing looks at. */
export interface OwnAccount {
  readonly account: string;
  readonly appId: string;
}

export type ParseItem = (item: JsonRecord, place: Place) => Part;

/** Differences between the channels of the Messenger Platform. */
export interface Dialect {
  /** `object` of their deliveries. */
  readonly object: string;
  /** A person's type of identity, and the key of their address. */
  readonly identity: string;
  /** Types of attachment that the desk cannot read, but knows. */
  readonly media: ReadonlySet<unknown>;
  /** Parsers by key, which alone tells an item's kind. Order matters where one item could have two (a message and a referral beside it). */
  readonly items: ReadonlyMap<string, ParseItem>;
  /** A field of `changes[]` that is about the account itself; undefined: it holds an item, if anything. */
  readonly parseField: (field: string, value: unknown) => Part | undefined;
}

/** Where an item of a delivery stands: our account, the time of its entry, and whether another app holds the thread. */
export interface Place {
  readonly ours: OwnAccount;
  readonly dialect: Dialect;
  readonly entryTime: unknown;
  readonly standby: true | undefined;
}

const partyOf = (value: unknown): string | undefined => asId(asRecord(value)?.id) ?? asId(value);
export const senderOf = (item: JsonRecord): string | undefined => partyOf(item.sender);
export const recipientOf = (item: JsonRecord): string | undefined => partyOf(item.recipient);

/** The item's own time; some kinds have none, then the entry's. Undefined where neither can be read. */
export const timeOf = (item: JsonRecord, place: Place): EpochMs | undefined => toEpochMs(item.timestamp) ?? toEpochMs(place.entryTime);

/** Substitute for a missing id: the item's content, with its entry's time where it has none of its own. */
const fingerprintIn = (item: JsonRecord, place: Place): string =>
  fingerprintOf(toEpochMs(item.timestamp) === undefined ? [item, place.entryTime] : item);

/** The client of an item: whoever is not our account. Visitors of a plugin have only a `user_ref`, and nothing can be sent to it. */
const clientOf = (
  item: JsonRecord,
  { ours: { account }, dialect }: Place,
): { readonly identity: Identity; readonly address?: SendAddress } | undefined => {
  const sender = senderOf(item);
  const id = sender === account ? recipientOf(item) : sender;
  if (id !== undefined && id !== account) return { identity: { type: dialect.identity, value: id }, address: { [dialect.identity]: id } };
  const userRef = asId(asRecord(item.sender)?.user_ref);
  return userRef === undefined ? undefined : { identity: { type: 'user-ref', value: userRef } };
};

/** Fields that differ from kind to kind. */
export interface Happening {
  readonly kind: EventKind;
  /** Undefined where Meta gives none: the content stands for it. */
  readonly messageId: string | undefined;
  readonly discriminator?: string;
  readonly text?: string | undefined;
  readonly payload?: string | undefined;
  readonly ref?: string | undefined;
  readonly standby?: true;
  readonly preference?: 'stop';
  /** The places in it that cannot be read. */
  readonly odd?: readonly string[];
  /** Of a kind that we do not know. */
  readonly isUnknown?: true;
}

/**
 * An item as something that happened, or a skip when nobody can be told from it. `what`: the item's key in Meta's words. `happeningAt` is given
 * the item's time, or what stands for it where it has none.
 */
export const happened = (item: JsonRecord, place: Place, what: string, happeningAt: (at: EpochMs | string) => Happening): Part => {
  const client = clientOf(item, place);
  if (client === undefined) return skip('unknown-shape', what, ['sender.id', 'recipient.id']);
  const at = timeOf(item, place);
  const happening = happeningAt(at ?? fingerprintIn(item, place));
  const isTimeOdd = at === undefined || (item.timestamp !== undefined && toEpochMs(item.timestamp) === undefined);
  return heard(
    {
      kind: happening.kind,
      account: place.ours.account,
      identities: [client.identity],
      messageId: happening.messageId ?? fingerprintIn(item, place),
      discriminator: happening.discriminator ?? '',
      at,
      text: happening.text,
      payload: happening.payload,
      ref: happening.ref,
      address: client.address,
      standby: place.standby ?? happening.standby,
      preference: happening.preference,
    },
    oddity(what, happening.isUnknown !== true, [...(happening.odd ?? []), ...(isTimeOdd ? ['timestamp'] : [])]),
  );
};
