import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inventory } from '../../shared/runtime/inventory.ts';
import { repository } from '../support/repository.ts';
import { resourceNamed, resourcesOf, synthesize } from './synth.ts';

const { service } = synthesize();
const lambda = 'AWS::Lambda::Function';
const functions = Object.entries(resourcesOf(service, lambda));

const ref = (begin: string) => ({ Ref: expect.stringMatching(new RegExp(`^${begin}Queue`)) });
const always = { PFORTE_TABLE_SETTINGS: { 'Fn::ImportValue': expect.stringMatching(/^pforte-state:ExportsOutputRefSettings/) } };
const secrets = { PFORTE_SECRETS_PREFIX: '/pforte/' };
const conversations = {
  PFORTE_TABLE_CONVERSATIONS: { 'Fn::ImportValue': expect.stringMatching(/^pforte-state:ExportsOutputRefConversations/) },
};
const ledger = { PFORTE_TABLE_LEDGER: { 'Fn::ImportValue': expect.stringMatching(/^pforte-state:ExportsOutputRefLedger/) } };
const webhook = { ...always, ...secrets, PFORTE_QUEUE_INBOUND: ref('Inbound'), PFORTE_QUEUE_RECEIPTS: ref('Receipts') };
const sender = { ...always, ...secrets, ...conversations, PFORTE_QUEUE_RETRY: ref('Retry') };

describe('the functions', () => {
  it('are one for each file in functions/, no more and no fewer', () => {
    const files = readdirSync(join(repository, 'functions')).filter((file) => file.endsWith('.ts'));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(inventory).sort());
    expect(functions.map(([id]) => id.replace(/Function[0-9A-F]{8}$/, '')).sort()).toEqual(
      files.map((file) => file.replace('.ts', '').replace('-', '')).sort(),
    );
  });

  it.each(functions)(
    '%s runs Node 24 on arm64 and logs JSON for thirty days, to the one group where an operator looks',
    (_, { Properties }) => {
      const logs = resourceNamed(service, 'AWS::Logs::LogGroup', 'Logs');
      expect(logs.Properties).toEqual({ RetentionInDays: 30 });
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO', SystemLogLevel: 'WARN', LogGroup: { Ref: logs.id } },
      });
    },
  );

  it.each(functions)('%s reserves no concurrency (a new account has ten) and traces nobody', (_, { Properties }) => {
    expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
    expect(Properties).not.toHaveProperty('TracingConfig');
  });

  it.each([
    ['messengerwebhook', 10, 512, webhook],
    ['whatsappwebhook', 10, 512, webhook],
    ['responder', 30, 512, { ...sender, ...ledger, PFORTE_TOPIC_TEAM: { Ref: expect.stringMatching(/^Team/) } }],
    ['retry', 30, 512, sender],
    ['receipts', 30, 256, { ...always, ...secrets, ...conversations, ...ledger }],
    [
      'retention',
      900,
      512,
      { ...always, ...secrets, ...conversations, ...ledger, PFORTE_TOPIC_TEAM: { Ref: expect.stringMatching(/^Team/) } },
    ],
    [
      'awaymode',
      30,
      256,
      {
        ...{ ...always, ...conversations, PFORTE_QUEUE_RETRY: ref('Retry'), PFORTE_QUEUE_BROADCAST: ref('Broadcast') },
        PFORTE_SCHEDULE_GROUP: { Ref: expect.stringMatching(/^SchedulesGroup/) },
        PFORTE_DEAD_LETTERS: { 'Fn::Join': ['', expect.arrayContaining(['inbound=', ' schedules='])] },
      },
    ],
    [
      'doctor',
      300,
      256,
      {
        ...{ ...always, ...secrets, ...conversations },
        PFORTE_TOPIC_TEAM: { Ref: expect.stringMatching(/^Team/) },
        PFORTE_TOPIC_OPERATOR: { Ref: expect.stringMatching(/^Operator/) },
        PFORTE_API_URL: { 'Fn::GetAtt': ['WebhooksApiA28DB082', 'ApiEndpoint'] },
        PFORTE_SCHEDULE_GROUP: { Ref: expect.stringMatching(/^SchedulesGroup/) },
        PFORTE_DEAD_LETTERS: { 'Fn::Join': ['', expect.arrayContaining(['inbound=', ' schedules='])] },
      },
    ],
    [
      'console',
      20,
      512,
      {
        ...{ ...always, ...secrets, ...conversations, ...ledger },
        ...{ PFORTE_QUEUE_INBOUND: ref('Inbound'), PFORTE_QUEUE_RETRY: ref('Retry') },
        ...{ PFORTE_QUEUE_RECEIPTS: ref('Receipts'), PFORTE_QUEUE_BROADCAST: ref('Broadcast') },
        PFORTE_TOPIC_TEAM: { Ref: expect.stringMatching(/^Team/) },
        PFORTE_TOPIC_OPERATOR: { Ref: expect.stringMatching(/^Operator/) },
        PFORTE_SCHEDULE_GROUP: { Ref: expect.stringMatching(/^SchedulesGroup/) },
        PFORTE_DEAD_LETTERS: { 'Fn::Join': ['', expect.arrayContaining(['inbound=', ' schedules='])] },
      },
    ],
    ['broadcast', 60, 512, { ...always, ...secrets, ...conversations, ...ledger, PFORTE_QUEUE_BROADCAST: ref('Broadcast') }],
  ])('%s has %i seconds, %i MB and exactly the environment it needs', (name, Timeout, MemorySize, variables) => {
    const { Properties } = resourceNamed(service, lambda, `${name}Function`);
    expect(Properties).toMatchObject({ Timeout, MemorySize });
    expect(Properties.Environment).toEqual({ Variables: variables });
  });

  it('lets only retry and broadcast feed their own queues, which Lambda would otherwise stop as a loop', () => {
    const looping = functions.filter(([, { Properties }]) => Properties.RecursiveLoop === 'Allow');
    expect(looping.map(([id]) => id.replace(/Function[0-9A-F]{8}$/, ''))).toEqual(['retry', 'broadcast']);
  });

  it('come without a public address of their own', () => {
    expect(resourcesOf(service, 'AWS::Lambda::Url')).toEqual({});
  });

  it.each([
    ['responder', 'Inbound', 1],
    ['retry', 'Retry', 1],
    ['receipts', 'Receipts', 10],
  ])('%s takes from %s, %i at a time, two at once, and tells which message failed', (name, queue, BatchSize) => {
    const { Properties } = resourceNamed(service, 'AWS::Lambda::EventSourceMapping', `${name}Source`);
    expect(Properties).toMatchObject({
      FunctionName: { Ref: resourceNamed(service, lambda, `${name}Function`).id },
      EventSourceArn: { 'Fn::GetAtt': [resourceNamed(service, 'AWS::SQS::Queue', `${queue}Queue`).id, 'Arn'] },
      BatchSize,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('broadcast works on one page of each shard at a time: the message groups are its only bound', () => {
    const { Properties } = resourceNamed(service, 'AWS::Lambda::EventSourceMapping', 'broadcastSource');
    expect(Properties).toMatchObject({ BatchSize: 1, FunctionResponseTypes: ['ReportBatchItemFailures'] });
    expect(Properties).not.toHaveProperty('ScalingConfig');
    expect(resourceNamed(service, 'AWS::SQS::Queue', 'BroadcastQueue').Properties).toMatchObject({ FifoQueue: true });
  });
});
