import type { NewsletterPorts } from '../app/newsletter/dependencies.ts';
import type { StartPorts } from '../app/newsletter/start-issue.ts';
import type { RouteReceiptPorts } from '../app/replies/route-receipt.ts';
import { senders } from '../channels/senders.ts';
import { createDynamoNewsletter } from '../store/dynamo-newsletter.ts';
import { deskTable } from '../store/keys.ts';
import { now } from './clock.ts';
import { changePorts, deskGraph, type Lasting, sqsOf, tablesOf } from './compose.ts';
import type { PortsOf } from './desk-chains.ts';
import type { FunctionName } from './inventory.ts';
import { logOf, perDesk } from './per-desk.ts';
import { randomWriter } from './random-writer.ts';
import { createNewsletterQueue } from './sqs-newsletter.ts';

/** Ports for sending a batch of an issue. */
export function newsletterPorts(name: FunctionName): PortsOf<Lasting<NewsletterPorts>> {
  const changing = changePorts(name);
  const jobs = jobPorts(name);
  const graph = deskGraph(name);
  return async (desk) => ({
    ...(await changing(desk)),
    ...(await jobs(desk)),
    adapters: senders,
    graph: graph(desk),
    sleep,
  });
}

/** Ports for waking an issue. */
export function jobPorts(name: FunctionName): PortsOf<StartPorts> {
  const newsletter = newsletterOf(name);
  const own = perDesk((desk) => ({
    newsletter: newsletter(desk),
    tickets: createNewsletterQueue(sqsOf(name), tablesOf(name).config.queue('broadcast'), desk.space),
    now,
    log: logOf(desk),
  }));
  return async (desk) => ({ ...own(desk), snapshot: desk.snapshot });
}

/** Ports for processing a receipt, of an answer or of an issue. */
export function receiptPorts(name: FunctionName): PortsOf<RouteReceiptPorts> {
  const changing = changePorts(name);
  const newsletter = newsletterOf(name);
  return async (desk) => ({
    ...(await changing(desk)),
    newsletter: newsletter(desk),
    adapters: senders,
  });
}

function newsletterOf(name: FunctionName) {
  return perDesk(({ space }) => {
    const { config, dynamodb } = tablesOf(name);
    return createDynamoNewsletter(dynamodb, deskTable(config.table('conversations'), space), now, randomWriter);
  });
}

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
