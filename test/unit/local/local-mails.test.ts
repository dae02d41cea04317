import { afterEach, expect, it } from 'vitest';
import { type MailServer, startMailServer, teamTopic } from '../../../infra/local/mails.ts';
import { createSNS } from '../../../shared/runtime/aws-clients.ts';
import { createTeamMail } from '../../../shared/runtime/sns-team.ts';
import { monday10 } from '../../support/events.ts';

let server: MailServer | undefined;
afterEach(async () => server?.close());

const mailbox = { address: 'team@lindenhof.example.org', facility: 'Beratung Lindenhof' };
const limits = { connect: 1000, request: 3000, total: 5000 };

it('a notice published with the real client is a mail of the local run, the newest first', async () => {
  server = await startMailServer(
    () => 'team@lindenhof.example.org',
    () => monday10,
  );
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  process.env.AWS_ENDPOINT_URL_SNS = server.url;
  const tell = createTeamMail({ ...mailbox, topic: teamTopic }, createSNS(limits));
  await tell({ channel: 'messenger', category: 'child', at: monday10 });
  await tell({ channel: 'messenger', category: 'suicide', at: monday10 });
  expect(server.mails()).toMatchObject([
    { at: '2026-11-23T09:00:00.000Z', to: 'team@lindenhof.example.org', subject: 'Pforte: jemand braucht Hilfe' },
    { text: expect.stringContaining('Gefahr für ein Kind') },
  ]);
  await expect(
    createTeamMail(
      { ...mailbox, topic: 'arn:aws:sns:eu-central-1:000000000000:other' },
      createSNS(limits),
    )({ channel: 'messenger', category: 'child', at: 1 }),
  ).rejects.toThrow();
});
