import type { EpochMs } from '../../calendar/rules.ts';
import type { EventKind } from '../../conversation/event.ts';
import type { MessengerSnapshot } from '../../facility/snapshot.ts';
import type { Identity, SendAddress } from '../channel.ts';
import { asId, asRecord, type JsonRecord } from '../meta/lenient.ts';
import { heard, type Part, skip } from '../meta/part.ts';
import { toEpochMs } from '../meta/timestamps.ts';

/** Where an item of a delivery stands: our page, the time of its entry, and whether another app holds the thread. */
export interface Place {
  readonly ours: MessengerSnapshot;
  readonly entryTime: unknown;
  readonly standby: true | undefined;
}

export const senderOf = (item: JsonRecord): string | undefined => asId(asRecord(item.sender)?.id);
export const recipientOf = (item: JsonRecord): string | undefined => asId(asRecord(item.recipient)?.id);

/** The item's own time; some kinds have none, then the entry's. Undefined when it is there but no time. */
export const timeOf = (item: JsonRecord, place: Place): EpochMs | undefined => toEpochMs(item.timestamp ?? place.entryTime);

/** The client of an item: whoever is not the page. Visitors of a plugin have only a `user_ref`, and nothing can be sent to it. */
const clientOf = (item: JsonRecord, page: string): { readonly identity: Identity; readonly address?: SendAddress } | undefined => {
  const sender = senderOf(item);
  const psid = sender === page ? recipientOf(item) : sender;
  if (psid !== undefined && psid !== page) return { identity: { type: 'psid', value: psid }, address: { psid } };
  const userRef = asId(asRecord(item.sender)?.user_ref);
  return userRef === undefined ? undefined : { identity: { type: 'user-ref', value: userRef } };
};

/** What differs from kind to kind. Where Meta gives no message id, kind and time stand for it. */
export interface Happening {
  readonly kind: EventKind;
  readonly messageId: string;
  readonly discriminator?: string;
  readonly text?: string | undefined;
  readonly payload?: string | undefined;
  readonly ref?: string | undefined;
  readonly standby?: true;
}

/** An item as something that happened, or a skip when person or time cannot be read. `what`: the item's key in Meta's words. */
export const happened = (item: JsonRecord, place: Place, what: string, happeningAt: (at: EpochMs) => Happening): Part => {
  const at = timeOf(item, place);
  if (at === undefined) return skip('unknown-shape', what, ['timestamp']);
  const client = clientOf(item, place.ours.account);
  if (client === undefined) return skip('unknown-shape', what, ['sender.id', 'recipient.id']);
  const happening = happeningAt(at);
  return heard({
    kind: happening.kind,
    account: place.ours.account,
    identities: [client.identity],
    messageId: happening.messageId,
    discriminator: happening.discriminator ?? '',
    at,
    text: happening.text,
    payload: happening.payload,
    ref: happening.ref,
    address: client.address,
    standby: place.standby ?? happening.standby,
  });
};
