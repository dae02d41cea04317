import { PublishCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { createTeamMailbox } from '../../../shared/runtime/sns-mailbox.ts';
import { createTeamMail } from '../../../shared/runtime/sns-team.ts';

const topic = 'arn:aws:sns:eu-central-1:111122223333:team';

it('a mailbox gets the notices that are for it, and none for another one', async () => {
  const sns = mockClient(SNSClient);
  const client = new SNSClient({ region: 'eu-central-1' });
  await createTeamMailbox(client, topic).subscribe('team@lindenhof.example.org');
  await createTeamMail(
    { topic, address: 'Team@Lindenhof.example.org', facility: 'Lindenhof' },
    client,
  )({ channel: 'messenger', category: 'child', at: 0 });
  await createTeamMail(
    { topic, address: 'team@ahornweg.example.org', facility: 'Ahornweg' },
    client,
  )({ channel: 'messenger', category: 'child', at: 0 });
  const subscription = sns.commandCalls(SubscribeCommand)[0]?.args[0].input;
  expect(subscription).toMatchObject({ TopicArn: topic, Protocol: 'email', Endpoint: 'team@lindenhof.example.org' });
  const { mailbox: wanted } = JSON.parse(subscription?.Attributes?.FilterPolicy ?? '{}') as { readonly mailbox: readonly string[] };
  const marks = sns.commandCalls(PublishCommand).map(({ args }) => args[0].input.MessageAttributes?.mailbox?.StringValue ?? '');
  expect(marks.map((mark) => wanted.includes(mark))).toEqual([true, false]);
});
