import { describe, expect, it } from 'vitest';
import { type FindPorts, findByCode, findByIdentity } from '../../../../shared/app/consent/find-person.ts';
import { shortReference } from '../../../../shared/conversation/short-reference.ts';
import { newPerson } from '../../../../shared/conversation/state.ts';
import { createVault, parseKeyring } from '../../../../shared/runtime/vault.ts';
import { phoneNumberId } from '../../../support/desk.ts';
import { pseudonymOf } from '../../../support/issue-harness.ts';
import { createMemoryStore } from '../../../support/memory-store.ts';
import { keyring } from '../../../support/settings.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const vault = createVault(parseKeyring(keyring));
const number = { channel: 'whatsapp', account: phoneNumberId, identity: { type: 'wa-id', value: '4915550112233' } } as const;
const own = vault.pseudonym(number.channel, number.account, number.identity);
const proven = pseudonymOf(7);

/** A desk where these persons are stored, and one chain of two lines. */
async function desk(...persons: readonly string[]) {
  const store = createMemoryStore(() => now);
  for (const person of persons) await store.commit(person, undefined, newPerson(now), undefined);
  const ports: FindPorts = {
    store,
    vault,
    archive: { chain: async (person) => (person === proven ? ([{}, {}] as never) : []) },
    async *persons(beginning) {
      yield* persons.filter((person) => person.startsWith(beginning));
    },
    now: () => now,
  };
  return { store, ports };
}

describe('a person named by an id of the channel', () => {
  it('is found under the id’s own reference', async () => {
    const { ports } = await desk(own);
    expect(await findByIdentity(number, ports)).toEqual({ reference: own, isStored: true, proofs: 0 });
  });

  it('is found under the id that theirs was merged into, with its proofs', async () => {
    const { store, ports } = await desk(own, proven);
    await store.redirect(own, 1, newPerson(now), proven, undefined);
    expect(await findByIdentity(number, ports)).toEqual({ reference: proven, isStored: true, proofs: 2 });
  });

  it('has a reference although nothing is stored', async () => {
    const { ports } = await desk();
    expect(await findByIdentity(number, ports)).toEqual({ reference: own, isStored: false, proofs: 0 });
  });
});

describe('a person named by their short reference', () => {
  it('is found among all that are stored', async () => {
    const { ports } = await desk(own, proven);
    expect(await findByCode(shortReference(proven), ports)).toEqual([{ reference: proven, isStored: true, proofs: 2 }]);
  });

  it('is not found under another one', async () => {
    const { ports } = await desk(own, proven);
    expect(await findByCode('0000-0000', ports)).toEqual([]);
  });
});
