import { hasAccount } from './settings/desk-of.ts';
import type { Desk, DeskAccount } from './settings/settings-ports.ts';

/** A message of a dead-letter queue. */
export interface DeadLetter {
  /** The same each time that the message is received. */
  readonly id: string;
  readonly body: string;
}

export interface DeadLetters<L extends DeadLetter = DeadLetter> {
  /** A few messages, which are hidden from others for a while; one that was not put back is received again. Empty: there are none to see. */
  receive(): Promise<readonly L[]>;
  /** Sends first and deletes then: a crash between the two leaves a copy, never a gap. */
  putBack(letter: L): Promise<void>;
}

/**
 * Puts the messages of a dead-letter queue back into its queue. Returns how many.
 * @param desk whose messages are put back; those of others are seen again after a while. Absent: all
 */
export async function redrive<L extends DeadLetter>(letters: DeadLetters<L>, desk?: Desk): Promise<number> {
  const left = new Set<string>();
  for (let moved = 0; ; ) {
    const received = await letters.receive();
    if (received.every(({ id }) => left.has(id))) return moved;
    for (const letter of received) {
      if (desk && !isFor(desk, letter.body)) {
        left.add(letter.id);
        continue;
      }
      await letters.putBack(letter);
      moved += 1;
    }
  }
}

/** Whether a message is for the desk; one from before tickets named theirs is for the one with the bare keys. */
function isFor(desk: Desk, body: string): boolean {
  const { channel, account, space = '' } = fieldsOf(body);
  return channel !== undefined && account !== undefined ? hasAccount(desk, { channel, account }) : space === desk.space;
}

function fieldsOf(body: string): Partial<DeskAccount> & { readonly space?: string } {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? read : { space: unreadable };
  } catch {
    return { space: unreadable };
  }
}

/** No desk's key space: what nobody can read belongs to none. */
const unreadable = 'unreadable';
