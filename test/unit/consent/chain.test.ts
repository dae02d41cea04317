import { describe, expect, it } from 'vitest';
import { type LedgerEntry, nextEntry, verifyChain } from '../../../shared/consent/chain.ts';
import { checkLedger } from '../../../shared/consent/ledger-check.ts';
import { type ProofContext, proof } from '../../../shared/consent/proof.ts';
import { textHash } from '../../../shared/consent/text-hash.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { chainKey, ownChainKey, unkeyedEntry } from '../../support/chain-key.ts';

const person = 'pseudonym-of-mira';
const context: ProofContext = {
  channel: 'whatsapp',
  account: '514930287716042',
  newsletter: 'Neues vom Treff',
  law: 'DSGVO',
  language: 'de',
  minimumAge: 16,
  address: 'k1.c2VhbGVk',
  softwareVersion: '0.1.0',
  recordedAt: 1_795_424_460_500,
};
const confirmation = proof(
  {
    kind: 'confirmed',
    at: 1_795_424_460_000,
    question: { at: 1_795_424_400_000, putAt: 1_795_424_400_900, textHash: 'question-1', eventKey: 'wish-key' },
    keyword: 'START',
    eventKey: 'start-key',
  },
  context,
);
const withdrawal = proof(
  { kind: 'withdrawn', at: 1_795_510_800_000, route: 'chat', confirmedAt: 1_795_424_460_000, keyword: 'STOPP' },
  { ...context, recordedAt: 1_795_510_800_400 },
);

const first = nextEntry(person, undefined, confirmation, chainKey);
const second = nextEntry(person, first, withdrawal, chainKey);
const third = nextEntry(person, second, { ...confirmation, at: 1_795_600_000_000 }, chainKey);
const chain: readonly LedgerEntry[] = [first, second, third];

