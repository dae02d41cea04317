import type { StoredKind } from './deployment.ts';
import type { Facts } from './facts.ts';
import { days, enumerate, months } from './phrases.ts';

/** A row of the deletion concept. */
export interface Store {
  readonly name: string;
  readonly content: string;
  /** Whether it tells something of clients, of staff, or of nobody. */
  readonly of: 'clients' | 'staff' | 'nobody';
  /** From when the time runs. */
  readonly start: string;
  readonly time: string;
  readonly by: string;
}

type Wording = (facts: Facts) => Store;

const ttl = 'die Datenbank von selbst, nach dem Ablaufdatum am Eintrag';

const wording: Readonly<Record<StoredKind, Wording>> = {
  person: ({ retention, rules }) => ({
    name: 'Eintrag je Person',
    content: `Pseudonym, Zeitpunkte (begrüßt, letzter Kontakt, Hinweise), Stand zum Newsletter, gewünschte Sprache, Prüfwerte der letzten ${rules.eventKeys} Ereignisse; die verschlüsselte Kennung nur während eines Newsletter-Abonnements und solange eine Antwort noch nicht zugestellt ist`,
    of: 'clients',
    start: 'letzter Kontakt',
    time: `${months(retention.contactMonths)}; nicht während eines Newsletter-Abonnements; nach LÖSCHEN sofort bis auf einen Rest ohne Inhalt, der ${days(rules.tombstoneDays)} bleibt`,
    by: ttl,
  }),
  proof: ({ rules, deployment }) => ({
    name: 'Nachweise zum Newsletter',
    content: 'Pseudonym, Zeitpunkte von Frage, START und Abmeldung, Prüfsumme der Frage, Weg der Abmeldung, verschlüsselte Kennung',
    of: 'clients',
    start: 'Ende des Kalenderjahres der Abmeldung',
    time: `${rules.proofYears} Jahre`,
    by: `nächtlicher Lauf um ${deployment.tidiesAt} Uhr; nur er darf löschen`,
  }),
  question: () => ({
    name: 'Wortlaut der Fragen',
    content: 'Text jeder Anmeldefrage, wie er gestellt wurde, einmal je Fassung',
    of: 'nobody',
    start: 'entfällt',
    time: 'unbegrenzt',
    by: 'entfällt',
  }),
  counter: ({ deployment, flyerSources }) => ({
    name: 'Tages- und Monatszähler',
    content: `Anzahlen von Begrüßungen, Abwesenheiten, Themen, Wünschen nach einem Menschen${
      flyerSources.length === 0 ? '' : `, ersten Kontakten je Flyer (${enumerate(flyerSources)})`
    }; Hilferufe nur als Monatszahl`,
    of: 'nobody',
    start: 'letzte Zählung des Tages oder Monats',
    time: days(deployment.counterDays),
    by: ttl,
  }),
  issue: () => ({
    name: 'Ausgaben des Newsletters',
    content: 'Text der Ausgabe, Fortschritt, Summen der Zustellung, wer sie geschrieben und freigegeben hat',
    of: 'staff',
    start: 'Anlegen der Ausgabe',
    time: 'bisher kein automatisches Ende',
    by: 'von Hand durch die Technik',
  }),
  held: ({ deployment }) => ({
    name: 'Zweiter Versuch einer Ausgabe',
    content: 'Pseudonyme derer, bei denen Meta eine Ausgabe zurückgestellt hat',
    of: 'clients',
    start: 'Zurückstellung; wer die Ausgabe bekommt, wird sofort entfernt',
    time: `höchstens ${days(deployment.heldDays)}`,
    by: ttl,
  }),
  opening: () => ({
    name: 'Stand der Öffnung',
    content: 'offen oder abwesend, bis wann, von Hand gesetzt oder nicht',
    of: 'nobody',
    start: 'entfällt',
    time: 'wird bei jeder Änderung überschrieben',
    by: 'entfällt',
  }),
  configuration: ({ deployment }) => ({
    name: 'Fassungen der Konfiguration',
    content: 'Texte, Öffnungszeiten, veröffentlichte Kontaktdaten der Einrichtung',
    of: 'nobody',
    start: 'Ablösung durch die nächste Fassung',
    time: days(deployment.historyDays),
    by: 'beim Veröffentlichen einer neuen Fassung',
  }),
  setup: () => ({
    name: 'Stand der Einrichtung',
    content: 'wer welchen Schritt der Einrichtung bestätigt hat, und dass die Kopie des Schlüsselbunds verwahrt ist',
    of: 'staff',
    start: 'Bestätigung',
    time: 'bis zur nächsten Bestätigung',
    by: 'wird überschrieben',
  }),
  decisions: () => ({
    name: 'Entscheidungen zum Start',
    content:
      'wer wann zugestimmt oder bestätigt hat (Leitung, Datenschutz, Betriebs- oder Personalrat, Verwahrung der Schlüssel), seit wann der Kanal offen ist, welche Papiere wann erzeugt wurden',
    of: 'staff',
    start: 'Eintrag',
    time: 'bis zum nächsten Eintrag zum selben Punkt, sonst solange der Kanal betrieben wird: Rechenschaft der Leitung',
    by: 'wird überschrieben; beim Abbau mit der Tabelle',
  }),
  training: ({ deployment }) => ({
    name: 'Verzeichnis der Unterweisungen',
    content: 'Name und Tag der bestandenen Unterweisung; keine Antworten, keine Punktzahl, keine Fehlversuche',
    of: 'staff',
    start: 'bestandene Unterweisung',
    time: `bis zur nächsten; wer geht, bleibt noch bis ${days(deployment.trainingDays)} nach der Unterweisung als Nachweis stehen, ohne Zugang Unterwiesene doppelt so lange`,
    by: 'das Programm beim nächsten Blick in das Verzeichnis oder dem nächsten Eintrag',
  }),
  colleague: () => ({
    name: 'Zugänge des Teams',
    content: 'Name, Rechte, öffentliche Teile der Passkeys, Prüfwerte der Ersatzcodes; offene Einladungen',
    of: 'staff',
    start: 'Ausscheiden oder Entzug',
    time: 'bis der Zugang entfernt wird',
    by: 'die Leitung, auf der Seite des Teams',
  }),
  phone: () => ({
    name: 'Telefone des Teams',
    content: 'wer wann auf welchem Kanal eines eingetragen hat, ohne Nummer; Prüfwerte offener Codes',
    of: 'staff',
    start: 'Eintragen',
    time: 'bis zum Austragen, gültig ein Jahr; Codes 15 Minuten',
    by: 'die Person selbst oder die Leitung',
  }),
  session: ({ deployment }) => ({
    name: 'Anmeldungen des Teams',
    content: 'wer angemeldet ist und seit wann; verbrauchte Einmalcodes, Zahl der Fehlversuche',
    of: 'staff',
    start: 'Anmeldung',
    time: `gültig ${days(deployment.sessionDays)}, ohne Benutzung ${days(deployment.idleDays)}`,
    by: ttl,
  }),
  audit: ({ deployment }) => ({
    name: 'Liste der Handlungen des Teams',
    content: 'wer wann was getan hat; nichts über Ratsuchende',
    of: 'staff',
    start: 'Handlung',
    time: days(deployment.auditDays),
    by: ttl,
  }),
  examination: () => ({
    name: 'Befunde der täglichen Prüfung',
    content: 'was an der Einrichtung der Technik nicht stimmt',
    of: 'nobody',
    start: 'entfällt',
    time: 'wird jeden Tag überschrieben',
    by: 'entfällt',
  }),
  publication: ({ deployment }) => ({
    name: 'Verlauf der Veröffentlichungen',
    content: 'wer wann welche Fassung veröffentlicht hat',
    of: 'staff',
    start: 'Ablösung durch die nächste Fassung',
    time: days(deployment.historyDays),
    by: 'beim Veröffentlichen einer neuen Fassung',
  }),
};

