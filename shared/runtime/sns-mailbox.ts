import { type SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import type { TeamMailbox } from '../app/settings/team-mailbox.ts';
import { mailboxMark } from './mailbox-mark.ts';

/** Mailboxes as subscribers of the deployment's topic, each for the notices that bear its mark. AWS asks an address once for its consent. */
export function createTeamMailbox(client: SNSClient, TopicArn: string): TeamMailbox {
  return {
    async subscribe(address) {
      const Attributes = { FilterPolicy: JSON.stringify({ mailbox: [mailboxMark(address)] }) };
      await client.send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: address, Attributes }));
    },
  };
}
