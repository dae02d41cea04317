import { historyOf } from './history.ts';
import { type PublishPorts, type PublishResult, publish } from './publish.ts';
import type { Desk, Publication } from './settings-ports.ts';

export interface RollbackRequest {
  readonly desk: Desk;
  /** Number of the publication that is to hold again; absent: the one before. */
  readonly to?: number;
  readonly by: string;
}

/** The publication that a rollback brings back; undefined: there is none of that number (any more). */
export async function rollbackTarget(
  { desk, to }: Omit<RollbackRequest, 'by'>,
  { settings }: PublishPorts,
): Promise<Publication | undefined> {
  return (await historyOf(desk, settings)).find(({ number }) => number === (to ?? desk.number - 1));
}

/**
 * Publishes again what held before, as a publication of its own. `no-such-version`: it is not kept (any more), or its snapshot is gone.
 */
export async function rollback(
  request: RollbackRequest,
  ports: PublishPorts,
): Promise<PublishResult | { readonly kind: 'no-such-version' }> {
  const { desk, by } = request;
  const target = await rollbackTarget(request, ports);
  const snapshot = target && (await ports.settings.loadSnapshot(desk.space, target.hash));
  if (!snapshot) return { kind: 'no-such-version' };
  return publish({ desk: desk.id, snapshot, by, seen: desk.number }, ports);
}
