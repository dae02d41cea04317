import { type PersonState, personFields } from './state.ts';

/** Two memories of one person as one, field by field. `a` is the stronger identity's. */
export function mergeStates(a: PersonState, b: PersonState): PersonState {
  const fields = Object.entries(personFields).map(([name, { merge }]) => [name, merge(a, b)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as { [K in keyof PersonState]: PersonState[K] };
}
