import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findStack, withStack } from '../../../infra/cli/stack-outputs.ts';

const cloudFormation = mockClient(CloudFormationClient);
const noSuchStack = Object.assign(new Error('Stack with id pforte does not exist'), { name: 'ValidationError' });
const outputs = { SecretsPrefix: '/pforte/', SettingsTable: 'Settings-1', ConversationsTable: 'Conversations-1' };

function stack(name: string, values: Readonly<Record<string, string>>): void {
  const Outputs = Object.entries(values).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
  cloudFormation
    .on(DescribeStacksCommand, { StackName: name })
    .resolves({ Stacks: [{ StackName: name, CreationTime: new Date(), StackStatus: 'CREATE_COMPLETE', Outputs }] });
}

beforeEach(() => {
  process.env.AWS_REGION = 'eu-central-1';
  cloudFormation.reset();
  cloudFormation.on(DescribeStacksCommand).rejects(noSuchStack);
});
afterEach(() => {
  process.env.AWS_REGION = 'eu-central-1';
});

test('finds the one stack of the uploaded file, and CDK’s service stack by the deployment’s name', async () => {
  stack('pforte', outputs);
  expect(await findStack('pforte')).toEqual({ name: 'pforte', outputs });
  stack('nord-service', outputs);
  expect((await findStack('nord')).name).toBe('nord-service');
});

test('passes over a stack of that name that is not Pforte’s', async () => {
  stack('nord', { BucketName: 'something' });
  stack('nord-service', outputs);
  expect((await findStack('nord')).name).toBe('nord-service');
});

test('says in one sentence where it looked', async () => {
  await expect(findStack('pfrote')).rejects.toThrow(
    'There is no stack pfrote of Pforte in eu-central-1, and no pfrote-service: check the name and --region.',
  );
});

test('finds its own stack where the role may look at no other one', async () => {
  const denied = Object.assign(new Error('not authorized'), { name: 'AccessDenied' });
  cloudFormation.on(DescribeStacksCommand).rejects(denied);
  stack('nord-service', outputs);
  expect((await findStack('nord')).name).toBe('nord-service');
  await expect(findStack('sued')).rejects.toBe(denied);
});

test('says in one sentence that no region is named', async () => {
  process.env.AWS_REGION = '';
  await expect(findStack('pforte')).rejects.toThrow(/^No region of AWS is named: set it/);
});

test('gives a command its own options, the given ones first, and looks in the region that was named', async () => {
  stack('pforte', outputs);
  const values = { stack: 'pforte', region: 'eu-west-1', table: 'Mine', settings: undefined };
  expect(await withStack(values, { table: 'ConversationsTable', settings: 'SettingsTable' })).toEqual({
    stack: 'pforte',
    region: 'eu-west-1',
    table: 'Mine',
    settings: 'Settings-1',
  });
  expect(process.env.AWS_REGION).toBe('eu-west-1');
});

test('asks AWS nothing where no stack is named', async () => {
  expect(await withStack({ local: 'http://127.0.0.1:1' }, { table: 'ConversationsTable' })).toEqual({ local: 'http://127.0.0.1:1' });
  expect(cloudFormation.calls()).toEqual([]);
  await expect(withStack({ local: 'http://127.0.0.1:1', stack: 'pforte' }, {})).rejects.toThrow('Say one of --local and --stack.');
});
