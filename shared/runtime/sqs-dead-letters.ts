import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { DeadLetter, DeadLetters } from '../app/redrive.ts';

/** URLs of a dead-letter queue and of the queue that its messages came from; a schedule's calls came from none. */
export interface QueuePair {
  readonly from: string;
  readonly to?: string;
}

interface Received extends DeadLetter {
  readonly handle: string | undefined;
  readonly group: string | undefined;
}

export function createDeadLetters(client: SQSClient, { from, to }: QueuePair): DeadLetters<Received> {
  const drop = async ({ handle }: Received) => {
    await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle: handle }));
  };
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
        ...(Attributes?.SentTimestamp !== undefined && { sentAt: Number(Attributes.SentTimestamp) }),
      }));
    },
    async putBack(letter) {
      const { id, body, group } = letter;
      await client.send(
        new SendMessageCommand({
          QueueUrl: to,
          MessageBody: body,
          // A new deduplication id: within five minutes of its first delivery SQS would drop it.
          ...(group !== undefined && { MessageGroupId: group, MessageDeduplicationId: id }),
        }),
      );
      await drop(letter);
    },
    drop,
    async release(letters) {
      for (const { handle } of letters)
        await client.send(new ChangeMessageVisibilityCommand({ QueueUrl: from, ReceiptHandle: handle, VisibilityTimeout: 0 }));
    },
  };
}
