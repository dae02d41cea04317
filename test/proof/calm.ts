import { until } from '../support/waiting.ts';
import type { Desk } from './desk.ts';
import { queueLength, rememberedPersons } from './remembered.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface CalmOptions {
  readonly clock: VirtualClock;
  /** Deliveries that Meta still brings. */
  readonly underWay: () => number;
  /** Called when every event was decided: Graph may recover now. */
  readonly whenDecided?: () => void;
}

/**
 * Waits until a desk that is left in peace has nothing open any more: first what queues hold (what killed desks had in work comes back after
 * its visibility time-out), then Meta's receipts, then time is let run until every back-off, park and grace is over.
 */
export async function calm(desk: Desk, { clock, underWay, whenDecided }: CalmOptions): Promise<void> {
  // Answers get lost on the desk's own way to the cloud as well, until everything is decided: a look that met one is repeated.
  const look = () => desk.run.local().catch(() => undefined);
  const { dynamodb, sqs, tables, queues } = await until('the desk tells of itself', look, 10_000);
  await until('every delivery was taken', () => underWay() === 0, 60_000);
  await until('every event is decided', async () => (await look())?.pending === 0, 90_000);
  whenDecided?.();
  await until('every receipt was delivered', () => underWay() === 0, 10_000);
  await until('every receipt was read', async () => (await queueLength(sqs, queues.receipts)) === 0, 60_000);
  const isOver = async () => {
    const records = await rememberedPersons(dynamodb, tables.conversations, 'beratung-ahornweg');
    const isOpen = records.some(({ state, aliasOf }) => aliasOf === undefined && state.effects.length > 0);
    if (!isOpen && (await queueLength(sqs, queues.retry)) === 0 && (await desk.run.local()).pending === 0) return true;
    clock.ahead(70_000);
    await desk.run.setClock(clock.iso());
    await new Promise((later) => setTimeout(later, 700));
    return false;
  };
  await until('no answer is open', isOver, 120_000);
}
