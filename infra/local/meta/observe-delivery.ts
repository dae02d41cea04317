import { timingSafeEqual } from 'node:crypto';
import type { ParsedEvent } from '../../../shared/channels/contract.ts';
import type { Channel } from '../../../shared/channels/registry.ts';
import { parseJson } from './http.ts';
import type { People, Person } from './person.ts';
import { signBytes } from './sign-delivery.ts';
import { simulators } from './simulators.ts';
import type { Transcripts } from './transcript.ts';

export interface DeliveryObserverOptions {
  readonly now: () => number;
  readonly appSecret: string;
  readonly people: People;
  readonly transcripts: Transcripts;
  /** The happenings in a delivery, as the desk reads them: whoever the desk answers must be known. */
  readonly heardIn: (channel: Channel, body: unknown) => readonly ParsedEvent[];
  /** Told who wrote, once a delivery. */
  readonly heard: (people: readonly Person[]) => void;
}

/** True for the person's own actions; the rest do not open Meta's window. */
const isOwnDoing = ({ kind }: ParsedEvent): boolean => !['staff', 'system', 'handover', 'preference'].includes(kind);

/**
 * Hears what somebody else delivered to the webhook in Meta's name (a curl call, a load test), so that its sender is known and may be
 * answered. A delivery without a right signature is not heard: it is not Meta's.
 */
export function createDeliveryObserver(
  options: DeliveryObserverOptions,
): (channel: Channel, body: Uint8Array, signature: string | undefined) => void {
  const { people, transcripts, now } = options;

  const whoIs = (channel: Channel, heard: ParsedEvent): Person | undefined => {
    const identity = simulators[channel].heardIdentity(heard);
    if (!identity) return undefined;
    const { waId, bsuid, psid } = identity;
    const userId = bsuid ?? psid;
    const known = (userId && people.byUserId(channel, userId)) || (waId && people.byPhone(waId));
    if (!known) return people.add({ channel, name: 'Von außen', ...identity });
    // Meta makes a new id for a new phone, and does not always tell.
    if (bsuid !== undefined) known.bsuid = bsuid;
    return known;
  };

  return (channel, body, signature) => {
    const right = Buffer.from(signBytes(body, options.appSecret));
    const given = Buffer.from(signature ?? '');
    if (given.length !== right.length || !timingSafeEqual(given, right)) return;
    const senders = new Set<Person>();
    for (const heard of options.heardIn(channel, parseJson(body)).filter(isOwnDoing)) {
      if (transcripts.find(heard.messageId)) continue;
      const person = whoIs(channel, heard);
      if (!person) continue;
      person.lastInboundAt = now();
      senders.add(person);
      transcripts.add(person.id, { id: heard.messageId, at: now(), from: 'client', kind: 'text', text: heard.text ?? '(ohne Text)' });
    }
    if (senders.size > 0) options.heard([...senders]);
  };
}
