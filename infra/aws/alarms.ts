import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, type IFilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { createMail } from './alarm-mail.ts';
import type { FrontDeskFunction } from './front-desk-function.ts';

export interface AlarmsProps {
  /** Namespace of the metrics counted from log lines; one per deployment. */
  readonly namespace: string;
  readonly api: HttpApi;
  /** Dead-letter queues by the name of what they belong to. */
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  readonly inbound: IQueue;
  readonly webhooks: readonly FrontDeskFunction[];
  /** The functions behind the webhooks: their errors show nowhere else at once. A webhook's error is the API's 5xx. */
  readonly background: readonly FrontDeskFunction[];
  readonly awayMode: FrontDeskFunction;
  /** Who is told; without it the alarms only show in CloudWatch. */
  readonly email?: string;
}

const fiveMinutes = Duration.minutes(5);

/**
 * What an operator must hear of. Eighteen metrics in all, ten are free: the alarms cost about 0.80 USD a month. None names a person;
 * `infra/README.md` says what to do about each.
 */
export class Alarms extends Construct {
  private readonly action: SnsAction | undefined;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.action = props.email === undefined ? undefined : createMail(this, props.email);
    this.watchQueues(props);
    this.watchFunctions(props);
    this.watchLogs(props);
  }

  private watchQueues({ deadLetters, inbound }: AlarmsProps): void {
    const greatest = { period: fiveMinutes, statistic: Stats.MAXIMUM };
    for (const [name, queue] of Object.entries(deadLetters)) {
      const because = `Something that ${name} could not do waits in its dead-letter queue.`;
      this.above(0, `DeadLetters-${name}`, queue.metricApproximateNumberOfMessagesVisible(greatest), because);
    }
    const because = 'A client has been waiting for the automatic answer for more than five minutes.';
    this.above(300, 'InboundOld', inbound.metricApproximateAgeOfOldestMessage(greatest), because);
  }

  private watchFunctions({ api, background, awayMode }: AlarmsProps): void {
    const failed = 'A delivery was answered with 5xx. Meta delivers it again; if this stays, nothing comes in.';
    this.above(0, 'WebhookErrors', api.metricServerError({ period: fiveMinutes, statistic: Stats.SUM }), failed);
    this.above(0, 'FunctionErrors', sumOfErrors(background), 'A function behind the webhooks failed. It is tried again; its log says why.');
    const many =
      'More than ten requests within five minutes were refused before they reached a webhook: the throttle (429). Meta brings a delivery again.';
    this.above(10, 'WebhooksThrottled', refusedAtTheDoor(api), many);
    const full = "A call was refused by the account's concurrency limit. A new account has ten; ask AWS for more.";
    this.above(0, 'Throttled', accountThrottles(), full);
    this.silent(awayMode);
  }

  private watchLogs({ namespace, webhooks, background }: AlarmsProps): void {
    const heal =
      'Only an operator can heal this: Meta refuses our answers or tells of trouble (token, permission, account, template), an answer was given up, another automaton answers beside the desk, somebody asked for a right and got no answer, or the calendar has no next opening or soon no holidays. The log says which.';
    const lines = this.count(namespace, 'NeedsOperator', [...webhooks, ...background], needsOperator());
    this.above(0, 'NeedsOperator', lines.with({ period: fiveMinutes }), heal);

    const rejected = FilterPattern.stringValue('$.event', '=', 'signature.rejected');
    const wrong = 'More than ten deliveries within an hour had a wrong signature: the app secret is not the right one, or somebody knocks.';
    const rejections = this.count(namespace, 'SignatureRejected', webhooks, rejected, '$.count');
    this.above(10, 'SignatureRejected', rejections.with({ period: Duration.hours(1) }), wrong);

    const changed =
      'More than five items of deliveries within an hour were of a kind or shape we do not know. Persons are answered as far as they can be told, but Meta has changed something: look for a newer version. The log says which places.';
    const odd = this.count(namespace, 'UnknownShape', webhooks, FilterPattern.stringValue('$.reason', '=', 'unknown-*'));
    this.above(5, 'UnknownShape', odd.with({ period: Duration.hours(1) }), changed);
  }

  /** A metric that counts the log lines of these functions that match, or adds up what `metricValue` names of them. */
  private count(
    metricNamespace: string,
    metricName: string,
    functions: readonly FrontDeskFunction[],
    filterPattern: IFilterPattern,
    metricValue = '1',
  ): Metric {
    for (const target of functions) {
      new MetricFilter(this, `${metricName}-${target.node.id}`, {
        logGroup: target.lambda.logGroup,
        filterPattern,
        metricNamespace,
        metricName,
        metricValue,
      });
    }
    return new Metric({ namespace: metricNamespace, metricName, statistic: Stats.SUM });
  }

  private above(threshold: number, id: string, metric: IMetric, because: string): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: because,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.arm(alarm);
  }

  /** Three times five minutes without a call. No data at all is the very thing to be told of. */
  private silent(awayMode: FrontDeskFunction): void {
    const alarm = new Alarm(this, 'AwayModeSilent', {
      alarmDescription: 'away-mode has not run for 15 minutes: overdue answers are not sent again, the status is not kept.',
      metric: awayMode.lambda.metricInvocations({ period: fiveMinutes, statistic: Stats.SUM }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.BREACHING,
    });
    this.arm(alarm);
  }

  private arm(alarm: Alarm): void {
    if (!this.action) return;
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
  }
}

function sumOfErrors(functions: readonly FrontDeskFunction[]): IMetric {
  const usingMetrics: Record<string, IMetric> = {};
  for (const [index, target] of functions.entries()) {
    usingMetrics[`e${index}`] = target.lambda.metricErrors({ period: fiveMinutes, statistic: Stats.SUM });
  }
  return new MathExpression({ expression: 'SUM(METRICS())', usingMetrics, period: fiveMinutes, label: 'Errors' });
}

/**
 * An HTTP API has no metric of its own for 429, and `4xx` holds our own refusals of unsigned requests as well. Those reached a function, and
 * so have an integration latency; a throttled request has none.
 */
function refusedAtTheDoor(api: HttpApi): IMetric {
  const usingMetrics = {
    asked: api.metricCount({ period: fiveMinutes, statistic: Stats.SUM }),
    handedOn: api.metricIntegrationLatency({ period: fiveMinutes, statistic: Stats.SAMPLE_COUNT }),
  };
  return new MathExpression({ expression: 'FILL(asked, 0) - FILL(handedOn, 0)', usingMetrics, period: fiveMinutes, label: '429' });
}

/** The log lines that somebody has to act on. CloudWatch takes 1,024 characters. */
function needsOperator(): IFilterPattern {
  const is = (field: string, word: string) => FilterPattern.stringValue(`$.${field}`, '=', word);
  return FilterPattern.any(
    is('event', 'reply.misconfigured'),
    // Nobody knows whether this answer arrived, and it is not said again.
    is('event', 'reply.given-up'),
    // Nobody on this channel is answered for a minute or longer.
    is('event', 'channel.stopped'),
    is('severity', 'alarm'),
    // `RefusalReason` of channels: Meta did not take what we built, and would not from anybody.
    is('reason', 'our-mistake'),
    // Notices of the responder that are no alarm by their severity.
    is('what', 'other-automaton'),
    is('what', 'rights-unanswered'),
  );
}

/** Of the whole account on purpose: the limit is the account's, and any function may have used it up. */
function accountThrottles(): IMetric {
  return new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', period: fiveMinutes, statistic: Stats.SUM });
}
