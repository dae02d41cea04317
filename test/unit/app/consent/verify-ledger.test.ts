import { describe, expect, it } from 'vitest';
import { ledgerHead, verifyLedger } from '../../../../shared/app/consent/verify-ledger.ts';
import { addressOf } from '../../../../shared/app/open-address.ts';
import type { LedgerArchive } from '../../../../shared/app/ports.ts';
import { type LedgerEntry, nextEntry } from '../../../../shared/consent/chain.ts';
import { headOf } from '../../../../shared/consent/day-head.ts';
import { proof } from '../../../../shared/consent/proof.ts';
import { newKeyring } from '../../../../shared/runtime/new-keyring.ts';
import { createVault, parseKeyring } from '../../../../shared/runtime/vault.ts';
import { phoneNumberId } from '../../../support/desk.ts';
import { pseudonymOf } from '../../../support/issue-harness.ts';

const vault = createVault(parseKeyring(newKeyring()));
const at = Date.parse('2026-11-23T12:00:00Z');
const [anna, ben, kim] = [1, 2, 3].map(pseudonymOf) as [string, string, string];

/** A line of the person's chain. @param owner whose address stands in it */
function line(person: string, previous?: LedgerEntry, { owner = person, recordedAt = at, formerly = [] as string[], keys = vault } = {}) {
  const change = { kind: 'withdrawn', at: recordedAt, route: 'chat', confirmedAt: recordedAt - 1000 } as const;
  const content = proof(change, {
    channel: 'whatsapp',
    account: phoneNumberId,
    newsletter: 'Neues vom Treff',
    law: 'DSGVO',
    language: 'de',
    address: keys.seal('{"to":"+4915550112233"}', addressOf(phoneNumberId, owner)),
    softwareVersion: '0.1.0',
    recordedAt,
  });
  return nextEntry(person, previous, { ...content, ...(formerly.length > 0 && { formerly }) }, vault.chain);
}

function archiveOf(...lines: readonly LedgerEntry[]): LedgerArchive {
  return {
    chain: async (person) => lines.filter((one) => one.person === person),
    text: async () => undefined,
    async *lines() {
      yield* lines;
    },
  };
}

const verify = (lines: readonly LedgerEntry[], noted?: Parameters<typeof verifyLedger>[0]) =>
  verifyLedger(noted, { archive: archiveOf(...lines), vault });

describe('verifying the ledger', () => {
  const first = line(anna);
  const second = line(anna, first);

  it('walks every chain, and finds nothing where nothing was altered', async () => {
    expect(await verify([first, line(ben), second])).toEqual({ faults: [], unkeyed: 0, newer: [], chains: 2, lines: 3 });
  });

  it('names the place of a line that was altered or is gone', async () => {
    const altered = { ...second, content: { ...second.content, at: at + 1 } };
    expect((await verify([first, altered])).faults).toEqual([{ person: anna, at: 2, reason: 'content' }]);
    expect((await verify([second])).faults).toMatchObject([{ person: anna, at: 1 }]);
  });

  it('finds an address that is somebody else’s', async () => {
    expect((await verify([line(anna, undefined, { owner: ben })])).faults).toEqual([{ person: anna, at: 1, reason: 'address' }]);
  });

  it('opens an address that was sealed under one of the person’s former ids', async () => {
    expect((await verify([line(anna, undefined, { owner: ben, formerly: [ben] })])).faults).toEqual([]);
  });

  it('holds no lost key against a line', async () => {
    const renamed = newKeyring().replaceAll('"k1"', '"k7"');
    const keys = createVault(parseKeyring(renamed));
    expect((await verify([line(anna, undefined, { keys })])).faults).toEqual([]);
  });
});

describe('a head noted earlier', () => {
  const first = line(anna);

  it('covers what was written until a second before, and is waited for', async () => {
    const slept: number[] = [];
    const later = line(ben, undefined, { recordedAt: at + 1 });
    const ports = { archive: archiveOf(first, later), now: () => at };
    const { head, chains } = await ledgerHead(ports, async (ms) => void slept.push(ms));
    expect({ head, chains, slept }).toEqual({
      head: headOf([{ person: anna, seq: 1, hash: first.hash }], at),
      chains: 1,
      slept: [1000],
    });
  });

  it('holds while only later lines were added, and not once an earlier one is gone', async () => {
    const noted = headOf([{ person: anna, seq: 1, hash: first.hash }], at);
    const later = line(kim, undefined, { recordedAt: at + 1 });
    expect((await verify([first, later], noted)).isAsNoted).toBe(true);
    expect((await verify([later], noted)).isAsNoted).toBe(false);
  });
});
