import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { failSafe, failureOf } from './fail-safe.ts';
import type { FunctionName } from './functions.ts';
import { log } from './log.ts';

/**
 * The chain of every queue's function: each message is handled alone, in order; those that failed are reported singly, so that SQS brings
 * only them again and puts them aside after as many times as `app/queues.ts` says (inbound and status 20, the others 5).
 */
export function queueChain(functionName: FunctionName, handle: (body: string) => Promise<void>) {
  return failSafe<SQSEvent, SQSBatchResponse>(functionName, async ({ Records }) => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const { body, messageId } of Records) {
      try {
        await handle(body);
      } catch (error) {
        log('function.failed', { functionName, ...failureOf(error) });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  });
}
