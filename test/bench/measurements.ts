import { type FunctionName, inventory } from '../../shared/runtime/inventory.ts';
import type { Measurement } from './row.ts';
import { bigDelivery } from './rows/big-delivery.ts';
import { measureBoundaries } from './rows/boundaries.ts';
import { measureBundleSize } from './rows/bundle-size.ts';
import { measureConsolePages } from './rows/console-pages.ts';
import { dynamodbCalls } from './rows/dynamodb-calls.ts';
import { measureFloodCost } from './rows/flood-cost.ts';
import { measureLoad, measureMemory } from './rows/load.ts';
import { newsletter } from './rows/newsletter.ts';
import { measureOpening } from './rows/opening.ts';
import { measureReplies } from './rows/replies.ts';
import { measureSqsCalls } from './rows/sqs-calls.ts';
import { measureStart } from './rows/start.ts';
import { measureUnderstandingFigures } from './rows/understanding.ts';
import { measureFirstText, measureUnderstandingWork } from './rows/understanding-work.ts';
import { measureWebhookWork } from './rows/webhook-work.ts';

const functionNames = Object.keys(inventory) as readonly FunctionName[];

/** Every row of the table, in its order. */
export const measurements: readonly Measurement[] = [
  { name: 'webhook work messenger', measure: () => measureWebhookWork('messenger') },
  { name: 'webhook work whatsapp', measure: () => measureWebhookWork('whatsapp') },
  { name: 'understanding work', measure: measureUnderstandingWork },
  { name: 'understanding first text', measure: measureFirstText },
  ...functionNames.map((name) => ({ name: `start ${name}`, measure: () => measureStart(name) })),
  ...functionNames.map((name) => ({ name: `size ${name}`, measure: () => measureBundleSize(name) })),
  ...dynamodbCalls,
  ...[1, 15, 1000].map((events) => ({ name: `sqs calls ${events}`, measure: () => measureSqsCalls(events) })),
  { name: 'replies per second to a tap', measure: () => measureReplies('tap') },
  { name: 'replies per second to a text', measure: () => measureReplies('text') },
  ...bigDelivery,
  { name: 'load 200/s for a minute', measure: measureLoad },
  { name: 'memory of a long run', measure: measureMemory },
  ...newsletter,
  { name: 'cost of a flood', measure: measureFloodCost },
  { name: 'console pages', measure: measureConsolePages },
  { name: 'understanding figures', measure: measureUnderstandingFigures },
  { name: 'opening at a moment', measure: measureOpening },
  { name: 'ten years of boundaries', measure: measureBoundaries },
];
