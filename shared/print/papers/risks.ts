import type { Facts } from './facts.ts';
import { days, enumerate, hours, isInEu, labelsOf, monthsDative, onBehalf, onOwnAccount, staffed, unstaffed } from './phrases.ts';

type Degree = 'gering' | 'mittel' | 'hoch';

/** A risk for the persons concerned, before and after what reduces it. */
export interface Risk {
  readonly risk: string;
  readonly before: Degree;
  readonly measures: string;
  readonly after: Degree;
}

/** The risks that this configuration has. */
export function risksOf(facts: Facts): readonly Risk[] {
  return [...ofContent(facts), ...ofHelp(facts), ...ofNewsletter(facts), ...ofOperation(facts)];
}

function ofContent(facts: Facts): readonly Risk[] {
  const { channels, facility, retention, contact } = facts;
  const safe = [contact.secureEmail, contact.secureLink, contact.appointment].filter((way) => way !== undefined).length;
  return [
    {
      risk: 'Ratsuchende schreiben Vertrauliches; Meta kann es lesen',
      before: 'hoch',
      measures: `Begrüßung nennt sichere Wege (Telefon${safe > 0 ? ` und ${safe} weitere` : ''}), Hinweis bei erkannten sensiblen Angaben, keine Speicherung des Textes, keine Beratung im Chat`,
      after: 'mittel',
    },
    {
      risk: 'Schon der Kontakt verrät eine Notlage, auf dem Gerät oder bei Meta',
      before: 'hoch',
      measures: `Kurzname „${facility.shortName}“ in kurzen Texten, kein Anliegen in Vorschauen, gleichwertige Wege ohne Meta`,
      after: 'mittel',
    },
    {
      risk: 'Unbefugte lesen die Tabellen',
      before: 'mittel',
      measures: `Pseudonyme statt Kennungen, verschlüsselte Kennung nur bei Bedarf, Löschung nach ${monthsDative(retention.contactMonths)}, Rollen mit zweitem Faktor`,
      after: 'gering',
    },
    ...(onBehalf(facts).length === 0
      ? []
      : [
          {
            risk: 'Eine Telefonnummer wird neu vergeben; Antworten erreichen eine fremde Person',
            before: 'mittel',
            measures: 'Zuordnung über die dauerhafte Kennung, sobald es sie gibt; Auskünfte nennen keine Inhalte; Löschung nach Frist',
            after: 'gering',
          } as const,
        ]),
    ...(staffed(facts).length === 0
      ? []
      : [
          {
            risk: `Unterhaltungen sammeln sich im Postfach von Meta (${labelsOf(staffed(facts))})`,
            before: 'hoch',
            measures: `Schweigen des Automaten für ${hours(facts.quietHoursAfterStaff)}, sobald ein Mensch antwortet; Dienstanweisung, Löschfrist des Teams`,
            after: 'mittel',
          } as const,
        ]),
    {
      risk: 'Zugriff aus einem Drittland',
      before: 'hoch',
      measures: `${isInEu(facts) ? 'Betrieb in der EU' : `Betrieb in ${facts.deployment.region}, außerhalb der EU`}, keine Inhalte im Bestand, Angemessenheitsbeschluss und Standardvertragsklauseln${onOwnAccount(facts).length > 0 ? `; bei ${labelsOf(onOwnAccount(facts))} bleibt Meta selbst verantwortlich` : ''}`,
      after: channels.length > 0 && isInEu(facts) ? 'mittel' : 'hoch',
    },
  ];
}

