import { approval } from './approval.ts';
import { type Block, gap, h2, lines, list, p, table } from './document.ts';
import type { Facts } from './facts.ts';
import { isChurch, norm } from './norms.ts';
import type { Paper } from './paper.ts';
import { basis, crisisOff, enumerate, labelsOf, months, regionInWords, staffed, unstaffed } from './phrases.ts';
import { risksOf } from './risks.ts';

/** Threshold analysis and assessment of the risks, with what reduces them. */
export const impactAssessment: Paper = {
  id: 'folgenabschaetzung',
  subtitle: (facts) => basis(facts, 'assessment', 'Schwellwertanalyse und Folgenabschätzung'),
  blocks: (facts) => [
    ...threshold(facts),
    ...description(facts),
    ...necessity(facts),
    ...risks(facts),
    ...positions(facts),
    ...result(facts),
    ...approval(facts),
  ],
};

function threshold(facts: Facts): readonly Block[] {
  const { facility } = facts;
  return [
    h2('1. Schwellwertanalyse'),
    table(
      'Merkmale, die für eine Folgenabschätzung sprechen',
      ['Merkmal', 'Befund'],
      [42, 58],
      [
        ['Schutzbedürftige Personen', 'ja: Ratsuchende in belastenden Lagen, auch Kinder und Jugendliche'],
        [
          'Besondere Kategorien',
          `möglich: Der Kontakt kann Gesundheit oder soziale Lage erkennen lassen (${norm(facility.law, 'special')})`,
        ],
        [
          'Berufs- oder Sozialgeheimnis',
          facility.law === 'PUBLIC' ? 'ja: § 35 SGB I, § 203 StGB' : 'möglich: § 203 StGB, je nach Beruf und Angebot',
        ],
        ['Drittland', `ja: Konzerne mit Sitz in den USA (${norm(facility.law, 'transfer')})`],
        ['Neue Technik', 'automatische Auswertung nach festen Regeln; keine generative künstliche Intelligenz'],
        ['Profilbildung', 'nein'],
        ['Automatisierte Entscheidung', `nein (${norm(facility.law, 'automated')})`],
        ['Zusammenführen von Beständen', 'nein: keine Verbindung zu Akten oder Adressbüchern'],
      ],
    ),
    p(
      'Ergebnis der Voranalyse: Eine Folgenabschätzung wird empfohlen, weil schutzbedürftige Personen, ein mögliches Berufsgeheimnis und ein Drittlandbezug zusammentreffen.',
    ),
    gap('Steht die Verarbeitung auf der Liste Ihrer Aufsicht, für die eine Folgenabschätzung vorgeschrieben ist?'),
  ];
}

function description(facts: Facts): readonly Block[] {
  const { facility, channels, retention, newsletter, languages, crisis, rules } = facts;
  const read = staffed(facts);
  const unread = unstaffed(facts);
  return [
    h2('2. Beschreibung der Verarbeitung'),
    p(
      `${facility.name} (Träger: ${facility.carrier}) beantwortet Nachrichten auf ${labelsOf(channels)} mit einem Automaten nach festen Regeln, betrieben in ${regionInWords(facts)}.`,
      ...(read.length === 0 ? [] : [`Auf ${labelsOf(read)} liest zusätzlich ein Team.`]),
      ...(unread.length === 0 ? [] : [`Auf ${labelsOf(unread)} liest niemand mit.`]),
    ),
    list([
      'Begrüßung einmal je Person, mit Hausregeln und sicheren Wegen; Abwesenheit außerhalb der Sprechzeiten.',
      ...(crisis.off === undefined ? ['Hilferufe werden zu jeder Stunde mit Notrufnummern und Hilfetelefonen beantwortet.'] : []),
      'AUSKUNFT, LÖSCHEN und die Bitte um einen Menschen werden in jeder Lage verstanden.',
      `Gespeichert wird je Person ein Eintrag ohne Inhalt, ${months(retention.contactMonths)} nach dem letzten Kontakt gelöscht.`,
      ...(newsletter === undefined
        ? ['Einen Newsletter gibt es nicht.']
        : [
            `Newsletter „${newsletter.name}“ mit doppelter Anmeldung (${newsletter.frequency}); Nachweise bleiben ${rules.proofYears} Jahre über das Jahr der Abmeldung hinaus.`,
          ]),
      languages.offered.length === 0 ? 'Geantwortet wird auf Deutsch.' : `Weitere Sprachen: ${enumerate(languages.offered)}.`,
    ]),
    ...crisisOff(facts),
  ];
}

