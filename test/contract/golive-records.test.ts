import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Emulators, startEmulators } from '../../infra/local/emulators.ts';
import { createResources } from '../../infra/local/resources.ts';
import { enterDecision } from '../../shared/app/setup/golive.ts';
import type { Decision } from '../../shared/app/setup/golive-ports.ts';
import { recordTraining } from '../../shared/app/setup/training.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createDynamoGoLive, createDynamoTraining, createDynamoWrittenPapers } from '../../shared/store/dynamo-golive.ts';
import type { SettingsTable } from '../../shared/store/dynamo-setup.ts';

let cloud: Emulators;
let place: SettingsTable;
beforeAll(async () => {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  cloud = await startEmulators({});
  const client = new DynamoDBClient({ endpoint: cloud.dynamodb });
  place = { client, table: (await createResources(cloud)).tables.settings, newWriter: randomWriter };
});
afterAll(() => cloud.close());

const at = 1_795_000_000_000;
const decision = (step: Decision['step']): Decision => ({ step, outcome: 'yes', name: 'Jona Winter', on: '2026-11-20', at, by: 'kim' });

it('decisions lose nothing when two enter at once, and each desk has its own', async () => {
  const space = `${randomUUID()}/`;
  const store = createDynamoGoLive(place, space);
  expect(await store.load()).toEqual({ notes: { decisions: [] } });
  await Promise.all([enterDecision(store, decision('management')), enterDecision(store, decision('works-council'))]);
  const { notes } = await createDynamoGoLive(place, space).load();
  expect(notes.decisions.map(({ step }) => step).toSorted()).toEqual(['management', 'works-council']);
  expect((await createDynamoGoLive(place, `${randomUUID()}/`).load()).notes).toEqual({ decisions: [] });
});

it('trainings are kept beside them', async () => {
  const space = `${randomUUID()}/`;
  const store = createDynamoTraining(place, space);
  await recordTraining({ user: 'u1', name: 'Mira Sommer', at }, [{ id: 'u1', name: 'Mira Sommer' }], store);
  expect((await store.load()).notes).toEqual({ lines: [{ user: 'u1', name: 'Mira Sommer', at }] });
  expect((await createDynamoGoLive(place, space).load()).notes).toEqual({ decisions: [] });
});

it('written papers come back, and a stale version is refused', async () => {
  const store = createDynamoWrittenPapers(place, `${randomUUID()}/`);
  const papers = { loeschkonzept: { at, by: 'kim', snapshot: 'abc', softwareVersion: '0.1.0', prints: { channels: '0123456789' } } };
  expect(await store.save({ papers }, undefined)).toBe('committed');
  expect((await store.load()).notes).toEqual({ papers });
  expect(await store.save({ papers: {} }, undefined)).toBe('conflict');
});
