import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { standIns } from '../../infra/aws/bundle.ts';

type WebAuthn = typeof import('@simplewebauthn/server');

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pforte-passkeys-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The library as the deployed console has it: with what stands in for its ASN.1 packages. */
function deployedLibrary(): WebAuthn {
  const [output] = buildSync({
    stdin: {
      contents: "export { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';",
      resolveDir: root,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    alias: standIns,
    mainFields: ['module', 'main'],
    logLevel: 'error',
  }).outputFiles;
  const file = join(folder, 'library.cjs');
  writeFileSync(file, output?.text ?? '');
  return createRequire(import.meta.url)(file) as WebAuthn;
}

const origin = 'https://desk.example.org';
const rpId = 'desk.example.org';
const challenge = Buffer.from('challenge of thirty-two letters!').toString('base64url');
const credentialId = Buffer.from('credential-0001');

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** COSE_Key of an ES256 key (RFC 9053, 7.1.1): EC2, ES256, P-256, x, y. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const coordinate = (text: string) => Buffer.concat([Buffer.from([0x58, 0x20]), Buffer.from(text, 'base64url')]);
  return Buffer.concat([Buffer.from('a5010203262001', 'hex'), Buffer.from([0x21]), coordinate(x), Buffer.from([0x22]), coordinate(y)]);
}

/** What an authenticator says of itself: present and verified, `attached` when it registers. */
function authenticatorData(counter: number, attached: Buffer = Buffer.alloc(0)): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(rpId), Buffer.from([attached.length > 0 ? 0x45 : 0x05]), count, attached]);
}

const clientData = (type: string): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

function registration(publicKey: KeyObject) {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(credentialId.length);
  const data = authenticatorData(0, Buffer.concat([Buffer.alloc(16), length, credentialId, coseKey(publicKey)]));
  const attestation = Buffer.concat([
    Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
    Buffer.from([0x58, data.length]),
    data,
  ]);
  return {
    id: credentialId.toString('base64url'),
    rawId: credentialId.toString('base64url'),
    type: 'public-key' as const,
    clientExtensionResults: {},
    response: {
      clientDataJSON: clientData('webauthn.create').toString('base64url'),
      attestationObject: attestation.toString('base64url'),
    },
  };
}

function signIn(privateKey: KeyObject, change: (signature: Buffer) => Buffer = (signature) => signature) {
  const data = authenticatorData(1);
  const client = clientData('webauthn.get');
  const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
  return {
    id: credentialId.toString('base64url'),
    rawId: credentialId.toString('base64url'),
    type: 'public-key' as const,
    clientExtensionResults: {},
    response: {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: change(signature).toString('base64url'),
    },
  };
}

const expectations = { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId };

function keyPair() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

describe('passkeys in the deployed console', () => {
  const { verifyAuthenticationResponse, verifyRegistrationResponse } = deployedLibrary();

  const verify = async (publicKey: KeyObject, response: ReturnType<typeof signIn>): Promise<boolean> => {
    const credential = { id: response.id, publicKey: new Uint8Array(coseKey(publicKey)), counter: 0 };
    return verifyAuthenticationResponse({ response, credential, ...expectations }).then(
      ({ verified }) => verified,
      () => false,
    );
  };

  it('register, with the key that was made', async () => {
    const { publicKey } = keyPair();
    const { verified, registrationInfo } = await verifyRegistrationResponse({ response: registration(publicKey), ...expectations });
    expect(verified).toBe(true);
    expect(Buffer.from(registrationInfo?.credential.publicKey ?? [])).toEqual(coseKey(publicKey));
  });

  // r and s are as long as chance makes them: a leading zero is added or missing in about every other one.
  it('sign in, however long the two numbers of the signature are', async () => {
    const { publicKey, privateKey } = keyPair();
    const verdicts = await Promise.all(Array.from({ length: 300 }, () => verify(publicKey, signIn(privateKey))));
    expect(verdicts.filter((verdict) => !verdict)).toEqual([]);
  });

  it('refuse the signature of another key', async () => {
    expect(await verify(keyPair().publicKey, signIn(keyPair().privateKey))).toBe(false);
  });

  it('refuse a signature of which any one byte is another', async () => {
    const { publicKey, privateKey } = keyPair();
    const length = signIn(privateKey).response.signature.length;
    const verdicts = await Promise.all(
      Array.from({ length: 68 }, (_, at) =>
        verify(
          publicKey,
          signIn(privateKey, (signature) => Buffer.from(signature.map((byte, place) => (place === at ? byte ^ 1 : byte)))),
        ),
      ),
    );
    expect(length).toBeGreaterThan(90);
    expect(verdicts.filter((verdict) => verdict)).toEqual([]);
  });

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['zeros', () => Buffer.from('3006020100020100', 'hex')],
    ['a byte too many', (signature: Buffer) => Buffer.concat([signature, Buffer.from([0])])],
    ['a byte too few', (signature: Buffer) => signature.subarray(0, -1)],
    ['a length beyond its end', (signature: Buffer) => Buffer.concat([Buffer.from([0x30, 0x7f]), signature.subarray(2)])],
    ['an indefinite length', (signature: Buffer) => Buffer.concat([Buffer.from([0x30, 0x80]), signature.subarray(2), Buffer.alloc(2)])],
  ])('refuse a signature that is %s', async (_, change) => {
    const { publicKey, privateKey } = keyPair();
    expect(await verify(publicKey, signIn(privateKey, change))).toBe(false);
  });
});
