import { Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type Channel, channels } from '../../shared/facility/snapshot.ts';

/** Requests per second of each route, and how many may come at once. Meta delivers again what is refused with 429. */
const throttle = { rateLimit: 200, burstLimit: 400 };

/** Neither the caller's address nor the path with its query, which carries the verify token at the handshake. */
const accessLog = JSON.stringify({
  at: '$context.requestTimeEpoch',
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  integrationStatus: '$context.integrationStatus',
});

/** The door: for each channel `GET` (handshake) and `POST` (delivery) of `/webhooks/<channel>`, nothing else. */
export class WebhookApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, handlers: Readonly<Record<Channel, IFunction>>) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'Webhooks of Messenger and WhatsApp' });
    const logGroup = new LogGroup(this, 'Access', { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: AccessLogFormat.custom(accessLog) },
    });
    for (const channel of channels) this.open(channel, handlers[channel]);
  }

  /** The URL to be entered in Meta's app dashboard. */
  url(channel: Channel): string {
    return Fn.join('', [this.api.apiEndpoint, pathOf(channel)]);
  }

  private open(channel: Channel, handler: IFunction): void {
    const routes = this.api.addRoutes({
      path: pathOf(channel),
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration(`${channel}-integration`, handler),
      authorizer: new HttpNoneAuthorizer(),
    });
    for (const route of routes) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          "Meta cannot sign in. A delivery is authorised by its HMAC over the raw body, the handshake by the verify token, both in the function's first step.",
      });
    }
  }
}

function pathOf(channel: Channel): string {
  return `/webhooks/${channel}`;
}
