import { randomInt } from 'node:crypto';
import type { Channel } from '../../../shared/channels/registry.ts';
import type { MessageKind } from './client-message.ts';

/** How a delivery of ours to the webhook stands. `open`: not yet answered with 200. */
export interface DeliveryState {
  state: 'open' | 'accepted' | 'given-up';
  attempts: number;
  lastStatus?: number;
}

/** One bubble in a phone, or a line between bubbles. */
export interface TranscriptEntry {
  readonly id: string;
  readonly at: number;
  readonly from: 'client' | 'desk' | 'staff' | 'system';
  readonly kind: MessageKind | 'template';
  readonly text?: string;
  /** Quick replies or buttons that came with a message of ours. */
  readonly choices?: readonly Choice[];
  delivery?: DeliveryState;
  /** The message that a reaction, an edit or a deletion is about. */
  readonly about?: string;
  receipt?: 'sent' | 'delivered';
}

export interface Choice {
  readonly kind: 'quick_reply' | 'postback' | 'interactive';
  readonly title: string;
  readonly payload: string;
}

/** One call of the Graph API, for the log on the page. */
export interface SendRecord {
  readonly at: number;
  readonly channel: Channel;
  readonly status: number;
  readonly messageId?: string;
  readonly code?: string;
  readonly message?: string;
  readonly body?: unknown;
}

export interface Transcripts {
  readonly add: (personId: string, entry: TranscriptEntry) => void;
  readonly of: (personId: string) => readonly TranscriptEntry[];
  readonly find: (messageId: string) => TranscriptEntry | undefined;
  readonly record: (send: SendRecord) => void;
  readonly sends: () => readonly SendRecord[];
  /** Must be called by whoever changes an entry that is already in. */
  readonly touch: () => void;
  readonly all: () => readonly (readonly [personId: string, entries: readonly TranscriptEntry[]])[];
  /** Grows with every change, so that a page can ask "anything new?". */
  readonly revision: () => number;
}

const keptEntries = 500;
const keptSends = 500;

/** Empty phones, or those of an earlier run; `onChange` hears of every change. */
export function createTranscripts(
  onChange: () => void,
  remembered: readonly (readonly [string, readonly TranscriptEntry[]])[] = [],
): Transcripts {
  const byPerson = new Map(remembered.map(([person, entries]) => [person, [...entries]]));
  const byId = new Map(remembered.flatMap(([, entries]) => entries.map((entry) => [entry.id, entry])));
  const sends: SendRecord[] = [];
  // A page that is still open from the run before must not take this one's first numbers for news it has.
  let revision = randomInt(1, 1_000_000_000);
  const touch = (): void => {
    revision += 1;
    onChange();
  };

  return {
    add: (personId, entry) => {
      const entries = byPerson.get(personId) ?? [];
      entries.push(entry);
      byId.set(entry.id, entry);
      for (const old of entries.splice(0, Math.max(0, entries.length - keptEntries))) byId.delete(old.id);
      byPerson.set(personId, entries);
      touch();
    },
    of: (personId) => byPerson.get(personId) ?? [],
    find: (messageId) => byId.get(messageId),
    record: (send) => {
      sends.push(send);
      sends.splice(0, Math.max(0, sends.length - keptSends));
      touch();
    },
    sends: () => sends,
    touch,
    all: () => [...byPerson],
    revision: () => revision,
  };
}
