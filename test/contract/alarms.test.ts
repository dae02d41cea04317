import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Emulators, startEmulators } from '../../infra/local/emulators.ts';
import { createResources } from '../../infra/local/resources.ts';
import type { AlarmStore } from '../../shared/app/setup/setup-store-ports.ts';
import { createDynamoAlarms } from '../../shared/store/dynamo-alarms.ts';

let cloud: Emulators;
let alarms: AlarmStore;
beforeAll(async () => {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  cloud = await startEmulators({});
  const client = new DynamoDBClient({ endpoint: cloud.dynamodb });
  alarms = createDynamoAlarms({ client, table: (await createResources(cloud)).tables.settings });
});
afterAll(() => cloud.close());

it('keeps the alarms that are on, the oldest first, until they end, and lets no older word replace a newer one', async () => {
  expect(await alarms.load()).toEqual([]);
  await Promise.all([alarms.save('Throttled', { isOn: true, since: 2000 }), alarms.save('InboundOld', { isOn: true, since: 1000 })]);
  const both = [
    { id: 'InboundOld', since: 1000 },
    { id: 'Throttled', since: 2000 },
  ];
  expect(await alarms.load()).toEqual(both);

  await alarms.save('Throttled', { isOn: false, since: 1999 });
  expect(await alarms.load()).toEqual(both);

  await alarms.save('InboundOld', { isOn: false, since: 3000 });
  await alarms.save('InboundOld', { isOn: true, since: 1000 });
  expect(await alarms.load()).toEqual([{ id: 'Throttled', since: 2000 }]);
});
