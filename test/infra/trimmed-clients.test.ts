import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bundleFunction } from '../../infra/aws/bundle.ts';
import { errorsByClass } from '../../infra/aws/trimmed-clients.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A function that makes one call and returns what of the error our code could look at. */
const caller = `
import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ParameterAlreadyExists, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
const calls = {
  ssm: () => new SSMClient({ maxAttempts: 2 }).send(new PutParameterCommand({ Name: '/pforte/keyring', Value: 'x' })),
  dynamodb: () => new DynamoDBClient({ maxAttempts: 2 }).send(new PutItemCommand({ TableName: 'Ledger', Item: { pk: { S: 'a' } } })),
};
export const handler = async (service: 'ssm' | 'dynamodb') => {
  try {
    await calls[service]();
    return 'no error';
  } catch (error) {
    const { name, message, $metadata, Item } = error as ConditionalCheckFailedException;
    const classes = { ConditionalCheckFailedException, ParameterAlreadyExists };
    const known = Object.entries(classes).flatMap(([name, one]) => (error instanceof one ? name : []));
    return { name, message, status: $metadata.httpStatusCode, attempts: $metadata.attempts, isError: error instanceof Error, known, Item };
  }
};
`;

const folder = temporaryFolder();
writeFileSync(join(folder, 'caller.ts'), caller);
const { file } = bundleFunction('caller', join(folder, 'out'), folder);

/** The function's account of a call that the service answers so. */
async function answered(service: 'ssm' | 'dynamodb', status: number, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const { port } = server.address() as AddressInfo;
  const env = {
    AWS_REGION: 'eu-central-1',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'invented',
  };
  const call = `require(${JSON.stringify(file)}).handler('${service}').then((told) => console.log(JSON.stringify(told)))`;
  try {
    return JSON.parse((await promisify(execFile)(process.execPath, ['-e', call], { env })).stdout);
  } finally {
    server.closeAllConnections();
    await new Promise((down) => server.close(down));
  }
}

describe('the AWS clients in a bundle', () => {
  it('know by their class the errors that our code asks for so, with what they bring', async () => {
    expect(await answered('ssm', 400, { __type: 'ParameterAlreadyExists', message: 'It exists.' })).toMatchObject({
      name: 'ParameterAlreadyExists',
      known: ['ParameterAlreadyExists'],
      attempts: 1,
    });
    const failed = 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException';
    expect(await answered('dynamodb', 400, { __type: failed, Item: { pk: { S: 'b' } } })).toMatchObject({
      known: ['ConditionalCheckFailedException'],
      Item: { pk: { S: 'b' } },
    });
  });

  it('keep every class that the code imports to ask for it', () => {
    const sources = ['shared', 'functions'].flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(root, top, name), 'utf8')),
    );
    const imported = sources
      .flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-/g)])
      .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
      .filter((name) => name !== '' && !/^type |Client$|Command$|^paginate/.test(name));
    expect(imported.length).toBeGreaterThan(0);
    expect(errorsByClass).toEqual(expect.arrayContaining(imported));
  });

  it('give every other error its name, message and status', async () => {
    expect(await answered('ssm', 400, { __type: 'InvalidKeyId', message: 'No such key.' })).toEqual({
      name: 'InvalidKeyId',
      message: 'No such key.',
      status: 400,
      attempts: 1,
      isError: true,
      known: [],
    });
  });

  it.each([
    ['ssm', 400, 'TooManyUpdates', 1],
    ['ssm', 400, 'ThrottlingException', 2],
    ['ssm', 500, 'InternalServerError', 2],
    ['dynamodb', 400, 'ProvisionedThroughputExceededException', 2],
    ['dynamodb', 400, 'ResourceNotFoundException', 1],
  ] as const)('of %s try again what may pass: %i %s, %i in all', async (service, status, __type, attempts) => {
    expect(await answered(service, status, { __type })).toMatchObject({ name: __type, status, attempts });
  });

  it('name no path of this machine, and bring their licence', () => {
    expect(readFileSync(file, 'utf8')).not.toContain(root);
    expect(readFileSync(join(folder, 'out/THIRD-PARTY.txt'), 'utf8')).toMatch(/^@aws-sdk\/client-ssm \d+\.\d+\.\d+ \(Apache-2\.0\)$/m);
  });
});
