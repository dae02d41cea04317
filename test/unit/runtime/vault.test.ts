import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newKeyring } from '../../../shared/runtime/new-keyring.ts';
import { createVault, parseKeyring } from '../../../shared/runtime/vault.ts';

const keyOf = (byte: number): string => Buffer.alloc(32, byte).toString('base64url');
const written = (current: string, keys: Record<string, string>) =>
  JSON.stringify({ pepper: keyOf(1), log: keyOf(2), seal: { current, keys } });
const vault = createVault(parseKeyring(written('k1', { k1: keyOf(3) })));
const hers = { purpose: 'address', desk: '100000000000001', person: 'anna' } as const;
/** As values were sealed before they were bound to anything. */
function oldSealed(plain: string): string {
  const nonce = Buffer.alloc(12, 11);
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32, 3), nonce);
  return `k1.${Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url')}`;
}
const psid = { type: 'psid', value: '7400000000000001' } as const;

describe('a pseudonym', () => {
  // HMAC-SHA256 under 32 bytes of 0x01 over person, messenger, 100000000000001, psid, 7400000000000001 joined by NUL.
  it('is the HMAC of channel, account and identity under the pepper', () => {
    expect(vault.pseudonym('messenger', '100000000000001', psid)).toBe('iFW9nDlKHSCkKGIfQS6Amn4S-DapxDQAqRnDrzrtwdE');
  });

  it.each([
    ['channel', vault.pseudonym('whatsapp', '100000000000001', psid)],
    ['account', vault.pseudonym('messenger', '100000000000002', psid)],
    ['kind of identity', vault.pseudonym('messenger', '100000000000001', { type: 'wa-id', value: psid.value })],
    ['identity', vault.pseudonym('messenger', '100000000000001', { type: 'psid', value: '7400000000000002' })],
    ['place of the border between two parts', vault.pseudonym('messenger', '10000000000000', { type: 'psid', value: `1${psid.value}` })],
  ])('is another one for another %s', (_what, other) => {
    expect(other).toHaveLength(43);
    expect(other).not.toBe('iFW9nDlKHSCkKGIfQS6Amn4S-DapxDQAqRnDrzrtwdE');
  });

  it('stays the same when the sealing keys rotate, for the pepper never does', () => {
    const rotated = createVault(parseKeyring(written('k2', { k1: keyOf(3), k2: keyOf(4) })));
    expect(rotated.pseudonym('messenger', '100000000000001', psid)).toBe('iFW9nDlKHSCkKGIfQS6Amn4S-DapxDQAqRnDrzrtwdE');
  });
});

describe('an event key', () => {
  it('has 43 characters and differs by person, kind, message and discriminator', () => {
    const keys = [
      vault.eventKey('person', 'text', 'm_1', ''),
      vault.eventKey('other', 'text', 'm_1', ''),
      vault.eventKey('person', 'edit', 'm_1', ''),
      vault.eventKey('person', 'text', 'm_2', ''),
      vault.eventKey('person', 'text', 'm_1', 'edit'),
    ];
    expect(new Set(keys).size).toBe(5);
    expect(keys[0]).toMatch(/^[\w-]{43}$/);
    expect(vault.eventKey('person', 'text', 'm_1', '')).toBe(keys[0]);
  });
});

describe('a log reference', () => {
  it('is short, the same for the same person, and tells nothing without the log key', () => {
    expect(vault.reference('person')).toMatch(/^[\w-]{10}$/);
    expect(vault.reference('person')).toBe(vault.reference('person'));
    const other = createVault(
      parseKeyring(JSON.stringify({ pepper: keyOf(1), log: keyOf(9), seal: { current: 'k1', keys: { k1: keyOf(3) } } })),
    );
    expect(other.reference('person')).not.toBe(vault.reference('person'));
  });
});

