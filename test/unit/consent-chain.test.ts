import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/consent/canonical-json.ts';
import { type LedgerEntry, nextEntry, verifyChain } from '../../shared/consent/chain.ts';
import { type ProofContext, proof } from '../../shared/consent/proof.ts';
import { textHash } from '../../shared/consent/text-hash.ts';

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

const first = nextEntry(person, undefined, confirmation);
const second = nextEntry(person, first, withdrawal);
const third = nextEntry(person, second, { ...confirmation, at: 1_795_600_000_000 });
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
    expect(verifyChain(person, chain)).toEqual({ ok: true, head: { seq: 3, hash: third.hash } });
  });

  it('gives the same hash to the same line, whatever the order of its fields', () => {
    const shuffled = { ...confirmation, v: 1 as const };
    const reversed = Object.fromEntries(Object.entries(shuffled).reverse());
    expect(canonicalJson(reversed)).toBe(canonicalJson(confirmation));
    // Computed with another tool: python3, json.dumps(sort_keys, no spaces), sha256, base64url.
    expect(nextEntry('p', undefined, withdrawal).hash).toBe('fjdQTiOln-1A91Q_6BNaaCO_5HZcOsFfr0LO8zNjfcU');
  });

  it('is fine when it is empty', () => {
    expect(verifyChain(person, [])).toEqual({ ok: true });
  });

  it.each<readonly [string, readonly LedgerEntry[], object]>([
    ['a changed time', [first, { ...second, content: { ...withdrawal, at: 1_795_510_799_000 } }, third], { at: 2, reason: 'content' }],
    ['a changed question', [{ ...first, content: { ...confirmation, newsletter: 'Werbung' } }, second], { at: 1, reason: 'content' }],
    ['a line taken out', [first, third], { at: 2, reason: 'sequence' }],
    ['a first line taken out', [second, third], { at: 1, reason: 'sequence' }],
    ['two lines swapped', [first, third, second], { at: 2, reason: 'sequence' }],
    ['a line doubled', [first, first, second], { at: 2, reason: 'sequence' }],
    ['a line replaced by a well-made one', [nextEntry(person, undefined, withdrawal), second, third], { at: 2, reason: 'previous' }],
    ['a line of somebody else', [nextEntry('another', undefined, confirmation)], { at: 1, reason: 'person' }],
    [
      'a line of somebody else under a new name',
      [{ ...nextEntry('another', undefined, confirmation), person }],
      { at: 1, reason: 'content' },
    ],
  ])('shows %s', (_, entries, fault) => {
    expect(verifyChain(person, entries)).toEqual({ ok: false, ...fault });
  });

  it('shows that its end was cut off only against a head noted elsewhere', () => {
    expect(verifyChain(person, [first, second])).toEqual({ ok: true, head: { seq: 2, hash: second.hash } });
    expect(verifyChain(person, [first, second], { seq: 3, hash: third.hash })).toEqual({ ok: false, at: 2, reason: 'head' });
    expect(verifyChain(person, [], { seq: 3, hash: third.hash })).toEqual({ ok: false, at: 0, reason: 'head' });
    expect(verifyChain(person, chain, { seq: 3, hash: third.hash })).toEqual({ ok: true, head: { seq: 3, hash: third.hash } });
  });
});

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [true, null, 'ü"'] }, '{"a":[true,null,"ü\\""],"b":1}'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    [[], '[]'],
  ])('%j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, 1n, Symbol('x'), () => 1])('refuses what JSON cannot hold', (value) => {
    expect(() => canonicalJson({ value: [value] })).toThrow('canonicalJson: only what JSON can hold');
  });
});
