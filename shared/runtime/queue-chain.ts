import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { TimeLeft } from '../app/ports.ts';
import { failSafe, failureOf } from './fail-safe.ts';
import { type FunctionName, inventory } from './inventory.ts';
import { log } from './log.ts';

/**
 * The chain of every queue's function: each message is handled alone, in order; those that failed are reported singly, so that SQS brings
 * only them again and puts them aside after as many times as its entry in `inventory.ts` says. A batch that takes too long is ended before Lambda cuts
 * it, which would bring back the messages that are done as well.
 */
export function queueChain(functionName: FunctionName, handle: (body: string, timeLeft: TimeLeft) => Promise<void>) {
  const enoughForOneMs = 2 * inventory[functionName].callLimits.total;
  return failSafe<SQSEvent, SQSBatchResponse>(functionName, async ({ Records }, context) => {
    const timeLeft = () => context.getRemainingTimeInMillis();
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const [index, { body, messageId }] of Records.entries()) {
      if (index > 0 && timeLeft() < enoughForOneMs) {
        batchItemFailures.push({ itemIdentifier: messageId });
        continue;
      }
      try {
        await handle(body, timeLeft);
      } catch (error) {
        log('function.failed', { functionName, ...failureOf(error) });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  });
}
