import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the topic of the team's mailbox is called here. */
export const teamTopic = 'arn:aws:sns:eu-central-1:000000000000:pforte-local-team';

/** A mail that a real deployment would have sent. */
export interface Mail {
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  /** Newest first. */
  mails(): readonly Mail[];
  close(): Promise<void>;
}

/** A small SNS that takes Publish over the wire and keeps what mailboxes would have got, in memory. */
export async function startMailServer(to: string, now: () => number): Promise<MailServer> {
  const mails: Mail[] = [];
  const server = createServer((request, response) => {
    readForm(request).then(
      (form) => {
        const isPublish = form.get('Action') === 'Publish' && form.get('TopicArn') === teamTopic;
        if (isPublish) {
          mails.unshift({ at: new Date(now()).toISOString(), to, subject: form.get('Subject') ?? '', text: form.get('Message') ?? '' });
        }
        response.writeHead(isPublish ? 200 : 400, { 'content-type': 'text/xml' }).end(isPublish ? published(mails.length) : refused);
      },
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    mails: () => mails,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

const namespace = 'http://sns.amazonaws.com/doc/2010-03-31/';

function published(count: number): string {
  return `<PublishResponse xmlns="${namespace}"><PublishResult><MessageId>local-${count}</MessageId></PublishResult></PublishResponse>`;
}

const refused = `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>NotFound</Code><Message>no such topic</Message></Error></ErrorResponse>`;
