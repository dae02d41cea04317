import { type Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';

/**
 * The way of alarms and of the daily examination to an operator's mailbox. AWS asks that address once for its consent.
 *
 * @param email absent: nobody listens yet
 */
export function createOperatorTopic(stack: Stack, email: string | undefined): Topic {
  const topic = new Topic(stack, 'Operator', { displayName: 'Pforte', enforceSSL: true });
  // A policy of our own (for TLS) takes the place of the default one, which had let CloudWatch in.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsMayPublish',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  );
  Validations.of(topic).acknowledge({
    id: 'AwsSolutions-SNS2',
    reason:
      "It carries names of alarms and states of the set-up only. CloudWatch cannot publish with the account's own key, and another key costs more than all the rest.",
  });
  if (email === undefined) return topic;
  const subscription = topic.addSubscription(new EmailSubscription(email));
  Validations.of(subscription).acknowledge({
    id: 'Serverless-SNSRedrivePolicy',
    reason:
      'Mail is not redriven. An alarm stays on in CloudWatch, and a second mail follows when it ends; the examination is made again each day.',
  });
  return topic;
}
