import { approval } from './approval.ts';
import { type Block, gap, h2, p, table } from './document.ts';
import type { Facts } from './facts.ts';
import { norm } from './norms.ts';
import type { Paper } from './paper.ts';
import { basis, days, daysDative, hosterOf, onBehalf, regionInWords, staffed } from './phrases.ts';

/** Technical and organisational measures, each with where it can be seen. */
export const securityMeasures: Paper = {
  id: 'technische-massnahmen',
  subtitle: (facts) => basis(facts, 'security', 'Sicherheit der Verarbeitung'),
  blocks: (facts) => [
    p(
      `Die Maßnahmen beschreiben den automatischen Empfang von ${facts.facility.name}, betrieben in ${regionInWords(facts)} bei ${hosterOf(facts)}.`,
      'Jede Zeile nennt, woran die Maßnahme zu erkennen ist. Wege wie „Einrichtung › Prüfung“ führen über die Seite des Teams.',
    ),
    ...confidentiality(facts),
    ...access(facts),
    ...integrity(facts),
    ...availability(facts),
    ...organisation(facts),
    ...approval(facts),
  ],
};

const head = ['Maßnahme', 'Umsetzung', 'Nachweis'] as const;
const widths = [25, 47, 28] as const;
type Rows = readonly (readonly string[])[];
const measures = (caption: string, rows: Rows): Block => table(caption, head, widths, rows);

function confidentiality({ rules }: Facts): readonly Block[] {
  return [
    h2('Datensparsamkeit, Pseudonymisierung, Verschlüsselung'),
    measures('Vertraulichkeit der Daten', [
      [
        'Kein Inhalt',
        'Der Text einer Nachricht wird beim Eingang ausgewertet und verworfen. Warteschlangen, Tabellen und Protokolle haben kein Feld dafür',
        'Programmtext; Tests suchen nach eingeschleusten Texten',
      ],
      [
        'Pseudonyme',
        'Kennungen werden mit HMAC-SHA-256 und einem geheimen Schlüssel umgerechnet; der Schlüssel liegt getrennt von den Tabellen',
        'Schlüsselbund im Parameter Store',
      ],
      [
        'Verschlüsselte Kennung',
        'AES-256-GCM, gebunden an Zweck, Einrichtung und Pseudonym; nur bei offener Antwort oder Abonnement',
        'Tabellen Conversations und Ledger',
      ],
      ['Übertragung', 'TLS auf allen Wegen; Warteschlangen weisen unverschlüsselte Zugriffe ab', 'Richtlinien der Warteschlangen'],
      ['Ruhende Daten', 'Tabellen, Warteschlangen und Geheimnisse sind verschlüsselt', 'Einstellungen der Dienste'],
      [
        'Doppelte Ereignisse',
        `Erkennung über gekürzte Prüfwerte der letzten ${rules.eventKeys} Ereignisse einer Person`,
        'Eintrag je Person',
      ],
      [
        'Vertrauliche Anliegen',
        'Bei Hilferufen und ähnlichen Anliegen steht auch kein Pseudonym im Protokoll; Hilferufe werden nur als Monatszahl gezählt',
        'Protokolle, Zähler',
      ],
    ]),
  ];
}

function access({ deployment }: Facts): readonly Block[] {
  const key =
    deployment.customerKey === undefined
      ? 'AWS-eigener oder eigener Schlüssel: siehe Einstellung customerKey der Installation'
      : deployment.customerKey
        ? 'Eigener KMS-Schlüssel der Einrichtung mit jährlichem Wechsel; Leserechte im Konto genügen nicht zum Entschlüsseln'
        : 'Schlüssel des AWS-Kontos';
  return [
    h2('Zugang und Berechtigungen'),
    measures('Zugangs- und Zugriffskontrolle', [
      [
        'Seite des Teams',
        `Anmeldung mit Passkey, Rechte je Person und Einrichtung; Abmeldung von selbst nach ${daysDative(deployment.sessionDays)}, ohne Benutzung nach ${daysDative(deployment.idleDays)}; Liste der Handlungen ${days(deployment.auditDays)} lang`,
        'Liste der Zugänge und der Handlungen',
      ],
      [
        'Getrennte Rollen',
        'Eine Rolle zum Bedienen, eine nur zum Lesen von Nachweisen; beide nur mit zweitem Faktor und unter eigenem Namen',
        'Rollen OperateRole und ReadProofsRole',
      ],
      [
        'Kleinste Rechte',
        'Jede Funktion darf nur die Aktionen auf den Tabellen und Warteschlangen, die sie braucht',
        'Inventar der Installation',
      ],
      [
        'Geheimnisse',
        `Zugriffsschlüssel und Schlüsselbund als verschlüsselte Parameter (${deployment.secrets.join(', ')}), nie in Umgebung, Vorlage oder Protokoll`,
        'Parameter Store',
      ],
      ['Schlüssel der Geheimnisse', key, 'Schlüsselverwaltung (KMS)'],
      [
        'Nachweise',
        'Die Tabelle der Nachweise ist nur fortschreibbar; Ändern ist allen verboten, Löschen nur dem nächtlichen Lauf erlaubt',
        'Richtlinie der Tabelle Ledger',
      ],
    ]),
  ];
}

