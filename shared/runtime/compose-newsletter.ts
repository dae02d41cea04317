import type { NewsletterPorts } from '../app/newsletter-desk.ts';
import type { StartPorts } from '../app/start-issue.ts';
import type { TakeReceiptPorts } from '../app/take-receipt.ts';
import { messengerSender } from '../channels/messenger/sender.ts';
import { whatsappSender } from '../channels/whatsapp/sender.ts';
import { createDynamoNewsletter } from '../store/dynamo-newsletter.ts';
import { createDynamoDB, createSQS } from './aws-clients.ts';
import { now } from './clock.ts';
import { changePorts, type Lasting, secretsOf } from './compose.ts';
import { readConfig } from './config.ts';
import { type FunctionName, functionNeeds } from './functions.ts';
import { log } from './log.ts';
import { once } from './once.ts';
import { randomWriter } from './random-writer.ts';
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
    ...jobs(),
    adapters: { messenger: messengerSender, whatsapp: whatsappSender },
    graph: graph(),
    sleep,
  });
}

/** What it takes to wake an issue. */
export function jobPorts(name: FunctionName): () => StartPorts {
  return once(() => {
    const config = readConfig(name);
    return {
      snapshot: config.snapshot,
      newsletter: createDynamoNewsletter(createDynamoDB(functionNeeds[name].callLimits), config.table('conversations'), now, randomWriter),
      tickets: createNewsletterQueue(createSQS(functionNeeds[name].callLimits), config.queue('broadcast')),
      now,
      log,
    };
  });
}

/** What it takes to take in a receipt, of an answer or of an issue. */
export function receiptPorts(name: FunctionName): () => Promise<TakeReceiptPorts> {
  const changing = changePorts(name);
  const newsletter = once(() =>
    createDynamoNewsletter(createDynamoDB(functionNeeds[name].callLimits), readConfig(name).table('conversations'), now, randomWriter),
  );
  return async () => ({
    ...(await changing()),
    newsletter: newsletter(),
    adapters: { messenger: messengerSender, whatsapp: whatsappSender },
  });
}

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
