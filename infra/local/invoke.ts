import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type FunctionName, functionNeeds, type WebhookName } from '../../shared/runtime/functions.ts';

type Handler = (event: never, context: Context) => Promise<unknown>;

/** The handlers by name, loaded from the very files that AWS calls. */
const handlers: ReadonlyMap<string, Handler> = new Map(
  await Promise.all(
    Object.keys(functionNeeds).map(async (name): Promise<[string, Handler]> => {
      const { handler } = (await import(`../../functions/${name}.ts`)) as { readonly handler: Handler };
      return [name, handler];
    }),
  ),
);

/** What Lambda would print of an error that leaves a handler: every enumerable property of it. */
function printUncaught(name: FunctionName, error: unknown): void {
  const details =
    error instanceof Error ? { errorType: error.name, errorMessage: error.message, ...error } : { errorMessage: String(error) };
  process.stderr.write(`${JSON.stringify({ functionName: name, ...details, stack: error instanceof Error ? error.stack : undefined })}\n`);
}

/** Invokes a handler as the Lambda runtime does; what it throws is printed as Lambda prints it, and thrown on. */
async function invoke(name: FunctionName, event: unknown): Promise<unknown> {
  const cutAt = performance.now() + functionNeeds[name].timeoutSeconds * 1000;
  const context = { functionName: name, getRemainingTimeInMillis: () => cutAt - performance.now() } as Context;
  try {
    return await handlers.get(name)?.(event as never, context);
  } catch (error) {
    printUncaught(name, error);
    throw error;
  }
}

export async function invokeWebhook(name: WebhookName, event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  return (await invoke(name, event)) as APIGatewayProxyStructuredResultV2;
}

export async function invokeQueue(name: 'responder' | 'retry' | 'status' | 'broadcast', event: SQSEvent): Promise<SQSBatchResponse> {
  return (await invoke(name, event)) as SQSBatchResponse;
}

export async function invokeAwayMode(): Promise<void> {
  await invoke('away-mode', { kind: 'tick' });
}

/** A night that failed was printed; the next one makes good for it. */
export async function invokeRetention(): Promise<void> {
  await invoke('retention', { kind: 'tick' }).catch(() => undefined);
}
