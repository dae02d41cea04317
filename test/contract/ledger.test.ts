import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulators, startEmulators } from '../../infra/local/emulators.ts';
import { createResources } from '../../infra/local/resources.ts';
import { gatherProof } from '../../shared/app/consent/gather-proof.ts';
import { tidyLedger } from '../../shared/app/consent/retention.ts';
import type { Ledger, LedgerArchive, LedgerEraser, LogFields } from '../../shared/app/ports.ts';
import { type LedgerEntry, verifyChain } from '../../shared/consent/chain.ts';
import { type ProofDraft, proof } from '../../shared/consent/proof.ts';
import { textHash } from '../../shared/consent/text-hash.ts';
import type { PersonState } from '../../shared/conversation/state.ts';
import { createDynamoLedger } from '../../shared/store/dynamo-ledger.ts';
import { createLedgerArchive, createLedgerEraser } from '../../shared/store/dynamo-ledger-archive.ts';
import { chainKey } from '../support/chain-key.ts';
import { createDesk } from '../support/desk.ts';
import { ahornwegTable } from '../support/desk-table.ts';
import { known } from '../support/events.ts';

let cloud: Emulators;
let client: DynamoDBClient;
let ledger: Ledger;
let archive: LedgerArchive;
let eraser: LedgerEraser;

beforeAll(async () => {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
  cloud = await startEmulators({});
  const { tables } = await createResources(cloud);
  client = new DynamoDBClient({ endpoint: cloud.dynamodb });
  ledger = createDynamoLedger(client, ahornwegTable(tables.ledger), async () => chainKey);
  archive = createLedgerArchive(client, ahornwegTable(tables.ledger));
  eraser = createLedgerEraser(client, ahornwegTable(tables.ledger));
});
afterAll(async () => {
  client.destroy();
  await cloud.close();
});

const at = (iso: string) => Date.parse(iso);
const content = (draft: ProofDraft, formerly: readonly string[] = []) =>
  proof(draft, {
    channel: 'messenger',
    account: '100000000000001',
    newsletter: 'Neues vom Treff',
    law: 'DSGVO',
    language: 'de',
    formerly,
    softwareVersion: '0.1.0',
    recordedAt: draft.at,
  });
const question = (when: string) => ({ at: at(when), putAt: at(when), textHash: textHash('Möchtest du?') });
const start = (when: string, eventKey = when) =>
  ({ kind: 'confirmed', at: at(when), question: question(when), keyword: 'START', eventKey }) as const;
const stop = (when: string, eventKey = when) =>
  ({ kind: 'withdrawn', at: at(when), route: 'chat', confirmedAt: 0, keyword: 'STOPP', eventKey }) as const;

async function all(): Promise<readonly LedgerEntry[]> {
  const lines: LedgerEntry[] = [];
  for await (const line of archive.lines()) lines.push(line);
  return lines;
}

