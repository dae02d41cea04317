import type { ReplyPart } from '../facility/text-id.ts';
import { type SaidPart, saidPartOf } from './reply-parts.ts';
import { type Occasion, occasionMs, occasions, type PersonState } from './state.ts';

/** The state in which these texts were said now. */
export function withOccasions(state: PersonState, say: readonly ReplyPart[], now: number): PersonState {
  const said = say.flatMap((id) => saidPartOf(id) ?? []).filter(isOccasion);
  if (said.length === 0) return state;
  return { ...state, saidAt: { ...state.saidAt, ...Object.fromEntries(said.map((occasion) => [occasion, now])) } };
}

/** The state without what was said too long ago to matter: neutral as it is, nothing is kept longer than needed. */
export function withoutOldOccasions(state: PersonState, now: number): PersonState {
  const { saidAt, noIssueUntil, toldAt, ...rest } = state;
  if (saidAt === undefined && noIssueUntil === undefined && toldAt === undefined) return state;
  const kept = Object.entries(saidAt ?? {}).filter(([, at]) => now - at < occasionMs);
  return {
    ...rest,
    ...(kept.length > 0 && { saidAt: Object.fromEntries(kept) }),
    ...(toldAt !== undefined && now - toldAt < occasionMs && { toldAt }),
    ...(noIssueUntil !== undefined && noIssueUntil > now && { noIssueUntil }),
  };
}

export function isOccasion(part: SaidPart): part is Occasion {
  return occasions.some((occasion) => occasion === part);
}
