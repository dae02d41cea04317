import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { type Emulators, startEmulators } from '../../infra/local/emulators.ts';
import { createResources } from '../../infra/local/resources.ts';
import type { Store } from '../../shared/app/ports.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { ahornwegTable } from '../support/desk-table.ts';
import { monday10 } from '../support/events.ts';
import { createMemoryStore } from '../support/memory-store.ts';

/** The clock of all stores of a test file; back to Monday, 10 o'clock, before each test. */
export const clock = { now: monday10 };
const now = () => clock.now;
const external = process.env.DYNAMODB_ENDPOINT;

let cloud: Emulators;
const clients: DynamoDBClient[] = [];

/** The stores that must agree; the third where `DYNAMODB_ENDPOINT` names a server. Call once in a test file. */
export function storesUnderTest(): [string, () => Promise<Store>][] {
  beforeAll(async () => {
    for (const [name, value] of Object.entries({
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    })) {
      if (!process.env[name]) vi.stubEnv(name, value);
    }
    cloud = await startEmulators({});
  });
  afterAll(async () => {
    for (const client of clients.splice(0)) client.destroy();
    await cloud.close();
    vi.unstubAllEnvs();
  });
  beforeEach(() => {
    clock.now = monday10;
  });
  return [
    ['in memory', async () => createMemoryStore(now)],
    ['on the embedded DynamoDB', () => dynamoStore(cloud.dynamodb)],
    ...(external ? [[`on ${external}`, () => dynamoStore(external)] satisfies [string, () => Promise<Store>]] : []),
  ];
}

async function dynamoStore(endpoint: string): Promise<Store> {
  const { tables } = await createResources({ dynamodb: endpoint, sqs: cloud.sqs });
  const client = new DynamoDBClient({ endpoint });
  clients.push(client);
  return createDynamoStore(client, ahornwegTable(tables.conversations), now, randomWriter);
}
