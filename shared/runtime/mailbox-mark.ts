import { createHash } from 'node:crypto';

/** What notices for a mailbox are marked with, so that no other one gets them: of an earlier version of the file, or of another desk. */
export function mailboxMark(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('hex').slice(0, 32);
}
