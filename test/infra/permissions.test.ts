import { describe, expect, it } from 'vitest';
import { allowedTo, statementsOf } from './policies.ts';
import { resourcesOf, synthesize } from './synth.ts';

const { state, service } = synthesize({ alarmEmail: 'technik@example.org' });
const statements = [...statementsOf(state), ...statementsOf(service)];

const parameter = (name: string) => `ssm:GetParameters arn:{AWS::Partition}:ssm:eu-central-1:{AWS::AccountId}:parameter/pforte/${name}`;
const ownLog = ['logs:CreateLogStream Logs', 'logs:PutLogEvents Logs'];
const readsSettings = 'dynamodb:BatchGetItem Settings';
const consumes = (queue: string) => ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} ${queue}`);

describe('what the roles may do', () => {
  it('allows no action and no resource by a wildcard, anywhere', () => {
    const allowed = statements.filter((each) => each.Effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(20);
    const wild = allowed.filter((each) => JSON.stringify([each.Action, each.Resource]).includes('*'));
    // Three know no resources, and tell names only. The schedules and tokens of a desk are named when it is published.
    expect(new Set(wild.flatMap(({ Action }) => Action))).toEqual(
      new Set([
        ...['scheduler:ListSchedules', 'sns:ListSubscriptions', 'sqs:ListQueues', 'ssm:GetParameters', 'ssm:PutParameter'],
        ...['scheduler:CreateSchedule', 'scheduler:DeleteSchedule', 'scheduler:GetSchedule', 'scheduler:UpdateSchedule'],
      ]),
    );
    const ofSecrets = wild.filter(({ Action }) => Action.some((action) => action.startsWith('ssm:')));
    expect(JSON.stringify(ofSecrets).match(/parameter[^"]*\*[^"]*/g)).toEqual(ofSecrets.map(() => 'parameter/pforte/desks/*/meta-tokens'));
  });

  it('opens nothing to everybody: a principal of * stands in refusals only', () => {
    const everybody = statements.filter((each) => JSON.stringify(each.Principal ?? null).includes('"*"'));
    expect(new Set(everybody.map((each) => each.Effect))).toEqual(new Set(['Deny']));
  });

  it('takes no managed policy and no way to another role, but for the role in which Scheduler calls away mode', () => {
    for (const { Properties } of Object.values(resourcesOf(service, 'AWS::IAM::Role')))
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(statements.flatMap((each) => each.Action).filter((action) => /^(iam|kms|sts:(?!AssumeRole$))/.test(action))).toEqual([
      'iam:PassRole',
      'iam:PassRole',
      'iam:PassRole',
    ]);
    for (const each of statements.filter(({ Action }) => Action.includes('iam:PassRole'))) {
      expect(each).toMatchObject({
        Resource: [{ 'Fn::GetAtt': [expect.stringMatching(/^SchedulesRole/), 'Arn'] }],
        Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      });
    }
  });

  it.each(['messengerwebhook', 'whatsappwebhook', 'instagramwebhook'])(
    'lets %s read two secrets and fill two queues, and read of the tables only what is published',
    (role) => {
      expect(allowedTo(service, `${role}Role`)).toEqual(
        [
          ...ownLog,
          readsSettings,
          'sqs:SendMessage InboundQueue',
          'sqs:SendMessage ReceiptsQueue',
          parameter('keyring'),
          parameter('meta-app'),
        ].sort(),
      );
    },
  );

  it.each([
    ['responder', 'InboundQueue', ['dynamodb:PutItem Ledger', 'dynamodb:Query Ledger', 'dynamodb:UpdateItem Settings', 'sns:Publish Team']],
    ['retry', 'RetryQueue', []],
  ])('lets %s take its messages, read and update persons, and hand out tickets', (role, queue, onLedger) => {
    const allowed = allowedTo(service, `${role}Role`).map((each) => each.replace(/\{Team\w+\}/, 'Team'));
    expect(allowed.sort()).toEqual(
      [
        ...ownLog,
        readsSettings,
        ...consumes(queue),
        ...onLedger,
        'dynamodb:BatchGetItem Conversations',
        'dynamodb:UpdateItem Conversations',
        'sqs:SendMessage RetryQueue',
        parameter('keyring'),
        parameter('meta-app'),
        parameter('meta-tokens'),
        parameter('desks/*/meta-tokens'),
      ].sort(),
    );
  });

  it('lets responder add to the audit lists, and write nothing else of the settings', () => {
    const updates = statementsOf(service).filter(({ Action, Condition }) => Action.includes('dynamodb:UpdateItem') && Condition);
    expect(updates.map(({ Condition }) => Condition)).toEqual([{ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*audit#*'] } }]);
  });

  it('lets receipts read and update persons and note a withdrawal, with no way to Meta', () => {
    expect(allowedTo(service, 'receiptsRole')).toEqual(
      [
        ...ownLog,
        readsSettings,
        ...consumes('ReceiptsQueue'),
        'dynamodb:PutItem Ledger',
        'dynamodb:Query Ledger',
        'dynamodb:BatchGetItem Conversations',
        'dynamodb:GetItem Conversations',
        'dynamodb:UpdateItem Conversations',
        parameter('keyring'),
      ].sort(),
    );
  });

  it('lets doctor look, mail the operator, and write nothing but what it remembers', () => {
    const topics = (each: string) => each.replace(/\{(Team|Operator)\w+\}/, '$1');
    expect(allowedTo(service, 'doctorRole').map(topics).sort()).toEqual(
      [
        ...ownLog,
        readsSettings,
        ...['Inbound', 'Retry', 'Receipts', 'Broadcast', 'Away'].map((name) => `sqs:GetQueueAttributes ${name}DeadLetters`),
        'dynamodb:BatchGetItem Conversations',
        'dynamodb:PutItem Settings',
        'budgets:ViewBudget arn:{AWS::Partition}:budgets::{AWS::AccountId}:budget/pforte',
        'scheduler:ListSchedules *',
        'sns:ListSubscriptionsByTopic Operator',
        'sns:ListSubscriptionsByTopic Team',
        'sns:Publish Operator',
        'sqs:SendMessage AwayDeadLetters',
        parameter('keyring'),
        parameter('meta-app'),
        parameter('meta-tokens'),
        parameter('desks/*/meta-tokens'),
      ].sort(),
    );
    const puts = statementsOf(service).filter(({ Action, Condition }) => Action.includes('dynamodb:PutItem') && Condition);
    expect(puts.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*standing-findings'] } },
    ]);
  });

  it('lets broadcast read the list, claim issues, note a withdrawal and hand itself the next page', () => {
    expect(allowedTo(service, 'broadcastRole')).toEqual(
      [
        ...ownLog,
        readsSettings,
        ...consumes('BroadcastQueue'),
        'dynamodb:BatchGetItem Conversations',
        'dynamodb:GetItem Conversations',
        'dynamodb:PutItem Ledger',
        'dynamodb:Query Conversations/index/list',
        'dynamodb:Query Ledger',
        'dynamodb:UpdateItem Conversations',
        'sqs:SendMessage BroadcastQueue',
        parameter('keyring'),
        parameter('meta-app'),
        parameter('meta-tokens'),
        parameter('desks/*/meta-tokens'),
      ].sort(),
    );
  });

  it('lets away-mode count dead letters, keep the status, look for overdue answers, hand out tickets and put schedules back, without a secret', () => {
    const countsDeadLetters = ['Inbound', 'Retry', 'Receipts', 'Broadcast', 'Away'].map(
      (name) => `sqs:GetQueueAttributes ${name}DeadLetters`,
    );
    const schedules = 'arn:{AWS::Partition}:scheduler:eu-central-1:{AWS::AccountId}:schedule/pforte-service/*';
    expect(allowedTo(service, 'awaymodeRole')).toEqual(
      [
        ...['Create', 'Delete', 'Get', 'Update'].map((verb) => `scheduler:${verb}Schedule ${schedules}`),
        'scheduler:ListSchedules *',
        'iam:PassRole SchedulesRole',
        ...ownLog,
        ...countsDeadLetters,
        readsSettings,
        'dynamodb:BatchGetItem Conversations',
        'dynamodb:GetItem Conversations',
        'dynamodb:UpdateItem Conversations',
        'dynamodb:Query Conversations/index/due',
        'sqs:SendMessage AwayDeadLetters',
        'sqs:SendMessage BroadcastQueue',
        'sqs:SendMessage RetryQueue',
      ].sort(),
    );
  });

  it('lets retention read the ledger, add the end of a consent to it, remove what is over, mail the head of the rest, and count who waits', () => {
    expect(allowedTo(service, 'retentionRole').map((each) => each.replace(/\{Team\w+\}/, 'Team'))).toEqual(
      [
        ...ownLog,
        readsSettings,
        'dynamodb:BatchGetItem Conversations',
        'dynamodb:UpdateItem Conversations',
        'dynamodb:DeleteItem Ledger',
        'dynamodb:PutItem Ledger',
        'dynamodb:Query Conversations/index/waiting',
        'dynamodb:Query Ledger',
        'dynamodb:Scan Ledger',
        'sns:Publish Team',
        'sqs:SendMessage AwayDeadLetters',
        parameter('keyring'),
      ].sort(),
    );
  });

  it.each([
    ['SchedulesRole', 'SchedulesGroup', 'awaymodeFunction'],
    ['RetentionRole', 'RetentionGroup', 'retentionFunction'],
  ])('lets Scheduler in %s call one function only, and only for its own schedules of this deployment', (carrier, group, target) => {
    expect(allowedTo(service, carrier)).toEqual([`lambda:InvokeFunction ${target}`, 'sqs:SendMessage AwayDeadLetters']);
    const trust = statements.find((each) => each.carrier.startsWith(carrier) && each.Action.includes('sts:AssumeRole'));
    expect(trust).toMatchObject({
      Principal: { Service: 'scheduler.amazonaws.com' },
      Condition: {
        StringEquals: {
          'aws:SourceAccount': { Ref: 'AWS::AccountId' },
          'aws:SourceArn': { 'Fn::GetAtt': [expect.stringMatching(new RegExp(`^${group}`)), 'Arn'] },
        },
      },
    });
  });

  it('lets nobody update the ledger, and retention alone delete in it', () => {
    const onLedger = statementsOf(service).filter((each) => JSON.stringify(each.Resource).includes('Ledger'));
    const beyond = onLedger.flatMap((each) =>
      each.Action.filter((action) => !/^dynamodb:(PutItem|Query|GetItem)$/.test(action)).map((action) => `${each.carrier} ${action}`),
    );
    expect(beyond.map((each) => each.replace(/(Role)?DefaultPolicy[0-9A-F]{8}/, '')).sort()).toEqual([
      'OperatorsOperate dynamodb:Scan',
      'OperatorsReadProofs dynamodb:Scan',
      'console dynamodb:Scan',
      'retention dynamodb:DeleteItem',
      'retention dynamodb:Scan',
    ]);
  });

  it('gives the tag without which the ledger refuses every deletion to retention’s role alone', () => {
    const tagged = Object.entries(resourcesOf(service, 'AWS::IAM::Role')).filter(([, { Properties }]) =>
      JSON.stringify(Properties.Tags ?? []).includes('pforte-may-erase'),
    );
    expect(tagged.map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['retentionRole']);
    expect(tagged[0]?.[1].Properties.Tags).toContainEqual({ Key: 'pforte-may-erase', Value: 'ledger' });
  });

  it('refuses whoever does not speak TLS to a queue', () => {
    const queues = Object.keys(resourcesOf(service, 'AWS::SQS::Queue'));
    const refusals = statementsOf(service).filter((each) => each.Effect === 'Deny' && each.Action.includes('sqs:*'));
    const guarded = refusals.flatMap((each) => each.Resource.map((on) => JSON.stringify(on)));
    expect(refusals.every((each) => JSON.stringify(each.Condition) === '{"Bool":{"aws:SecureTransport":"false"}}')).toBe(true);
    for (const queue of queues) expect(guarded).toContain(`{"Fn::GetAtt":["${queue}","Arn"]}`);
  });
});
