import type { Log } from '../ports.ts';

/** How many messages lie in each dead-letter queue, by the id of what it belongs to. */
export type DeadLetterDepths = () => Promise<Readonly<Record<string, number>>>;

/** Rings for each dead-letter queue that holds something. Said again with every look, so that the alarm stays on until an operator has acted. */
export async function watchDeadLetters({ depths, log }: { readonly depths: DeadLetterDepths; readonly log: Log }): Promise<void> {
  for (const [id, count] of Object.entries(await depths())) {
    if (count > 0) log('operator.notice', { what: `dead-letters.${id}`, severity: 'alarm', count });
  }
}
