import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInstaller } from '../../../infra/installer/installer.ts';
import { type Bundles, pack } from '../../../infra/installer/payload.ts';
import { neverMade, resourceTypes } from '../../../infra/installer/request.ts';
import { parseKeyring } from '../../../shared/runtime/vault.ts';
import { bucket, type InstallerWorld, requestOf, startInstallerWorld } from '../../support/installer-world.ts';

const older: Bundles = { responder: { 'index.js': 'exports.handler = 1;', 'THIRD-PARTY.txt': 'Ünter MIT' }, retry: { 'index.js': '//' } };
const newer: Bundles = { ...older, responder: { 'index.js': 'exports.handler = 2;', 'THIRD-PARTY.txt': 'Ünter MIT' } };
const [first, second] = [pack(older), pack(newer)];
const now = () => Date.parse('2026-11-30T12:00:00Z');
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const unhurried = { getRemainingTimeInMillis: () => 120_000 };

let world: InstallerWorld;
beforeEach(async () => {
  world = await startInstallerWorld();
});
afterEach(async () => {
  await world.close();
});

/** An installer with that payload, and what CloudFormation is answered. */
function installer(payload = first, clients: { readonly s3?: S3Client; readonly ssm?: SSMClient } = {}, context = unhurried) {
  const region = 'eu-central-1';
  const handler = createInstaller({
    s3: new S3Client({ region, endpoint: world.endpoints.s3, credentials }),
    ssm: new SSMClient({ region, endpoint: world.endpoints.ssm, credentials, maxAttempts: 1 }),
    payload,
    now,
    ...clients,
  });
  return async (...request: Parameters<typeof requestOf> extends [unknown, ...infer Rest] ? Rest : never) => {
    await handler(requestOf(world, ...request), context);
    const answer = world.answers.at(-1);
    if (!answer) throw new Error('CloudFormation was not answered');
    return answer;
  };
}

const codeOf = (Payload: string) => ({ Bucket: bucket, Payload });
const secretsOf = (SetupRound: string) => ({ Prefix: '/pforte/', SetupRound });

describe('the code', () => {
  it('is written at the stack’s creation, each function’s files as a zip under the payload’s hash', async () => {
    const answer = await installer()('Create', resourceTypes.code, codeOf(first.hash));
    expect(answer).toEqual({
      Status: 'SUCCESS',
      PhysicalResourceId: first.hash,
      StackId: 'arn:aws:cloudformation:eu-central-1:111122223333:stack/pforte/1',
      RequestId: 'Create-Custom::PforteCode',
      LogicalResourceId: 'InstallerResource',
      Data: { Payload: first.hash },
    });
    expect(await world.keys()).toEqual([`${first.hash}/responder.zip`, `${first.hash}/retry.zip`]);
    expect(await world.unzipped(`${first.hash}/responder.zip`)).toEqual(older.responder);
  });

  it('of an update lies beside the old until that is deleted, which comes after the update', async () => {
    await installer()('Create', resourceTypes.code, codeOf(first.hash));
    const answer = await installer(second)('Update', resourceTypes.code, codeOf(second.hash), first.hash);
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: second.hash, Data: { Payload: second.hash } });
    expect(await world.keys()).toHaveLength(4);
    expect(await installer(second)('Delete', resourceTypes.code, codeOf(first.hash), first.hash)).toMatchObject({ Status: 'SUCCESS' });
    expect(await world.keys()).toEqual([`${second.hash}/responder.zip`, `${second.hash}/retry.zip`]);
  });

  it('of before is there again after a rollback, and the new is gone', async () => {
    await installer()('Create', resourceTypes.code, codeOf(first.hash));
    await installer(second)('Update', resourceTypes.code, codeOf(second.hash), first.hash);
    const answer = await installer()('Update', resourceTypes.code, codeOf(first.hash), second.hash);
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: first.hash, Data: { Payload: first.hash } });
    await installer()('Delete', resourceTypes.code, codeOf(second.hash), second.hash);
    expect(await world.unzipped(`${first.hash}/responder.zip`)).toEqual(older.responder);
    expect(await world.keys()).toHaveLength(2);
  });

  it('of before serves a rollback even where the newer installer still answers', async () => {
    await installer()('Create', resourceTypes.code, codeOf(first.hash));
    const answer = await installer(second)('Update', resourceTypes.code, codeOf(first.hash), second.hash);
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: first.hash });
  });

  it('that neither the bucket nor the installer has is not promised', async () => {
    const answer = await installer(second)('Update', resourceTypes.code, codeOf(first.hash), second.hash);
    expect(answer).toMatchObject({
      Status: 'FAILED',
      Reason: 'The bucket no longer holds the code of that version. Upload its template again.',
    });
  });

  it('is written whole by a second try after a first that failed in its middle', async () => {
    const s3 = new S3Client({ region: 'eu-central-1', endpoint: world.endpoints.s3, credentials });
    const refusing = mockClient(s3);
    refusing.on(PutObjectCommand).resolvesOnce({}).rejects(new DOMException('no', 'SlowDown'));
    const failed = await installer(first, { s3 })('Create', resourceTypes.code, codeOf(first.hash));
    expect(failed).toMatchObject({
      Status: 'FAILED',
      PhysicalResourceId: first.hash,
      Reason: 'The functions’ code could not be written to the bucket (SlowDown). Try again.',
    });
    refusing.restore();
    expect(await installer(first)('Create', resourceTypes.code, codeOf(first.hash))).toMatchObject({ Status: 'SUCCESS' });
    expect(await world.keys()).toHaveLength(2);
  });

  it('of a payload that is not whole is refused', async () => {
    const answer = await installer({ text: second.text, hash: first.hash })('Create', resourceTypes.code, codeOf(first.hash));
    expect(answer).toMatchObject({ Status: 'FAILED' });
    expect(await world.keys()).toEqual([]);
  });

  it('whose creation was never answered has nothing to delete', async () => {
    const answer = await installer()('Delete', resourceTypes.code, codeOf(first.hash), 'pforte_Installer_1ABC');
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'pforte_Installer_1ABC' });
  });
});

