import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulators, startEmulators } from '../../infra/local/emulators.ts';
import { createResources } from '../../infra/local/resources.ts';
import { noteSeen, setTick } from '../../shared/app/setup/setup-notes.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createDynamoKeyringProof, createDynamoSetupNotes, type SettingsTable } from '../../shared/store/dynamo-setup.ts';

let cloud: Emulators;
let place: SettingsTable;
beforeAll(async () => {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  cloud = await startEmulators({});
  const client = new DynamoDBClient({ endpoint: cloud.dynamodb });
  place = { client, table: (await createResources(cloud)).tables.settings, newWriter: randomWriter };
});
afterAll(() => cloud.close());

const tick = (id: string, by = 'kim') => ({ id, at: 1_795_000_000_000, by });

describe('a desk’s notes on its set-up', () => {
  it('are empty at first, and each desk has its own', async () => {
    const nord = createDynamoSetupNotes(place, `${randomUUID()}/`);
    expect(await nord.load()).toEqual({ notes: { ticks: [], seen: [] } });
    await setTick(nord, tick('live-mode'), true);
    expect((await nord.load()).notes).toEqual({ ticks: [tick('live-mode')], seen: [] });
    expect((await createDynamoSetupNotes(place, `${randomUUID()}/`).load()).notes.ticks).toEqual([]);
  });

  it('keep who ticked first, and take a tick back', async () => {
    const notes = createDynamoSetupNotes(place, `${randomUUID()}/`);
    await setTick(notes, tick('payment', 'kim'), true);
    expect(await setTick(notes, tick('payment', 'sascha'), true)).toEqual({ ticks: [tick('payment', 'kim')], seen: [] });
    expect(await setTick(notes, tick('payment'), false)).toEqual({ ticks: [], seen: [] });
    expect((await notes.load()).notes.ticks).toEqual([]);
  });

  it('lose nothing when two write at once', async () => {
    const notes = createDynamoSetupNotes(place, `${randomUUID()}/`);
    await Promise.all([setTick(notes, tick('a'), true), noteSeen(notes, ['messenger', 'whatsapp']), setTick(notes, tick('b'), true)]);
    const held = (await notes.load()).notes;
    expect(held.ticks.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
    expect(held.seen).toEqual(['messenger', 'whatsapp']);
  });
});

describe('the proof of a keyring’s copy', () => {
  it('is the latest one', async () => {
    const proofs = createDynamoKeyringProof(place);
    expect(await proofs.load()).toBeUndefined();
    await proofs.save({ fingerprint: 'one', at: 1, by: 'kim' });
    await proofs.save({ fingerprint: 'two', at: 2, by: 'sascha' });
    expect(await proofs.load()).toEqual({ fingerprint: 'two', at: 2, by: 'sascha' });
  });
});
