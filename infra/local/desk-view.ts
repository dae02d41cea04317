import type { LogEvent, LogFields, Store, Vault } from '../../shared/app/ports.ts';
import { openingAt } from '../../shared/calendar/opening.ts';
import { nextOpeningInWords } from '../../shared/calendar/wording.ts';
import type { ChannelReceiver, ParsedEvent } from '../../shared/channels/contract.ts';
import { channels } from '../../shared/channels/registry.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';

/** One decision as the page shows it, beside the message it was about. */
export interface DecisionView {
  readonly messageId: string;
  readonly because: string;
  readonly say: readonly string[];
  readonly outcomes: readonly string[];
}

const longestMemory = 500;

/**
 * Remembers the latest decisions from the log. Log lines name events by a keyed reference only; the local run has the key and sees the
 * deliveries, so it can put the two together for the page. In memory, in the local run, nowhere else.
 */
export function createDecisionMemory(snapshots: () => readonly Snapshot[], vault: Vault) {
  const byEvent = new Map<string, Omit<DecisionView, 'messageId'>>();
  const messageIds = new Map<string, string>();
  const change = (ref: string, apply: (view: Omit<DecisionView, 'messageId'>) => Omit<DecisionView, 'messageId'>) => {
    byEvent.set(ref, apply(byEvent.get(ref) ?? { because: '', say: [], outcomes: [] }));
    forgetOldest(byEvent);
  };
  return {
    /** A delivery that came by: which event references its messages will have. `entryOf`: the bubble a happening is about. */
    see(adapter: ChannelReceiver, body: unknown, entryOf: (heard: ParsedEvent) => string): void {
      for (const heard of adapter.parse(body, ...snapshots()).heard) {
        const { account, identities, kind, messageId, discriminator } = heard;
        const key = vault.eventKey(vault.pseudonym(adapter.channel, account, identities[0]), kind, messageId, discriminator);
        messageIds.set(key.slice(0, 16), entryOf(heard));
        forgetOldest(messageIds);
      }
    },
    /** A line of the log. */
    take(event: LogEvent, { eventRef, because, say }: LogFields): void {
      if (eventRef === undefined) return;
      if (event === 'event.decided') {
        if (because !== 'duplicate') change(eventRef, (view) => ({ ...view, because: because ?? '', say: say ? say.split(' ') : [] }));
      } else if (event.startsWith('reply.')) {
        change(eventRef, (view) => ({ ...view, outcomes: [...view.outcomes, event.slice('reply.'.length)] }));
      }
    },
    all(): readonly DecisionView[] {
      return [...byEvent].flatMap(([ref, view]) => {
        const messageId = messageIds.get(ref);
        return messageId === undefined || view.because === '' ? [] : [{ messageId, ...view }];
      });
    },
  };
}

export type DecisionMemory = ReturnType<typeof createDecisionMemory>;

function forgetOldest(map: Map<string, unknown>): void {
  if (map.size > longestMemory) map.delete(map.keys().next().value ?? '');
}

/** The facility's status for the page: what is stored, or computed where nothing valid is stored. */
export async function deskStatus(snapshot: Snapshot, store: Store, now: number) {
  const stored = await store.loadStatus();
  const status: Record<string, unknown> = {};
  for (const channel of channels) {
    const part = snapshot[channel];
    if (!part) continue;
    const opening = openingAt(now, part.calendar, stored?.overrides?.[channel]);
    status[channel] = {
      ...opening,
      ...(opening.nextOpening !== undefined && { nextOpeningInWords: nextOpeningInWords(now, opening.nextOpening) }),
    };
  }
  return { name: snapshot.facility.name, clock: new Date(now).toISOString(), status };
}