describe('the bucket', () => {
  it('is emptied when the stack goes, whatever is left in it', async () => {
    await installer()('Create', resourceTypes.code, codeOf(first.hash));
    await installer(second)('Update', resourceTypes.code, codeOf(second.hash), first.hash);
    expect(await installer()('Create', resourceTypes.bucket, { Bucket: bucket })).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: 'bucket-content',
    });
    expect(await world.keys()).toHaveLength(4);
    await installer()('Delete', resourceTypes.bucket, { Bucket: bucket }, 'bucket-content');
    expect(await world.keys()).toEqual([]);
  });

  it('that somebody deleted by hand holds the stack’s end up no longer', async () => {
    const answer = await installer()('Delete', resourceTypes.bucket, { Bucket: 'pforte-gone' }, 'bucket-content');
    expect(answer).toMatchObject({ Status: 'SUCCESS' });
  });

  it('that S3 does not empty is told, with nothing but the error’s name', async () => {
    const s3 = new S3Client({ region: 'eu-central-1', endpoint: world.endpoints.s3, credentials });
    mockClient(s3).on(ListObjectsV2Command).rejects(new DOMException('at /secret/place', 'AccessDenied'));
    const answer = await installer(first, { s3 })('Delete', resourceTypes.bucket, { Bucket: bucket }, 'bucket-content');
    expect(answer).toMatchObject({ Status: 'FAILED', Reason: 'The bucket could not be emptied (AccessDenied). Try again.' });
  });
});

