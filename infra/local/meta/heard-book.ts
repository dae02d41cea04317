import type { ParsedEvent } from '../../../shared/channels/contract.ts';
import type { Channel } from '../../../shared/channels/registry.ts';

/** Happenings that can be told apart and explained. */
const keptHappenings = 1000;

export interface HeardBook {
  /** Notes a delivery and the bubbles it tells of, in its order. */
  readonly note: (channel: Channel, payload: unknown, entryIds: readonly string[]) => void;
  /** The bubble that a happening is about. A reaction or an edit carries the id of the message it is about, and is a bubble of its own. */
  readonly entryOf: (heard: ParsedEvent) => string;
  /** The event that this bubble became at the desk; undefined: of an earlier run, or long ago. */
  readonly saidIn: (entryId: string) => ParsedEvent | undefined;
}

const keyOf = ({ kind, messageId, discriminator }: ParsedEvent): string => `${kind} ${messageId} ${discriminator}`;

function forgetOldest(map: Map<string, unknown>): void {
  while (map.size > keptHappenings) map.delete(map.keys().next().value ?? '');
}

/** Which bubble became which happening at the desk. */
export function createHeardBook(heardIn: (channel: Channel, body: unknown) => readonly ParsedEvent[]): HeardBook {
  const entries = new Map<string, string>();
  const said = new Map<string, ParsedEvent>();
  return {
    note: (channel, payload, entryIds) => {
      const heard = heardIn(channel, payload);
      // Where an id stands for itself the order does not matter; what is left over is paired in order.
      const own = new Set(entryIds.filter((id) => heard.some(({ messageId }) => messageId === id)));
      const others = entryIds.filter((id) => !own.has(id));
      for (const one of heard) {
        const id = own.has(one.messageId) ? one.messageId : others.shift();
        if (id === undefined) continue;
        entries.set(keyOf(one), id);
        said.set(id, one);
      }
      forgetOldest(entries);
      forgetOldest(said);
    },
    entryOf: (heard) => entries.get(keyOf(heard)) ?? heard.messageId,
    saidIn: (entryId) => said.get(entryId),
  };
}
