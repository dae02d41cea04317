import { createHash } from 'node:crypto';

/** Filter value on a mailbox's notices, so that no other mailbox gets them: one from an earlier version of the file, or another desk's. */
export function mailboxMark(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('hex').slice(0, 32);
}
