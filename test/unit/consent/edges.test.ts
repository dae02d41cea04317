import { describe, expect, it } from 'vitest';
import { type LedgerEntry, nextEntry, verifyChain } from '../../../shared/consent/chain.ts';
import { headOf, readHead, writeHead } from '../../../shared/consent/day-head.ts';
import { checkLedger } from '../../../shared/consent/ledger-check.ts';
import { ownerOf, proveChain } from '../../../shared/consent/person-proof.ts';
import { type ProofContext, proof } from '../../../shared/consent/proof.ts';
import { lapseOf, planRetention } from '../../../shared/consent/retention-plan.ts';
import { type Consent, noConsent } from '../../../shared/consent/state.ts';
import { textHash } from '../../../shared/consent/text-hash.ts';
import { transition } from '../../../shared/consent/transition.ts';
import { chainKey, unkeyedEntry } from '../../support/chain-key.ts';

const ten = 1_795_424_400_000;
const day = 86_400_000;
const asked = 'Möchtest du „Neues vom Treff“?';
const context: ProofContext = {
  channel: 'whatsapp',
  account: '514930287716042',
  newsletter: 'Neues vom Treff',
  law: 'DSGVO',
  language: 'de',
  softwareVersion: '0.1.0',
  recordedAt: ten,
};
const question = { at: ten - 60_000, putAt: ten - 59_000, textHash: textHash(asked) };
const consent = proof({ kind: 'confirmed', at: ten, question, keyword: 'START' }, context);
const withdrawal = proof({ kind: 'withdrawn', at: ten + day, route: 'staff', confirmedAt: ten }, context);
const confirmed: Consent = { kind: 'confirmed', at: ten, question };
const renewal = { textHash: 'renewal-1', dueSince: ten + day };

describe('what is not known is no field', () => {
  it('of a proof', () => {
    expect(proof({ kind: 'withdrawn', at: 2, route: 'chat', confirmedAt: 1 }, { ...context, formerly: [] })).toStrictEqual({
      v: 1,
      channel: 'whatsapp',
      account: '514930287716042',
      newsletter: 'Neues vom Treff',
      law: 'DSGVO',
      language: 'de',
      softwareVersion: '0.1.0',
      recordedAt: ten,
      kind: 'withdrawn',
      at: 2,
      route: 'chat',
      confirmedAt: 1,
    });
  });

  it('of a question, and of a consent', () => {
    const wished = transition(noConsent, { kind: 'subscribe-request', at: ten, textHash: 'q' }, ten + 1);
    expect(wished).toStrictEqual({
      state: { kind: 'pending', question: { at: ten, putAt: ten + 1, textHash: 'q' } },
      say: 'optin.question',
    });
    const state = { kind: 'confirmed', at: ten + 2, question: { at: ten, putAt: ten + 1, textHash: 'q' } };
    expect(transition(wished.state, { kind: 'start', at: ten + 2, textHash: 'q' }, ten + 3)).toStrictEqual({
      state,
      say: 'optin.confirmed',
      ledger: { ...state, keyword: 'START' },
    });
  });

  it('of a question that renews', () => {
    const { state } = transition(confirmed, { kind: 'occasion', at: ten + 2 * day, renewal }, ten + 2 * day + 1);
    expect(state).toStrictEqual({ ...confirmed, renewal: { at: ten + 2 * day, putAt: ten + 2 * day + 1, textHash: 'renewal-1' } });
  });

  it.each([
    [{ kind: 'staff-withdrawal', at: ten + 1 }, 'staff'],
    [{ kind: 'platform-stop', at: ten + 1 }, 'platform'],
    [{ kind: 'erasure', at: ten + 1 }, 'erasure'],
  ] as const)('of the proof of %j', (input, route) => {
    expect(transition(confirmed, input, ten).ledger).toStrictEqual({ kind: 'withdrawn', at: ten + 1, route, confirmedAt: ten });
  });

  it('of the proof of a STOP whose message has no key', () => {
    expect(transition(confirmed, { kind: 'stop', at: ten + 1 }, ten).ledger).toStrictEqual({
      kind: 'withdrawn',
      at: ten + 1,
      route: 'chat',
      confirmedAt: ten,
      keyword: 'STOPP',
    });
  });
});

describe('the occasion to ask whether a consent is still meant', () => {
  const occasion = (at: number) => ({ kind: 'occasion', at, renewal }) as const;
  const put = (putAt: number): Consent => ({ ...confirmed, renewal: { at: putAt, putAt, textHash: 'renewal-0' } });

  it.each<readonly [string, Consent, number]>([
    ['where nothing was asked', noConsent, ten + 2 * day],
    ['where the first question is open', { kind: 'pending', question }, ten + 2 * day],
    ['after a withdrawal', { kind: 'withdrawn', at: ten, route: 'chat' }, ten + 2 * day],
    ['in a message of the very moment of the START', confirmed, ten],
    ['when it was put at the moment from which it is due', put(ten + day), ten + 2 * day],
  ])('is none %s', (_when, state, at) => {
    expect(transition(state, occasion(at), ten + 2 * day)).toEqual({ state });
  });

  it('is one when it was last put before it was due', () => {
    expect(transition(put(ten + day - 1), occasion(ten + 2 * day), ten + 3 * day)).toEqual({
      state: { ...confirmed, renewal: { at: ten + 2 * day, putAt: ten + 3 * day, textHash: 'renewal-1' } },
      say: 'optin.reconfirm',
    });
  });

  it('is no START of the very moment of the START before', () => {
    expect(transition(confirmed, { kind: 'start', at: ten, textHash: 'q', renewal }, ten)).toEqual({
      state: confirmed,
      say: 'optin.already',
    });
  });
});

