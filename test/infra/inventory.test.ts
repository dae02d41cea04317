import { describe, expect, it } from 'vitest';
import { inventory } from '../../shared/runtime/inventory.ts';
import { entry, extended } from './new-entry.ts';
import { allowedTo } from './policies.ts';
import { resourceNamed, synthesize } from './synth.ts';

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