function integrity({ deployment }: Facts): readonly Block[] {
  return [
    h2('Echtheit und Unversehrtheit'),
    measures('Integrität', [
      [
        'Signaturprüfung',
        'Jede Zustellung von Meta wird byteweise mit HMAC-SHA-256 geprüft, bevor etwas davon gelesen wird',
        'Antwort 401 und Alarm bei falscher Signatur',
      ],
      [
        'Nachweiskette',
        'Jede An- und Abmeldung ist mit der vorigen durch eine Prüfsumme mit Schlüssel verbunden; Änderungen fallen auf',
        'Tageskopf in der Mail an den Datenschutz-Kontakt; npm run consent -- verify',
      ],
      [
        'Geprüfte Konfiguration',
        `Eine fehlerhafte Einrichtungsdatei wird abgewiesen; jede Fassung bleibt ${days(deployment.historyDays)} mit Zeit und Person nachvollziehbar`,
        '„Sprechzeiten › Frühere Fassungen“',
      ],
      ['Herkunft der Software', 'Feste Versionen mit Prüfsumme, Stückliste der ausgelieferten Teile', 'package-lock.json, npm run sbom'],
    ]),
  ];
}

function availability({ deployment }: Facts): readonly Block[] {
  return [
    h2('Verfügbarkeit und Belastbarkeit'),
    measures('Verfügbarkeit', [
      [
        'Warteschlangen',
        `Ereignisse bleiben bei Störungen bis zu ${days(deployment.queueDays)} erhalten (${deployment.queues.join(', ')}); was danach scheitert, liegt ${days(deployment.deadLetterDays)} in der Warteschlange für Fehlfälle`,
        'Alarm bei jedem Fehlfall',
      ],
      [
        'Wiederherstellung',
        `Tabellen sind auf jede Sekunde der letzten ${days(deployment.backupDays)} wiederherstellbar und gegen Löschen geschützt`,
        'Einstellungen der Tabellen',
      ],
      [
        'Überwachung',
        'Alarme bei Ausfall, Rückstau, falschen Signaturen, gesperrten Zugriffsschlüsseln',
        'CloudWatch-Alarme; „Einrichtung › Prüfung“',
      ],
      [
        'Drosselung',
        'Der Eingang nimmt eine begrenzte Zahl von Anfragen je Sekunde an; darüber wird abgewiesen und von Meta wiederholt',
        'API Gateway',
      ],
      ['Protokolle', `Feste Felder, ${days(deployment.logDays)}`, 'CloudWatch-Protokollgruppen'],
    ]),
    p(`Eingesetzte Dienste von AWS: ${deployment.services.join(', ')}.`),
    gap(
      'Wer prüft einmal im Jahr, ob Sicherungskopie und Kopie des Schlüsselbunds brauchbar sind („Einrichtung › Schlüsselbund“), und wo liegt die Kopie?',
    ),
  ];
}

function organisation(facts: Facts): readonly Block[] {
  const { facility, newsletter } = facts;
  return [
    h2('Organisation'),
    measures('Organisatorische Maßnahmen', [
      [
        'Dienstanweisung',
        'Regeln für die Messenger, jährliche Unterweisung mit Fragen, Aushang im Teamraum',
        'Papiere „Regeln für das Team“, „Unterweisung“, „Aushang“',
      ],
      ...(staffed(facts).length === 0
        ? []
        : [
            [
              'Postfach bei Meta',
              'Eigener Zugang je Person mit zweitem Faktor; Rechte werden beim Ausscheiden am selben Tag entzogen',
              'Meta Business-Portfolio',
            ],
          ]),
      ...(newsletter?.approval ? [['Vier Augen', 'Jede Ausgabe des Newsletters gibt eine zweite Person frei', 'Eintrag der Ausgabe']] : []),
      ...(onBehalf(facts).length === 0
        ? []
        : [
            [
              'Speicherort bei Meta',
              'Für die WhatsApp-Nummer wird die lokale Speicherung in Deutschland verlangt',
              '„Einrichtung › Prüfung“',
            ],
          ]),
      [
        'Auftragsverarbeitung',
        `Verträge nach ${norm(facility.law, 'processor')} mit den genannten Dienstleistern`,
        'Papier „Auftragsverarbeiter“',
      ],
      ['Datenpanne', 'Ablauf mit Fristen und Zuständigkeiten', 'Papier „Datenpanne“'],
    ]),
    ...(facility.law === 'KDG'
      ? [
          gap(
            'Welcher Datenschutzklasse nach der KDG-DVO ordnen Sie die Daten zu? Der Bezug zu einer Beratung spricht für die höchste Klasse.',
          ),
        ]
      : []),
    gap('Welche Geräte nutzt das Team, und wie sind sie gesichert (Bildschirmsperre, Verwaltung, keine Vorschau auf dem Sperrbildschirm)?'),
  ];
}