describe('sealing', () => {
  it('gives back what was sealed, whatever it is written in', () => {
    for (const plain of ['', '{"psid":"7400000000000001"}', 'Grüße ສະບາຍດີ 👋🏽'])
      expect(vault.open(vault.seal(plain, hers), hers)).toBe(plain);
  });

  it('never looks the same twice, so that nobody sees whose it is', () => {
    expect(vault.seal('same', hers)).not.toBe(vault.seal('same', hers));
  });

  it('names its key, and opens what an older key sealed', () => {
    const sealed = vault.seal('old', hers);
    const rotated = createVault(parseKeyring(written('k2', { k1: keyOf(3), k2: keyOf(4) })));
    expect(rotated.open(sealed, hers)).toBe('old');
    expect(rotated.seal('new', hers)).toMatch(/^k2\./);
  });

  it('says that the key is missing when it is', () => {
    expect(() => vault.open('k2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', hers)).toThrow(
      expect.objectContaining({ code: 'secrets.missing' }),
    );
    expect(() => vault.open('toString.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', hers)).toThrow(
      expect.objectContaining({ code: 'secrets.missing' }),
    );
  });

  it('notices every changed character', () => {
    const sealed = vault.seal('to: somebody', hers);
    for (let at = 'k1.'.length; at < sealed.length - 1; at += 1) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(() => vault.open(changed, hers), `character ${at}`).toThrow();
    }
  });

  it.each([
    ['another person', { ...hers, person: 'ben' }],
    ['another desk', { ...hers, desk: '100000000000002' }],
    ['another purpose', { ...hers, purpose: 'mark' }],
    ['nobody', { purpose: 'address', desk: hers.desk }],
  ] as const)('does not open for %s: a value that was put elsewhere is nothing there', (_what, binding) => {
    expect(() => vault.open(vault.seal('to: anna', hers), binding)).toThrow(expect.objectContaining({ code: 'event.unreadable' }));
  });

  it('opens under any of the pseudonyms of its person, and under those only', () => {
    const sealed = vault.seal('to: anna', hers);
    expect(vault.open(sealed, { ...hers, person: 'anna-by-user-id' }, ['other', 'anna'])).toBe('to: anna');
    expect(() => vault.open(sealed, { ...hers, person: 'ben' }, ['bens-number'])).toThrow('event.unreadable');
  });

  it('opens what was sealed before values were bound, and no new value by taking its mark away', () => {
    const old = oldSealed('{"psid":"1"}');
    expect(vault.open(old, hers)).toBe('{"psid":"1"}');
    const bound = vault.seal('{"psid":"1"}', hers);
    expect(bound).toMatch(/^k1\.2\.[\w-]+$/);
    expect(() => vault.open(bound.replace('k1.2.', 'k1.'), hers)).toThrow(expect.objectContaining({ code: 'event.unreadable' }));
    expect(() => vault.open(old.replace('k1.', 'k1.2.'), hers)).toThrow(expect.objectContaining({ code: 'event.unreadable' }));
  });

  it('takes no shorter tag, which could be guessed', () => {
    expect(() => vault.open(`k1.${Buffer.alloc(27).toString('base64url')}`, hers)).toThrow(
      expect.objectContaining({ code: 'event.unreadable' }),
    );
    expect(() => vault.open('k1.', hers)).toThrow(expect.objectContaining({ code: 'event.unreadable' }));
  });
});

describe('a keyring', () => {
  it('as we write it is read back, and no two are alike', () => {
    expect(parseKeyring(newKeyring()).pepper.symmetricKeySize).toBe(32);
    expect(newKeyring()).not.toBe(newKeyring());
  });

  it('may be one long secret of the operator’s own, always with the same keys', () => {
    const [one, two] = [1, 2].map(() => createVault(parseKeyring('a secret of at least 32 characters, kept')));
    const [first, second] = [one, two].map((each) => each?.pseudonym('messenger', '1', psid));
    expect(first).toBe(second);
    expect(two?.open(one?.seal('plain', hers) ?? '', hers)).toBe('plain');
  });

  it.each([
    ['a short secret', 'too short: 31 characters aren’t'],
    ['broken JSON', '{"pepper": "canary-'],
    ['an empty object', '{}'],
    ['a key of 31 bytes', written('k1', { k1: Buffer.alloc(31).toString('base64url') })],
    ['a current key that is not there', written('k2', { k1: keyOf(3) })],
    ['an unknown field', JSON.stringify({ ...JSON.parse(written('k1', { k1: keyOf(3) })), canary: 1 })],
  ])('that is %s is refused, without a word of it', (_what, text) => {
    const refusal = (() => {
      try {
        return String(parseKeyring(text));
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toMatchObject({ name: 'AppError', code: 'secrets.missing' });
    expect(JSON.stringify(refusal) + String(refusal)).not.toMatch(/canary|AAAA|AwMD/);
  });
});
