import type { IncomingMessage } from 'node:http';
import type { Publications } from '../../shared/runtime/console/publications.ts';
import { type LoopbackServer, listenOnLoopback } from './loopback.ts';

/** Local ARN of the topic of the team's mailbox. */
export const teamTopic = 'arn:aws:sns:eu-central-1:000000000000:pforte-local-team';

/** Local ARN of the topic of whoever gets the alarms. */
export const operatorTopic = 'arn:aws:sns:eu-central-1:000000000000:pforte-local-operator';

/** Stands for the address that a real deployment was given for alarms. */
const operatorAddress = 'AlarmMail';

/** A mail that a real deployment would have sent. */
export interface Mail {
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailServer extends LoopbackServer {
  /** Newest first. */
  mails(): readonly Mail[];
  /** Tells what is published, as a topic calls a function. */
  onPublication(hear: (event: Publications) => Promise<void>): void;
}

/**
 * A small SNS that takes Publish over the wire and keeps what mailboxes would have got, in memory.
 * @param to the address that listens for notices with this mark
 */
export async function startMailServer(to: (mark: string) => string, now: () => number): Promise<MailServer> {
  const mails: Mail[] = [];
  let told: (event: Publications) => Promise<void> = async () => undefined;
  const server = await listenOnLoopback({
    port: 0,
    listener(request, response) {
      readForm(request).then(
        (form) => {
          const topic = form.get('TopicArn');
          const isPublish = form.get('Action') === 'Publish' && (topic === teamTopic || topic === operatorTopic);
          if (isPublish) mails.unshift({ at: new Date(now()).toISOString(), ...mailIn(form, to) });
          // As at AWS, the publisher does not wait for who hears it; their failures are printed where they arise.
          if (isPublish) void told(eventIn(form)).catch(() => undefined);
          response.writeHead(isPublish ? 200 : 400, { 'content-type': 'text/xml' }).end(isPublish ? published(mails.length) : refused);
        },
        () => response.writeHead(500).end(),
      );
    },
  });
  return {
    ...server,
    mails: () => mails,
    onPublication(hear) {
      told = hear;
    },
  };
}

function mailIn(form: URLSearchParams, to: (mark: string) => string): Omit<Mail, 'at'> {
  const text = (name: string) => form.get(name) ?? '';
  return {
    to: text('TopicArn') === operatorTopic ? operatorAddress : to(text('MessageAttributes.entry.1.Value.StringValue')),
    subject: text('Subject'),
    text: text('Message'),
  };
}

/** The publication as a function is called with it. */
function eventIn(form: URLSearchParams): Publications {
  const text = (name: string) => form.get(name) ?? '';
  const attributes = [1, 2].flatMap((place) => {
    const name = text(`MessageAttributes.entry.${place}.Name`);
    return name === '' ? [] : [[name, { Type: 'String', Value: text(`MessageAttributes.entry.${place}.Value.StringValue`) }]];
  });
  const Sns = { TopicArn: text('TopicArn'), Message: text('Message'), MessageAttributes: Object.fromEntries(attributes) };
  return { Records: [{ Sns }] };
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
