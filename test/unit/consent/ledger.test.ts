import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { softwareVersion } from '../../../shared/app/software-version.ts';
import { nextEntry } from '../../../shared/consent/chain.ts';
import { headOf, readHead, tipsAt, writeHead } from '../../../shared/consent/day-head.ts';
import { proveChain } from '../../../shared/consent/person-proof.ts';
import { type ProofContext, proof } from '../../../shared/consent/proof.ts';
import { type ChainEnd, planRetention } from '../../../shared/consent/retention-plan.ts';
import { textHash } from '../../../shared/consent/text-hash.ts';
import { proofPage } from '../../../shared/print/proof-page.ts';
import { chainKey } from '../../support/chain-key.ts';

const at = (iso: string) => Date.parse(iso);
const context = (recordedAt: number): ProofContext => ({
  channel: 'whatsapp',
  account: '514930287716042',
  newsletter: 'Neues vom Treff',
  law: 'DSGVO',
  language: 'de',
  address: 'k1.c2VhbGVk',
  softwareVersion: '0.1.0',
  recordedAt,
});
const asked = 'Möchtest du <b>„Neues vom Treff“</b> & mehr?';
const confirmed = (when: string) =>
  proof(
    {
      kind: 'confirmed',
      at: at(when),
      question: { at: at(when), putAt: at(when), textHash: textHash(asked) },
      keyword: 'START',
    },
    context(at(when)),
  );
const withdrawn = (when: string) =>
  proof({ kind: 'withdrawn', at: at(when), route: 'chat', confirmedAt: at('2026-01-01T12:00:00Z') }, context(at(when)));

it('puts the version of package.json into every proof', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
  expect(softwareVersion).toBe(version);
});

describe('the head of a day', () => {
  const noon = at('2026-11-23T12:00:00Z');
  const tips = [
    { person: 'b', seq: 1, hash: 'hash-b' },
    { person: 'a', seq: 2, hash: 'hash-a' },
  ];

  it('is one hash over the ends of all chains, whatever their order', () => {
    // Computed with another tool: printf '[["a",2,"hash-a"],["b",1,"hash-b"]]' | openssl dgst -sha256 -binary, base64url.
    expect(headOf(tips, noon).hash).toBe('A8bciflRmrouKixbU3T4bRPEjQQ5Nx6VvJ4PfLl8Y70');
    expect(headOf(tips.toReversed(), noon).hash).toBe(headOf(tips, noon).hash);
  });

  it('is another one when a chain is longer, altered or gone', () => {
    const { hash } = headOf(tips, noon);
    expect(headOf([{ person: 'a', seq: 3, hash: 'hash-a' }, ...tips.slice(0, 1)], noon).hash).not.toBe(hash);
    expect(headOf([{ person: 'a', seq: 2, hash: 'other' }, ...tips.slice(0, 1)], noon).hash).not.toBe(hash);
    expect(headOf(tips.slice(0, 1), noon).hash).not.toBe(hash);
  });

  it('leaves out what was written down later', () => {
    const first = nextEntry('p', undefined, confirmed('2026-11-23T11:00:00Z'), chainKey);
    const second = nextEntry('p', first, withdrawn('2026-11-23T13:00:00Z'), chainKey);
    const other = nextEntry('q', undefined, confirmed('2026-11-23T14:00:00Z'), chainKey);
    expect(tipsAt([[first, second], [other]], noon)).toEqual([first]);
    expect(tipsAt([[first, second], [other]], at('2026-11-23T13:00:00Z'))).toEqual([second]);
  });

  it('is printed with its moment, and read back', () => {
    const head = headOf(tips, noon);
    expect(writeHead(head)).toBe(`2026-11-23T12:00:00.000Z.${head.hash}`);
    expect(readHead(` ${writeHead(head)}\n`)).toEqual(head);
    for (const text of ['', 'morgen', head.hash, `2026-13-45T12:00:00.000Z.${head.hash}`]) expect(readHead(text)).toBeUndefined();
  });
});

