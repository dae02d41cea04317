import { describe, expect, it } from 'vitest';
import { gatherProof } from '../../../shared/app/consent/gather-proof.ts';
import { tidyLedger } from '../../../shared/app/consent/retention.ts';
import type { LedgerArchive } from '../../../shared/app/ports.ts';
import { nextEntry, verifyChain } from '../../../shared/consent/chain.ts';
import { tipsAt } from '../../../shared/consent/day-head.ts';
import { type LedgerEntryContent, type ProofContext, type ProofDraft, proof } from '../../../shared/consent/proof.ts';
import { proofPage } from '../../../shared/print/proof-page.ts';
import { entryToItem, itemToEntry } from '../../../shared/store/ledger-item.ts';
import { chainKey, unkeyedEntry } from '../../support/chain-key.ts';
import { createDesk, phoneNumberId } from '../../support/desk.ts';
import { ahornwegKeys } from '../../support/desk-table.ts';
import { monday10 } from '../../support/events.ts';

const context: ProofContext = {
  channel: 'whatsapp',
  account: phoneNumberId,
  newsletter: 'Neues vom Treff',
  law: 'KDG',
  language: 'de',
  minimumAge: 16,
  address: 'k1.c2VhbGVk',
  formerly: ['other'],
  softwareVersion: '0.1.0',
  recordedAt: monday10,
};
const question = { at: monday10, putAt: monday10, textHash: 'h', eventKey: 'wish' };
const drafts: readonly ProofDraft[] = [
  { kind: 'confirmed', at: monday10, question, keyword: 'START', renews: monday10 - 1, eventKey: 'start' },
  ...(['chat', 'platform', 'staff', 'erasure', 'lapsed'] as const).map(
    (route) =>
      ({
        kind: 'withdrawn',
        at: monday10,
        route,
        confirmedAt: monday10 - 1,
        keyword: 'STOPP',
        recordedBy: 'KL',
        eventKey: 'stop',
      }) as const,
  ),
];
const confirmed = proof({ kind: 'confirmed', at: monday10, question, keyword: 'START' }, context);
const withdrawn = proof({ kind: 'withdrawn', at: monday10, route: 'chat', confirmedAt: monday10 }, context);

describe('a line in the table', () => {
  it.each(drafts)('comes back as it was written: $kind $route', (draft) => {
    for (const law of ['DSGVO', 'KDG', 'DSG-EKD', 'PUBLIC'] as const) {
      const entry = nextEntry('p', undefined, proof(draft, { ...context, law }), chainKey);
      expect(itemToEntry(entryToItem(entry, ahornwegKeys), ahornwegKeys)).toEqual(entry);
    }
  });

  it('from before lines were keyed has no number of its kind', () => {
    const entry = unkeyedEntry('p', undefined, confirmed);
    const { v: _, ...item } = entryToItem(entry, ahornwegKeys);
    expect(itemToEntry(item, ahornwegKeys)).toEqual(entry);
  });
});

/** Contents that this version never wrote: another kind, words, types and shapes. */
const strange: readonly (readonly [string, string])[] = [
  ['an unknown kind', JSON.stringify({ ...confirmed, kind: 'paused' })],
  ['no kind', JSON.stringify({ ...confirmed, kind: undefined })],
  ['an unknown version', JSON.stringify({ ...confirmed, v: 2 })],
  ['an unknown field', JSON.stringify({ ...confirmed, desk: 'd1' })],
  ['an unknown channel', JSON.stringify({ ...confirmed, channel: 'telegram' })],
  ['an unknown law', JSON.stringify({ ...confirmed, law: '__proto__' })],
  ['an unknown language', JSON.stringify({ ...confirmed, language: 'uk' })],
  ['an unknown route', JSON.stringify({ ...withdrawn, route: 'fax' })],
  ['an unknown keyword', JSON.stringify({ ...confirmed, keyword: 'JA' })],
  ['no question', JSON.stringify({ ...confirmed, question: undefined })],
  ['a question of another shape', JSON.stringify({ ...confirmed, question: 'Ja?' })],
  ['a time that is none', JSON.stringify({ ...confirmed, at: 'gestern' })],
  ['a time beyond every calendar', JSON.stringify({ ...confirmed, recordedAt: 1e300 })],
  ['identities that are none', JSON.stringify({ ...confirmed, formerly: { length: 1 } })],
  ['an address that is none', JSON.stringify({ ...confirmed, address: {} })],
  ...['null', '[]', '"confirmed"', '7', 'true', '{', ''].map((text) => [`the text ${text}`, text] as const),
];

describe.each(strange)('a line with %s', (_what, text) => {
  const sound = nextEntry('p', undefined, confirmed, chainKey);
  const item = { ...entryToItem(nextEntry('p', sound, withdrawn, chainKey), ahornwegKeys), content: { S: text } };
  const chain = [sound, itemToEntry(item, ahornwegKeys)];
  const archive: LedgerArchive = {
    chain: async (person) => (person === 'p' ? chain : []),
    text: async () => undefined,
    async *lines() {
      yield* chain;
    },
  };

  it('is shown by the chain, and the page prints it as altered or newer beside the sound ones', async () => {
    expect(verifyChain('p', chain, chainKey)).toEqual({ ok: false, at: 2, reason: 'content' });
    const desk = createDesk();
    const { proof: found } = await gatherProof('p', {
      ...desk.ports,
      vault: { chain: chainKey },
      archive,
      openAddress: () => '+15550001111',
    });
    const page = proofPage(found);
    expect(page).toContain('<h3>1. Einwilligung</h3>');
    expect(page).toContain('<h3>2. verändert oder neuer</h3>');
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    expect((await gatherProof('stranger', { ...desk.ports, vault: { chain: chainKey }, archive })).proof.chains).toEqual([]);
  });

  it('is in no head, and the night leaves its chain alone', async () => {
    expect(tipsAt([chain], Number.MAX_SAFE_INTEGER)).toEqual([sound]);
    const desk = createDesk();
    desk.time.now = Date.parse('2060-01-01T00:00:00Z');
    const removed: unknown[] = [];
    await tidyLedger({ ...desk.ports, timeLeft: () => 900_000, archive, eraser: { remove: async (lines) => void removed.push(...lines) } });
    expect([removed, desk.proofs]).toEqual([[], []]);
  });

  it('written by a newer version is sound, and says the same', () => {
    const newer = nextEntry('p', sound, itemToEntry(item, ahornwegKeys).content, chainKey);
    expect(verifyChain('p', [sound, itemToEntry(entryToItem(newer, ahornwegKeys), ahornwegKeys)], chainKey).ok).toBe(true);
  });
});

it('knows every word that a line may have', () => {
  const kinds: readonly LedgerEntryContent['kind'][] = ['confirmed', 'withdrawn'];
  expect(new Set(drafts.map(({ kind }) => kind))).toEqual(new Set(kinds));
});
