import type { OrderedEnd } from '../../calendar/ordered-end.ts';

/** Modes that the team's phones may set. `auto`: the office hours hold again. */
export const staffSettings = ['status', 'away', 'open', 'auto'] as const;

/**
 * The order that a message gives if its sender is one of the team. It says nothing of others: clients say such things, too, and nothing comes of
 * it. `until`: `unclear` where an end is meant and none is understood; away without one: to the end of the day.
 */
export interface StaffOrder {
  readonly set: (typeof staffSettings)[number];
  readonly until?: OrderedEnd | 'unclear';
}
