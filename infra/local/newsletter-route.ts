import { randomBytes } from 'node:crypto';
import { createIssue, type NotDone, type StartPorts, startIssue } from '../../shared/app/start-issue.ts';
import { channels } from '../../shared/facility/snapshot.ts';
import { reportOf } from '../cli/newsletter-report.ts';
import type { Incoming, Reply, Route } from './gateway.ts';

/** What the page says when a trial issue cannot go out. */
const reasons: Partial<Readonly<Record<NotDone['kind'], string>>> = {
  'no-newsletter': 'In der Einrichtungsdatei steht kein Newsletter.',
  'no-template': 'In der Einrichtungsdatei fehlt die Vorlage für WhatsApp (newsletter.template).',
  nobody: 'Es ist noch niemand angemeldet. Schicken Sie am Telefon „Newsletter“ und dann START.',
  mistakes: 'So kann die Ausgabe nicht verschickt werden: eine Zeile Text, nicht zu lang, keine gekürzten Links.',
  'other-active': 'Eine Ausgabe ist noch unterwegs.',
};

/**
 * `GET /local/newsletter`: subscribers and the newest issue in totals. `POST /local/newsletter {"text"}`: sends a trial issue as the command
 * does; the month's limit and quiet hours are overridden, a trial is not kept waiting for Monday.
 */
export function newsletterRoute(ports: StartPorts): Route {
  return async (incoming) => {
    if (incoming.path !== '/local/newsletter') return undefined;
    if (incoming.method === 'GET') return json(200, await overview(ports));
    return incoming.method === 'POST' ? send(incoming, ports) : json(405, { error: 'GET oder POST.' });
  };
}

async function overview(ports: StartPorts) {
  const promise = ports.snapshot.newsletter;
  if (!promise) return { name: null };
  const served = channels.filter((channel) => ports.snapshot[channel]);
  const counted = await Promise.all(served.map(async (channel) => [channel, await ports.newsletter.countSubscribers(channel)] as const));
  const newest = (await ports.newsletter.loadBoard())?.value.jobs.findLast(({ startedAt }) => startedAt !== undefined);
  const job = newest && (await ports.newsletter.loadJob(newest.id))?.value;
  return {
    name: promise.name,
    subscribers: Object.fromEntries(counted),
    ...(job && { issue: { text: job.issue.text, state: job.state, ...(await reportOf(job, { ports, promise })) } }),
  };
}

async function send(incoming: Incoming, ports: StartPorts): Promise<Reply> {
  // A page on another origin can post without asking only in the simple content types.
  if (!String(incoming.headers['content-type'] ?? '').startsWith('application/json'))
    return json(415, { error: 'Erwartet wird application/json.' });
  const id = `probe-${randomBytes(4).toString('hex')}`;
  const issue = { text: textOf(incoming.body), link: 'https://example.org/probe' };
  const created = await createIssue({ id, issue, by: 'Probelauf', freeText: false }, ports);
  if (!created.ok) return refused(created.why);
  const started = await startIssue(id, 'Probelauf', ['quiet-hours', 'frequency'], ports);
  return started.ok ? json(202, { id }) : refused(started.why);
}

function refused(why: NotDone): Reply {
  return json(422, { error: reasons[why.kind] ?? 'Die Ausgabe wurde nicht verschickt.' });
}

function textOf(body: Buffer): string {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return typeof parsed === 'object' && parsed !== null && 'text' in parsed ? String(parsed.text) : '';
  } catch {
    return '';
  }
}

function json(status: number, body: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
