import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DeadLetterDepths } from '../app/upkeep/dead-letters.ts';

/** @param urls of the dead-letter queues, by the ids of what they belong to */
export function createDeadLetterDepths(client: SQSClient, urls: Readonly<Record<string, string>>): DeadLetterDepths {
  const depthOf = async (QueueUrl: string): Promise<number> => {
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }));
    return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
  };
  return async () => Object.fromEntries(await Promise.all(Object.entries(urls).map(async ([id, url]) => [id, await depthOf(url)])));
}
