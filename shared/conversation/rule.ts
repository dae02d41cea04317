import type { News } from '../broadcast/issue.ts';
import type { ChannelCalendar, EpochMs, OpeningStatus } from '../calendar/rules.ts';
import type { ProofDraft } from '../consent/proof.ts';
import type { TextHash } from '../consent/state.ts';
import type { RenewalDue } from '../consent/transition.ts';
import type { Inbox } from '../facility/snapshot.ts';
import type { ReplyPart } from '../facility/text-id.ts';
import type { AskedDay } from '../understanding/topics/asked-day.ts';
import type { Event } from './event.ts';
import type { PersonState } from './state.ts';
import type { RuleId } from './traits.ts';

/** Inputs that a rule may look at. */
export interface Situation {
  readonly event: Event;
  readonly state: PersonState;
  readonly opening: OpeningStatus;
  /** Settings for what the channel says of its hours while open; absent: nothing. */
  readonly calendar?: Pick<ChannelCalendar, 'mode' | 'closingSoonMinutes'>;
  /** Real time: decides away and wording. The event's own time decides age and order. */
  readonly now: EpochMs;
  /** Milliseconds of silence after a staff answer. */
  readonly quietMs: number;
  /**
   * The newsletter of this channel, by the hash of its question as it is put now; absent: the facility has none. `renewal`: this person's
   * consent is near its lapse.
   */
  readonly newsletter?: { readonly questionHash: TextHash; readonly renewal?: RenewalDue };
  /** This very message ended a subscription that stood under the sender's number with another id. */
  readonly endedByNumber?: true;
  /** Whether a team reads this channel; absent: not known. */
  readonly inbox?: Inbox;
  /** The team of this channel wants to be told when somebody needs help. */
  readonly tellsTeam?: boolean;
  /** The message is an order of the team's, or makes the phone one of theirs; absent: a client's. */
  readonly staff?: StaffMessage;
  /** The newsletter's newest issue, for NEWS and for those who wait for it; absent: none has been sent. */
  readonly news?: News;
}

/** A message of the team, as far as an answer hangs on it. */
export interface StaffMessage {
  /**
   * `enrolled`: the phone is now one of the team's. `state`: nothing changes. `away`, `open`: set by hand, and to be taken back. `when`: an end that is
   * past, too far away or not understood; nothing changes. `hours`: the office hours hold. `needs-end`: they do, and the desk is closed by them.
   */
  readonly said: 'enrolled' | 'state' | 'away' | 'open' | 'when' | 'hours' | 'needs-end';
  readonly remember?: Pick<PersonState, 'staffPhone'>;
}

/** Result of a rule that speaks: what to say (nothing, for a silence with a reason) and what to remember. */
export interface RuleResult {
  readonly because: RuleId;
  /** Each entry is one message, of one or several texts by their ids. */
  readonly messages?: readonly (readonly ReplyPart[])[];
  readonly remember?: Partial<PersonState>;
  /** Erasure: what is left of the person. */
  readonly replace?: PersonState;
  /** To be written to the ledger before the state is. */
  readonly ledger?: ProofDraft;
  /** Set when an away text is part of what is said. */
  readonly closedSince?: EpochMs;
  /** Of which topic the text speaks, and of which day. */
  readonly topic?: string;
  readonly day?: AskedDay;
  /** The moment that date and time in the text speak of; absent: the moment of sending. */
  readonly about?: EpochMs;
}

/** One rule: its verdict, or undefined where it has nothing to say. The first that speaks decides. */
export type Rule = (situation: Situation) => RuleResult | undefined;