describe('what a night’s tidying takes away', () => {
  const end = (person: string, last: ChainEnd['last'], formerly: readonly string[] = []): ChainEnd => ({ person, last, formerly });
  const newYear2030 = at('2030-01-01T00:00:00+01:00');
  const removed = (chains: readonly ChainEnd[], now: number) => planRetention(chains, now).remove.map(({ person }) => person);
  const stale = (chains: readonly ChainEnd[], now: number) => planRetention(chains, now).stale.map(({ person }) => person);

  it('is a chain that ended three whole years ago, and not a moment sooner', () => {
    const chains = [end('a', withdrawn('2026-11-23T10:00:00Z')), end('b', withdrawn('2027-01-02T10:00:00Z'))];
    expect(removed(chains, newYear2030 - 1)).toEqual([]);
    expect(removed(chains, newYear2030)).toEqual(['a']);
  });

  it('is never the proof of a consent that holds, however old', () => {
    expect(removed([end('a', confirmed('2026-11-23T10:00:00Z'))], at('2060-01-01T00:00:00Z'))).toEqual([]);
  });

  it('is a chain that was continued under another identity together with the one that continued it', () => {
    const chains = [end('phone', confirmed('2026-01-05T10:00:00Z')), end('user-id', withdrawn('2026-11-23T10:00:00Z'), ['phone'])];
    expect(removed(chains, newYear2030 - 1)).toEqual([]);
    expect(removed(chains, newYear2030)).toEqual(['phone', 'user-id']);
    expect(stale(chains, newYear2030)).toEqual([]);
    // Were the other one gone first, a night that is broken off in between would leave this one to nobody.
    expect(removed(chains.toReversed(), newYear2030)).toEqual(['phone', 'user-id']);
  });

  it('is not a chain that somebody began anew after the other one had ended', () => {
    const chains = [end('phone', confirmed('2028-06-01T10:00:00Z')), end('user-id', withdrawn('2026-11-23T10:00:00Z'), ['phone'])];
    expect(removed(chains, newYear2030)).toEqual(['user-id']);
  });

  it('looks at consents from two years on, counted from START', () => {
    const chains = [end('a', confirmed('2026-11-23T10:00:00+01:00'))];
    expect(stale(chains, at('2028-11-23T09:59:59+01:00'))).toEqual([]);
    expect(stale(chains, at('2028-11-23T10:00:00+01:00'))).toEqual(['a']);
  });
});

describe('the printed proof', () => {
  const first = nextEntry('p', undefined, confirmed('2026-11-23T10:15:07+01:00'), chainKey);
  const texts = new Map([[textHash(asked), asked]]);
  const pageOf = (chain: ReturnType<typeof proveChain>) =>
    proofPage({ reference: 'p', printedAt: at('2026-12-01T09:00:00+01:00'), chains: [chain] });

  it('holds the wording, the keyword, the time to the second with zone, and escapes what it quotes', () => {
    const page = pageOf(proveChain('p', [first], texts, chainKey, () => '+49 30 23125 014'));
    expect(page).toContain('Möchtest du &#60;b&#62;„Neues vom Treff“&#60;/b&#62; &#38; mehr?');
    expect(page).toContain('<dt>Antwort</dt><dd>START</dd>');
    expect(page).toContain('<dt>Eingewilligt</dt><dd>2026-11-23T10:15:07+01:00</dd>');
    expect(page).toContain('<dt>Adresse der Person</dt><dd>+49 30 23125 014</dd>');
    expect(page).toContain('<dt>Ausgedruckt</dt><dd>2026-12-01T09:00:00+01:00</dd>');
  });

  it('says so when a line or a wording was changed, and still prints', () => {
    const altered = pageOf(proveChain('p', [{ ...first, content: { ...first.content, at: 0 } }], texts, chainKey));
    expect(altered).toContain('Die Kette ist nicht schlüssig: Zeile 1 wurde nach dem Schreiben verändert.');
    const otherText = pageOf(proveChain('p', [first], new Map([[textHash(asked), 'Werbung?']]), chainKey));
    expect(otherText).toContain('Dieser Text passt nicht mehr zu seiner Prüfsumme');
  });

  it('never claims that it could not be altered', () => {
    expect(pageOf(proveChain('p', [first], texts, chainKey))).toContain('verhindern kann es sie nicht');
    expect(pageOf(proveChain('p', [first], texts, chainKey))).not.toMatch(/fälschungssicher|unveränder(bar|lich)|manipulationssicher/i);
  });
});
