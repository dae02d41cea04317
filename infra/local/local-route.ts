import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ConfiguredDesk } from '../../shared/app/settings/settings-source.ts';
import { readClock } from '../../shared/calendar/read-moment.ts';
import { isFrozen, now } from '../../shared/runtime/clock.ts';
import { dueAnswers } from './due-answers.ts';
import type { Incoming, Reply, Route } from './gateway.ts';
import { jsonReply } from './json-reply.ts';
import type { Resources } from './resources.ts';
import type { LocalSchedule } from './schedule.ts';
import type { Settings } from './settings.ts';

/** A desk, and the file that `npm start` was given for it. */
export interface LocalDesk {
  readonly desk: ConfiguredDesk;
  readonly file?: string;
  /** By the names that the channels' profiles give them. */
  readonly tokens: Readonly<Record<string, string>>;
}

export interface LocalView {
  /** Address of the staff's pages, and the code with which the first admin joins. */
  readonly console: { readonly address: string; readonly code: string };
  readonly endpoints: { readonly dynamodb: string; readonly sqs: string };
  /** Where the secrets are, and the path in front of their names. */
  readonly ssm: { readonly endpoint: string; readonly prefix: string };
  readonly resources: Resources;
  readonly settings: Settings;
  /** The desks, each with the facility file that it was started with. */
  readonly desks: () => Promise<readonly LocalDesk[]>;
  readonly schedule: LocalSchedule;
  readonly sqs: SQSClient;
  readonly inWork: () => number;
  /** Where Graph calls go. */
  readonly graph: () => string;
  readonly desk: (chosen: ConfiguredDesk) => Promise<object>;
  readonly week: (chosen: ConfiguredDesk) => Promise<unknown>;
  readonly mails: () => readonly unknown[];
}

/** `GET /health`, `GET /local`, `GET /local/desk`, `GET /local/week`, `GET /local/mails` and `PUT /local/clock`. */
export function localRoute(view: LocalView): Route {
  const dynamodb = new DynamoDBClient({ endpoint: view.endpoints.dynamodb });
  const table = view.resources.tables.conversations;
  const configured = async () => (await view.desks()).map(({ desk }) => desk);
  const ofDesk = (answer: (desk: ConfiguredDesk) => Promise<unknown>) => async (incoming: Incoming) => {
    const desk = chosenOf(incoming, await configured());
    return desk ? jsonReply(200, await answer(desk)) : jsonReply(404, { error: 'Diese Einrichtung gibt es hier nicht.' });
  };
  const deskOf = ofDesk(async (desk) => ({ ...(await view.desk(desk)), waiting: await waiting(dynamodb, table, [desk]) }));
  const weekOf = ofDesk(view.week);
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
          desks: (await view.desks()).map(deskLine),
          secrets: view.settings,
          ssm: view.ssm,
          clock: new Date(now()).toISOString(),
          frozen: isFrozen(),
          graph: view.graph(),
          pending: await pending(view),
          due: (await dueAnswers(dynamodb, table, await configured())).count,
          console: view.console,
        });
      case 'GET /local/desk':
        return deskOf(incoming);
      case 'GET /local/week':
        return weekOf(incoming);
      case 'GET /local/mails':
        return jsonReply(200, view.mails());
      case 'PUT /local/clock':
        return putClock(incoming, view.schedule);
      default:
        return undefined;
    }
  };
}

/** The desk that `?desk=` names; without it the first one. */
export function chosenOf({ query }: Pick<Incoming, 'query'>, desks: readonly ConfiguredDesk[]): ConfiguredDesk | undefined {
  const named = query.get('desk');
  return named === null ? desks[0] : desks.find(({ id }) => id === named);
}

function deskLine({ desk: { id, snapshot, accounts }, file, tokens }: LocalDesk) {
  return { id, name: snapshot.facility.name, accounts, tokens, ...(file !== undefined && { facility: file }) };
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
async function waiting(
  dynamodb: DynamoDBClient,
  table: string,
  desks: readonly ConfiguredDesk[],
): Promise<{ readonly count: number; readonly nextAt?: string }> {
  const { count, nextAt } = await dueAnswers(dynamodb, table, desks);
  return { count, ...(nextAt !== undefined && { nextAt: new Date(nextAt).toISOString() }) };
}