function necessity({ contact, facility }: Facts): readonly Block[] {
  return [
    h2('3. Notwendigkeit und Verhältnismäßigkeit'),
    p(
      'Ratsuchende, vor allem junge, schreiben dort, wo sie sind. Wer keine Antwort bekommt, sucht oft keinen zweiten Weg.',
      'Der Automat ersetzt keine Beratung; er führt zu sicheren Wegen und kommt ohne gespeicherte Inhalte aus.',
    ),
    list([
      `Mildere Mittel stehen daneben und werden in jeder Begrüßung genannt: Telefon ${contact.phone}${contact.secureEmail === undefined ? '' : ', verschlüsselte E-Mail'}${contact.secureLink === undefined ? '' : ', sicheres Portal'}.`,
      'Niemand muss über Meta schreiben; Nachteile entstehen daraus nicht.',
      `Datenschutzfreundliche Voreinstellung (${norm(facility.law, 'byDesign')}): kein Inhalt, kürzester nötiger Bestand, Newsletter nur auf Wunsch.`,
    ]),
    gap('Warum genügen Telefon, E-Mail und Beratungsportal für den Zweck Ihrer Einrichtung nicht? Zwei bis drei Sätze aus der Praxis.'),
  ];
}

function risks(facts: Facts): readonly Block[] {
  const rows = risksOf(facts).map(({ risk, before, measures, after }) => [risk, before, measures, after]);
  return [
    h2('4. Risiken und was sie mindert'),
    table('Risiken für die Betroffenen', ['Risiko', 'ohne Maßnahmen', 'Maßnahmen', 'Restrisiko'], [32, 14, 41, 13], rows),
  ];
}

/** Statements of authorities on these services; the facility's law decides which of it binds. */
function positions({ facility: { law } }: Facts): readonly Block[] {
  const said: Readonly<Record<typeof law, string>> = {
    DSGVO:
      'Mehrere Aufsichtsbehörden der Länder raten vom dienstlichen Einsatz von WhatsApp ab oder halten ihn nur mit besonderen Maßnahmen für vertretbar.',
    PUBLIC:
      'Aufsichtsbehörden halten den Einsatz von WhatsApp durch öffentliche Stellen in der Regel für nicht zulässig; der Bundesbeauftragte rät davon ab, weil Verbindungsdaten an Meta gelangen.',
    KDG: 'Die Konferenz der Diözesandatenschutzbeauftragten hat am 26. Juli 2018 Merkmale benannt, an denen Messenger gemessen werden: Standort der Server, durchgängige Verschlüsselung, Datenminimierung, keine Weitergabe von Adressbüchern.',
    'DSG-EKD':
      'Der Beauftragte für den Datenschutz der EKD hat im Oktober 2018 von WhatsApp abgeraten und durchgängige Verschlüsselung sowie den Verzicht auf Adressbücher verlangt.',
  };
  return [
    h2('5. Haltung der Aufsicht'),
    p(said[law], 'Adressbücher und Gruppen nutzt dieser Dienst nicht; Inhalte werden in der Einrichtung nicht gespeichert.'),
    gap('Gibt es eine neuere Äußerung Ihrer Aufsicht, und hat die Leitung den Einsatz in Kenntnis dieser Haltung beschlossen?'),
  ];
}

function result({ facility: { law } }: Facts): readonly Block[] {
  const consultation = isChurch(law) ? norm(law, 'assessment') : 'Art.\u00a036 DSGVO';
  return [
    h2('6. Ergebnis'),
    p(`Bleibt nach den Maßnahmen ein hohes Risiko, ist die Aufsicht vor Beginn anzuhören (${consultation}).`),
    gap('Wie lautet die Stellungnahme der oder des Datenschutzbeauftragten, und sind die Restrisiken vertretbar?'),
    lines('Wiedervorlage am (spätestens nach einem Jahr und bei jeder Änderung der Konfiguration)'),
  ];
}
