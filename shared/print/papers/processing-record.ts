import { approval } from './approval.ts';
import { type Block, gap, h2, p, rowsOf } from './document.ts';
import type { Facts } from './facts.ts';
import { ground, isChurch, norm } from './norms.ts';
import type { Paper } from './paper.ts';
import {
  basis,
  controllerRows,
  crisisOff,
  days,
  enumerate,
  hosterOf,
  labelsOf,
  metaCompany,
  months,
  newsletterInWords,
  onBehalf,
  onOwnAccount,
  regionInWords,
  staffed,
  whatsappCompany,
} from './phrases.ts';

/** The entries for the register of processing. */
export const processingRecord: Paper = {
  id: 'verarbeitungsverzeichnis',
  subtitle: (facts) => `${basis(facts, 'register', 'Einträge')}: Chat-Empfang${facts.newsletter === undefined ? '' : ' und Newsletter'}`,
  blocks: (facts) => [
    h2('Angaben zur verantwortlichen Stelle'),
    rowsOf('Verantwortliche Stelle', controllerRows(facts)),
    gap(
      'Wie heißt die vertretungsberechtigte Person, und wie ist die oder der Datenschutzbeauftragte mit Namen und Anschrift zu erreichen?',
    ),
    h2('1. Erstkontakt, Auskunft und Abwesenheit im Chat'),
    rowsOf('Verarbeitungstätigkeit 1', contactEntry(facts)),
    ...inboxEntry(facts),
    ...newsletterEntry(facts),
    ...crisisOff(facts),
    ...approval(facts),
  ],
};

function contactEntry(facts: Facts): readonly (readonly [string, string])[] {
  const { facility, channels, crisis, retention, topics } = facts;
  const { law } = facility;
  return [
    [
      'Zwecke',
      `Auf ${labelsOf(channels)} sofort automatisch antworten: begrüßen, Hausregeln und sichere Wege nennen, Erreichbarkeit und Abwesenheit mitteilen, häufige Fragen beantworten${topics.length === 0 ? '' : ` (${topics.join(', ')})`}${crisis.off === undefined ? ', auf Hilferufe mit Notrufnummern und Hilfetelefonen antworten' : ''}, Rechte der Betroffenen annehmen`,
    ],
    [
      'Rechtsgrundlage (Vorschlag)',
      [ground(law, 'enquiry'), ...(crisis.off === undefined ? [ground(law, 'vital')] : []), ground(law, 'security')].join('; '),
    ],
    ['Betroffene', 'Ratsuchende, Angehörige, Interessierte; Beschäftigte, die den Dienst bedienen'],
    [
      'Datenkategorien',
      'Pseudonym der Kennung im Messenger-Dienst; Kennung verschlüsselt, solange eine Antwort offen ist; Zeitpunkte von Begrüßung, letztem Kontakt und Hinweisen; gewünschte Sprache; Prüfwerte der letzten Ereignisse. Nicht gespeichert: Text, Anhänge, Namen, Profilbilder, Adressbuch',
    ],
    [
      'Besondere Kategorien',
      `Der Kontakt selbst kann Rückschlüsse zulassen (${norm(law, 'special')}). Anliegen und Hilferufe werden nicht zu einer Person gespeichert`,
    ],
    ['Empfänger', recipients(facts)],
    [
      'Drittländer',
      `Zugriff aus den USA nicht ausgeschlossen; Angemessenheitsbeschluss EU–USA, hilfsweise Standardvertragsklauseln (${norm(law, 'transfer')}); siehe Papier „Übermittlung in Drittländer“`,
    ],
    [
      'Löschfrist',
      `${months(retention.contactMonths)} nach dem letzten Kontakt; Protokolle ${days(facts.deployment.logDays)}, Sicherungskopien ${days(facts.deployment.backupDays)}; siehe Löschkonzept`,
    ],
    ['Technische und organisatorische Maßnahmen', `siehe Papier „Technische und organisatorische Maßnahmen“ (${norm(law, 'security')})`],
    ['Verarbeitungsort', regionInWords(facts)],
    ['Folgenabschätzung', `siehe Papier „Datenschutz-Folgenabschätzung“ (${norm(law, 'assessment')})`],
  ];
}

