import { describe, expect, it } from 'vitest';
import { allowedTo, statementsOf } from './policies.ts';
import { resourcesOf, synthesize } from './synth.ts';

const { state, service } = synthesize({ alarmEmail: 'technik@example.org' });
const statements = [...statementsOf(state), ...statementsOf(service)];

const parameter = (name: string) => `ssm:GetParameters arn:{AWS::Partition}:ssm:eu-central-1:{AWS::AccountId}:parameter/pforte/${name}`;
const ownLog = (logs: string) => [`logs:CreateLogStream ${logs}`, `logs:PutLogEvents ${logs}`];
const consumes = (queue: string) => ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} ${queue}`);

describe('what the roles may do', () => {
  it('allows no action and no resource by a wildcard, anywhere', () => {
    const allowed = statements.filter((each) => each.Effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(20);
    expect(allowed.filter((each) => JSON.stringify([each.Action, each.Resource]).includes('*'))).toEqual([]);
  });

  it('opens nothing to everybody: a principal of * stands in refusals only', () => {
    const everybody = statements.filter((each) => JSON.stringify(each.Principal ?? null).includes('"*"'));
    expect(new Set(everybody.map((each) => each.Effect))).toEqual(new Set(['Deny']));
  });

  it('takes no managed policy and no way to another role', () => {
    for (const { Properties } of Object.values(resourcesOf(service, 'AWS::IAM::Role')))
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(statements.flatMap((each) => each.Action).filter((action) => /^(iam|kms|sts:(?!AssumeRole$))/.test(action))).toEqual([]);
  });

  it.each([
    ['messengerwebhook', 'messengerwebhookLogs'],
    ['whatsappwebhook', 'whatsappwebhookLogs'],
  ])('lets %s read two secrets and fill two queues, and touch no table', (role, logs) => {
    expect(allowedTo(service, `${role}Role`)).toEqual(
      [...ownLog(logs), 'sqs:SendMessage InboundQueue', 'sqs:SendMessage StatusQueue', parameter('keyring'), parameter('meta-app')].sort(),
    );
  });

  it.each([
    ['responder', 'InboundQueue'],
    ['retry', 'RetryQueue'],
  ])('lets %s take its messages, read and update persons, and hand out tickets', (role, queue) => {
    expect(allowedTo(service, `${role}Role`)).toEqual(
      [
        ...ownLog(`${role}Logs`),
        ...consumes(queue),
        'dynamodb:BatchGetItem Conversations',
        'dynamodb:UpdateItem Conversations',
        'sqs:SendMessage RetryQueue',
        parameter('keyring'),
        parameter('meta-app'),
        parameter('meta-tokens'),
      ].sort(),
    );
  });

  it('lets status read and update persons, with no way to Meta', () => {
    expect(allowedTo(service, 'statusRole')).toEqual(
      [
        ...ownLog('statusLogs'),
        ...consumes('StatusQueue'),
        'dynamodb:BatchGetItem Conversations',
        'dynamodb:UpdateItem Conversations',
        parameter('keyring'),
      ].sort(),
    );
  });

  it('lets away-mode keep the status, look for overdue answers and hand out tickets, without a secret', () => {
    expect(allowedTo(service, 'awaymodeRole')).toEqual(
      [
        ...ownLog('awaymodeLogs'),
        'dynamodb:BatchGetItem Conversations',
        'dynamodb:UpdateItem Conversations',
        'dynamodb:Query Conversations/index/due',
        'sqs:SendMessage AwayDeadLetters',
        'sqs:SendMessage RetryQueue',
      ].sort(),
    );
  });

  it('lets Scheduler call away-mode only, and only for the schedules of this deployment', () => {
    expect(allowedTo(service, 'SchedulesRole')).toEqual(['lambda:InvokeFunction awaymodeFunction', 'sqs:SendMessage AwayDeadLetters']);
    const trust = statements.find((each) => each.carrier.startsWith('SchedulesRole') && each.Action.includes('sts:AssumeRole'));
    expect(trust).toMatchObject({
      Principal: { Service: 'scheduler.amazonaws.com' },
      Condition: {
        StringEquals: {
          'aws:SourceAccount': { Ref: 'AWS::AccountId' },
          'aws:SourceArn': { 'Fn::GetAtt': [expect.stringMatching(/^SchedulesGroup/), 'Arn'] },
        },
      },
    });
  });

  it('lets no function update or delete in the ledger', () => {
    const onLedger = statementsOf(service).filter((each) => JSON.stringify(each.Resource).includes('Ledger'));
    expect(onLedger.flatMap((each) => each.Action).filter((action) => !/^dynamodb:(PutItem|Query|GetItem)$/.test(action))).toEqual([]);
  });

  it('refuses whoever does not speak TLS to a queue', () => {
    const queues = Object.keys(resourcesOf(service, 'AWS::SQS::Queue'));
    const refusals = statementsOf(service).filter((each) => each.Effect === 'Deny' && each.Action.includes('sqs:*'));
    const guarded = refusals.flatMap((each) => each.Resource.map((on) => JSON.stringify(on)));
    expect(refusals.every((each) => JSON.stringify(each.Condition) === '{"Bool":{"aws:SecureTransport":"false"}}')).toBe(true);
    for (const queue of queues) expect(guarded).toContain(`{"Fn::GetAtt":["${queue}","Arn"]}`);
  });
});
