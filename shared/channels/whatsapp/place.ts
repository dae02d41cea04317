import { type ContactBook, completed, identitiesOf, type Person } from './identities.ts';

/** Where an item of a delivery stands: our number, the people named beside it, and whether another app holds the thread. */
export interface Place {
  readonly account: string;
  readonly contacts: ContactBook;
  /** The one person named beside the only item: who else could it be about? */
  readonly only?: Person | undefined;
  readonly standby: true | undefined;
}

/** A person with what the contacts beside the item add. `isGuessed`: the item itself names nobody, the only contact beside it stands in. */
export const whoIs = (named: Person, place: Place): { readonly who: Person; readonly isGuessed: boolean } => {
  const isGuessed = identitiesOf(named).length === 0 && place.only !== undefined;
  return { who: completed(isGuessed && place.only ? place.only : named, place.contacts), isGuessed };
};
