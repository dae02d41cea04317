import { describe, expect, it } from 'vitest';
import { type Resource, resourceNamed, resourcesOf, synthesize } from './synth.ts';

const { service } = synthesize();
const queue = 'AWS::SQS::Queue';
const schedulesOf = (begin: string) =>
  Object.entries(resourcesOf(service, 'AWS::Scheduler::Schedule'))
    .filter(([id]) => id.startsWith(begin))
    .map(([, { Properties }]) => Properties);
const schedules = schedulesOf('Schedules');
const arnOf = (resource: { readonly id: string }) => ({ 'Fn::GetAtt': [resource.id, 'Arn'] });

describe('the queues', () => {
  it('keep one person in order and let nobody wait for another', () => {
    expect(resourceNamed(service, queue, 'InboundQueue').Properties).toMatchObject({
      FifoQueue: true,
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
    });
  });

  it.each([
    ['Inbound', true, 30],
    ['Retry', undefined, 30],
    ['Receipts', undefined, 30],
    ['Broadcast', true, 15],
  ])('%s hands a message that keeps failing to a dead-letter queue of its own kind', (name, FifoQueue, maxReceiveCount) => {
    const deadLetters = resourceNamed(service, queue, `${name}DeadLetters`);
    const { Properties } = resourceNamed(service, queue, `${name}Queue`);
    expect(Properties.RedrivePolicy).toEqual({ deadLetterTargetArn: arnOf(deadLetters), maxReceiveCount });
    expect(Properties.FifoQueue).toBe(FifoQueue);
    expect(deadLetters.Properties.FifoQueue).toBe(FifoQueue);
  });

  it('encrypt, and keep for fourteen days', () => {
    const all = Object.values(resourcesOf(service, queue));
    expect(all).toHaveLength(9);
    for (const { Properties } of all) expect(Properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1209600 });
  });

  it.each([
    ['Inbound', 'responder', 30, 180],
    ['Retry', 'retry', 30, 180],
    ['Receipts', 'receipts', 30, 180],
    ['Broadcast', 'broadcast', 60, 360],
  ])('%s hides a taken message for six times the time of %s', (name, consumer, Timeout, VisibilityTimeout) => {
    expect(resourceNamed(service, 'AWS::Lambda::Function', `${consumer}Function`).Properties).toMatchObject({ Timeout });
    expect(resourceNamed(service, queue, `${name}Queue`).Properties).toMatchObject({ VisibilityTimeout });
    expect(VisibilityTimeout).toBe(6 * Timeout);
  });

  it.each(['Inbound', 'Retry', 'Receipts', 'Broadcast'])('%s bears an hour in which every try fails, and a quarter more', (name) => {
    const { VisibilityTimeout, RedrivePolicy } = resourceNamed(service, queue, `${name}Queue`).Properties;
    const { maxReceiveCount } = RedrivePolicy as { readonly maxReceiveCount: number };
    expect((maxReceiveCount - 1) * Number(VisibilityTimeout)).toBeGreaterThanOrEqual(4500);
  });

  it('hold a receipt back for five seconds, so that the sender settles first', () => {
    expect(resourceNamed(service, queue, 'ReceiptsQueue').Properties).toMatchObject({ DelaySeconds: 5 });
    expect(resourceNamed(service, queue, 'InboundQueue').Properties.DelaySeconds ?? 0).toBe(0);
  });
});

describe('the schedules of away mode', () => {
  it('fire every five minutes; a desk’s own boundaries come by publishing, under the name that it looks for', () => {
    expect(schedules.map(({ Name, ScheduleExpression }) => [Name, ScheduleExpression])).toEqual([['reconcile', 'rate(5 minutes)']]);
  });

  it('follow the clock of Berlin, to the minute', () => {
    for (const each of schedules) {
      expect(each).toMatchObject({ ScheduleExpressionTimezone: 'Europe/Berlin', FlexibleTimeWindow: { Mode: 'OFF' } });
    }
  });

  it('try a call three times within ten minutes, then keep it where the alarm looks', () => {
    const deadLetters = resourceNamed(service, queue, 'AwayDeadLetters');
    const target = resourceNamed(service, 'AWS::Lambda::Function', 'awaymodeFunction');
    for (const each of schedules) {
      expect(each.Target).toMatchObject({
        Arn: arnOf(target),
        RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 600 },
        DeadLetterConfig: { Arn: arnOf(deadLetters) },
      });
    }
    expect(resourceNamed(service, 'AWS::Lambda::EventInvokeConfig', 'awaymode').Properties).toMatchObject({
      FunctionName: { Ref: target.id },
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 600,
      DestinationConfig: { OnFailure: { Destination: arnOf(deadLetters) } },
    });
  });
});

describe('the schedule of retention', () => {
  it('fires once a night, Berlin time, and keeps a failed call where the alarm looks', () => {
    expect(schedulesOf('Retention')).toMatchObject([
      {
        ScheduleExpression: 'cron(20 3 * * ? *)',
        ScheduleExpressionTimezone: 'Europe/Berlin',
        Target: {
          Arn: arnOf(resourceNamed(service, 'AWS::Lambda::Function', 'retentionFunction')),
          DeadLetterConfig: { Arn: arnOf(resourceNamed(service, queue, 'AwayDeadLetters')) },
        },
      },
    ]);
  });
});

