import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Mail } from '../app/upkeep/news-mail.ts';

/** Mails to whoever gets the alarms. */
export function createOperatorMail(client: SNSClient, TopicArn: string): (mail: Mail) => Promise<void> {
  return async ({ subject: Subject, text: Message }) => {
    await client.send(new PublishCommand({ TopicArn, Subject, Message }));
  };
}
