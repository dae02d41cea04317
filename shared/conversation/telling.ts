import type { CrisisCategory } from '../understanding/meaning.ts';
import type { Situation } from './rule.ts';
import { tooOld } from './rules/too-old.ts';
import type { PersonState } from './state.ts';

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