describe('the API', () => {
  it('has two ways in for each channel, those of the console, and no other', () => {
    const routes = Object.values(resourcesOf(service, 'AWS::ApiGatewayV2::Route'));
    expect(routes.map((route) => route.Properties.RouteKey).sort()).toEqual([
      'GET /console',
      'GET /console/{proxy+}',
      'GET /webhooks/instagram',
      'GET /webhooks/messenger',
      'GET /webhooks/whatsapp',
      'POST /console',
      'POST /console/{proxy+}',
      'POST /webhooks/instagram',
      'POST /webhooks/messenger',
      'POST /webhooks/whatsapp',
    ]);
  });

  it('hands the body over as it came, with payload format 2.0, to the function of its path', () => {
    const integrations = Object.values(resourcesOf(service, 'AWS::ApiGatewayV2::Integration')).map(({ Properties }) => Properties);
    const handlers = ['messengerwebhookFunction', 'whatsappwebhookFunction', 'instagramwebhookFunction', 'consoleFunction'].map((name) =>
      arnOf(resourceNamed(service, 'AWS::Lambda::Function', name)),
    );
    expect(integrations.map((each) => each.IntegrationUri)).toEqual(handlers);
    for (const each of integrations) expect(each).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
  });

  const throttle = (ThrottlingRateLimit: number, ThrottlingBurstLimit: number) => ({ ThrottlingRateLimit, ThrottlingBurstLimit });

  it('takes twenty requests a second and forty at once, which its channels share, and a handshake or a page now and then', () => {
    expect(stage(service).Properties).toMatchObject({
      DefaultRouteSettings: throttle(20, 40),
      RouteSettings: {
        'POST /webhooks/messenger': throttle(20 / 3, 14),
        'POST /webhooks/whatsapp': throttle(20 / 3, 14),
        'POST /webhooks/instagram': throttle(20 / 3, 14),
        'GET /webhooks/messenger': throttle(0.1, 5),
        'GET /webhooks/whatsapp': throttle(0.1, 5),
        'GET /webhooks/instagram': throttle(0.1, 5),
        'GET /console': throttle(0.6, 40),
        'POST /console': throttle(0.6, 40),
        'GET /console/{proxy+}': throttle(0.6, 40),
        'POST /console/{proxy+}': throttle(0.6, 40),
      },
    });
  });

  it('takes as many as was set', () => {
    const busy = synthesize({ requestsPerSecond: '500', burst: '1500' }).service;
    expect(stage(busy).Properties).toMatchObject({
      DefaultRouteSettings: throttle(500, 1500),
      RouteSettings: { 'POST /webhooks/whatsapp': throttle(500 / 3, 500), 'GET /webhooks/whatsapp': throttle(0.1, 5) },
    });
  });

  it('has a throttle of its own for each of its routes, which are there before it', () => {
    const { Properties, DependsOn } = stage(service);
    const routes = resourcesOf(service, 'AWS::ApiGatewayV2::Route');
    expect(Object.keys(Properties.RouteSettings as object).sort()).toEqual(
      Object.values(routes)
        .map((route) => route.Properties.RouteKey)
        .sort(),
    );
    expect(DependsOn).toEqual(expect.arrayContaining(Object.keys(routes)));
  });

  it('keeps no log of its own: it would hold a line for each request of a flood, the refused ones too', () => {
    expect(stage(service).Properties).not.toHaveProperty('AccessLogSettings');
  });
});

describe('the outputs', () => {
  it('name each webhook URL, the prefix of the secrets, tables, queues and the operators’ roles', () => {
    const outputs = service.toJSON().Outputs as Record<string, { readonly Value: unknown }>;
    expect(Object.keys(outputs).sort()).toEqual([
      'BroadcastQueueUrl',
      'ConsoleUrl',
      'ConversationsTable',
      'DeploySettings',
      'InboundQueueUrl',
      'InstagramWebhookUrl',
      'LedgerTable',
      'MessengerWebhookUrl',
      'OperateRole',
      'ReadProofsRole',
      'ReceiptsQueueUrl',
      'RetryQueueUrl',
      'ScheduleGroup',
      'SecretsPrefix',
      'SettingsTable',
      'TeamTopic',
      'WhatsAppWebhookUrl',
    ]);
    const endpoint = { 'Fn::GetAtt': [resourceNamed(service, 'AWS::ApiGatewayV2::Api', 'Webhooks').id, 'ApiEndpoint'] };
    expect(outputs.MessengerWebhookUrl?.Value).toEqual({ 'Fn::Join': ['', [endpoint, '/webhooks/messenger']] });
    expect(outputs.WhatsAppWebhookUrl?.Value).toEqual({ 'Fn::Join': ['', [endpoint, '/webhooks/whatsapp']] });
    expect(outputs.InstagramWebhookUrl?.Value).toEqual({ 'Fn::Join': ['', [endpoint, '/webhooks/instagram']] });
    expect(outputs.ConsoleUrl?.Value).toEqual({ 'Fn::Join': ['', [endpoint, '/console']] });
    expect(outputs.SecretsPrefix?.Value).toBe('/pforte/');
  });
});

function stage(template: typeof service): Resource {
  return resourceNamed(template, 'AWS::ApiGatewayV2::Stage', 'Webhooks');
}
