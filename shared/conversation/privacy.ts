import { type SaidPart, saidPartOf } from './reply-parts.ts';
import type { Effect, Occasion } from './state.ts';
import { traitsOf } from './traits.ts';

/** Occasions that tell something of the person's health or distress. */
const privateOccasions: ReadonlySet<SaidPart> = new Set<Occasion>(['help', 'talk', 'line', 'notice']);

/** Does the answer say something of the person that is nobody's business? No log line names a person beside it (DESIGN D11). */
export function isPrivateAnswer({ because, textIds: say }: Pick<Effect, 'because' | 'textIds'>): boolean {
  return traitsOf(because).private === true || arePrivate(say.flatMap((id) => saidPartOf(id) ?? []));
}

/** The same of what an answer counts as having said. */
export function arePrivate(parts: readonly SaidPart[]): boolean {
  return parts.some((part) => privateOccasions.has(part));
}
