import { describe, expect, it } from 'vitest';
import { compareCopy, rotateKeyring } from '../../../shared/runtime/keyring-upkeep.ts';
import { newKeyring } from '../../../shared/runtime/new-keyring.ts';
import { createVault, parseKeyring } from '../../../shared/runtime/vault.ts';

const vaultOf = (keyring: string) => createVault(parseKeyring(keyring));
const hers = { purpose: 'address', desk: '1', person: 'anna' } as const;
const identity = { type: 'psid', value: '1' } as const;
const longSecret = 'a secret of at least 32 characters, kept';
const oldKeyring = JSON.stringify({ ...JSON.parse(newKeyring()), chain: undefined });

describe.each([
  ['as we make it', newKeyring()],
  ['from before lines were keyed', oldKeyring],
  ['that is one long secret', longSecret],
])('rotating a keyring %s', (_what, keyring) => {
  const rotated = rotateKeyring(keyring);

  it('seals with a new key, and opens what the old ones sealed', () => {
    expect(vaultOf(rotated).seal('new', hers)).toMatch(/^k2\./);
    expect(vaultOf(rotated).open(vaultOf(keyring).seal('old', hers), hers)).toBe('old');
    const twice = vaultOf(rotateKeyring(rotated));
    expect(twice.seal('newest', hers)).toMatch(/^k3\./);
    expect(twice.open(vaultOf(rotated).seal('new', hers), hers)).toBe('new');
    expect(twice.open(vaultOf(keyring).seal('old', hers), hers)).toBe('old');
  });

  it('leaves every person, log reference and chain as it was', () => {
    const [before, after] = [vaultOf(keyring), vaultOf(rotated)];
    expect(after.pseudonym('messenger', '1', identity)).toBe(before.pseudonym('messenger', '1', identity));
    expect(after.reference('p')).toBe(before.reference('p'));
    expect(after.chain.mac('line')).toBe(before.chain.mac('line'));
    expect(after.chain.keyedFromStart).toBe(before.chain.keyedFromStart);
  });
});

describe('a copy of a keyring', () => {
  const keyring = newKeyring();

  it('is whole when it opens all that the stored one does', () => {
    expect(compareCopy(keyring, keyring)).toEqual({ kind: 'whole' });
    expect(compareCopy(keyring, JSON.stringify(JSON.parse(keyring), undefined, 2))).toEqual({ kind: 'whole' });
    expect(compareCopy(longSecret, longSecret)).toEqual({ kind: 'whole' });
  });

  it('is outdated after a rotation', () => {
    expect(compareCopy(rotateKeyring(rotateKeyring(keyring)), keyring)).toEqual({ kind: 'outdated', missing: ['k2', 'k3'] });
  });

  it.each(['pepper', 'log', 'chain'])('is another’s when its %s is', (name) => {
    const other = JSON.stringify({ ...JSON.parse(keyring), [name]: JSON.parse(newKeyring())[name] });
    expect(compareCopy(keyring, other)).toEqual({ kind: 'other' });
  });

  it('is another’s when a sealing key of the same name is', () => {
    expect(compareCopy(keyring, JSON.stringify({ ...JSON.parse(keyring), seal: JSON.parse(newKeyring()).seal }))).toEqual({
      kind: 'other',
    });
  });

  it.each(['', 'short', '{}', keyring.slice(0, -1)])('is none when it cannot be read (%#)', (copy) => {
    expect(compareCopy(keyring, copy)).toEqual({ kind: 'unreadable' });
  });
});