function ofHelp(facts: Facts): readonly Risk[] {
  const { crisis, languages } = facts;
  const unread = unstaffed(facts);
  return [
    crisis.off === undefined
      ? {
          risk: 'Ein Hilferuf bleibt unbeantwortet',
          before: 'hoch',
          measures: `Erkennung zu jeder Stunde, Antwort mit 112, 110 und ${crisis.helpLines.length} hinterlegten Hilfeangeboten vor allem anderen${crisis.mailTo === undefined ? '' : ', Mail ohne Inhalt an das Team'}`,
          after: 'mittel',
        }
      : {
          risk: 'Ein Hilferuf bleibt unbeantwortet, weil die Erkennung abgeschaltet ist',
          before: 'hoch',
          measures: `keine technische; hinterlegter Grund: „${crisis.off}“`,
          after: 'hoch',
        },
    ...(unread.length === 0
      ? []
      : [
          {
            risk: `Auf ${labelsOf(unread)} erwartet jemand, dass ein Mensch mitliest`,
            before: 'mittel',
            measures: 'Jeder Text sagt, dass dort niemand liest, und nennt das Telefon',
            after: 'gering',
          } as const,
        ]),
    {
      risk: 'Der Automat wird für einen Menschen gehalten oder versteht falsch',
      before: 'mittel',
      measures: `Kennzeichnung in jeder Antwort, im Zweifel Rückfrage, keine generative künstliche Intelligenz, höchstens ${facts.rules.answersPerDay} gewöhnliche Antworten je Person und Tag`,
      after: 'gering',
    },
    ...(languages.unreviewed.length === 0
      ? []
      : [
          {
            risk: `Antworten in ungeprüfter Übersetzung werden missverstanden (${enumerate(languages.unreviewed)})`,
            before: 'mittel',
            measures: 'Bis zur Prüfung nur Hilfetexte und eine Zeile in der Sprache, sonst Deutsch',
            after: 'gering',
          } as const,
        ]),
  ];
}

function ofNewsletter({ newsletter, rules }: Facts): readonly Risk[] {
  if (newsletter === undefined) return [];
  return [
    {
      risk: 'Der Newsletter erreicht jemanden ohne Einwilligung oder nach dem Widerruf',
      before: 'mittel',
      measures: `Doppelte Anmeldung mit Nachweis, Prüfung vor jedem einzelnen Versand, STOPP jederzeit, Ende nach ${rules.lapseMonths} Monaten ohne Ausgabe${newsletter.approval ? ', Freigabe durch eine zweite Person' : ''}`,
      after: 'gering',
    },
    {
      risk: `Der Name „${newsletter.name}“ verrät auf dem Sperrbildschirm, worum es geht`,
      before: 'mittel',
      measures: `Neutraler Name, ${newsletter.maxPerMonth === 1 ? 'höchstens eine Ausgabe' : `höchstens ${newsletter.maxPerMonth} Ausgaben`} im Monat; die Frage vor der Anmeldung sagt, was kommt`,
      after: 'gering',
    },
    ...(newsletter.countReads
      ? [
          {
            risk: 'Lesebestätigungen zeigen, wer liest',
            before: 'mittel',
            measures: 'Nur Summen im Bericht; die Rückmeldung steht beim Eintrag der letzten Ausgabe und geht mit ihm',
            after: 'gering',
          } as const,
        ]
      : []),
  ];
}

function ofOperation({ deployment }: Facts): readonly Risk[] {
  return [
    {
      risk: 'Ein Ausfall verschluckt Nachrichten oder Abmeldungen',
      before: 'mittel',
      measures: `Warteschlangen für ${days(deployment.queueDays)}, Fehlfälle mit Alarm, Abgleich alle ${deployment.reconcileMinutes} Minuten`,
      after: 'gering',
    },
    {
      risk: 'Jemand mit Rechten im AWS-Konto verändert Nachweise oder liest Kennungen',
      before: 'mittel',
      measures: `Nur fortschreibbare, verkettete Nachweise; Rollen unter eigenem Namen${deployment.customerKey ? '; eigener Schlüssel für die Geheimnisse' : ''}`,
      after: 'gering',
    },
    {
      risk: 'Das Team weicht auf private Konten aus',
      before: 'mittel',
      measures: 'Dienstanweisung, jährliche Unterweisung, Aushang, offizielle Nummer als Alternative',
      after: 'gering',
    },
    {
      risk: 'Kleine Zahlen lassen auf Einzelne schließen',
      before: 'gering',
      measures: 'Hilferufe nur als Monatszahl; Zahlen unter fünf werden bei der Weitergabe verborgen',
      after: 'gering',
    },
  ];
}
