import type { Reading } from '../../channels/setup-contract.ts';
import type { Finding } from './finding.ts';
import type { KeyringState } from './keyring-backup.ts';

/** Facts about a deployment. An absent port has nothing to ask there: the local run sends no mail. Each may throw. */
export interface DeploymentPorts {
  /** Messages in all dead-letter queues together. */
  readonly deadLetters: () => Promise<number>;
  /** Desks that are published, and those of them whose settings cannot be read. */
  readonly published: () => Promise<{ readonly desks: number; readonly unreadable: number }>;
  /** Mailboxes that were asked for their consent, and those of them that gave it. */
  readonly mailboxes?: () => Promise<{ readonly asked: number; readonly confirmed: number }>;
  /** Percentages of the month's budget at which AWS mails; undefined: there is no monthly budget. */
  readonly budget?: () => Promise<readonly number[] | undefined>;
  /** Whether a copy of the keyring is put away. */
  readonly keyring?: () => Promise<KeyringState>;
  /** Schedules of the deployment, and those of them that are switched off. */
  readonly schedules?: () => Promise<{ readonly all: number; readonly off: number }>;
}

/** Looks at what all desks of a deployment share. */
export async function deploymentFindings(ports: DeploymentPorts): Promise<readonly Finding[]> {
  const { deadLetters, published, mailboxes, schedules, keyring, budget } = ports;
  const rows: readonly (readonly [string, () => Promise<Reading>])[] = [
    ['aws.published', async () => publishedReading(await published())],
    ['aws.dead-letters', async () => deadLetterReading(await deadLetters())],
    ...(keyring ? [['aws.keyring', async () => keyringReadings[await keyring()]] as const] : []),
    ...(mailboxes ? [['aws.mail', async () => mailReading(await mailboxes())] as const] : []),
    ...(budget ? [['aws.budget', async () => budgetReading(await budget())] as const] : []),
    ...(schedules ? [['aws.schedules', async () => scheduleReading(await schedules())] as const] : []),
  ];
  return Promise.all(rows.map(async ([id, read]) => ({ id, ...(await read().catch(() => silent)) })));
}

const silent: Reading = {
  verdict: 'unknown',
  what: 'AWS gibt darüber keine Auskunft.',
  todo: 'Prüfen Sie Anmeldung, Rolle und Region, und versuchen Sie es noch einmal.',
};

function publishedReading({ desks, unreadable }: { readonly desks: number; readonly unreadable: number }): Reading {
  if (desks === 0)
    return {
      verdict: 'fault',
      what: 'Es ist keine Einrichtung veröffentlicht.',
      todo: 'Tragen Sie die Angaben ein, oder veröffentlichen Sie die Einrichtungsdatei.',
      tool: 'facility',
    };
  if (unreadable === 0) return { verdict: 'ok', what: 'Was veröffentlicht ist, lässt sich lesen.' };
  return {
    verdict: 'fault',
    what: 'Was veröffentlicht ist, lässt sich nicht lesen.',
    todo: 'Veröffentlichen Sie die Einrichtungsdatei noch einmal.',
    tool: 'facility',
  };
}

function deadLetterReading(count: number): Reading {
  if (count === 0) return { verdict: 'ok', what: 'Nichts ist liegen geblieben.' };
  return {
    verdict: 'fault',
    what: count === 1 ? 'Eine Nachricht ist liegen geblieben.' : `${count.toLocaleString('de-DE')} Nachrichten sind liegen geblieben.`,
    todo: 'Beheben Sie zuerst, was hier sonst als Fehler steht; dann legen Sie sie zurück.',
    tool: 'redrive',
  };
}

function mailReading({ asked, confirmed }: { readonly asked: number; readonly confirmed: number }): Reading {
  if (asked > 0 && asked === confirmed) return { verdict: 'ok', what: 'Alle Postfächer haben die Mails bestätigt.' };
  if (asked === 0)
    return {
      verdict: 'warning',
      what: 'Kein Postfach bekommt Mails der Pforte.',
      todo: 'Tragen Sie eine Adresse ein: in der Einrichtungsdatei unter crisis, und beim Deploy mit -c alarmEmail=…',
    };
  return {
    verdict: 'fault',
    what: 'Ein Postfach hat die Mails noch nicht bestätigt: Warnungen kommen dort nicht an.',
    todo: 'Öffnen Sie dort die Mail „AWS Notification – Subscription Confirmation“, und klicken Sie auf „Confirm subscription“.',
  };
}

const wanted = [80, 100];

function budgetReading(mailsAt: readonly number[] | undefined): Reading {
  if (mailsAt && wanted.every((percent) => mailsAt.includes(percent)))
    return { verdict: 'ok', what: 'AWS warnt per Mail, wenn 80 und 100 Prozent des Monatsbudgets verbraucht sind.' };
  return {
    verdict: 'warning',
    what: mailsAt
      ? 'Das Monatsbudget warnt nicht bei 80 und bei 100 Prozent per Mail.'
      : 'Es gibt kein Monatsbudget: Hohe Kosten fielen erst auf der Rechnung auf.',
    todo: 'Tragen Sie beim Aktualisieren des Stacks unter AlarmMail eine Adresse ein, oder richten Sie die Warnung in AWS unter „Budgets“ ein.',
  };
}

function scheduleReading({ all, off }: { readonly all: number; readonly off: number }): Reading {
  if (all > 0 && off === 0) return { verdict: 'ok', what: 'Die Zeitpläne laufen.' };
  return {
    verdict: 'fault',
    what: all === 0 ? 'Es gibt keine Zeitpläne.' : 'Ein Zeitplan ist ausgeschaltet.',
    todo: 'Schalten Sie ihn in der AWS-Konsole unter „EventBridge › Zeitpläne“ ein, oder rollen Sie die Pforte noch einmal aus.',
  };
}

const printIt = {
  todo: 'Drucken Sie ihn aus, verschließen Sie das Blatt, und belegen Sie es auf der Einrichtungsseite mit zwei Wörtern.',
  tool: 'keyring',
} as const;

const keyringReadings: Readonly<Record<KeyringState, Reading>> = {
  proven: { verdict: 'ok', what: 'Vom Schlüsselbund liegt eine Abschrift bereit.' },
  unproven: {
    verdict: 'warning',
    what: 'Vom Schlüsselbund gibt es keine Abschrift: Geht er verloren, ist alles Gespeicherte unlesbar.',
    ...printIt,
  },
  outdated: {
    verdict: 'warning',
    what: 'Die Abschrift des Schlüsselbunds ist veraltet: Seither kam ein Schlüssel hinzu.',
    ...printIt,
  },
  missing: {
    verdict: 'fault',
    what: 'Es gibt keinen Schlüsselbund: Nachrichten werden nicht angenommen.',
    todo: 'Spielen Sie ihn von Ihrer Abschrift zurück.',
    tool: 'keyring',
  },
};
