import type { NewsletterPorts } from '../app/newsletter/dependencies.ts';
import type { StartPorts } from '../app/newsletter/start-issue.ts';
import type { RouteReceiptPorts } from '../app/replies/route-receipt.ts';
import { onlyDesk } from '../app/settings/settings-source.ts';
import { senders } from '../channels/senders.ts';
import { createDynamoNewsletter } from '../store/dynamo-newsletter.ts';
import { createDynamoDB, createSQS } from './aws-clients.ts';
import { now } from './clock.ts';
import { changePorts, type Lasting, secretsOf } from './compose.ts';
import { readConfig } from './config.ts';
import { type FunctionName, inventory } from './inventory.ts';
import { log } from './log.ts';
import { once } from './once.ts';
import { randomWriter } from './random-writer.ts';
import { settingsOf } from './settings-of.ts';
import { createNewsletterQueue } from './sqs-newsletter.ts';
import { graphOf } from './token-graph.ts';

/** What it takes to send a page of an issue. */
export function newsletterPorts(name: FunctionName): () => Promise<Lasting<NewsletterPorts>> {
  const changing = changePorts(name);
  const jobs = jobPorts(name);
  const graph = once(() => {
    const config = readConfig(name);
    return graphOf(secretsOf(name, config), config.graphUrl);
  });
  return async () => ({
    ...(await changing()),
    ...(await jobs()),
    adapters: senders,
    graph: graph(),
    sleep,
  });
}

/** What it takes to wake an issue. */
export function jobPorts(name: FunctionName): () => Promise<StartPorts> {
  const settings = settingsOf(name);
  const desk = once(() => {
    const config = readConfig(name);
    return {
      newsletter: createDynamoNewsletter(createDynamoDB(inventory[name].callLimits), config.table('conversations'), now, randomWriter),
      tickets: createNewsletterQueue(createSQS(inventory[name].callLimits), config.queue('broadcast')),
      now,
      log,
    };
  });
  return async () => ({ ...desk(), snapshot: onlyDesk(await settings()).snapshot });
}

/** What it takes to take in a receipt, of an answer or of an issue. */
export function receiptPorts(name: FunctionName): () => Promise<RouteReceiptPorts> {
  const changing = changePorts(name);
  const newsletter = once(() =>
    createDynamoNewsletter(createDynamoDB(inventory[name].callLimits), readConfig(name).table('conversations'), now, randomWriter),
  );
  return async () => ({
    ...(await changing()),
    newsletter: newsletter(),
    adapters: senders,
  });
}

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
