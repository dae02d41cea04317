import { Stack, Validations } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** The way of an alarm to an operator's mailbox. AWS asks that address once for its consent. */
export function createMail(scope: Construct, email: string): SnsAction {
  const topic = new Topic(scope, 'Topic', { displayName: 'Pforte', enforceSSL: true });
  // A policy of our own (for TLS) takes the place of the default one, which had let CloudWatch in.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsMayPublish',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  Validations.of(topic).acknowledge({
    id: 'AwsSolutions-SNS2',
    reason:
      "It carries names of alarms only. CloudWatch cannot publish with the account's own key, and another key costs more than all the rest.",
  });
  const subscription = topic.addSubscription(new EmailSubscription(email));
  Validations.of(subscription).acknowledge({
    id: 'Serverless-SNSRedrivePolicy',
    reason: 'Mail is not redriven. The alarm stays on in CloudWatch, and a second mail follows when it ends.',
  });
  return new SnsAction(topic);
}
