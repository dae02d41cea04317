import { approval } from './approval.ts';
import { type Block, gap, h2, list, p, table } from './document.ts';
import type { Facts } from './facts.ts';
import { norm } from './norms.ts';
import type { Paper } from './paper.ts';
import { basis, days, labelsOf, months, onBehalf, staffed } from './phrases.ts';
import { otherStores, type Store, tableStores } from './stores.ts';

/** Every store and its time, as the code has them. */
export const deletionConcept: Paper = {
  id: 'loeschkonzept',
  subtitle: (facts) => basis(facts, 'erasure', 'Fristen und Löschung'),
  blocks: (facts) => [
    p(
      'Das Konzept nennt jeden Ort, an dem der automatische Empfang etwas speichert, ab wann die Frist läuft, wie lange sie ist und wer löscht.',
      'Die Fristen sind aus dem Programm und der Konfiguration übernommen.',
    ),
    h2('Tabellen'),
    storeTable('Daten in den Tabellen', tableStores(facts)),
    ...(facts.newsletter === undefined
      ? [p('Einen Newsletter bietet die Einrichtung nicht an; Nachweise bleiben nur aus früheren Anmeldungen.')]
      : []),
    h2('Außerhalb der Tabellen'),
    storeTable('Weitere Orte', otherStores(facts)),
    ...atMeta(facts),
    ...classes(facts),
    ...onRequest(facts),
    ...approval(facts),
  ],
};

const of: Readonly<Record<Store['of'], string>> = { clients: 'Ratsuchende', staff: 'Beschäftigte', nobody: 'kein Personenbezug' };

function storeTable(caption: string, stores: readonly Store[]): Block {
  const rows = stores.map(({ name, content, start, time, by, ...store }) => [name, `${of[store.of]}: ${content}`, time, start, by]);
  return table(caption, ['Datenart', 'Betrifft und enthält', 'Frist', 'läuft ab', 'Löscht'], [17, 31, 20, 15, 17], rows);
}

function atMeta(facts: Facts): readonly Block[] {
  const cloud = onBehalf(facts);
  const read = staffed(facts);
  return [
    h2('Bei Meta'),
    list([
      ...(cloud.length === 0
        ? []
        : [
            `${labelsOf(cloud)} (Cloud API): Inhalte höchstens 30 Tage, Kennungen 30 Tage nach der letzten Statusmeldung, nach Angaben von Meta; Einträge im Kontaktbuch der Business-Einstellungen, bis sie dort abgeschaltet oder gelöscht werden.`,
          ]),
      ...(read.length === 0
        ? []
        : [`${labelsOf(read)} (Postfach): Unterhaltungen bleiben, bis das Team oder die andere Person sie löscht.`]),
      'Auf den Geräten der Ratsuchenden: bis sie selbst löschen.',
    ]),
    ...(read.length === 0 ? [] : [gap('Welche Frist gilt für Unterhaltungen im Postfach von Meta, und wer löscht sie?')]),
  ];
}

function classes({ retention, rules, deployment, newsletter }: Facts): readonly Block[] {
  return [
    h2('Löschklassen'),
    table(
      'Klassen nach Frist',
      ['Klasse', 'Frist', 'Begründung'],
      [22, 26, 52],
      [
        ['Inhalt', 'keine Speicherung', 'Für die Antwort genügt das erkannte Anliegen'],
        [
          'Kontakt',
          `${months(retention.contactMonths)} nach dem letzten Kontakt`,
          'So lange wird niemand ein zweites Mal begrüßt; die Zahl ist eine Einstellung (retention.contactMonths)',
        ],
        ['Rest nach Löschung', days(rules.tombstoneDays), 'Meta stellt tagelang erneut zu; ohne den Rest würde Altes neu beantwortet'],
        ...(newsletter === undefined
          ? []
          : [
              [
                'Nachweis',
                `Jahresende und ${rules.proofYears} Jahre`,
                'Regelverjährung (§§ 195, 199 BGB) und Verfolgungsverjährung (§ 31 OWiG)',
              ],
            ]),
        [
          'Betrieb',
          `${days(deployment.logDays)} und ${days(deployment.backupDays)}`,
          'Störungen erkennen, Tabellen nach einem Fehler wiederherstellen',
        ],
        ['Zahlen', days(deployment.counterDays), 'Vergleich mit dem Vorjahr; ohne Personenbezug'],
      ],
    ),
    ...(newsletter === undefined
      ? []
      : [gap('Wie lange bleiben Texte und Verfasserangaben versandter Ausgaben? Das Programm löscht sie nicht von selbst.')]),
  ];
}

function onRequest(facts: Facts): readonly Block[] {
  const { facility, newsletter, rules, deployment } = facts;
  return [
    h2('Löschung auf Wunsch'),
    list([
      `Schreibt eine Person LÖSCHEN und bestätigt es, wird ihr Eintrag sofort geleert (${norm(facility.law, 'erasure')}). Ein Rest ohne Inhalt bleibt ${days(rules.tombstoneDays)}.`,
      ...(newsletter === undefined
        ? []
        : [
            'Ein Abonnement endet dabei, und das wird nachgewiesen. Nachweise bleiben bis zum Ende ihrer Frist, weil sie zur Verteidigung von Rechtsansprüchen gebraucht werden.',
          ]),
      `In Sicherungskopien kann Gelöschtes noch ${days(deployment.backupDays)} liegen. Nach einer Wiederherstellung werden Löschungen und Abmeldungen dieser Zeit wiederholt, bevor die Tabelle benutzt wird.`,
      `Was bei Meta liegt, löscht die Person in ihrer App oder bei Meta${staffed(facts).length === 0 ? '' : '; das Team löscht die Unterhaltung in seinem Postfach'}.`,
    ]),
  ];
}
