import { describe, expect, it } from 'vitest';
import { resourceNamed, resourcesOf, synthesize } from './synth.ts';

const { service } = synthesize({ alarmEmail: 'technik@example.org' });
const alarm = (name: string) => resourceNamed(service, 'AWS::CloudWatch::Alarm', `Alarms${name}`).Properties;

describe('the alarms', { timeout: 60_000 }, () => {
  it.each([
    ['DeadLettersinbound', 'InboundDeadLetters'],
    ['DeadLettersretry', 'RetryDeadLetters'],
    ['DeadLettersstatus', 'StatusDeadLetters'],
    ['DeadLettersawaymode', 'AwayDeadLetters'],
  ])('%s rings for a single message in %s', (name, queue) => {
    expect(alarm(name)).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [resourceNamed(service, 'AWS::SQS::Queue', queue).id, 'QueueName'] } }],
      ComparisonOperator: 'GreaterThanThreshold',
      Threshold: 0,
      EvaluationPeriods: 1,
    });
  });

  it('ring when a client has waited for five minutes', () => {
    expect(alarm('InboundOld')).toMatchObject({ MetricName: 'ApproximateAgeOfOldestMessage', Threshold: 300, Statistic: 'Maximum' });
  });

  it('ring when a delivery is answered with 5xx', () => {
    expect(alarm('WebhookErrors')).toMatchObject({ Namespace: 'AWS/ApiGateway', MetricName: '5xx', Threshold: 0, Statistic: 'Sum' });
  });

  it('ring when a function behind the webhooks fails', () => {
    const metrics = JSON.stringify(alarm('FunctionErrors').Metrics);
    for (const name of ['responder', 'retry', 'status', 'awaymode', 'retention']) {
      expect(metrics).toContain(resourceNamed(service, 'AWS::Lambda::Function', `${name}Function`).id);
    }
    expect(alarm('FunctionErrors')).toMatchObject({ Threshold: 0, ComparisonOperator: 'GreaterThanThreshold' });
  });

  it('ring when the account refuses a call', () => {
    expect(alarm('Throttled')).toMatchObject({ Namespace: 'AWS/Lambda', MetricName: 'Throttles', Threshold: 0 });
  });

  it('ring when away mode has been silent for fifteen minutes, for silence is missing data', () => {
    expect(alarm('AwayModeSilent')).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 300,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    });
  });

  it('ring for a token that Meta no longer takes, counted from the log lines', () => {
    const filters = Object.values(resourcesOf(service, 'AWS::Logs::MetricFilter')).map(({ Properties }) => Properties);
    const misconfigured = filters.filter((each) => `${each.FilterPattern}`.includes('"reply.misconfigured"'));
    expect(misconfigured).toHaveLength(8);
    expect(alarm('NeedsOperator')).toMatchObject({ Namespace: 'pforte-service', MetricName: 'NeedsOperator', Threshold: 0 });
    for (const each of misconfigured) {
      expect(each.MetricTransformations).toEqual([{ MetricName: 'NeedsOperator', MetricNamespace: 'pforte-service', MetricValue: '1' }]);
    }
  });

  it('ring for more than ten wrong signatures within an hour', () => {
    expect(alarm('SignatureRejected')).toMatchObject({ MetricName: 'SignatureRejected', Threshold: 10, Period: 3600, Statistic: 'Sum' });
  });

  it('write to the address that was given, when they begin and when they end', () => {
    const topic = resourceNamed(service, 'AWS::SNS::Topic', 'Alarms').id;
    const alarms = Object.values(resourcesOf(service, 'AWS::CloudWatch::Alarm'));
    expect(alarms).toHaveLength(12);
    for (const { Properties } of alarms) expect(Properties).toMatchObject({ AlarmActions: [{ Ref: topic }], OKActions: [{ Ref: topic }] });
    service.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'technik@example.org',
      TopicArn: { Ref: topic },
    });
  });

  it('may publish although the topic has a policy of its own', () => {
    service.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [
          { Effect: 'Deny', Sid: 'AllowPublishThroughSSLOnly' },
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
        ],
      },
    });
  });

  it('stay in CloudWatch when no address was given', () => {
    const quiet = synthesize().service;
    expect(resourcesOf(quiet, 'AWS::SNS::Topic')).toEqual({});
    expect(Object.keys(resourcesOf(quiet, 'AWS::CloudWatch::Alarm'))).toHaveLength(12);
  });
});