describe('a proof', () => {
  it('holds what the law asks for and nothing else', () => {
    expect(confirmation).toEqual({
      v: 1,
      kind: 'confirmed',
      at: 1_795_424_460_000,
      question: { at: 1_795_424_400_000, putAt: 1_795_424_400_900, textHash: 'question-1', eventKey: 'wish-key' },
      keyword: 'START',
      eventKey: 'start-key',
      channel: 'whatsapp',
      account: '514930287716042',
      newsletter: 'Neues vom Treff',
      law: 'DSGVO',
      language: 'de',
      minimumAge: 16,
      address: 'k1.c2VhbGVk',
      softwareVersion: '0.1.0',
      recordedAt: 1_795_424_460_500,
    });
  });

  it('takes over no field that it does not know', () => {
    const talkative = { ...context, profileName: 'Mira K.' };
    expect(Object.keys(proof({ kind: 'withdrawn', at: 1, route: 'staff', confirmedAt: 0 }, talkative))).not.toContain('profileName');
  });

  it('names a text by its SHA-256', () => {
    expect(textHash('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
    expect(textHash('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
  });
});

describe('a chain', () => {
  it('hangs each line on the one before', () => {
    expect(chain.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(first.previous).toBeNull();
    expect(second.previous).toBe(first.hash);
    expect(verifyChain(person, chain, chainKey)).toEqual({ ok: true, head: { seq: 3, hash: third.hash } });
  });

  it('gives the same hash to the same line, whatever the order of its fields', () => {
    const shuffled = { ...confirmation, v: 1 as const };
    const reversed = Object.fromEntries(Object.entries(shuffled).reverse());
    expect(canonicalJson(reversed)).toBe(canonicalJson(confirmation));
    // Computed with another tool: python3, json.dumps(sort_keys, no spaces), sha256, base64url.
    expect(unkeyedEntry('p', undefined, withdrawal).hash).toBe('fjdQTiOln-1A91Q_6BNaaCO_5HZcOsFfr0LO8zNjfcU');
  });

  it('is fine when it is empty', () => {
    expect(verifyChain(person, [], chainKey)).toEqual({ ok: true });
  });

  it.each<readonly [string, readonly LedgerEntry[], object]>([
    ['a changed time', [first, { ...second, content: { ...withdrawal, at: 1_795_510_799_000 } }, third], { at: 2, reason: 'content' }],
    ['a changed question', [{ ...first, content: { ...confirmation, newsletter: 'Werbung' } }, second], { at: 1, reason: 'content' }],
    ['a line taken out', [first, third], { at: 2, reason: 'sequence' }],
    ['a first line taken out', [second, third], { at: 1, reason: 'sequence' }],
    ['two lines swapped', [first, third, second], { at: 2, reason: 'sequence' }],
    ['a line doubled', [first, first, second], { at: 2, reason: 'sequence' }],
    [
      'a line replaced by a well-made one',
      [nextEntry(person, undefined, withdrawal, chainKey), second, third],
      { at: 2, reason: 'previous' },
    ],
    ['a line of somebody else', [nextEntry('another', undefined, confirmation, chainKey)], { at: 1, reason: 'person' }],
    [
      'a line of somebody else under a new name',
      [{ ...nextEntry('another', undefined, confirmation, chainKey), person }],
      { at: 1, reason: 'content' },
    ],
  ])('shows %s', (_, entries, fault) => {
    expect(verifyChain(person, entries, chainKey)).toEqual({ ok: false, ...fault });
  });

  it('shows that its end was cut off only against a head noted elsewhere', () => {
    expect(verifyChain(person, [first, second], chainKey)).toEqual({ ok: true, head: { seq: 2, hash: second.hash } });
    expect(verifyChain(person, [first, second], chainKey, { seq: 3, hash: third.hash })).toEqual({ ok: false, at: 2, reason: 'head' });
    expect(verifyChain(person, [], chainKey, { seq: 3, hash: third.hash })).toEqual({ ok: false, at: 0, reason: 'head' });
    expect(verifyChain(person, chain, chainKey, { seq: 3, hash: third.hash })).toEqual({ ok: true, head: { seq: 3, hash: third.hash } });
  });
});

describe('the key of a chain', () => {
  const old = [unkeyedEntry(person, undefined, confirmation)];
  const oldHead = old[0];
  const continued = nextEntry(person, oldHead, withdrawal, chainKey);

  it('makes another hash of the same line: without it no line can be made', () => {
    expect(first.version).toBe(2);
    expect(first.hash).not.toBe(oldHead?.hash);
    expect(first.hash).not.toBe(nextEntry(person, undefined, confirmation, ownChainKey).hash);
    // HMAC-SHA256 under the key of the keyring (its pepper's HKDF, info "pforte chain") over "ledger", NUL and the canonical line; python3.
    expect(first.hash).toBe('trgbffJqkku00phcYhAkUSvocq0sKHEiH-tDzBFPWF4');
  });

  it('leaves a chain from before readable, and says that it is of the old kind', () => {
    expect(verifyChain(person, old, chainKey)).toEqual({ ok: true, head: { seq: 1, hash: oldHead?.hash }, unkeyed: 1 });
  });

  it('vouches for old lines too, once a keyed one hangs on them', () => {
    expect(verifyChain(person, [...old, continued], chainKey)).toEqual({ ok: true, head: { seq: 2, hash: continued.hash } });
    const rewritten = unkeyedEntry(person, undefined, { ...confirmation, newsletter: 'Werbung' });
    expect(verifyChain(person, [rewritten, continued], chainKey)).toEqual({ ok: false, at: 2, reason: 'previous' });
    expect(verifyChain(person, [rewritten, { ...continued, previous: rewritten.hash }], chainKey)).toEqual({
      ok: false,
      at: 2,
      reason: 'content',
    });
  });

  it.each([
    ['an old line after a keyed one', [first, unkeyedEntry(person, first, withdrawal)], 2, 'unkeyed'],
    ['a keyed line forged without the key', [{ ...unkeyedEntry(person, undefined, confirmation), version: 2 }], 1, 'content'],
    ['a keyed line passed off as an old one', [{ ...first, version: 1 }], 1, 'content'],
    ['a kind of line that nobody knows yet', [{ ...first, version: 3 }], 1, 'version'],
    ['a line without a number for its kind', [{ ...first, version: Number.NaN }], 1, 'version'],
  ] as const)('shows %s', (_what, entries, at, reason) => {
    expect(verifyChain(person, entries, chainKey)).toEqual({ ok: false, at, reason });
  });

  it('of a keyring that has keyed every line believes no old one at all', () => {
    expect(verifyChain(person, old, ownChainKey)).toEqual({ ok: false, at: 1, reason: 'unkeyed' });
  });
});

describe('the whole ledger', () => {
  const always = () => true;
  const otherOf = (recordedAt: number) => unkeyedEntry('ben', undefined, { ...confirmation, recordedAt });

  it('is sound when every chain is', () => {
    expect(checkLedger([chain, [nextEntry('ben', undefined, confirmation, chainKey)]], chainKey, always)).toEqual({
      faults: [],
      unkeyed: 0,
      newer: [],
    });
  });

  it('shows an old line that says it was written when lines were keyed already, in whatever chain', () => {
    const since = confirmation.recordedAt;
    expect(checkLedger([chain, [otherOf(since - 1)]], chainKey, always)).toEqual({ faults: [], unkeyed: 1, newer: [] });
    expect(checkLedger([chain, [otherOf(since)]], chainKey, always).faults).toEqual([{ person: 'ben', at: 1, reason: 'unkeyed' }]);
  });

  it('shows a line whose address does not open for its person', () => {
    expect(checkLedger([chain], chainKey, ({ seq }) => seq !== 2).faults).toEqual([{ person, at: 2, reason: 'address' }]);
  });

  it('tells a newer version’s words, which are sound, from altered ones', () => {
    const newer = nextEntry(person, undefined, { kind: 'altered', stored: { v: 2, kind: 'paused' } } as const, chainKey);
    expect(checkLedger([[newer]], chainKey, always)).toEqual({ faults: [], unkeyed: 0, newer: [{ person, at: 1 }] });
    const altered = { ...newer, content: { kind: 'altered', stored: { v: 2, kind: 'resumed' } } } as const;
    expect(checkLedger([[altered]], chainKey, always)).toEqual({
      faults: [{ person, at: 1, reason: 'content' }],
      unkeyed: 0,
      newer: [],
    });
  });
});
