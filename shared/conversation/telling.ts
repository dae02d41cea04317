import type { CrisisCategory } from '../understanding/meaning.ts';
import type { Situation } from './rule.ts';
import { tooOld } from './rules/too-old.ts';
import { type PersonState, wasSaid } from './state.ts';

/** That somebody wants a human is no alarm: one mail per person in this time. */
const requestAgainMs = 60 * 60 * 1000;

/** A talk in distress is many messages; the team is told again after this time. */
const againMs = 10 * 60 * 1000;

/**
 * Whether the team is told that somebody on this channel needs help now, and what kind of: of an acute cry alone, also while the team or another app
 * holds the talk. Undefined: no.
 */
export function toldOf({ event, now, tellsTeam, ...rest }: Situation, { toldAt }: PersonState): CrisisCategory | undefined {
  const { crisis } = event.meaning;
  if (!tellsTeam || crisis?.tier !== 'acute' || tooOld({ event, now, ...rest })) return undefined;
  return toldAt !== undefined && Math.abs(now - toldAt) < againMs ? undefined : crisis.category;
}

/**
 * Whether the team is told that somebody wants a human: while the channel is open, of one request per person and hour. The answer says that it was
 * told, so the mail goes with the sentence.
 */
export function isToldOfRequest({ state, opening, now, tellsTeam }: Situation): boolean {
  return tellsTeam === true && opening.open && !wasSaid(state, 'told', requestAgainMs, now);
}