describe('the secrets', () => {
  it('are made: a keyring, a verify token with a place for the app secret, and a set-up code that is kept as its hash', async () => {
    const answer = await installer()('Create', resourceTypes.secrets, secretsOf('1'));
    expect(answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'secrets' });
    expect([...world.parameters.keys()]).toEqual(['/pforte/keyring', '/pforte/meta-app', '/pforte/setup-code']);
    expect(parseKeyring(world.parameters.get('/pforte/keyring') ?? '').chain.isOwn).toBe(true);
    expect(JSON.parse(world.parameters.get('/pforte/meta-app') ?? '')).toEqual({
      appSecret: '',
      verifyToken: expect.stringMatching(/^[\w-]{32}$/),
    });
    const code = answer.Data?.SetupCode ?? '';
    expect(code).toMatch(/^[\w-]{22}$/);
    const kept = world.parameters.get('/pforte/setup-code') ?? '';
    expect(JSON.parse(kept)).toEqual({ hash: expect.stringMatching(/^[\w-]{43}$/), validUntil: '2026-12-01T12:00:00.000Z' });
    expect(kept).not.toContain(code);
  });

  it('stay when the stack goes and are adopted when it comes back, with another set-up code', async () => {
    const before = await installer()('Create', resourceTypes.secrets, secretsOf('1'));
    const kept = ['/pforte/keyring', '/pforte/meta-app'].map((name) => world.parameters.get(name));
    await installer()('Delete', resourceTypes.secrets, secretsOf('1'), 'secrets');
    const after = await installer()('Create', resourceTypes.secrets, secretsOf('1'));
    expect(['/pforte/keyring', '/pforte/meta-app'].map((name) => world.parameters.get(name))).toEqual(kept);
    expect(after.Data?.SetupCode).not.toBe(before.Data?.SetupCode);
  });

  it('get another set-up code in another round, and nothing else', async () => {
    await installer()('Create', resourceTypes.secrets, secretsOf('1'));
    const before = Object.fromEntries(world.parameters);
    expect(await installer()('Update', resourceTypes.secrets, secretsOf('2'), 'secrets')).toMatchObject({ PhysicalResourceId: 'secrets' });
    const changed = [...world.parameters].filter(([name, value]) => before[name] !== value).map(([name]) => name);
    expect(changed).toEqual(['/pforte/setup-code']);
  });

  it('that Parameter Store refuses are told of without their values, and nothing is printed', async () => {
    const printed = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error'), vi.spyOn(process.stdout, 'write')];
    const ssm = new SSMClient({ region: 'eu-central-1', credentials });
    mockClient(ssm)
      .onAnyCommand()
      .callsFake((input) => {
        throw new DOMException(`Value ${JSON.stringify(input)} is refused`, 'ValidationException');
      });
    const answer = await installer(first, { ssm })('Create', resourceTypes.secrets, secretsOf('1'));
    expect(answer).toMatchObject({
      Status: 'FAILED',
      Reason: 'The secrets could not be stored in Parameter Store (ValidationException). Try again.',
    });
    for (const spy of printed) {
      expect(spy.mock.calls.filter(([line]) => /seal|appSecret|SetupCode/.test(String(line)))).toEqual([]);
      spy.mockRestore();
    }
  });
});

describe('CloudFormation', () => {
  it('is answered while there is still time when AWS does not answer at all', async () => {
    const s3 = new S3Client({ region: 'eu-central-1', endpoint: world.endpoints.s3, credentials });
    mockClient(s3)
      .on(PutObjectCommand)
      .callsFake(() => new Promise(() => undefined));
    const hurried = { getRemainingTimeInMillis: () => 10_050 };
    const answer = await installer(first, { s3 }, hurried)('Update', resourceTypes.code, codeOf(first.hash), second.hash);
    expect(answer).toMatchObject({
      Status: 'FAILED',
      Reason: 'The functions’ code could not be written to the bucket (AWS did not answer in time). Try again.',
    });
  });

  it('is asked again while it does not take the answer, and the function fails when it never does', async () => {
    world.trouble.refusals = 3;
    expect(await installer()('Create', resourceTypes.bucket, { Bucket: bucket })).toMatchObject({ Status: 'SUCCESS' });
    world.trouble.refusals = 4;
    await expect(installer()('Create', resourceTypes.bucket, { Bucket: bucket })).rejects.toThrow('CloudFormation took no answer: 503');
  });

  it.each([
    ['Custom::Other', {}, 'Custom::Other is no resource of the installer'],
    [resourceTypes.code, { Bucket: bucket }, 'The property Payload is missing'],
    [resourceTypes.secrets, {}, 'The property Prefix is missing'],
  ])('is told what is wrong with a request for %s with %j', async (type, properties, Reason) => {
    const answer = await installer()('Create', type, properties);
    expect(answer).toMatchObject({ Status: 'FAILED', PhysicalResourceId: neverMade, Reason });
  });
});

describe('the payload', () => {
  it('is the same bytes each time', () => {
    expect(pack(older)).toEqual(first);
    expect(first.hash).not.toBe(second.hash);
  });
});
