import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { handler as awayMode } from '../../functions/away-mode.ts';
import { handler as broadcast } from '../../functions/broadcast.ts';
import { handler as messengerWebhook } from '../../functions/messenger-webhook.ts';
import { handler as responder } from '../../functions/responder.ts';
import { handler as retention } from '../../functions/retention.ts';
import { handler as retry } from '../../functions/retry.ts';
import { handler as status } from '../../functions/status.ts';
import { handler as whatsappWebhook } from '../../functions/whatsapp-webhook.ts';
import { type FunctionName, functionNeeds } from '../../shared/runtime/functions.ts';

/** The handlers by name: the very same that AWS calls. */
const handlers: Readonly<Record<FunctionName, (event: never, context: Context) => Promise<unknown>>> = {
  'away-mode': awayMode,
  broadcast,
  'messenger-webhook': messengerWebhook,
  responder,
  retention,
  retry,
  status,
  'whatsapp-webhook': whatsappWebhook,
};

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
    return await handlers[name](event as never, context);
  } catch (error) {
    printUncaught(name, error);
    throw error;
  }
}

export async function invokeWebhook(
  name: 'messenger-webhook' | 'whatsapp-webhook',
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> {
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
