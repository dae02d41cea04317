import { describe, expect, it } from 'vitest';
import type { LogEvent, LogFields } from '../../shared/app/ports.ts';
import { alarmIds } from '../../shared/console/alarm-words.ts';
import { alarmsIn } from '../../shared/runtime/console/publications.ts';
import { allowedTo } from './policies.ts';
import { resourceNamed, resourcesOf, synthesize } from './synth.ts';

const { service } = synthesize({ alarmEmail: 'technik@example.org' });
const alarm = (name: string) => resourceNamed(service, 'AWS::CloudWatch::Alarm', `Alarms${name}`).Properties;

const needsOperator = () =>
  Object.values(resourcesOf(service, 'AWS::Logs::MetricFilter'))
    .map(({ Properties }) => Properties)
    .filter((each) => `${each.FilterPattern}`.includes('"reply.misconfigured"'));

/** What CloudWatch does with the pattern and a line: one of its equations is enough. */
function isCounted(event: LogEvent, fields: LogFields): boolean {
  const line: Record<string, unknown> = { level: 'INFO', event, ...fields };
  const equations = [...`${needsOperator()[0]?.FilterPattern}`.matchAll(/\(\$\.(\w+) = "([^"]+)"\)/g)];
  return equations.some(([, field = '', word]) => line[field] === word);
}

describe('the alarms', () => {
  it('stand on ten metrics in all, as many as are free', () => {
    const metrics = Object.values(resourcesOf(service, 'AWS::CloudWatch::Alarm')).flatMap(({ Properties }) =>
      ((Properties.Metrics ?? [{ MetricStat: Properties.MetricName }]) as readonly object[]).filter((each) => 'MetricStat' in each),
    );
    expect(metrics).toHaveLength(10);
  });

  it('ring for dead letters by a line of away mode, which may look into every dead-letter queue', () => {
    expect(isCounted('operator.notice', { what: 'dead-letters.inbound', severity: 'alarm', count: 1 })).toBe(true);
    const { Properties } = resourceNamed(service, 'AWS::Lambda::Function', 'awaymodeFunction');
    const urls = JSON.stringify((Properties.Environment as { readonly Variables: object }).Variables);
    for (const name of ['Inbound', 'Retry', 'Receipts', 'Broadcast', 'Away']) {
      const { id } = resourceNamed(service, 'AWS::SQS::Queue', `${name}DeadLetters`);
      expect(urls).toContain(id);
      expect(allowedTo(service, 'awaymodeRole')).toContain(`sqs:GetQueueAttributes ${name}DeadLetters`);
    }
    expect(urls).toContain('inbound=');
    expect(urls).toContain('schedules=');
  });

  it('ring when a client has waited for five minutes', () => {
    expect(alarm('InboundOld')).toMatchObject({ MetricName: 'ApproximateAgeOfOldestMessage', Threshold: 300, Statistic: 'Maximum' });
  });

  it('ring when a delivery is answered with 5xx', () => {
    expect(alarm('WebhookErrors')).toMatchObject({ Namespace: 'AWS/ApiGateway', MetricName: '5xx', Threshold: 0, Statistic: 'Sum' });
  });

  it('ring when a function keeps failing: within two of three periods of five minutes', () => {
    expect(alarm('FunctionErrors')).toMatchObject({
      ...{ Namespace: 'AWS/Lambda', MetricName: 'Errors', Statistic: 'Sum', Period: 300, Threshold: 0 },
      ...{ EvaluationPeriods: 3, DatapointsToAlarm: 2, ComparisonOperator: 'GreaterThanThreshold' },
    });
    expect(alarm('FunctionErrors')).not.toHaveProperty('Dimensions');
  });

  it('ring when the throttle refuses deliveries: requests that came, less those that were handed on', () => {
    const { Metrics, ...rest } = alarm('WebhooksThrottled');
    expect(rest).toMatchObject({ Threshold: 10, ComparisonOperator: 'GreaterThanThreshold', TreatMissingData: 'notBreaching' });
    const dimensions = [{ Name: 'ApiId', Value: { Ref: resourceNamed(service, 'AWS::ApiGatewayV2::Api', 'Webhooks').id } }];
    const metric = (MetricName: string, Stat: string) =>
      expect.objectContaining({
        MetricStat: { Metric: { Namespace: 'AWS/ApiGateway', MetricName, Dimensions: dimensions }, Period: 300, Stat },
      });
    expect(Metrics).toEqual([
      expect.objectContaining({ Expression: 'FILL(asked, 0) - FILL(handedOn, 0)' }),
      metric('Count', 'Sum'),
      metric('IntegrationLatency', 'SampleCount'),
    ]);
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

  it('ring for what only an operator can heal, counted from the log lines of every function, and stay on while it is said every five minutes', () => {
    expect(needsOperator()).toHaveLength(1);
    expect(needsOperator()[0]).toMatchObject({ LogGroupName: { Ref: resourceNamed(service, 'AWS::Logs::LogGroup', 'Logs').id } });
    expect(alarm('NeedsOperator')).toMatchObject({
      ...{ Namespace: 'pforte-service', MetricName: 'NeedsOperator', Threshold: 0, Period: 300 },
      ...{ EvaluationPeriods: 3, DatapointsToAlarm: 1 },
    });
    for (const each of needsOperator()) {
      expect(each.MetricTransformations).toEqual([{ MetricName: 'NeedsOperator', MetricNamespace: 'pforte-service', MetricValue: '1' }]);
      expect(each.FilterPattern).toBe(
        '{ ($.event = "reply.misconfigured") || ($.event = "reply.given-up") || ($.event = "channel.stopped") || ($.severity = "alarm") || ($.reason = "our-mistake") || ' +
          '($.what = "other-automaton") || ($.what = "rights-unanswered") }',
      );
    }
  });

  it.each<[LogEvent, LogFields]>([
    ['reply.misconfigured', { channel: 'messenger', code: '190' }],
    ['reply.given-up', { channel: 'whatsapp', because: 'greeting', reason: 'unknown' }],
    ['channel.stopped', { channel: 'messenger', until: 1795422600000 }],
    ['reply.refused', { channel: 'whatsapp', code: '132001', reason: 'our-mistake' }],
    ['operator.notice', { channel: 'whatsapp', what: 'whatsapp.account_update.ACCOUNT_RESTRICTION', severity: 'alarm' }],
    ['operator.notice', { channel: 'messenger', what: 'other-automaton', severity: 'warning' }],
    ['operator.notice', { channel: 'messenger', what: 'rights-unanswered', severity: 'warning' }],
  ])('ring for the line %s %j', (event, fields) => {
    expect(isCounted(event, fields)).toBe(true);
  });

  it.each<[LogEvent, LogFields]>([
    ['reply.refused', { channel: 'messenger', code: '551', reason: 'person-gone' }],
    ['reply.refused', { channel: 'whatsapp', code: '131047', reason: 'window-closed' }],
    ['reply.refused', { channel: 'whatsapp', code: '131026', reason: 'invalid' }],
    ['reply.later', { channel: 'messenger', code: '2' }],
    ['reply.unknown', { channel: 'messenger', code: 'timeout' }],
    ['operator.notice', { channel: 'whatsapp', what: 'whatsapp.message_template_status_update.APPROVED', severity: 'info' }],
    ['operator.notice', { channel: 'whatsapp', what: 'whatsapp.error.131047', severity: 'warning' }],
  ])('are silent about the line %s %j', (event, fields) => {
    expect(isCounted(event, fields)).toBe(false);
  });

  it('ring for more than ten wrong signatures within an hour', () => {
    expect(alarm('SignatureRejected')).toMatchObject({ MetricName: 'SignatureRejected', Threshold: 10, Period: 3600, Statistic: 'Sum' });
    const transformations = Object.values(resourcesOf(service, 'AWS::Logs::MetricFilter')).flatMap(
      ({ Properties }) => Properties.MetricTransformations as readonly { readonly MetricName: string; readonly MetricValue: string }[],
    );
    const rejections = transformations.filter(({ MetricName }) => MetricName === 'SignatureRejected');
    expect(rejections.map(({ MetricValue }) => MetricValue)).toEqual(['$.count']);
  });

  it('ring when more than five items within an hour were of an unknown kind or shape, taken in or not', () => {
    expect(alarm('UnknownShape')).toMatchObject({ MetricName: 'UnknownShape', Threshold: 5, Period: 3600, Statistic: 'Sum' });
    const filters = Object.values(resourcesOf(service, 'AWS::Logs::MetricFilter'))
      .map(({ Properties }) => Properties)
      .filter(({ FilterPattern }) => FilterPattern === '{ $.reason = "unknown-*" }');
    expect(filters.map(({ MetricTransformations }) => MetricTransformations)).toEqual([
      [{ MetricName: 'UnknownShape', MetricNamespace: 'pforte-service', MetricValue: '1' }],
    ]);
  });

  it('write to the address that was given, when they begin and when they end', () => {
    const topic = resourceNamed(service, 'AWS::SNS::Topic', 'Operator').id;
    const alarms = Object.values(resourcesOf(service, 'AWS::CloudWatch::Alarm'));
    expect(alarms).toHaveLength(9);
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

  it('are mailed to nobody when no address was given', () => {
    const quiet = synthesize().service;
    // Those left wake the staff's browsers.
    const protocols = Object.values(resourcesOf(quiet, 'AWS::SNS::Subscription')).map(({ Properties }) => Properties.Protocol);
    expect(protocols).toEqual(['lambda', 'lambda']);
    expect(Object.keys(resourcesOf(quiet, 'AWS::CloudWatch::Alarm'))).toHaveLength(9);
  });
});

it('are told to the console under names that it knows, also where no mailbox was given', () => {
  const { service: unmailed } = synthesize({});
  const alarms = Object.entries(resourcesOf(unmailed, 'AWS::CloudWatch::Alarm'));
  const { id: operatorTopic } = resourceNamed(unmailed, 'AWS::SNS::Topic', 'Operator');
  const told = alarms.flatMap(([id, { Properties }]) => {
    expect(Properties).toMatchObject({ AlarmActions: [{ Ref: operatorTopic }], OKActions: [{ Ref: operatorTopic }] });
    expect(Properties).not.toHaveProperty('AlarmName');
    const message = { AlarmName: `pforte-service-${id}-a1B2c3`, NewStateValue: 'ALARM', StateChangeTime: '2026-11-23T09:15:00.000+0000' };
    const Sns = { TopicArn: 'arn:operator', Message: JSON.stringify(message), MessageAttributes: {} };
    return alarmsIn({ Records: [{ Sns }] }, { operatorTopic: 'arn:operator' }).map((one) => one.id);
  });
  expect(told.sort()).toEqual([...alarmIds].sort());
});
