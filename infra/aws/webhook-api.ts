import { Fn, Validations } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod, HttpNoneAuthorizer, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { entriesBy, type Inventory, type RouteTrigger, routeKeysOf } from '../../shared/runtime/inventory-entry.ts';
import { type Throttle, throttlesOf } from './webhook-routes.ts';

export interface WebhookApiProps {
  readonly inventory: Inventory;
  /** The function of an entry. */
  readonly handlerOf: (name: string) => IFunction;
  readonly throttle: Throttle;
}

/**
 * The HTTP API: the routes of the inventory, nothing else. Each channel has `GET` (handshake) and `POST` (delivery) of `/webhooks/<channel>`, the
 * console all that is below its path.
 */
export class WebhookApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { inventory, handlerOf, throttle }: WebhookApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'Webhooks of the channels, pages of the staff' });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // Default for routes without a throttle of their own.
      throttle: { rateLimit: throttle.requestsPerSecond, burstLimit: throttle.burst },
    });
    const reason =
      'API Gateway writes a line for each request that it refuses, too: a flood that costs nothing else would fill the log for 60 USD and more a day. The functions log what reaches them.';
    Validations.of(stage).acknowledge({ id: 'AwsSolutions-APIG1', reason }, { id: 'Serverless-APIGWAccessLogging', reason });
    for (const { name, trigger } of entriesBy('route', inventory)) this.open(stage, trigger, handlerOf(name));
    throttleRoutes(stage, throttlesOf(inventory, throttle));
  }

  url(path: string): string {
    return Fn.join('', [this.api.apiEndpoint, path]);
  }

  private open(stage: HttpStage, trigger: RouteTrigger, handler: IFunction): void {
    const { path, methods, andBelow } = trigger;
    const integration = new HttpLambdaIntegration(`${path.split('/').at(-1)}-integration`, handler);
    const routes = [...new Set(routeKeysOf(trigger).map((route) => route.path))].flatMap((one) =>
      this.api.addRoutes({
        path: one,
        methods: (Object.keys(methods) as (keyof typeof methods)[]).map((method) => HttpMethod[method]),
        integration,
        authorizer: new HttpNoneAuthorizer(),
      }),
    );
    for (const route of routes) {
      // The stage's settings name the routes, which must be there by then.
      stage.node.addDependency(route);
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: andBelow
          ? "The page where one signs in is a page, too. The function asks for the session, and for the person's role, before every page and every act."
          : "Meta cannot sign in. A delivery is authorised by its HMAC over the raw body, the handshake by the verify token, both in the function's first step.",
      });
    }
  }
}

/** The construct for a stage knows one throttle for all routes; each route's own is a property below it. Meta delivers again what got a 429. */
function throttleRoutes(stage: HttpStage, throttles: Readonly<Record<string, Throttle>>): void {
  const resource = stage.node.defaultChild;
  if (!(resource instanceof CfnStage)) throw new TypeError('An HttpStage stands for an AWS::ApiGatewayV2::Stage.');
  resource.routeSettings = Object.fromEntries(
    Object.entries(throttles).map(([route, { requestsPerSecond, burst }]) => [
      route,
      { ThrottlingRateLimit: requestsPerSecond, ThrottlingBurstLimit: burst },
    ]),
  );
}
