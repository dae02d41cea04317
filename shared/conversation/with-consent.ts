import { type Consent, isSubscribed } from '../consent/state.ts';
import type { PersonState } from './state.ts';

/** The state with another consent. Whoever is not subscribed leaves no address behind. */
export function withConsent({ subscription, ...state }: PersonState, consent: Consent): PersonState {
  return { ...state, consent, ...(isSubscribed(consent) && subscription && { subscription }) };
}
