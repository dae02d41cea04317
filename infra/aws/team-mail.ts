import { Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/**
 * The way to the team's mailbox, for notices that somebody needs help: kind, time and channel. AWS asks the address once for its consent. Without a
 * policy of its own for TLS the topic could be published to in the clear; the only publisher is the responder's role.
 */
export function createTeamTopic(scope: Construct, email: string): Topic {
  const topic = new Topic(scope, 'Team', { displayName: 'Pforte', enforceSSL: true });
  Validations.of(topic).acknowledge({
    id: 'AwsSolutions-SNS2',
    reason:
      'It carries a kind, a time and a channel, and mail is not encrypted on its way anyway. Another key costs more than all the rest.',
  });
  const subscription = topic.addSubscription(new EmailSubscription(email));
  Validations.of(subscription).acknowledge({
    id: 'Serverless-SNSRedrivePolicy',
    reason: 'A mail that comes hours late helps nobody; the person had the answer with the help lines at once.',
  });
  return topic;
}
