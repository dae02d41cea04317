import type { Event } from '../../../shared/conversation/event.ts';
import { deliveryOf } from '../deliveries.ts';
import { quantile } from '../quantile.ts';
import type { Row } from '../row.ts';
import { signed } from '../setting.ts';
import { webhookEvent, webhookOf } from '../webhook-event.ts';

const budgetMs = 1;
const warmUp = 2000;
const samples = 5000;

/** The webhook's own work for one message: the whole chain (verify, parse, understand, seal) into a queue that takes everything at once. */
export async function measureWebhookWork(channel: keyof typeof deliveryOf): Promise<Row> {
  const taken: Event[] = [];
  const webhook = webhookOf(channel, {
    sendEvents: async (events) => void taken.push(...events),
    sendReceipts: async () => undefined,
  });
  const times: number[] = [];
  for (let person = 0; person < warmUp + samples; person += 1) {
    const event = webhookEvent(signed(deliveryOf[channel]([person])));
    const from = performance.now();
    const { statusCode } = await webhook(event);
    const ms = performance.now() - from;
    if (statusCode !== 200) throw new Error(`the webhook answered ${statusCode}`);
    if (person >= warmUp) times.push(ms);
  }
  if (taken.length !== warmUp + samples) throw new Error(`${taken.length} events of ${warmUp + samples} messages`);
  const p50 = quantile(times, 0.5);
  return {
    name: `webhook work ${channel}`,
    budget: `p50 ≤ ${budgetMs} ms`,
    figure: `p50 ${p50.toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`,
    ok: p50 <= budgetMs,
  };
}
