import type { Channel } from '../../../shared/facility/snapshot.ts';
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
  readonly delivery?: DeliveryState;
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
  /** Grows with every change, so that a page can ask "anything new?". */
  readonly revision: () => number;
}

const keptEntries = 500;
const keptSends = 500;

export function createTranscripts(): Transcripts {
  const byPerson = new Map<string, TranscriptEntry[]>();
  const byId = new Map<string, TranscriptEntry>();
  const sends: SendRecord[] = [];
  let revision = 1;

  return {
    add: (personId, entry) => {
      const entries = byPerson.get(personId) ?? [];
      entries.push(entry);
      byId.set(entry.id, entry);
      for (const old of entries.splice(0, Math.max(0, entries.length - keptEntries))) byId.delete(old.id);
      byPerson.set(personId, entries);
      revision += 1;
    },
    of: (personId) => byPerson.get(personId) ?? [],
    find: (messageId) => byId.get(messageId),
    record: (send) => {
      sends.push(send);
      sends.splice(0, Math.max(0, sends.length - keptSends));
      revision += 1;
    },
    sends: () => sends,
    touch: () => {
      revision += 1;
    },
    revision: () => revision,
  };
}
