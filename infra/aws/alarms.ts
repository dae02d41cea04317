import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, type IFilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionAlarms } from '../../shared/runtime/inventory-entry.ts';
import { createMail } from './alarm-mail.ts';
import type { FrontDeskFunction } from './front-desk-function.ts';
import { pascalCase } from './pascal-case.ts';

export interface AlarmsProps {
  /** Namespace of the metrics counted from log lines; one per deployment. */
  readonly namespace: string;
  readonly api: HttpApi;
  /** Dead-letter queues by the name of what they belong to. */
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  readonly queues: ReadonlyMap<string, IQueue>;
  readonly functions: readonly FrontDeskFunction[];
  /** Address that alarms are mailed to; without it they only show in CloudWatch. */
  readonly email?: string;
}

const minutesPerPeriod = 5;
const fiveMinutes = Duration.minutes(minutesPerPeriod);

/**
 * Alarms for all that an operator must know, most of them derived from the inventory. Twenty metrics in all, ten are free: the alarms cost
 * about 1 USD a month. None names a person; `infra/README.md` says what to do about each.
 */
export class Alarms extends Construct {
  private readonly action: SnsAction | undefined;
  private readonly webhooks: readonly FrontDeskFunction[];
  /** The functions behind the webhooks: their errors show nowhere else at once. A webhook's error is the API's 5xx. */
  private readonly background: readonly FrontDeskFunction[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.action = props.email === undefined ? undefined : createMail(this, props.email);
    this.webhooks = props.functions.filter(({ entry }) => entry.trigger.kind === 'route');
    this.background = props.functions.filter(({ entry }) => entry.trigger.kind !== 'route');
    this.watchDeadLetters(props);
    for (const target of props.functions) this.watchFunction(target, props);
    this.watchAll(props);
    this.watchLogs(props);
  }

  private watchDeadLetters({ deadLetters }: AlarmsProps): void {
    for (const [name, queue] of Object.entries(deadLetters)) {
      const because = `Something that ${name} could not do waits in its dead-letter queue.`;
      this.above(0, `DeadLetters-${name}`, queue.metricApproximateNumberOfMessagesVisible(greatest), because);
    }
  }

  /** Adds the alarms that an entry of the inventory asks for by itself. */
  private watchFunction({ name, entry: { trigger, alarms = {} }, lambda }: FrontDeskFunction, { queues }: AlarmsProps): void {
    const { waiting, silent } = alarms;
    if (waiting && trigger.kind === 'queue') {
      const age = queues.get(trigger.id)?.metricApproximateAgeOfOldestMessage(greatest);
      if (age) this.above(waiting.seconds, `${pascalCase(trigger.id)}Old`, age, waiting.because);
    }
    if (silent) {
      const calls = lambda.metricInvocations({ period: fiveMinutes, statistic: Stats.SUM });
      this.silent(`${pascalCase(name)}Silent`, calls, silent);
    }
  }

  private watchAll({ api }: AlarmsProps): void {
    const failed = 'A delivery was answered with 5xx. Meta delivers it again; if this stays, nothing comes in.';
    this.above(0, 'WebhookErrors', api.metricServerError({ period: fiveMinutes, statistic: Stats.SUM }), failed);
    const because = 'A function behind the webhooks failed. It is tried again; its log says why.';
    this.above(0, 'FunctionErrors', sumOfErrors(this.background), because);
    const many =
      'More than ten requests within five minutes were refused before they reached a webhook: the throttle (429). Meta brings a delivery again.';
    this.above(10, 'WebhooksThrottled', refusedByTheApi(api), many);
    const full = "A call was refused by the account's concurrency limit. A new account has ten; ask AWS for more.";
    this.above(0, 'Throttled', accountThrottles(), full);
  }

  private watchLogs({ namespace }: AlarmsProps): void {
    const { webhooks, background } = this;
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

  /** No data at all is the very thing to be told of. */
  private silent(id: string, calls: IMetric, { minutes, because }: NonNullable<FunctionAlarms['silent']>): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: because,
      metric: calls,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: minutes / minutesPerPeriod,
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

const greatest = { period: fiveMinutes, statistic: Stats.MAXIMUM };

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
function refusedByTheApi(api: HttpApi): IMetric {
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
    // This answer may or may not have arrived, and it is not sent again.
    is('event', 'reply.given-up'),
    // No answers on this channel for a minute or longer.
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
