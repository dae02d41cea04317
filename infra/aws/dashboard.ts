import { Aws, type Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnQueryDefinition, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

export interface DashboardProps {
  /** The stack's name as it will be in AWS, and the namespace of its metrics. May be a token. */
  readonly stackName: string;
  readonly logGroup: LogGroup;
  readonly api: HttpApi;
  readonly inbound: IQueue;
}

/** One dashboard (three are free): clients answered, faults, what costs. Its numbers are counted when somebody looks, and cost nothing before. */
export function addDashboard(stack: Stack, props: DashboardProps): void {
  const rows = [answered(props), faults(props), costs(props)];
  const widgets = rows.flatMap((row, y) =>
    row.map(({ type, ...properties }, x) => ({
      type,
      ...{ x: (24 / row.length) * x, y: 6 * y, width: 24 / row.length, height: 6 },
      properties: { region: Aws.REGION, view: 'timeSeries', ...properties },
    })),
  );
  new CfnDashboard(stack, 'Dashboard', { dashboardName: props.stackName, dashboardBody: stack.toJsonString({ widgets }) });
}

type Widget = { readonly type: 'metric' | 'log'; readonly title: string } & Readonly<Record<string, unknown>>;

function metric(title: string, metrics: readonly unknown[], stat = 'Sum', period = 300): Widget {
  return { type: 'metric', title, stat, period, metrics };
}

function lines({ logGroupName }: LogGroup, title: string, query: string, view: 'timeSeries' | 'table'): Widget {
  return { type: 'log', title, view, query: `SOURCE '${logGroupName}' | ${query}` };
}

function answered({ logGroup, inbound }: DashboardProps): readonly Widget[] {
  return [
    lines(logGroup, 'Clients answered', 'filter event = "reply.sent" | stats count(*) as answers by bin(1d)', 'timeSeries'),
    lines(logGroup, 'By rule', 'filter event = "event.decided" | stats count(*) as events by because | sort events desc', 'table'),
    metric('Longest wait, seconds', [['AWS/SQS', 'ApproximateAgeOfOldestMessage', 'QueueName', inbound.queueName]], 'Maximum'),
  ];
}

function faults({ stackName, logGroup, api }: DashboardProps): readonly Widget[] {
  const own = ['NeedsOperator', 'SignatureRejected', 'UnknownShape'].map((name) => [stackName, name]);
  return [
    metric('Faults', [...own, ['AWS/ApiGateway', '5xx', 'ApiId', api.apiId], ['AWS/Lambda', 'Errors'], ['AWS/Lambda', 'Throttles']]),
    metric('Dead letters', [
      [{ expression: searchOf('AWS/SQS,QueueName', 'ApproximateNumberOfMessagesVisible', 'DeadLetters', 'Maximum') }],
    ]),
    lines(logGroup, 'For the operator', `${saved.operator} | limit 20`, 'table'),
  ];
  function searchOf(schema: string, name: string, part: string, stat: string): string {
    return `SEARCH('{${schema}} MetricName="${name}" "${stackName}" ${part}', '${stat}', 300)`;
  }
}

function costs({ stackName, api }: DashboardProps): readonly Widget[] {
  const perDay = 86_400;
  const search = (schema: string, name: string) => [
    { expression: `SUM(SEARCH('{${schema}} MetricName="${name}" "${stackName}"', 'Sum', ${perDay}))`, label: name },
  ];
  return [
    metric(
      'Calls a day',
      [
        ['AWS/ApiGateway', 'Count', 'ApiId', api.apiId],
        search('AWS/Lambda,FunctionName', 'Invocations'),
        search('AWS/SQS,QueueName', 'NumberOfEmptyReceives'),
      ],
      'Sum',
      perDay,
    ),
    metric('Milliseconds a day', [search('AWS/Lambda,FunctionName', 'Duration')], 'Sum', perDay),
    metric(
      'Table units a day',
      [search('AWS/DynamoDB,TableName', 'ConsumedWriteCapacityUnits'), search('AWS/DynamoDB,TableName', 'ConsumedReadCapacityUnits')],
      'Sum',
      perDay,
    ),
  ];
}

/** Queries of the log that an operator finds under "Saved queries" in Logs Insights. They cost nothing until they are run. */
const saved = {
  operator:
    'fields @timestamp, desk, event, what, code, because, reason, severity | filter severity = "alarm" or event in ["reply.misconfigured", "reply.given-up", "channel.stopped"] or reason = "our-mistake" or what in ["other-automaton", "rights-unanswered"] | sort @timestamp desc',
  failures:
    'fields @timestamp, functionName, code, what, desk | filter event = "function.failed" or level = "ERROR" | sort @timestamp desc',
  answers: 'filter event = "event.decided" | stats count(*) as events, pct(ms, 95) as ms95 by channel, because | sort events desc',
  'unknown-shapes': 'filter reason like /^unknown-/ | stats count(*) as items by channel, event, reason, paths.0 | sort items desc',
} as const;

export function addSavedQueries(stack: Stack, { stackName, logGroup }: Pick<DashboardProps, 'stackName' | 'logGroup'>): void {
  for (const [name, queryString] of Object.entries(saved)) {
    new CfnQueryDefinition(stack, `Query${name}`, { name: `${stackName}/${name}`, queryString, logGroupNames: [logGroup.logGroupName] });
  }
}
