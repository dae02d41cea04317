import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DeadLetter, DeadLetters } from '../app/redrive.ts';

/** URLs of a dead-letter queue and of the queue that its messages came from. */
export interface QueuePair {
  readonly from: string;
  readonly to: string;
}

interface Received extends DeadLetter {
  readonly handle: string | undefined;
  readonly group: string | undefined;
}

export function createDeadLetters(client: SQSClient, { from, to }: QueuePair): DeadLetters<Received> {
  return {
    async receive() {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10, WaitTimeSeconds: 1, MessageSystemAttributeNames: ['All'] }),
      );
      return Messages.map(({ MessageId = '', Body = '', ReceiptHandle, Attributes }) => ({
        id: MessageId,
        body: Body,
        handle: ReceiptHandle,
        group: Attributes?.MessageGroupId,
      }));
    },
    async putBack({ id, body, handle, group }) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: to,
          MessageBody: body,
          // A new deduplication id: within five minutes of its first delivery SQS would drop it.
          ...(group !== undefined && { MessageGroupId: group, MessageDeduplicationId: id }),
        }),
      );
      await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle: handle }));
    },
  };
}
