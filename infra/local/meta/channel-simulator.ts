import type { ChannelReceiver, ParsedEvent } from '../../../shared/channels/contract.ts';
import type { AcceptedSend, Checked, Templates } from './accepted-send.ts';
import type { ClientMessage, MessageKind } from './client-message.ts';
import type { GraphAnswer } from './graph-errors.ts';
import type { NewPerson, People, Person } from './person.ts';
import type { HeldProfile, ShownProfile } from './public-profile.ts';
import type { SetupBook } from './setup-book.ts';
import type { TemplateBook } from './templates.ts';

export type Json = Record<string, unknown>;

/** The ids of the facility's accounts by their keys in its file: `pageId`, `phoneNumberId`, … */
export type AccountIds = Readonly<Record<string, string>>;

/** Where and when something is told. */
export interface Telling {
  readonly ids: AccountIds;
  readonly id: string;
  readonly at: number;
}

export interface Gesture extends Telling {
  /** The message it is about. */
  readonly target: string | undefined;
  /** How often that one was edited by now. */
  readonly edits: number;
  readonly freeNumber: () => string | undefined;
}

/** A request of Graph for anything but messages. */
export interface ObjectCall {
  readonly method: string;
  readonly object: string;
  readonly edge: string | undefined;
  readonly json: unknown;
  readonly query: URLSearchParams;
  readonly ids: AccountIds;
  readonly templates: TemplateBook;
  readonly setup: SetupBook;
}

/** How Meta speaks on one channel: what it posts to the webhook, and how its Graph answers a send. */
export interface ChannelSimulator {
  /** How the desk reads what is delivered on it. */
  readonly receiver: ChannelReceiver;
  /** Kinds of message that clients can send on it. */
  readonly kinds: readonly MessageKind[];
  readonly startingPeople: readonly Omit<NewPerson, 'channel'>[];
  /** The ids of a new person, with what was wished for. */
  readonly identityOf: (wish: NewPerson, freeNumber: string | undefined) => Pick<Person, 'waId' | 'bsuid' | 'psid' | 'username'>;
  /** The same of somebody whom the desk heard of; undefined: nobody is named. */
  readonly heardIdentity: (heard: ParsedEvent) => Omit<NewPerson, 'channel'> | undefined;
  readonly mintId: (person: Person, direction: 'inbound' | 'outbound') => string;
  /** One item of a delivery; undefined: there is no such thing on this channel. */
  readonly renderMessage: (person: Person, message: ClientMessage, gesture: Gesture) => Json | undefined;
  readonly renderStaffEcho: (person: Person, text: string, telling: Telling) => Json;
  readonly renderDelivery: (items: readonly Json[], ids: AccountIds, at: number, entries?: number, changes?: number) => Json;
  /** Renders Meta's webhooks about a send that it accepted: one payload each. */
  readonly renderSent: (send: AcceptedSend, telling: Telling) => readonly Json[];
  /** The Graph objects to whose `/messages` the desk sends. */
  readonly objects: (ids: AccountIds) => readonly string[];
  readonly check: (json: unknown, people: People, templates: Templates, now: number) => Checked;
  readonly answerAccepted: (send: AcceptedSend, id: string) => GraphAnswer;
  readonly rateLimit: () => GraphAnswer;
  /** Everything else that the desk asks of the channel's objects; `held` is changed in place. Undefined: none of its paths. */
  readonly answerObject: (call: ObjectCall, held: HeldProfile) => GraphAnswer | undefined;
  readonly shownProfile: (held: HeldProfile) => ShownProfile;
}