it('lets the first of two withdrawals of one moment stand', () => {
  const withdrawn: Consent = { kind: 'withdrawn', at: ten, route: 'chat' };
  expect(transition(withdrawn, { kind: 'platform-stop', at: ten }, ten)).toEqual({ state: withdrawn });
});

describe('retention', () => {
  const end = (person: string, last: typeof consent, formerly: readonly string[] = []) => ({ person, last, formerly });
  const newYear2030 = Date.parse('2030-01-01T00:00:00+01:00');

  it('takes a chain for continued that ends in the moment in which the other one does', () => {
    const ended = { ...withdrawal, at: ten } as typeof consent;
    expect(
      planRetention([end('phone', consent), end('user-id', ended, ['phone'])], newYear2030).remove.map(({ person }) => person),
    ).toEqual(['phone', 'user-id']);
  });

  it('names a withdrawn chain once, also when a withdrawn one continued it', () => {
    const chains = [end('phone', withdrawal), end('user-id', withdrawal, ['phone'])];
    expect(planRetention(chains, newYear2030).remove.map(({ person }) => person)).toEqual(['phone', 'user-id']);
  });

  it('does not stumble over an earlier identity that has no chain', () => {
    expect(planRetention([end('user-id', withdrawal, ['phone'])], newYear2030)).toEqual({
      remove: [end('user-id', withdrawal, ['phone'])],
      stale: [],
    });
  });

  it('finds no consent to lapse at the end of a withdrawal', () => {
    expect(lapseOf(end('p', withdrawal), undefined, newYear2030)).toBeUndefined();
    expect(planRetention([end('p', withdrawal)], newYear2030 - 1)).toEqual({ remove: [], stale: [] });
  });
});

describe('a chain', () => {
  const first = nextEntry('p', undefined, consent, chainKey);

  it('that ends with another line of the same number than was noted does not hold', () => {
    expect(verifyChain('p', [first], chainKey, { seq: 1, hash: 'noted' })).toEqual({ ok: false, at: 1, reason: 'head' });
  });

  it('hashes what it cannot read as it lies in the table', () => {
    expect(nextEntry('p', undefined, { kind: 'altered', stored: consent }, chainKey).hash).toBe(first.hash);
  });

  it('without a line has no fault', () => {
    expect(checkLedger([[]], chainKey, () => false)).toEqual({ faults: [], unkeyed: 0, newer: [] });
  });

  it('whose first address does not open is told with its place', () => {
    expect(checkLedger([[first]], chainKey, () => false).faults).toEqual([{ person: 'p', at: 1, reason: 'address' }]);
  });

  it('of a newer version does not hide an old line that is forged', () => {
    const newer = nextEntry('q', undefined, { kind: 'altered', stored: { v: 2 } } as const, chainKey);
    const forged = unkeyedEntry('r', undefined, consent);
    expect(checkLedger([[newer], [first], [forged]], chainKey, () => true).faults).toEqual([{ person: 'r', at: 1, reason: 'unkeyed' }]);
  });
});

describe('the head of a day', () => {
  const head = headOf([{ person: 'p', seq: 1, hash: 'h' }], ten);
  const noted = writeHead(head);

  it('is read as it was noted, with space around it', () => {
    expect(readHead(` ${noted}\n`)).toEqual(head);
  });

  it.each([`x${noted}`, `${noted}x`, noted.slice(0, -1), '', '2026-11-23'])('is not read from »%s«', (text) => {
    expect(readHead(text)).toBeUndefined();
  });
});

describe('the proof of one person', () => {
  const entry = (content: LedgerEntry['content']) => nextEntry('p', undefined, content, chainKey);
  const proven = (content: LedgerEntry['content'], texts: readonly (readonly [string, string])[] = []) =>
    proveChain('p', [entry(content)], new Map(texts), chainKey, (sealed, { identities }) => `${sealed} of ${identities.join()}`).lines;

  it('shows the question as it was put, and whether it still has its hash', () => {
    expect(proven(consent, [[textHash(asked), asked]])).toStrictEqual([
      { entry: entry(consent), question: { text: asked, isUnaltered: true } },
    ]);
    expect(proven(consent, [[textHash(asked), 'Werbung?']])).toStrictEqual([
      { entry: entry(consent), question: { text: 'Werbung?', isUnaltered: false } },
    ]);
  });

  it('shows no question that is lost, and none with a withdrawal', () => {
    expect(proven(consent)).toStrictEqual([{ entry: entry(consent) }]);
    expect(proven(withdrawal, [[textHash(asked), asked]])).toStrictEqual([{ entry: entry(withdrawal) }]);
  });

  it('opens an address for the person under all their names', () => {
    const sealed = { ...consent, address: 'k1.c2VhbGVk', formerly: ['phone'] };
    expect(proven(sealed)).toStrictEqual([{ entry: entry(sealed), address: 'k1.c2VhbGVk of p,phone' }]);
    expect(ownerOf('p', consent)).toEqual({ channel: 'whatsapp', account: '514930287716042', identities: ['p'] });
  });

  it('shows a line that it cannot read as it is', () => {
    const altered = { kind: 'altered', stored: { v: 2 } } as const;
    expect(proven(altered)).toStrictEqual([{ entry: entry(altered) }]);
  });
});
