import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../shared/runtime/config.ts';
import { snapshotWith } from '../support/desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
const file = join(folder, 'snapshot.json');
writeFileSync(file, JSON.stringify(snapshotWith()));
writeFileSync(join(folder, 'broken.json'), '{"hash": "canary');
afterAll(() => rmSync(folder, { recursive: true }));

const environment = {
  PFORTE_SNAPSHOT_FILE: file,
  PFORTE_SECRETS_PREFIX: '/pforte/',
  PFORTE_TABLE_CONVERSATIONS: 'people',
  PFORTE_TABLE_LEDGER: 'proofs',
  PFORTE_QUEUE_INBOUND: 'https://queue.example/inbound.fifo',
  PFORTE_QUEUE_RETRY: 'https://queue.example/retry',
  PFORTE_QUEUE_STATUS: 'https://queue.example/status',
};

describe('the environment of a function', () => {
  it('gives it the facility, its tables and its queues', () => {
    const config = readConfig('responder', environment);
    expect(config.snapshot.hash).toBe('hash-of-this-file');
    expect(config.secretsPrefix).toBe('/pforte/');
    expect(config.table('conversations')).toBe('people');
    expect(config.queue('retry')).toBe('https://queue.example/retry');
  });

  it('need not name what the function does not use', () => {
    const { PFORTE_SNAPSHOT_FILE, PFORTE_TABLE_CONVERSATIONS, PFORTE_QUEUE_RETRY } = environment;
    const away = { PFORTE_SNAPSHOT_FILE, PFORTE_TABLE_CONVERSATIONS, PFORTE_QUEUE_RETRY, PFORTE_QUEUE_BROADCAST: 'b' };
    expect(readConfig('away-mode', away).secretsPrefix).toBe('');
  });

  it('is refused with everything that is missing at once', () => {
    expect(() => readConfig('responder', { PFORTE_QUEUE_RETRY: '' })).toThrow(
      'config.invalid: missing in the environment: PFORTE_SNAPSHOT_FILE, PFORTE_SECRETS_PREFIX, PFORTE_TABLE_CONVERSATIONS, PFORTE_TABLE_LEDGER, PFORTE_QUEUE_RETRY',
    );
  });

  it.each([
    ['missing', join(folder, 'nothing.json')],
    ['broken', join(folder, 'broken.json')],
  ])('is refused when the snapshot is %s, without a word of it', (_what, PFORTE_SNAPSHOT_FILE) => {
    expect(() => readConfig('responder', { ...environment, PFORTE_SNAPSHOT_FILE })).toThrow(
      /^config.invalid: PFORTE_SNAPSHOT_FILE names no readable snapshot$/,
    );
  });

  it('sends to Meta unless it says otherwise', () => {
    expect(readConfig('responder', environment).graphUrl).toBe('https://graph.facebook.com');
    expect(readConfig('responder', { ...environment, PFORTE_GRAPH_URL: 'http://127.0.0.1:1' }).graphUrl).toBe('http://127.0.0.1:1');
  });
});
