import { describe, expect, test } from 'vitest';
import { type DeploymentPorts, deploymentFindings } from '../../../shared/app/setup/deployment-findings.ts';
import type { Verdict } from '../../../shared/channels/setup-contract.ts';

const fine: Required<DeploymentPorts> = {
  published: async () => ({ desks: 1, unreadable: 0 }),
  deadLetters: async () => 0,
  mailboxes: async () => ({ asked: 2, confirmed: 2 }),
  schedules: async () => ({ all: 3, off: 0 }),
  keyring: async () => 'proven',
  budget: async () => [80, 100],
};

const noAnswer = async () => {
  throw new Error('AccessDenied for arn:aws:sqs:eu-central-1:123456789012:pforte');
};

const bad: readonly (readonly [string, Partial<DeploymentPorts>, Verdict, string])[] = [
  ['aws.published', { published: async () => ({ desks: 0, unreadable: 0 }) }, 'fault', 'Es ist keine Einrichtung veröffentlicht.'],
  ['aws.published', { published: async () => ({ desks: 2, unreadable: 1 }) }, 'fault', 'Was veröffentlicht ist, lässt sich nicht lesen.'],
  ['aws.published', { published: noAnswer }, 'unknown', 'AWS gibt darüber keine Auskunft.'],
  ['aws.dead-letters', { deadLetters: async () => 1 }, 'fault', 'Eine Nachricht ist liegen geblieben.'],
  ['aws.dead-letters', { deadLetters: async () => 1200 }, 'fault', '1.200 Nachrichten sind liegen geblieben.'],
  ['aws.dead-letters', { deadLetters: noAnswer }, 'unknown', 'AWS gibt darüber keine Auskunft.'],
  [
    'aws.mail',
    { mailboxes: async () => ({ asked: 2, confirmed: 1 }) },
    'fault',
    'Ein Postfach hat die Mails noch nicht bestätigt: Warnungen kommen dort nicht an.',
  ],
  ['aws.mail', { mailboxes: async () => ({ asked: 0, confirmed: 0 }) }, 'warning', 'Kein Postfach bekommt Mails der Pforte.'],
  [
    'aws.keyring',
    { keyring: async () => 'unproven' },
    'warning',
    'Vom Schlüsselbund gibt es keine Abschrift: Geht er verloren, ist alles Gespeicherte unlesbar.',
  ],
  [
    'aws.keyring',
    { keyring: async () => 'outdated' },
    'warning',
    'Die Abschrift des Schlüsselbunds ist veraltet: Seither kam ein Schlüssel hinzu.',
  ],
  ['aws.keyring', { keyring: async () => 'missing' }, 'fault', 'Es gibt keinen Schlüsselbund: Nachrichten werden nicht angenommen.'],
  ['aws.budget', { budget: async () => undefined }, 'warning', 'Es gibt kein Monatsbudget: Hohe Kosten fielen erst auf der Rechnung auf.'],
  ['aws.budget', { budget: async () => [100] }, 'warning', 'Das Monatsbudget warnt nicht bei 80 und bei 100 Prozent per Mail.'],
  ['aws.budget', { budget: noAnswer }, 'unknown', 'AWS gibt darüber keine Auskunft.'],
  ['aws.schedules', { schedules: async () => ({ all: 3, off: 1 }) }, 'fault', 'Ein Zeitplan ist ausgeschaltet.'],
  ['aws.schedules', { schedules: async () => ({ all: 0, off: 0 }) }, 'fault', 'Es gibt keine Zeitpläne.'],
];

describe('what all desks of a deployment share', () => {
  test('is fine', async () => {
    expect((await deploymentFindings(fine)).map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'aws.published ok',
      'aws.dead-letters ok',
      'aws.keyring ok',
      'aws.mail ok',
      'aws.budget ok',
      'aws.schedules ok',
    ]);
  });

  test.each(bad)('%s with %o', async (id, ports, verdict, what) => {
    const findings = await deploymentFindings({ ...fine, ...ports });
    expect(findings.find((one) => one.id === id)).toMatchObject({ verdict, what });
    expect(findings.filter((one) => one.verdict !== 'ok').length).toBe(1);
    expect(JSON.stringify(findings)).not.toContain('arn:');
  });

  test('is not asked for what there is not: the local run mails nothing', async () => {
    const { published, deadLetters } = fine;
    expect((await deploymentFindings({ published, deadLetters })).map(({ id }) => id)).toEqual(['aws.published', 'aws.dead-letters']);
  });
});
