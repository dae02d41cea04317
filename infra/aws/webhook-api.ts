import { Fn, Validations } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Channel } from '../../shared/channels/registry.ts';
import { pathOf, type Throttle, throttlesOf } from './webhook-routes.ts';

export interface WebhookApiProps {
  readonly handlers: ReadonlyMap<Channel, IFunction>;
  readonly throttle: Throttle;
}

/** The door: for each channel `GET` (handshake) and `POST` (delivery) of `/webhooks/<channel>`, nothing else. */
export class WebhookApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { handlers, throttle }: WebhookApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'Webhooks of the channels' });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // What a route without a throttle of its own is given.
      throttle: { rateLimit: throttle.requestsPerSecond, burstLimit: throttle.burst },
    });
    const reason =
      'API Gateway writes a line for each request that it refuses, too: a flood that costs nothing else would fill the log for 60 USD and more a day. The functions log what reaches them.';
    Validations.of(stage).acknowledge({ id: 'AwsSolutions-APIG1', reason }, { id: 'Serverless-APIGWAccessLogging', reason });
    for (const [channel, handler] of handlers) this.open(stage, channel, handler);
    throttleRoutes(stage, throttle);
  }

  /** The URL to be entered in Meta's app dashboard. */
  url(channel: Channel): string {
    return Fn.join('', [this.api.apiEndpoint, pathOf(channel)]);
  }

  private open(stage: HttpStage, channel: Channel, handler: IFunction): void {
    const routes = this.api.addRoutes({
      path: pathOf(channel),
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration(`${channel}-integration`, handler),
      authorizer: new HttpNoneAuthorizer(),
    });
    for (const route of routes) {
      // The stage's settings name the routes, which must be there by then.
      stage.node.addDependency(route);
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          "Meta cannot sign in. A delivery is authorised by its HMAC over the raw body, the handshake by the verify token, both in the function's first step.",
      });
    }
  }
}

/** The construct for a stage knows one throttle for all routes; each route's own is a property below it. Meta delivers again what got a 429. */
function throttleRoutes(stage: HttpStage, throttle: Throttle): void {
  const resource = stage.node.defaultChild;
  if (!(resource instanceof CfnStage)) throw new TypeError('An HttpStage stands for an AWS::ApiGatewayV2::Stage.');
  resource.routeSettings = Object.fromEntries(
    Object.entries(throttlesOf(throttle)).map(([route, { requestsPerSecond, burst }]) => [
      route,
      { ThrottlingRateLimit: requestsPerSecond, ThrottlingBurstLimit: burst },
    ]),
  );
}
