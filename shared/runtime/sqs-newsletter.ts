import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { NewsletterQueue } from '../app/newsletter/newsletter-ports.ts';

/** Tickets over SQS FIFO: one lane of one job is one group, so one page of it is worked on at a time. */
export function createNewsletterQueue(client: SQSClient, queueUrl: string): NewsletterQueue {
  return {
    async sendPageTicket(ticket) {
      const { job, lane, epoch, seq } = ticket;
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrl,
          MessageBody: JSON.stringify(ticket),
          MessageGroupId: `${job}.${lane}`,
          MessageDeduplicationId: `${job}.${lane}.${epoch}.${seq}`,
        }),
      );
    },
  };
}
