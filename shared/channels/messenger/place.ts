import type { EpochMs } from '../../calendar/rules.ts';
import type { EventKind } from '../../conversation/event.ts';
import type { SnapshotOf } from '../../facility/snapshot.ts';
import type { Identity, SendAddress } from '../contract.ts';
import { fingerprintOf } from '../meta/fingerprint.ts';
import { asId, asRecord, type JsonRecord } from '../meta/lenient.ts';
import { heard, oddity, type Part, skip } from '../meta/part.ts';
import { toEpochMs } from '../meta/timestamps.ts';

/** Where an item of a delivery stands: our page, the time of its entry, and whether another app holds the thread. */
export interface Place {
  readonly ours: SnapshotOf<'messenger'>;
  readonly entryTime: unknown;
  readonly standby: true | undefined;
}

const partyOf = (value: unknown): string | undefined => asId(asRecord(value)?.id) ?? asId(value);
export const senderOf = (item: JsonRecord): string | undefined => partyOf(item.sender);
export const recipientOf = (item: JsonRecord): string | undefined => partyOf(item.recipient);

/** The item's own time; some kinds have none, then the entry's. Undefined where neither can be read. */
export const timeOf = (item: JsonRecord, place: Place): EpochMs | undefined => toEpochMs(item.timestamp) ?? toEpochMs(place.entryTime);

/** What stands for the id of an item without one: its content, with its entry's time where it has none of its own. */
const fingerprintIn = (item: JsonRecord, place: Place): string =>
  fingerprintOf(toEpochMs(item.timestamp) === undefined ? [item, place.entryTime] : item);

/** The client of an item: whoever is not the page. Visitors of a plugin have only a `user_ref`, and nothing can be sent to it. */
const clientOf = (item: JsonRecord, page: string): { readonly identity: Identity; readonly address?: SendAddress } | undefined => {
  const sender = senderOf(item);
  const psid = sender === page ? recipientOf(item) : sender;
  if (psid !== undefined && psid !== page) return { identity: { type: 'psid', value: psid }, address: { psid } };
  const userRef = asId(asRecord(item.sender)?.user_ref);
  return userRef === undefined ? undefined : { identity: { type: 'user-ref', value: userRef } };
};

/** What differs from kind to kind. */
export interface Happening {
  readonly kind: EventKind;
  /** Undefined where Meta gives none: the content stands for it. */
  readonly messageId: string | undefined;
  readonly discriminator?: string;
  readonly text?: string | undefined;
  readonly payload?: string | undefined;
  readonly ref?: string | undefined;
  readonly standby?: true;
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
  const client = clientOf(item, place.ours.account);
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
    },
    oddity(what, happening.isUnknown !== true, [...(happening.odd ?? []), ...(isTimeOdd ? ['timestamp'] : [])]),
  );
};
