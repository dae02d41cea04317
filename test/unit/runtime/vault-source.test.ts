import { describe, expect, it } from 'vitest';
import type { Secrets, SecretValues } from '../../../shared/runtime/secrets.ts';
import { createVault, parseKeyring } from '../../../shared/runtime/vault.ts';
import { vaultSource } from '../../../shared/runtime/vault-source.ts';

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const keyringOf = (current: string, keys: Record<string, string>) =>
  parseKeyring(JSON.stringify({ pepper: keyOf(1), log: keyOf(2), seal: { current, keys } }));

const binding = { purpose: 'address', desk: '1', person: 'anna' } as const;

/** Secrets that hold the old keyring until they are fetched anew. */
function rotatedSecrets(): { readonly secrets: Secrets; readonly fetches: () => number } {
  let fetches = 0;
  const before = keyringOf('k1', { k1: keyOf(3) });
  const after = keyringOf('k2', { k1: keyOf(3), k2: keyOf(4) });
  const values = () => ({ keyring: fetches === 0 ? before : after }) as SecretValues;
  return {
    secrets: {
      get: async () => values(),
      refetch: async () => {
        fetches += 1;
        return true;
      },
    },
    fetches: () => fetches,
  };
}

describe('the vault of a function', () => {
  it('is the same one as long as the keyring is', async () => {
    const { secrets, fetches } = rotatedSecrets();
    const vault = vaultSource(secrets);
    expect(await vault()).toBe(await vault());
    expect(fetches()).toBe(0);
  });

  it('fetches the keyring anew after it met a key it does not know, and then opens what that key sealed', async () => {
    const { secrets, fetches } = rotatedSecrets();
    const vault = vaultSource(secrets);
    const sealed = createVault(keyringOf('k2', { k2: keyOf(4) })).seal('an address', binding);
    const old = await vault();
    expect(() => old.open(sealed, binding)).toThrow('secrets.missing');
    expect((await vault()).open(sealed, binding)).toBe('an address');
    expect(fetches()).toBe(1);
  });

  it('takes a key that is unknown after that, too, for somebody else’s', async () => {
    const { secrets, fetches } = rotatedSecrets();
    const vault = vaultSource(secrets);
    const foreign = createVault(keyringOf('k9', { k9: keyOf(5) })).seal('an address', binding);
    const first = await vault();
    expect(() => first.open(foreign, binding)).toThrow('secrets.missing');
    // Two at the same moment: both may still be ours.
    expect(() => first.open(foreign, binding)).toThrow('secrets.missing');
    const second = await vault();
    expect(() => second.open(foreign, binding)).toThrow('event.unreadable');
    await vault();
    expect(fetches()).toBe(1);
  });

  type Held = ReturnType<typeof keyringOf>;
  const unknown = createVault(keyringOf('k9', { k9: keyOf(5) })).seal('an address', binding);

  /** The vault of a function whose refetches tell and then hold these. */
  function vaultOf(first: Held, ...fetched: readonly (readonly [boolean, Held])[]) {
    let held = first;
    const coming = [...fetched];
    return vaultSource({
      get: async () => ({ keyring: held }) as SecretValues,
      refetch: async () => {
        const [isFetched, keyring] = coming.shift() ?? [false, held];
        held = keyring;
        return isFetched;
      },
    });
  }

  it('concludes nothing while Parameter Store cannot be reached: the key may be there', async () => {
    const before = keyringOf('k1', { k1: keyOf(3) });
    const vault = vaultOf(before, [true, before], [true, before], [true, keyringOf('k9', { k9: keyOf(5) })]);
    for (let use = 0; use < 3; use += 1) {
      const current = await vault();
      expect(() => current.open(unknown, binding)).toThrow('secrets.missing');
    }
    expect((await vault()).open(unknown, binding)).toBe('an address');
  });

  it('waits for no fetch of its own where the keyring was fetched for another reason', async () => {
    const vault = vaultOf(keyringOf('k1', { k1: keyOf(3) }), [false, keyringOf('k1', { k1: keyOf(3) })]);
    const first = await vault();
    expect(() => first.open(unknown, binding)).toThrow('secrets.missing');
    const second = await vault();
    expect(() => second.open(unknown, binding)).toThrow('event.unreadable');
  });
});
