import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../shared/runtime/config.ts';

const environment = {
  PFORTE_SECRETS_PREFIX: '/pforte/',
  PFORTE_TABLE_CONVERSATIONS: 'people',
  PFORTE_TABLE_LEDGER: 'proofs',
  PFORTE_TOPIC_TEAM: 'team',
  PFORTE_TABLE_SETTINGS: 'facilities',
  PFORTE_QUEUE_INBOUND: 'https://queue.example/inbound.fifo',
  PFORTE_QUEUE_RETRY: 'https://queue.example/retry',
  PFORTE_QUEUE_RECEIPTS: 'https://queue.example/receipts',
};

describe('the environment of a function', () => {
  it('gives it its tables and its queues', () => {
    const config = readConfig('responder', environment);
    expect(config.secretsPrefix).toBe('/pforte/');
    expect(config.table('conversations')).toBe('people');
    expect(config.table('settings')).toBe('facilities');
    expect(config.queue('retry')).toBe('https://queue.example/retry');
  });

  it('need not name what the function does not use', () => {
    const { PFORTE_TABLE_SETTINGS, PFORTE_TABLE_CONVERSATIONS, PFORTE_QUEUE_RETRY } = environment;
    const away = {
      PFORTE_TABLE_SETTINGS,
      PFORTE_TABLE_CONVERSATIONS,
      PFORTE_QUEUE_RETRY,
      PFORTE_QUEUE_BROADCAST: 'b',
      PFORTE_DEAD_LETTERS: 'inbound=https://queue.example/dead retry=https://queue.example/dead-retry',
    };
    const config = readConfig('away-mode', away);
    expect(config.secretsPrefix).toBe('');
    expect(config.deadLetters).toEqual({ inbound: 'https://queue.example/dead', retry: 'https://queue.example/dead-retry' });
  });

  it('is refused with everything that is missing at once', () => {
    expect(() => readConfig('responder', { PFORTE_QUEUE_RETRY: '' })).toThrow(
      'config.invalid: missing in the environment: PFORTE_SECRETS_PREFIX, PFORTE_TOPIC_TEAM, PFORTE_TABLE_SETTINGS, PFORTE_TABLE_CONVERSATIONS, PFORTE_TABLE_LEDGER, PFORTE_QUEUE_RETRY',
    );
  });

  it('sends to Meta unless it says otherwise', () => {
    expect(readConfig('responder', environment).graphUrl).toBeUndefined();
    expect(readConfig('responder', { ...environment, PFORTE_GRAPH_URL: 'http://127.0.0.1:1' }).graphUrl).toBe('http://127.0.0.1:1');
  });
});
