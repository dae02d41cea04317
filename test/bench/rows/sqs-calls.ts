import { SQSClient } from '@aws-sdk/client-sqs';
import { createDeliveryQueues } from '../../../shared/runtime/sqs-queues.ts';
import { deliveryOf } from '../deliveries.ts';
import { withEmbedded } from '../embedded.ts';
import type { Row } from '../row.ts';
import { signed } from '../setting.ts';
import { webhookEvent, webhookOf } from '../webhook-event.ts';

/** How many calls to SQS one delivery with that many messages costs, each of another person. Counted at the real client. */
export async function measureSqsCalls(events: number): Promise<Row> {
  const calls = await withEmbedded(async ({ cloud, resources }) => {
    let counted = 0;
    const client = new SQSClient({ endpoint: cloud.sqs });
    client.middlewareStack.add(
      (next) => (args) => {
        counted += 1;
        return next(args);
      },
      { step: 'initialize', name: 'countCalls' },
    );
    const webhook = webhookOf(
      'whatsapp',
      createDeliveryQueues(client, (id) => resources.queues[id]),
    );
    const persons = Array.from({ length: events }, (_, person) => person);
    const { statusCode } = await webhook(webhookEvent(signed(deliveryOf.whatsapp(persons))));
    if (statusCode !== 200) throw new Error(`the webhook answered ${statusCode}`);
    client.destroy();
    return counted;
  });
  const budget = Math.ceil(events / 10);
  return {
    name: `sqs calls ${events}`,
    budget: `${budget} (1 per 10 events)`,
    figure: `${calls} for ${events} event${events === 1 ? '' : 's'}`,
    ok: calls > 0 && calls <= budget,
  };
}
