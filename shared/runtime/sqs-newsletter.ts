import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { NewsletterQueue } from '../app/newsletter/newsletter-ports.ts';
import type { KeySpace } from '../kernel/key-space.ts';
import { batchTicketCodec } from '../store/codecs/queue-codecs.ts';

/** One desk's tickets over SQS FIFO: one shard of one job is one group, so one page of it is worked on at a time. Desks may name their jobs alike. */
export function createNewsletterQueue(client: SQSClient, queueUrl: string, space: KeySpace): NewsletterQueue {
  return {
    async sendPageTicket(ticket) {
      const { job, shard, epoch, seq } = ticket;
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrl,
          MessageBody: JSON.stringify(batchTicketCodec.write({ ...ticket, space })),
          MessageGroupId: `${space}${job}.${shard}`,
          MessageDeduplicationId: `${space}${job}.${shard}.${epoch}.${seq}`,
        }),
      );
    },
  };
}
