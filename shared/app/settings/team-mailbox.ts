/** Has a mailbox get the notices that somebody needs help. */
export interface TeamMailbox {
  /** Asks the address for its consent, unless it has given it. */
  subscribe(address: string): Promise<void>;
}