/** Kinds that come about only with a newsletter. */
const ofNewsletter: ReadonlySet<StoredKind> = new Set(['question', 'issue', 'held']);

/** Contents of this deployment's tables, as this facility uses them. */
export function tableStores(facts: Facts): readonly Store[] {
  const kinds = Object.values(facts.deployment.stores).flat();
  return kinds.filter((kind) => facts.newsletter !== undefined || !ofNewsletter.has(kind)).map((kind) => wording[kind](facts));
}

/** Everything outside of the tables. */
export function otherStores({ deployment, crisis }: Facts): readonly Store[] {
  return [
    {
      name: 'Text, Anhänge, Profilname',
      content: 'was Ratsuchende schreiben oder schicken, auch Bilder und Sprachnachrichten',
      of: 'clients',
      start: 'Eingang',
      time: 'keine Speicherung; der Text wird im Arbeitsspeicher ausgewertet und verworfen, Anhänge werden nicht abgerufen',
      by: 'das Programm im selben Schritt',
    },
    {
      name: 'Warteschlangen',
      content: 'Ereignisse mit Pseudonym, verschlüsselter Kennung, Art des Anliegens, ohne Text',
      of: 'clients',
      start: 'Eingang',
      time: `meist Sekunden, höchstens ${days(deployment.queueDays)}; bei Störungen weitere ${days(deployment.deadLetterDays)} in der Warteschlange für Fehlfälle`,
      by: 'der Dienst von selbst',
    },
    {
      name: 'Technische Protokolle',
      content:
        'Zeitpunkt, Kanal, Regel, Ergebnis, Kurzform des Pseudonyms (bei Krisen und anderen vertraulichen Anliegen nicht einmal diese)',
      of: 'clients',
      start: 'Eintrag',
      time: days(deployment.logDays),
      by: 'der Dienst von selbst',
    },
    {
      name: 'Sicherungskopien der Tabellen',
      content: 'frühere Stände der Tabellen',
      of: 'clients',
      start: 'Änderung oder Löschung in der Tabelle',
      time: days(deployment.backupDays),
      by: 'die Datenbank von selbst; nach einer Wiederherstellung werden Löschungen und Abmeldungen wiederholt',
    },
    {
      name: 'Geheimnisse',
      content: 'Zugriffsschlüssel zu Meta, Schlüsselbund für Pseudonyme und Verschlüsselung',
      of: 'nobody',
      start: 'Austausch',
      time: 'bis zum Austausch; ältere Schlüssel bleiben, solange etwas mit ihnen verschlüsselt ist',
      by: 'die Technik',
    },
    ...(crisis.mailTo === undefined
      ? []
      : [
          {
            name: 'Mails an das Team',
            content: 'Art des Hilferufs, Zeit, Kanal; kein Text, kein Name, keine Kennung',
            of: 'nobody',
            start: 'Versand',
            time: 'nach den Regeln des Postfachs der Einrichtung',
            by: 'die Einrichtung',
          } as const,
        ]),
  ];
}