describe('the ledger in DynamoDB', () => {
  it('chains one person’s declarations and leaves others alone', async () => {
    await ledger.append('mira', content(start('2026-01-05T10:00:00Z')));
    await ledger.append('ada', content(start('2026-01-05T11:00:00Z')));
    await ledger.append('mira', content(stop('2026-02-05T10:00:00Z')));
    const chain = await archive.chain('mira');
    expect(chain.map(({ seq, content: { kind } }) => [seq, kind])).toEqual([
      [1, 'confirmed'],
      [2, 'withdrawn'],
    ]);
    expect(verifyChain('mira', chain, chainKey).ok).toBe(true);
    expect(await archive.chain('nobody')).toEqual([]);
  });

  it('writes the same declaration once, however often it is decided', async () => {
    for (let time = 0; time < 3; time += 1) await ledger.append('twice', content(start('2026-01-05T10:00:00Z')));
    expect(await archive.chain('twice')).toHaveLength(1);
  });

  it('gives two declarations of the same moment a line each', async () => {
    await Promise.all([
      ledger.append('race', content(start('2026-01-05T10:00:00Z', 'one'))),
      ledger.append('race', content(stop('2026-01-05T10:00:00Z', 'two'))),
    ]);
    const chain = await archive.chain('race');
    expect(chain.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(verifyChain('race', chain, chainKey).ok).toBe(true);
  });

  it('keeps a text once under its hash, and never overwrites it', async () => {
    await ledger.keepText('hash-1', 'Möchtest du?');
    await ledger.keepText('hash-1', 'Etwas anderes');
    expect(await archive.text('hash-1')).toBe('Möchtest du?');
    expect(await archive.text('hash-2')).toBeUndefined();
  });

  it('lists every line of everybody, chain by chain, and no text', async () => {
    const lines = await all();
    expect(lines).toHaveLength(6);
    const order = lines.map(({ person }) => person);
    expect(order.filter((person, index) => person !== order[index - 1])).toHaveLength(4);
  });

  it('finds the proofs of a person under every identity that a line names', async () => {
    await ledger.append('phone', content(start('2026-03-01T10:00:00Z')));
    await ledger.append('user-id', content(stop('2026-03-02T10:00:00Z'), ['phone']));
    const desk = createDesk();
    const ports = { ...desk.ports, archive };
    const chainsOf = async (reference: string) => (await gatherProof(reference, ports)).proof.chains.map(({ person }) => person);
    expect(await chainsOf('user-id')).toEqual(['user-id', 'phone']);
    expect(await chainsOf('phone')).toEqual(['phone', 'user-id']);
    expect(await chainsOf('stranger')).toEqual([]);
  });

  it('is emptied from the front, so that what a crash leaves still ends as the chain did', async () => {
    const [first] = await archive.chain('mira');
    await eraser.remove(first ? [first] : []);
    expect((await archive.chain('mira')).map(({ content: { kind } }) => kind)).toEqual(['withdrawn']);
  });
});

describe('a night’s tidying', () => {
  const subscribed = (when: string, more: Partial<PersonState> = {}): PersonState =>
    known({
      consent: { kind: 'confirmed', at: at(when), question: question(when) },
      subscription: { channel: 'messenger', address: 'k1.c2VhbGVk' },
      ...more,
    });

  async function tidy(now: string, persons: Readonly<Record<string, PersonState>>, timeLeft = () => 900_000) {
    const desk = createDesk();
    desk.time.now = at(now);
    for (const [key, state] of Object.entries(persons)) await desk.store.commit(key, undefined, state, undefined);
    await tidyLedger({ ...desk.ports, timeLeft, ledger, archive, eraser });
    const counts = desk.lines.filter(({ event }) => event === 'ledger.tidied').map(({ fields }: { fields: LogFields }) => fields.count);
    return { desk, counts };
  }

  it('ends what has been silent for two years, keeps what has not, and ends a chain whose person is forgotten', async () => {
    await eraser.remove(await all());
    await ledger.append('silent', content(start('2026-01-05T10:00:00+01:00')));
    await ledger.append('reader', content(start('2026-01-05T10:00:00+01:00')));
    await ledger.append('forgotten', content(start('2026-01-05T10:00:00+01:00')));
    await ledger.append('fresh', content(start('2027-12-05T10:00:00+01:00')));
    const { desk, counts } = await tidy('2028-02-01T03:20:00+01:00', {
      silent: subscribed('2026-01-05T10:00:00+01:00'),
      reader: subscribed('2026-01-05T10:00:00+01:00', { issue: { id: 'issue-9', at: at('2027-11-01T10:00:00+01:00') } }),
      fresh: subscribed('2027-12-05T10:00:00+01:00'),
    });
    expect(counts).toEqual([2, 0]);
    const lapse = { kind: 'withdrawn', route: 'lapsed', at: Date.UTC(2028, 0, 5, 9), confirmedAt: Date.UTC(2026, 0, 5, 9) };
    expect((await archive.chain('silent')).at(-1)?.content).toMatchObject(lapse);
    expect((await archive.chain('forgotten')).at(-1)?.content).toMatchObject(lapse);
    expect(desk.store.item('silent')?.state.consent).toEqual({ kind: 'withdrawn', route: 'lapsed', at: Date.UTC(2028, 0, 5, 9) });
    expect(desk.store.item('silent')?.state).not.toHaveProperty('subscription');
    expect(desk.store.item('reader')?.state.consent?.kind).toBe('confirmed');
    expect(await archive.chain('reader')).toHaveLength(1);
    expect(await archive.chain('fresh')).toHaveLength(1);
  });

  it('removes whole chains when their time is over, and nothing else', async () => {
    const before = (await all()).length;
    expect((await tidy('2031-12-31T23:00:00+01:00', { reader: subscribed('2031-06-01T10:00:00+01:00') })).counts[1]).toBe(0);
    const { counts } = await tidy('2032-01-01T03:20:00+01:00', { reader: subscribed('2031-06-01T10:00:00+01:00') });
    expect(counts[1]).toBe(2);
    expect(before).toBe(6);
    expect(new Set((await all()).map(({ person }) => person))).toEqual(new Set(['reader', 'fresh']));
  });

  it('stops before its time ends, says what is left, and goes on the next night', async () => {
    await eraser.remove(await all());
    const people = ['a', 'b', 'c'];
    for (const person of people) {
      await ledger.append(person, content(start('2026-01-05T10:00:00+01:00')));
      await ledger.append(person, content(stop('2026-02-05T10:00:00+01:00')));
    }
    // Enough for two chains, for one, and then for none.
    const left = [61_000, 60_000, 59_999];
    expect((await tidy('2031-01-01T03:20:00+01:00', {}, () => left.shift() ?? 0)).counts).toEqual([0, 2, 1]);
    expect(await all()).toHaveLength(2);
    expect((await tidy('2031-01-02T03:20:00+01:00', {})).counts).toEqual([0, 1]);
    expect(await all()).toEqual([]);
  });
});
