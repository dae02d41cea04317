import { randomBytes } from 'node:crypto';
import { reportOf } from '../../shared/app/newsletter/issue-report.ts';
import { createIssue, type NotDone, type StartPorts, startIssue } from '../../shared/app/newsletter/start-issue.ts';
import type { IssueMistake } from '../../shared/broadcast/lint-issue.ts';
import { channels } from '../../shared/channels/registry.ts';
import { mistakeSentence } from '../../shared/console/issue-sentences.ts';
import { words } from '../../shared/console/words.ts';
import type { Incoming, Reply, Route } from './gateway.ts';
import { jsonReply } from './json-reply.ts';

/** Reasons on the page why a trial issue cannot go out. */
const reasons: Partial<Readonly<Record<NotDone['kind'], string>>> = {
  'no-newsletter': 'In der Einrichtungsdatei steht kein Newsletter.',
  'no-template': 'In der Einrichtungsdatei fehlt die Vorlage für WhatsApp (newsletter.template).',
  nobody: 'Es ist noch niemand angemeldet. Schicken Sie am Telefon „Newsletter“ und dann START.',
  'other-active': 'Eine Ausgabe ist noch unterwegs.',
  guards: 'Für diesen Monat ist verschickt, was den Abonnenten höchstens versprochen ist. Stellen Sie die Uhr in den nächsten Monat.',
  state: 'Diese Einrichtung verlangt die Zustimmung einer zweiten Person (newsletter.approval): npm run newsletter -- approve.',
  clock: 'Nach der Uhr des Probelaufs liegt die letzte Ausgabe in der Zukunft. Stellen Sie die Uhr wieder vor.',
};

/** One sentence or two for each cause, each cause once. Of a text of nothing but spaces nothing else need be said. */
function mistakesWords(mistakes: readonly IssueMistake[], text: string): string {
  if (mistakes.some(({ kind }) => kind === 'empty'))
    return text === '' ? mistakeSentence({ kind: 'empty' }, words) : 'Der Text besteht nur aus Leerzeichen.';
  return [...new Set(mistakes.map((mistake) => mistakeSentence(mistake, words)))].join(' ');
}

/**
 * `GET /local/newsletter`: subscribers and the newest issue in totals. `POST /local/newsletter {"text"}`: sends a trial issue as the command
 * does; quiet hours are overridden, a trial is not kept waiting for Monday. The month's limit holds: it is what subscribers were promised.
 */
export function newsletterRoute(portsOfNow: (incoming: Incoming) => Promise<StartPorts | undefined>): Route {
  return async (incoming) => {
    if (incoming.path !== '/local/newsletter') return undefined;
    const ports = await portsOfNow(incoming);
    if (!ports) return jsonReply(404, { error: 'Diese Einrichtung gibt es hier nicht.' });
    if (incoming.method === 'GET') return jsonReply(200, await overview(ports));
    return incoming.method === 'POST' ? send(incoming, ports) : jsonReply(405, { error: 'GET oder POST.' });
  };
}

async function overview(ports: StartPorts) {
  const promise = ports.snapshot.newsletter;
  if (!promise) return { name: null };
  const served = channels.filter((channel) => ports.snapshot[channel]);
  const counted = await Promise.all(served.map(async (channel) => [channel, await ports.newsletter.countSubscribers(channel)] as const));
  const newest = (await ports.newsletter.loadIndex())?.value.jobs.findLast(({ startedAt }) => startedAt !== undefined);
  const job = newest && (await ports.newsletter.loadJob(newest.id))?.value;
  return {
    name: promise.name,
    subscribers: Object.fromEntries(counted),
    ...(job && { issue: { text: job.issue.text, state: job.state, ...(await reportOf(job, promise, ports)) } }),
  };
}

async function send(incoming: Incoming, ports: StartPorts): Promise<Reply> {
  // A page on another origin can post without asking only in the simple content types.
  if (!String(incoming.headers['content-type'] ?? '').startsWith('application/json'))
    return jsonReply(415, { error: 'Erwartet wird application/json.' });
  const id = `probe-${randomBytes(4).toString('hex')}`;
  const typed = textOf(incoming.body);
  const issue = { text: typed.trim(), link: 'https://example.org/probe' };
  const created = await createIssue({ id, issue, by: 'Probelauf', freeText: false }, ports);
  if (!created.ok) return refused(created.why, typed);
  const started = await startIssue(id, 'Probelauf', ['quiet-hours'], ports);
  return started.ok ? jsonReply(202, { id }) : refused(started.why, typed);
}

function refused(why: NotDone, text: string): Reply {
  const words = why.kind === 'mistakes' ? mistakesWords(why.mistakes, text) : reasons[why.kind];
  return jsonReply(422, { error: words ?? 'Die Ausgabe wurde nicht verschickt.' });
}

function textOf(body: Buffer): string {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return typeof parsed === 'object' && parsed !== null && 'text' in parsed ? String(parsed.text) : '';
  } catch {
    return '';
  }
}
