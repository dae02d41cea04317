import { type Block, gap, h2, lines, list, p, rowsOf, steps, table } from './document.ts';
import type { Facts } from './facts.ts';
import { breachTime, isChurch, norm, norms } from './norms.ts';
import type { Paper } from './paper.ts';
import { authorityGap, authorityRow, daysDative, hosterOf, labelsOf, metaCompany, monthsDative, onBehalf, staffed } from './phrases.ts';

/** The sheet for a data breach, on two sides. */
export const breachSheet: Paper = {
  id: 'datenpanne',
  subtitle: ({ facility: { law } }) => `Sofortblatt nach ${norms(law, 'breachAuthority', 'breachPerson')}`,
  blocks: (facts) => [...atOnce(facts), ...whom(facts), ...cases(facts), ...assess(facts), ...report(facts)],
};

function atOnce(facts: Facts): readonly Block[] {
  return [
    h2('Sofort'),
    steps([
      'Uhrzeit notieren: Ab Kenntnis läuft die Frist.',
      'Leitung und Datenschutz-Kontakt anrufen, auch wenn noch nichts sicher ist.',
      'Nichts löschen, nichts vertuschen; Bildschirm fotografieren, ohne Namen von Ratsuchenden zu verschicken.',
      'Zugang sperren: Passwort ändern, Sitzungen beenden, Gerät fernsperren.',
      'Seite des Teams, „Einrichtung › Prüfung“ ansehen; die Technik ruft npm run consent -- verify auf.',
    ]),
    rowsOf('Fristen', [
      ['Meldung an die Aufsicht', breachTime(facts.facility.law)],
      ['Nachricht an Betroffene', `unverzüglich, wenn ein hohes Risiko für sie besteht (${norm(facts.facility.law, 'breachPerson')})`],
      ['Dokumentation', 'immer, auch ohne Meldung'],
    ]),
  ];
}

function whom(facts: Facts): readonly Block[] {
  const { contact, facility } = facts;
  const [authority = '', ...where] = authorityRow(facts);
  return [
    h2('Wen anrufen'),
    rowsOf('Kontakte', [
      ['Einrichtung', `${facility.name}, ${contact.phone}`],
      ['Datenschutz-Kontakt', contact.dataProtection],
      ['Aufsicht', [authority, ...where].join(', ')],
      ['Dienstleister', [hosterOf(facts), ...(onBehalf(facts).length > 0 ? [metaCompany] : [])].join('; ')],
    ]),
    // In an emergency the sheet has two pages; that the address is looked up again, the other papers ask.
    ...(isChurch(facts.facility.law) ? authorityGap(facts) : []),
    gap('Wer meldet an die Aufsicht (Name, Vertretung, Mobilnummer), auch am Wochenende?'),
  ];
}

function cases(facts: Facts): readonly Block[] {
  const read = staffed(facts);
  return [
    h2('Häufige Fälle'),
    table(
      'Was betroffen ist und was zuerst hilft',
      ['Fall', 'Betroffen', 'Zuerst'],
      [30, 36, 34],
      [
        ...(read.length === 0
          ? []
          : [
              [
                'Zugang zum Postfach bei Meta gestohlen',
                `alle Unterhaltungen auf ${labelsOf(read)}: Namen und Inhalte`,
                'Zugang im Business-Portfolio entfernen, Passwort und zweiten Faktor erneuern',
              ],
            ]),
        ['Diensthandy verloren', 'was auf dem Gerät sichtbar ist', 'Gerät fernsperren, Zugänge abmelden'],
        [
          'Zugriffsschlüssel zu Meta bekannt geworden',
          'Fremde können im Namen der Einrichtung schreiben',
          'Schlüssel bei Meta widerrufen, neuen hinterlegen (unter „Einrichtung“)',
        ],
        [
          'Zugang zum AWS-Konto gestohlen',
          'Pseudonyme, Zeitpunkte; mit Schlüsselbund auch Kennungen',
          'Zugang sperren, Schlüsselbund wechseln, Protokolle sichern',
        ],
        [
          'Schlüsselbund bekannt geworden',
          'verschlüsselte Kennungen und Pseudonyme',
          'wechseln („Einrichtung › Schlüsselbund“), Zugriffe prüfen',
        ],
        [
          'Nachweise verändert',
          'An- und Abmeldungen zum Newsletter',
          'npm run consent -- verify mit dem letzten Tageskopf, Tabelle wiederherstellen',
        ],
        ...(facts.newsletter === undefined
          ? []
          : [['Ausgabe des Newsletters an Falsche', 'alle, die sie bekommen haben', 'Versand anhalten (unter „Newsletter“)']]),
        [
          'Private Nummer für Ratsuchende benutzt',
          'Unterhaltung und Adressbuch des Geräts',
          'nicht löschen; Leitung informieren, Person auf den offiziellen Weg bitten',
        ],
      ],
    ),
  ];
}

function assess({ deployment, retention }: Facts): readonly Block[] {
  return [
    h2('Einschätzen'),
    list([
      'Welche Daten, wie viele Personen, seit wann? Zahlen ohne Personen stehen unter „Zahlen“.',
      'Sind Schutzbedürftige betroffen (Kinder, Gewalt, Sucht, Schulden)? Dann ist das Risiko in der Regel hoch.',
      'Waren die Daten verschlüsselt, und ist der Schlüssel sicher? Dann ist es in der Regel gering.',
      `Was lag höchstens vor: Einträge mit Kontakt seit ${monthsDative(retention.contactMonths)}, Protokolle von ${daysDative(deployment.logDays)}, Sicherungskopien von ${daysDative(deployment.backupDays)}. Texte von Nachrichten liegen nicht vor.`,
    ]),
  ];
}

function report({ facility: { law }, contact }: Facts): readonly Block[] {
  return [
    h2('Inhalt der Meldung'),
    p(
      `Kann nicht alles in der Frist geklärt werden, wird gemeldet, was bekannt ist, und der Rest nachgereicht (${norm(law, 'breachAuthority')}).`,
    ),
    lines(
      'Was ist geschehen, wann bemerkt, von wem?',
      'Kategorien und ungefähre Zahl der betroffenen Personen und Datensätze',
      'Wahrscheinliche Folgen; getroffene und geplante Maßnahmen',
      `Anlaufstelle für Rückfragen (vorgesehen: ${contact.dataProtection})`,
      'Gemeldet am, um, durch; oder: nicht gemeldet, weil',
    ),
  ];
}
