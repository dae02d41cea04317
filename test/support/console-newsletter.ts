import type { Clock } from '../../shared/app/ports.ts';
import { senders } from '../../shared/channels/senders.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import type { DeskNewsletter } from '../../shared/runtime/console/desk-newsletter.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { createMemoryNewsletter, type MemoryNewsletter } from './memory-newsletter.ts';
import { createMemoryStore } from './memory-store.ts';
import { keyring } from './settings.ts';

export interface NewsletterOnPaper extends DeskNewsletter {
  readonly newsletter: MemoryNewsletter;
  /** Addresses that tests of an issue went to. */
  readonly tested: unknown[];
}

/** The newsletter of one desk in memory, as the console's pages have it. Tickets go nowhere: nothing is sent to subscribers. */
export function newsletterOnPaper(snapshot: Snapshot, now: Clock): NewsletterOnPaper {
  const newsletter = createMemoryNewsletter(createMemoryStore(now));
  const tested: unknown[] = [];
  const seal = createVault(parseKeyring(keyring)).approvalSeal;
  return {
    newsletter,
    tested,
    jobs: { snapshot, newsletter, tickets: { sendPageTicket: async () => undefined }, now, log: () => undefined, seal },
    test: {
      snapshot,
      adapters: senders,
      graph: {
        async post(_channel, request) {
          tested.push(request.body);
          return { kind: 'response', status: 200, headers: {}, body: { messages: [{ id: 'wamid.TEST' }] } };
        },
      },
    },
  };
}
