import { Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/**
 * The way to the teams' mailboxes, for notices that somebody needs help: kind, time and channel. The addresses are the facilities': publishing
 * subscribes them. Without a policy of its own for TLS the topic could be published to in the clear; the only publisher is the responder's role.
 */
export function createTeamTopic(scope: Construct): Topic {
  const topic = new Topic(scope, 'Team', { displayName: 'Pforte', enforceSSL: true });
  Validations.of(topic).acknowledge({
    id: 'AwsSolutions-SNS2',
    reason:
      'It carries a kind, a time and a channel, and mail is not encrypted on its way anyway. Another key costs more than all the rest.',
  });
  return topic;
}
