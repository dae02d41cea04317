import type { ContactBook } from './identities.ts';

/** Where an item of a delivery stands: our number, the people named beside it, and whether another app holds the thread. */
export interface Place {
  readonly account: string;
  readonly contacts: ContactBook;
  readonly standby: true | undefined;
}
