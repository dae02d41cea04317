import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient, PutItemCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulators, startEmulators } from '../../infra/local/emulators.ts';
import { createResources } from '../../infra/local/resources.ts';
import type { Desk, Publication, SettingsStore } from '../../shared/app/settings/settings-ports.ts';
import { snapshotWith } from '../support/desk.ts';
import { createMemorySettings } from '../support/memory-settings.ts';
import { openSettings } from '../support/published.ts';

let cloud: Emulators;
let table = '';
beforeAll(async () => {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  cloud = await startEmulators({});
  table = (await createResources(cloud)).tables.settings;
});
afterAll(() => cloud.close());

const desk: Desk = {
  id: 'lindenhof',
  space: 'lindenhof/',
  number: 1,
  hash: 'h1',
  at: 1_700_000_000_000,
  by: 'Kim Ahrens',
  accounts: [{ channel: 'messenger', account: '100000000000001' }],
};
const publication: Publication = { number: 1, hash: 'h1', at: 1_700_000_000_000, by: 'Kim Ahrens' };

describe.each<[string, () => SettingsStore]>([
  ['in memory', createMemorySettings],
  ['on the embedded DynamoDB', () => openSettings(cloud.dynamodb, table)],
])('settings %s', (_where, open) => {
  it('hold no desk at first; the list is written once, read back, and replaced under its version only', async () => {
    const settings = open();
    expect(await settings.loadDesks()).toEqual({ desks: [] });
    expect(await settings.saveDesks({ desks: [desk] }, 1)).toBe('conflict');
    expect(await settings.saveDesks({ desks: [desk] }, undefined)).toBe('committed');
    expect(await settings.saveDesks({ desks: [] }, undefined)).toBe('conflict');
    expect(await settings.loadDesks()).toEqual({ desks: [desk], version: 1 });
    expect(await settings.saveDesks({ desks: [{ ...desk, number: 2 }] }, 1)).toBe('committed');
    expect(await settings.saveDesks({ desks: [] }, 1)).toBe('conflict');
    expect(await settings.loadDesks()).toEqual({ desks: [{ ...desk, number: 2 }], version: 2 });
    const removed = [{ id: 'lindenhof', space: 'lindenhof/', number: 2 }];
    expect(await settings.saveDesks({ desks: [], removed }, 2)).toBe('committed');
    expect(await settings.loadDesks()).toEqual({ desks: [], removed, version: 3 });
  });

  it('give a snapshot back as it was kept, under its hash', async () => {
    const settings = open();
    const snapshot = { ...snapshotWith(), hash: randomUUID() };
    expect(await settings.loadSnapshot('lindenhof/', snapshot.hash)).toBeUndefined();
    await settings.keepSnapshot('lindenhof/', snapshot);
    await settings.keepSnapshot('lindenhof/', snapshot);
    expect(await settings.loadSnapshot('lindenhof/', snapshot.hash)).toEqual(snapshot);
    await settings.forgetSnapshot('lindenhof/', snapshot.hash);
    expect(await settings.loadSnapshot('lindenhof/', snapshot.hash)).toBeUndefined();
  });

  it('give a document back with its comments, beside the snapshot and gone with it', async () => {
    const settings = open();
    const hash = randomUUID();
    const document = '# Öffnungszeiten\nhours: { mon: ["09:00-12:00"] } # 😀\n';
    expect(await settings.loadDocument('lindenhof/', hash)).toBeUndefined();
    await settings.keepDocument('lindenhof/', hash, 'an earlier one');
    await settings.keepDocument('lindenhof/', hash, document);
    expect(await settings.loadDocument('lindenhof/', hash)).toBe(document);
    expect(await settings.loadDocument('ahornweg/', hash)).toBeUndefined();
    await settings.forgetSnapshot('lindenhof/', hash);
    expect(await settings.loadDocument('lindenhof/', hash)).toBeUndefined();
  });

  it('keep a desk’s publications by number, without what only the desk has', async () => {
    const settings = open();
    const id = `desk-${randomUUID()}`;
    await settings.keepPublication(id, desk);
    await settings.keepPublication(id, { ...publication, number: 2, hash: 'h2' });
    expect((await settings.loadPublications(id, [3, 2, 1])).toSorted((a, b) => a.number - b.number)).toEqual([
      publication,
      { ...publication, number: 2, hash: 'h2' },
    ]);
    await settings.forgetPublication(id, 1);
    expect(await settings.loadPublications(id, [1])).toEqual([]);
    expect(await settings.loadPublications('another', [2])).toEqual([]);
  });
});

describe('a snapshot that cannot be read', () => {
  const store = async (hash: string, body: Uint8Array | undefined) => {
    const client = new DynamoDBClient({ endpoint: cloud.dynamodb });
    await client.send(
      new PutItemCommand({ TableName: table, Item: { pk: { S: `lindenhof/snapshot#${hash}` }, ...(body && { body: { B: body } }) } }),
    );
    client.destroy();
    return openSettings(cloud.dynamodb, table).loadSnapshot('lindenhof/', hash);
  };
  const zipped = async (value: unknown) => (await import('node:zlib')).gzipSync(JSON.stringify(value));

  it('is told apart when a newer version wrote it', async () => {
    await expect(store('newer', await zipped({ ...snapshotWith(), v: 2 }))).rejects.toThrow(
      /^settings.unreadable: written by a newer version: deploy that one$/,
    );
  });

  it.each<[string, () => Promise<Uint8Array | undefined>]>([
    ['it has a field that its version does not know', () => zipped({ ...snapshotWith(), canary: 'canary' })],
    ['it lacks one', async () => zipped({ ...snapshotWith(), contactMonths: undefined })],
    ['it is no JSON', async () => (await import('node:zlib')).gzipSync('{"v":1')],
    ['it is not compressed', async () => Buffer.from('{}')],
    ['it is empty', async () => undefined],
  ])('because %s, without a word of it', async (_what, body) => {
    await expect(store(randomUUID(), await body())).rejects.toThrow(/^settings.unreadable: not a snapshot$/);
  });
});

describe('a list of desks that cannot be read', () => {
  const held = async (body: unknown) => {
    const name = `desks-${randomUUID()}`;
    const client = new DynamoDBClient({ endpoint: cloud.dynamodb });
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      }),
    );
    await waitUntilTableExists({ client, minDelay: 1, maxDelay: 1, maxWaitTime: 60 }, { TableName: name });
    await client.send(
      new PutItemCommand({ TableName: name, Item: { pk: { S: 'desks' }, version: { N: '3' }, body: { S: JSON.stringify(body) } } }),
    );
    client.destroy();
    return openSettings(cloud.dynamodb, name).loadDesks();
  };

  it('is told apart when a newer version wrote it, and nothing of it is guessed at', async () => {
    await expect(held({ v: 3, desks: [] })).rejects.toThrow(/^settings.unreadable: written by a newer version: deploy that one$/);
    await expect(held({ v: 2, desks: [{ ...desk, space: undefined }] })).rejects.toThrow(/^settings.unreadable: not the list of desks$/);
  });

  it('of a version that served one desk gives it the keys that it has', async () => {
    const { space: _, ...first } = desk;
    expect(await held({ v: 1, desks: [first] })).toEqual({ desks: [{ ...first, space: '' }], version: 3 });
  });
});
