import { randomBytes } from 'node:crypto';
import { reportOf } from '../../shared/app/newsletter/issue-report.ts';
import { createIssue, type NotDone, type StartPorts, startIssue } from '../../shared/app/newsletter/start-issue.ts';
import type { IssueMistake } from '../../shared/broadcast/lint-issue.ts';
import { channels, profileOf } from '../../shared/channels/registry.ts';
import type { SensitiveKind } from '../../shared/understanding/sensitive/kinds.ts';

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

const framePart = { sender: 'der Absender', imprint: 'das Impressum', STOPP: 'der Hinweis auf STOPP' } as const;

const confidential: Readonly<Record<SensitiveKind, string>> = {
  iban: 'eine Kontonummer',
  'steuer-id': 'eine Steuer-Identifikationsnummer',
  'sv-number': 'eine Sozialversicherungsnummer',
  kvnr: 'eine Krankenversichertennummer',
  'id-card': 'die Nummer eines Ausweises oder Passes',
  'residence-permit': 'die Nummer eines Aufenthaltstitels',
  'tax-number': 'eine Steuernummer',
  'bg-number': 'die Nummer einer Bedarfsgemeinschaft',
  'agency-number': 'eine Kundennummer der Arbeitsagentur',
  'kindergeld-number': 'eine Kindergeldnummer',
  bamf: 'ein Aktenzeichen des Bundesamts',
  court: 'ein Aktenzeichen eines Gerichts',
  'credit-card': 'eine Kartennummer',
  'birth-date': 'ein Geburtsdatum',
  phone: 'eine fremde Telefonnummer',
  email: 'eine fremde E-Mail-Adresse',
  address: 'eine fremde Anschrift',
  health: 'etwas über die Gesundheit eines Menschen',
  password: 'ein Passwort oder einen Code',
};

function mistakeWords(mistake: IssueMistake): string {
  switch (mistake.kind) {
    case 'empty':
      return 'Der Text fehlt.';
    case 'several-lines':
      return 'Der Text hat mehrere Zeilen. Schreiben Sie ihn in einer: Mehr nimmt eine Vorlage nicht auf.';
    case 'spaces':
      return 'Im Text stehen mehr als vier Leerzeichen hintereinander.';
    case 'braces':
      return 'Der Text enthält {{ }} oder [[ ]]. In Vorlagen haben diese Klammern eine eigene Bedeutung.';
    case 'link-not-https':
      return 'Ein Link im Text ist unvollständig oder beginnt nicht mit https://.';
    case 'link-shortened':
      return 'Ein Link im Text ist gekürzt. Meta lehnt das ab; schreiben Sie den ganzen Link.';
    case 'no-channel':
      return 'In der Einrichtungsdatei gibt es für keinen Kanal einen Rahmen um die Ausgabe (Text broadcast.frame).';
    case 'confidential':
      return `Der Text enthält offenbar ${confidential[mistake.what]}. Das gehört nicht in diesen Kanal; nehmen Sie es heraus.`;
    case 'address':
      return `Die Einrichtung sagt ${mistake.address}; im Text steht „${mistake.word}“.`;
    case 'promise':
      return `Der Text verspricht, was in einem Messenger niemand halten kann („${mistake.words}“). Nehmen Sie das heraus.`;
    case 'readers':
      return `Der Text klingt, als läse hier jemand mit („${mistake.words}“). Einen der Kanäle liest aber niemand; nennen Sie das Telefon.`;
    case 'too-long':
      return `Der Text ist zu lang: Mit Absender, Impressum und STOPP hat die Ausgabe für ${profileOf(mistake.channel).label} ${mistake.units} Zeichen, möglich sind ${mistake.limit}.`;
    case 'frame-lacks':
      return `Im Rahmen der Ausgabe für ${profileOf(mistake.channel).label} fehlt ${framePart[mistake.what]}. Das steht in der Einrichtungsdatei (Text broadcast.frame).`;
  }
}

/** One sentence or two for each cause, each cause once. Of a text of nothing but spaces nothing else need be said. */
function mistakesWords(mistakes: readonly IssueMistake[], text: string): string {
  if (mistakes.some(({ kind }) => kind === 'empty'))
    return text === '' ? mistakeWords({ kind: 'empty' }) : 'Der Text besteht nur aus Leerzeichen.';
  return [...new Set(mistakes.map(mistakeWords))].join(' ');
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
