import type { EpochMs, OpeningStatus } from '../calendar/rules.ts';
import type { Event } from './event.ts';
import type { PersonState, RuleId } from './state.ts';

/** What a rule may look at. */
export interface Situation {
  readonly event: Event;
  readonly state: PersonState;
  readonly opening: OpeningStatus;
  /** Real time: decides away and wording. The event's own time decides age and order. */
  readonly now: EpochMs;
  /** Milliseconds of silence after a staff answer. */
  readonly quietMs: number;
}

/** What a rule answers when it speaks: what to say (nothing, for a silence with a reason) and what to remember. */
export interface Verdict {
  readonly because: RuleId;
  readonly say?: readonly string[];
  readonly remember?: Partial<PersonState>;
  /** Set when an away text is part of what is said. */
  readonly closedSince?: EpochMs;
}

/** One rule: its verdict, or undefined where it has nothing to say. The first that speaks decides. */
export type Rule = (situation: Situation) => Verdict | undefined;