function recipients(facts: Facts): string {
  return [
    `${hosterOf(facts)} (Auftragsverarbeitung)`,
    ...(onBehalf(facts).length > 0 ? [`${whatsappCompany} und ${metaCompany} (Cloud API: Auftragsverarbeitung)`] : []),
    ...(onOwnAccount(facts).length > 0 ? [`${metaCompany} (${labelsOf(onOwnAccount(facts))}: eigene Verantwortung)`] : []),
    ...(facts.crisis.mailTo === undefined ? [] : [`Postfach des Teams ${facts.crisis.mailTo} (Meldung ohne Inhalt)`]),
  ].join('; ');
}

/** A team that reads along works in Meta's inbox: an activity of its own, outside of the program. */
function inboxEntry(facts: Facts): readonly Block[] {
  const channels = staffed(facts);
  if (channels.length === 0) return [];
  return [
    h2('2. Persönliche Antworten im Postfach von Meta'),
    rowsOf('Verarbeitungstätigkeit 2', [
      [
        'Zwecke',
        `Nachrichten ${enumerate(channels.map(({ within }) => within))} lesen, Termine und sichere Wege anbieten; keine Beratung im Chat`,
      ],
      ['Rechtsgrundlage (Vorschlag)', ground(facts.facility.law, 'enquiry')],
      ['Betroffene', 'Ratsuchende, Angehörige, Interessierte; antwortende Beschäftigte'],
      ['Datenkategorien', 'Profilname, Profilbild und Inhalt der Nachrichten, wie Meta sie im Postfach zeigt'],
      ['Empfänger', `${metaCompany} (eigene Verantwortung)`],
      ['Drittländer', `USA; ${norm(facts.facility.law, 'transfer')}`],
      ['Zugriffsrechte', 'im Meta Business-Portfolio der Einrichtung, je Person ein eigener Zugang mit zweitem Faktor'],
    ]),
    gap('Nach welcher Zeit löscht das Team Unterhaltungen im Postfach von Meta, und wer führt das aus?'),
  ];
}

function newsletterEntry(facts: Facts): readonly Block[] {
  const { newsletter, facility, rules } = facts;
  if (newsletter === undefined) return [p('Einen Newsletter bietet die Einrichtung nicht an.')];
  const { law } = facility;
  return [
    h2(`${staffed(facts).length > 0 ? 3 : 2}. Newsletter`),
    rowsOf('Verarbeitungstätigkeit Newsletter', [
      ['Zwecke', `Versand des Newsletters ${newsletterInWords(newsletter)} an angemeldete Personen`],
      ['Rechtsgrundlage', `${ground(law, 'consent')}; Nachweise: ${ground(law, 'proof')}`],
      [
        'Einwilligung',
        `doppelte Anmeldung: Wunsch, Frage im Wortlaut, Bestätigung mit START innerhalb von ${rules.questionHours} Stunden; Abmeldung mit STOPP jederzeit`,
      ],
      ['Betroffene', 'Abonnentinnen und Abonnenten'],
      [
        'Datenkategorien',
        'verschlüsselte Kennung, Zeitpunkte von Frage, Bestätigung und Abmeldung, Prüfsumme und Wortlaut der Frage, letzte Ausgabe und Zustellstand',
      ],
      [
        'Auswertung',
        newsletter.countReads
          ? 'Summe der zugestellten und gelesenen Ausgaben, ohne Personenbezug im Bericht'
          : 'Summe der zugestellten Ausgaben; Lesebestätigungen werden nicht gezählt',
      ],
      ['Freigabe', newsletter.approval ? 'jede Ausgabe durch eine zweite Person' : 'durch die Person, die sie schreibt'],
      ['Empfänger', recipients(facts)],
      [
        'Löschfrist',
        `Kennung mit der Abmeldung; Nachweise am Ende des ${rules.proofYears}. Kalenderjahres nach dem Jahr der Abmeldung; ohne Ausgabe endet die Einwilligung nach ${rules.lapseMonths} Monaten`,
      ],
    ]),
    ...(isChurch(law)
      ? []
      : [
          gap(
            'Wird der Newsletter als Werbung im Sinne von § 7 UWG behandelt? Das Programm verlangt in jedem Fall eine ausdrückliche Einwilligung.',
          ),
        ]),
  ];
}
