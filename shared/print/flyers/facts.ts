import { type Channel, channels, profileOf } from '../../channels/registry.ts';
import type { FileParts } from '../../facility/read-file.ts';
import type { Address, Inbox, Snapshot } from '../../facility/snapshot.ts';
import type { FlyerSource } from '../../understanding/facility-words.ts';
import { type ChatAddress, chatAddress } from '../chats.ts';

/** A chat that a link leads into. */
export interface FlyerChat extends ChatAddress {
  readonly channel: Channel;
  readonly label: string;
  /** German, after "Schreib uns": `auf WhatsApp`. */
  readonly on: string;
  readonly inbox: Inbox;
  readonly brings: 'text' | 'ref';
}

/** All that a flyer may say of a facility, each under the name of its setting. */
export interface FlyerFacts {
  readonly facility: { readonly name: string; readonly shortName: string; readonly carrier: string; readonly address: Address };
  /** `link`: the page of all ways, which only the file names. */
  readonly contact: { readonly phone: string; readonly privacyLink: string; readonly link?: string };
  /** In the order in which they are offered: first the one that is asked to be written to. */
  readonly chats: readonly FlyerChat[];
  readonly newsletter?: {
    readonly name: string;
    readonly topics: readonly string[];
    readonly frequency: string;
    readonly minimumAge?: number;
  };
  readonly flyers: { readonly sources: readonly FlyerSource[]; readonly colour: string };
  /** Simple language is the facility's own, or was asked for. */
  readonly isSimple: boolean;
  /** People of its target group have checked the simple language. */
  readonly isSimpleReviewed: boolean;
}

/** A calm petrol: what flyers have where the file names no colour. */
export const usualColour = '#1d5c63';

/** Parts of the file that the snapshot does not carry. */
export type FlyerParts = Pick<FileParts, 'facility' | 'contact' | 'newsletter' | 'languages'>;

/**
 * Facts for flyers, taken from the published snapshot, with the file's own words where there is a file: a console page has none. A channel without number or name
 * is no chat: nothing leads there.
 *
 * @returns undefined for a snapshot that is older than its imprint, without a file
 */
export function flyerFactsOf(snapshot: Snapshot, parts?: FlyerParts): FlyerFacts | undefined {
  const { name, shortName, address } = snapshot.facility;
  const carrier = parts?.facility?.carrier ?? snapshot.imprint?.carrier;
  const contact = parts?.contact ?? snapshot.imprint;
  if (carrier === undefined || !contact) return undefined;
  const { phone, privacyLink } = contact;
  const link = parts?.contact?.link;
  return {
    facility: { name, shortName, carrier, address },
    contact: { phone, privacyLink, ...(link !== undefined && { link }) },
    chats: chatsOf(snapshot),
    ...(snapshot.newsletter && { newsletter: newsletterOf(snapshot.newsletter, parts?.newsletter) }),
    flyers: { sources: snapshot.flyers?.sources ?? [], colour: snapshot.flyers?.colour ?? usualColour },
    isSimple: parts?.facility?.style === 'leicht',
    isSimpleReviewed: (parts?.languages ?? []).some(({ value }) => value.language === 'de-simple' && value.reviewed !== undefined),
  };
}

/** Chats with a number come first: everybody has one. */
function chatsOf(snapshot: Snapshot): readonly FlyerChat[] {
  const chats = channels.flatMap((channel): readonly FlyerChat[] => {
    const of = snapshot[channel];
    const way = chatAddress(channel, snapshot);
    const { label, chatLink } = profileOf(channel);
    return of && way && chatLink ? [{ channel, label, on: chatLink.on, inbox: of.inbox, ...way, brings: chatLink.brings }] : [];
  });
  return [...chats.filter(({ number }) => number !== undefined), ...chats.filter(({ number }) => number === undefined)];
}

function newsletterOf(
  { name, topics, minimumAge, maxPerMonth }: NonNullable<Snapshot['newsletter']>,
  written: FileParts['newsletter'],
): NonNullable<FlyerFacts['newsletter']> {
  const promised = maxPerMonth === 1 ? 'höchstens eine Ausgabe im Monat' : `höchstens ${maxPerMonth} Ausgaben im Monat`;
  return {
    name,
    topics: topics ?? written?.topics ?? [],
    frequency: written?.frequency ?? promised,
    ...(minimumAge !== undefined && { minimumAge }),
  };
}
