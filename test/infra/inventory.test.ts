import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionsFolder } from '../../infra/local/invoke.ts';
import { type LocalRun, startLocal } from '../../infra/local/start.ts';
import { inventory } from '../../shared/runtime/inventory.ts';
import type { FunctionEntry, Inventory } from '../../shared/runtime/inventory-entry.ts';
import { facilityFile } from '../support/repository.ts';
import { until } from '../support/waiting.ts';
import { allowedTo } from './policies.ts';
import { resourceNamed, synthesize } from './synth.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A function with its queue, as one would be added: this entry, and the file below. */
const entry: FunctionEntry = {
  description: 'Reminds of appointments.',
  trigger: { kind: 'queue', id: 'appointments', fifo: false, batchSize: 5, maxConcurrency: 2, maxReceiveCount: 4 },
  timeoutSeconds: 20,
  memoryMb: 256,
  callLimits: { connect: 1000, request: 2000, total: 4000 },
  needs: { tables: { conversations: ['GetItem'] }, sends: ['retry'], secrets: ['keyring'] },
  alarms: { waiting: { seconds: 900, because: 'Reminders wait.' } },
};

const file = `
const said = (globalThis.remindersTaken ??= []);
export const handler = async ({ Records }, context) => {
  const { PFORTE_TABLE_CONVERSATIONS, PFORTE_QUEUE_RETRY, PFORTE_SECRETS_PREFIX } = process.env;
  for (const { body } of Records)
    said.push({ body, function: context.functionName, environment: [PFORTE_TABLE_CONVERSATIONS, PFORTE_QUEUE_RETRY, PFORTE_SECRETS_PREFIX] });
  return { batchItemFailures: [] };
};
`;

const extended: Inventory = { ...inventory, reminder: entry };

describe('an entry of the inventory', () => {
  const lambda = 'AWS::Lambda::Function';
  const queue = 'AWS::SQS::Queue';
  const arnOf = ({ id }: { readonly id: string }) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const { service } = synthesize({}, undefined, extended);

  it('becomes a function with its own role, whose log lies with all others', () => {
    expect(resourceNamed(service, lambda, 'reminderFunction').Properties).toMatchObject({
      Description: 'Reminds of appointments.',
      Timeout: 20,
      MemorySize: 256,
      Role: arnOf(resourceNamed(service, 'AWS::IAM::Role', 'reminderRole')),
      LoggingConfig: { LogGroup: { Ref: resourceNamed(service, 'AWS::Logs::LogGroup', 'Logs').id } },
    });
  });

  it('becomes a queue, its dead-letter queue and the way from the queue to the function', () => {
    const line = resourceNamed(service, queue, 'AppointmentsQueue');
    expect(line.Properties).toMatchObject({
      VisibilityTimeout: 120,
      MessageRetentionPeriod: 1209600,
      RedrivePolicy: { deadLetterTargetArn: arnOf(resourceNamed(service, queue, 'AppointmentsDeadLetters')), maxReceiveCount: 4 },
    });
    expect(resourceNamed(service, 'AWS::Lambda::EventSourceMapping', 'reminderSource').Properties).toMatchObject({
      FunctionName: { Ref: resourceNamed(service, lambda, 'reminderFunction').id },
      EventSourceArn: arnOf(line),
      BatchSize: 5,
      ScalingConfig: { MaximumConcurrency: 2 },
    });
  });

  it('gives the environment and exactly the grants that its needs call for', () => {
    expect(resourceNamed(service, lambda, 'reminderFunction').Properties.Environment).toEqual({
      Variables: {
        PFORTE_TABLE_CONVERSATIONS: { 'Fn::ImportValue': expect.stringMatching(/^pforte-state:ExportsOutputRefConversations/) },
        PFORTE_QUEUE_RETRY: { Ref: resourceNamed(service, queue, 'RetryQueue').id },
        PFORTE_SECRETS_PREFIX: '/pforte/',
      },
    });
    expect(allowedTo(service, 'reminderRole')).toEqual([
      'dynamodb:GetItem Conversations',
      'logs:CreateLogStream Logs',
      'logs:PutLogEvents Logs',
      'sqs:DeleteMessage AppointmentsQueue',
      'sqs:GetQueueAttributes AppointmentsQueue',
      'sqs:ReceiveMessage AppointmentsQueue',
      'sqs:SendMessage RetryQueue',
      'ssm:GetParameters arn:{AWS::Partition}:ssm:eu-central-1:{AWS::AccountId}:parameter/pforte/keyring',
    ]);
  });

  it('rings for its dead letters, which away mode looks at, and for what it asks for itself', () => {
    const alarm = (name: string) => resourceNamed(service, 'AWS::CloudWatch::Alarm', `Alarms${name}`).Properties;
    const name = (begin: string) => ({
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [resourceNamed(service, queue, begin).id, 'QueueName'] } }],
    });
    const { Environment } = resourceNamed(service, lambda, 'awaymodeFunction').Properties;
    expect(JSON.stringify(Environment)).toContain(resourceNamed(service, queue, 'AppointmentsDeadLetters').id);
    expect(alarm('AppointmentsOld')).toMatchObject({ ...name('AppointmentsQueue'), Threshold: 900, AlarmDescription: 'Reminders wait.' });
  });

  it('is known to the operators: its dead letters, its log, the address of its queue', () => {
    expect(allowedTo(service, 'OperatorsOperate')).toEqual(
      expect.arrayContaining([
        'sqs:ReceiveMessage AppointmentsDeadLetters',
        'sqs:SendMessage AppointmentsQueue',
        'logs:FilterLogEvents Logs',
      ]),
    );
    expect(service.toJSON().Outputs).toHaveProperty('AppointmentsQueueUrl');
  });

  it('is refused when it sends to a queue that feeds no function', () => {
    const astray = { ...entry, needs: { ...entry.needs, sends: ['nowhere'] } };
    expect(() => synthesize({}, undefined, { ...inventory, reminder: astray })).toThrow(
      'No function of the inventory is fed by the queue nowhere.',
    );
  });
});

describe('the local run of an entry', () => {
  let run: LocalRun;

  beforeAll(async () => {
    const folder = join(temporaryFolder(), 'functions');
    mkdirSync(folder);
    for (const name of Object.keys(inventory))
      writeFileSync(join(folder, `${name}.ts`), `export { handler } from ${JSON.stringify(join(functionsFolder, `${name}.ts`))};`);
    writeFileSync(join(folder, 'reminder.ts'), file);
    const options = { port: 0, facilities: [facilityFile], clock: '2026-11-23T10:00:00+01:00' } as const;
    run = await startLocal(options, () => undefined, { inventory: extended, folder });
  });
  afterAll(() => run.close());

  it('has its queue with a dead-letter queue, from which its function is called with the environment it needs', async () => {
    const view = (await (await fetch(`${run.url}/local`)).json()) as Record<'sqs' | 'queues' | 'deadLetters', Record<string, string>> & {
      sqs: string;
    };
    expect(view.deadLetters.appointments).toMatch(/\/pforte-appointments-dlq$/);
    const sqs = new SQSClient({ endpoint: view.sqs });
    await sqs.send(new SendMessageCommand({ QueueUrl: view.queues.appointments, MessageBody: 'tomorrow at ten' }));
    const taken = () => (globalThis as { readonly remindersTaken?: readonly unknown[] }).remindersTaken ?? [];
    await until('the reminder', async () => taken().length > 0);
    sqs.destroy();
    expect(taken()).toEqual([
      { body: 'tomorrow at ten', function: 'reminder', environment: ['pforte-conversations', view.queues.retry, '/pforte/local/'] },
    ]);
  });
});
