import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, type IFilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionAlarms } from '../../shared/runtime/inventory-entry.ts';
import type { FrontDeskFunction } from './front-desk-function.ts';
import { pascalCase } from './pascal-case.ts';

export interface AlarmsProps {
  /** Namespace of the metrics counted from log lines; one per deployment. */
  readonly namespace: string;
  readonly api: HttpApi;
  /** Where every function writes its lines. */
  readonly logGroup: LogGroup;
  readonly queues: ReadonlyMap<string, IQueue>;
  readonly functions: readonly FrontDeskFunction[];
  /** Where alarms are told. */
  readonly told: SnsAction;
}

const minutesPerPeriod = 5;
const fiveMinutes = Duration.minutes(minutesPerPeriod);

/** Out of so many periods, so many must be bad. */
interface Patience {
  readonly of: number;
  readonly bad: number;
}

/**
 * Alarms for all that an operator must know, on ten metrics in all, as many as are free. What lies in dead-letter queues has none of its own: away
 * mode looks every five minutes and says so in a line that counts for `NeedsOperator`; `AwayModeSilent` watches the watcher. None names a person;
 * `infra/README.md` says what to do about each.
 */
export class Alarms extends Construct {
  private readonly action: SnsAction;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.action = props.told;
    for (const target of props.functions) this.watchFunction(target, props);
    this.watchAll(props);
    this.watchLogs(props);
  }

  /** Adds the alarms that an entry of the inventory asks for by itself. */
  private watchFunction({ name, entry: { trigger, alarms = {} }, lambda }: FrontDeskFunction, { queues }: AlarmsProps): void {
    const { waiting, silent } = alarms;
    if (waiting && trigger.kind === 'queue') {
      const age = queues.get(trigger.id)?.metricApproximateAgeOfOldestMessage({ period: fiveMinutes, statistic: Stats.MAXIMUM });
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
    // One failure is tried again and heals; a function that keeps failing does not.
    const because = 'A function failed again and again within fifteen minutes. The log says which and why.';
    this.above(0, 'FunctionErrors', ofAllFunctions('Errors'), because, { of: 3, bad: 2 });
    const many =
      'More than ten requests within five minutes were refused before they reached a webhook: the throttle (429). Meta brings a delivery again.';
    this.above(10, 'WebhooksThrottled', refusedByTheApi(api), many);
    const full = "A call was refused by the account's concurrency limit. A new account has ten; ask AWS for more.";
    this.above(0, 'Throttled', ofAllFunctions('Throttles'), full);
  }

  private watchLogs({ namespace, logGroup }: AlarmsProps): void {
    const count = (metricName: string, filterPattern: IFilterPattern, metricValue = '1') => {
      new MetricFilter(this, `${metricName}Lines`, { logGroup, filterPattern, metricNamespace: namespace, metricName, metricValue });
      return new Metric({ namespace, metricName, statistic: Stats.SUM });
    };
    const heal =
      'Only an operator can heal this: Meta refuses our answers or tells of trouble (token, permission, account, template), an answer was given up, messages lie in a dead-letter queue, another automaton answers beside the desk, somebody asked for a right and got no answer, or the calendar has no next opening or soon no holidays. The log says which.';
    const lines = count('NeedsOperator', needsOperator());
    // A lasting fault is logged every five minutes, give or take seconds: one quiet period is no end.
    this.above(0, 'NeedsOperator', lines.with({ period: fiveMinutes }), heal, { of: 3, bad: 1 });

    const rejected = FilterPattern.stringValue('$.event', '=', 'signature.rejected');
    const wrong =
      'More than ten deliveries within an hour had a wrong signature: the app secret is not the right one, or possible probing.';
    const rejections = count('SignatureRejected', rejected, '$.count');
    this.above(10, 'SignatureRejected', rejections.with({ period: Duration.hours(1) }), wrong);

    const changed =
      'More than five items of deliveries within an hour were of a kind or shape we do not know. Persons are answered as far as they can be told, but Meta has changed something: look for a newer version. The log says which places.';
    const odd = count('UnknownShape', FilterPattern.stringValue('$.reason', '=', 'unknown-*'));
    this.above(5, 'UnknownShape', odd.with({ period: Duration.hours(1) }), changed);
  }

  private above(threshold: number, id: string, metric: IMetric, because: string, { of, bad }: Patience = { of: 1, bad: 1 }): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: because,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: of,
      ...(of > bad && { datapointsToAlarm: bad }),
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
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
  }
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

/** Of the whole account on purpose: the concurrency limit is the account's, and each function's own errors would cost a metric apiece. */
function ofAllFunctions(metricName: 'Errors' | 'Throttles'): IMetric {
  return new Metric({ namespace: 'AWS/Lambda', metricName, period: fiveMinutes, statistic: Stats.SUM });
}
