import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { isFrozen, now } from '../../shared/runtime/clock.ts';
import { readClock } from '../cli/read-moment.ts';
import { dueAnswers } from './due-answers.ts';
import type { Incoming, Reply, Route } from './gateway.ts';
import { jsonReply } from './json-reply.ts';
import type { Resources } from './resources.ts';
import type { LocalSchedule } from './schedule.ts';
import type { Settings } from './settings.ts';

export interface LocalView {
  readonly endpoints: { readonly dynamodb: string; readonly sqs: string };
  readonly resources: Resources;
  readonly settings: Settings;
  /** The facility file, so that commands read the same. */
  readonly facility: string;
  readonly schedule: LocalSchedule;
  readonly sqs: SQSClient;
  readonly inWork: () => number;
  /** Where Graph calls go. */
  readonly graph: () => string;
  readonly desk: () => Promise<object>;
  readonly week: () => Promise<unknown>;
  readonly mails: () => readonly unknown[];
}

/** `GET /health`, `GET /local`, `GET /local/desk`, `GET /local/week`, `GET /local/mails` and `PUT /local/clock`. */
export function localRoute(view: LocalView): Route {
  const dynamodb = new DynamoDBClient({ endpoint: view.endpoints.dynamodb });
  return async (incoming) => {
    switch (`${incoming.method} ${incoming.path}`) {
      case 'GET /health':
        return jsonReply(200, { status: 'ok' });
      case 'GET /local':
        return jsonReply(200, {
          ...view.endpoints,
          tables: view.resources.tables,
          queues: view.resources.queues,
          deadLetters: view.resources.deadLetters,
          facility: view.facility,
          secrets: view.settings,
          clock: new Date(now()).toISOString(),
          frozen: isFrozen(),
          graph: view.graph(),
          pending: await pending(view),
          due: (await dueAnswers(dynamodb, view.resources.tables.conversations)).count,
        });
      case 'GET /local/desk':
        return jsonReply(200, { ...(await view.desk()), waiting: await waiting(dynamodb, view.resources.tables.conversations) });
      case 'GET /local/week':
        return jsonReply(200, await view.week());
      case 'GET /local/mails':
        return jsonReply(200, view.mails());
      case 'PUT /local/clock':
        return putClock(incoming, view.schedule);
      default:
        return undefined;
    }
  };
}

const farthestMs = 10 * 366 * 24 * 60 * 60_000;

async function putClock({ body }: Incoming, schedule: LocalSchedule): Promise<Reply> {
  const wanted = clockOf(body);
  const to = readClock(String(wanted.now ?? ''), now());
  if (Number.isNaN(to) || !['boolean', 'undefined'].includes(typeof wanted.frozen)) {
    return jsonReply(400, { error: 'Send {"now": "2026-11-28T22:00:00+01:00"}; with "frozen": true the clock stands still there.' });
  }
  // Every schedule on the way is replayed: a year takes seconds, a typo in the year would take hours, and the way back would be barred.
  if (Math.abs(to - Date.now()) > farthestMs)
    return jsonReply(400, { error: 'That is more than ten years from today. Is the year right?' });
  await schedule.moveClock(to, wanted.frozen === true);
  return jsonReply(200, { clock: new Date(now()).toISOString(), frozen: isFrozen() });
}

function clockOf(body: Buffer): { readonly now?: unknown; readonly frozen?: unknown } {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

/** Events queued or in work. Asked of the queue, so that what an earlier run left behind counts, too. */
async function pending({ sqs, resources, inWork }: LocalView): Promise<number> {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: resources.queues.inbound, AttributeNames: ['All'] }));
  const queued = Number(Attributes?.ApproximateNumberOfMessages ?? 0) + Number(Attributes?.ApproximateNumberOfMessagesDelayed ?? 0);
  return queued + Math.max(inWork(), Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0));
}

/** For the page: how many answers wait, and when the first of them is tried again. */
async function waiting(dynamodb: DynamoDBClient, table: string): Promise<{ readonly count: number; readonly nextAt?: string }> {
  const { count, nextAt } = await dueAnswers(dynamodb, table);
  return { count, ...(nextAt !== undefined && { nextAt: new Date(nextAt).toISOString() }) };
}
