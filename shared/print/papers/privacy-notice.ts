import { type Block, gap, h2, list, notice, p, rowsOf, table } from './document.ts';
import type { ChannelFact, Facts } from './facts.ts';
import { ageOfConsent, ground, isChurch, norm } from './norms.ts';
import type { Paper } from './paper.ts';
import {
  authorityGap,
  authorityInWords,
  basis,
  controllerRows,
  crisisOff,
  days,
  enumerate,
  hosterOf,
  hours,
  isInEu,
  labelsOf,
  metaCompany,
  months,
  monthsDative,
  newsletterInWords,
  onBehalf,
  onOwnAccount,
  regionInWords,
  registerOf,
  staffed,
  unstaffed,
  whatsappCompany,
} from './phrases.ts';
import { simpleNotice } from './simple-notice.ts';

/** Information of clients at collection; meant for the page at `contact.privacyLink`. */
export const privacyNotice: Paper = {
  id: 'datenschutzhinweise',
  subtitle: (facts) => basis(facts, 'information', 'Information'),
  blocks: (facts) => [
    ...inShort(facts),
    h2('Wer verantwortlich ist'),
    rowsOf('Verantwortliche Stelle und Kontakt', controllerRows(facts)),
    ...whatHappens(facts),
    ...purposes(facts),
    ...whoGetsIt(facts),
    ...howLong(facts),
    ...newsletterPart(facts),
    ...rights(facts),
    ...otherWays(facts),
    ...simpleNotice(facts),
  ],
};

function inShort(facts: Facts): readonly Block[] {
  const { facility, channels, contact } = facts;
  const say = registerOf(facility.address);
  const platforms = [...new Set(channels.map(({ platform }) => platform))];
  return [
    h2('Das Wichtigste in Kürze'),
    list([
      `${facility.name} antwortet auf ${labelsOf(channels)} zuerst mit einem Automaten.`,
      `Was ${say('du schreibst', 'Sie schreiben')}, speichern wir nicht. Der Automat liest den Text einmal und verwirft ihn.`,
      `Wir merken uns nur ein Kennzeichen, aus dem wir keine Telefonnummer und keinen Namen ablesen, und wann zuletzt Kontakt war. Das wird nach ${monthsDative(facts.retention.contactMonths)} gelöscht.`,
      `${enumerate(platforms)} ${platforms.length === 1 ? 'gehört' : 'gehören'} zu Meta. Meta erfährt, dass ${say('du uns schreibst', 'Sie uns schreiben')}, und kann je nach Dienst auch den Inhalt lesen.`,
      `${say('Schreib', 'Schreiben Sie')} deshalb nichts Vertrauliches. Vertraulich geht es am Telefon: ${contact.phone}.`,
    ]),
  ];
}

function readBy(channels: readonly ChannelFact[]): string {
  return channels.length === 1 ? (channels[0]?.within ?? '') : enumerate(channels.map(({ within }) => within));
}

function whatHappens(facts: Facts): readonly Block[] {
  const { facility, quietHoursAfterStaff } = facts;
  const say = registerOf(facility.address);
  const read = staffed(facts);
  const unread = unstaffed(facts);
  return [
    h2(`Was geschieht, wenn ${say('du uns schreibst', 'Sie uns schreiben')}`),
    p(
      'Ein Programm nimmt die Nachricht an, erkennt ihr Anliegen anhand fester Regeln und Wortlisten und antwortet sofort.',
      'Es ist keine generative künstliche Intelligenz, und jede seiner Antworten sagt, dass sie automatisch ist.',
      'Nach der Auswertung wird der Text verworfen; Bilder, Sprachnachrichten und andere Anhänge ruft das Programm nicht ab.',
    ),
    ...(read.length === 0
      ? []
      : [
          p(
            `Nachrichten ${readBy(read)} liest außerdem unser Team im Postfach von Meta und antwortet dort.`,
            `Hat ein Mensch geantwortet, schweigt der Automat ${hours(quietHoursAfterStaff)}.`,
            'Im Postfach von Meta bleiben die Nachrichten, bis sie dort gelöscht werden.',
          ),
          gap('Wann löscht das Team Unterhaltungen im Postfach von Meta? Ohne diese Angabe ist die Speicherdauer dort nicht benannt.'),
        ]),
    ...(unread.length === 0
      ? []
      : [p(`Nachrichten ${readBy(unread)} liest in der Einrichtung niemand; dort antwortet allein der Automat.`)]),
    p(
      'Gespeichert wird ein Eintrag mit einem Pseudonym (aus der Kennung im Messenger-Dienst mit einem geheimen Schlüssel berechnet), mit Zeitpunkten (erste Begrüßung, letzter Kontakt, gegebene Hinweise), mit der gewünschten Sprache und mit dem Stand zum Newsletter.',
      'Die Kennung selbst (Telefonnummer oder Nutzerkennung) wird nur verschlüsselt gespeichert, und nur, solange sie für eine noch offene Antwort oder den Newsletter gebraucht wird.',
      'Name, Profilbild und Adressbuch werden nicht gespeichert.',
      ...(facts.flyerSources.length === 0
        ? []
        : [
            `Kam der erste Kontakt über den Code auf einem Flyer (${enumerate(facts.flyerSources)}), wird das gezählt: als Summe, nicht zur Person.`,
          ]),
    ),
    ...crisisOff(facts),
  ];
}

function purposes({ facility: { law }, newsletter, crisis }: Facts): readonly Block[] {
  const rows = [
    ['Anfragen sofort beantworten, Erreichbarkeit und Hausregeln mitteilen, niemanden doppelt begrüßen', ground(law, 'enquiry')],
    ...(crisis.off === undefined ? [['Auf Hilferufe mit Notrufnummern und Hilfetelefonen antworten', ground(law, 'vital')]] : []),
    ...(newsletter === undefined
      ? []
      : [
          ['Newsletter senden', ground(law, 'consent')],
          ['An- und Abmeldung nachweisen', ground(law, 'proof')],
        ]),
    ['Den Dienst sicher und ohne Störung betreiben, Missbrauch erkennen', ground(law, 'security')],
  ];
  return [
    h2('Wozu wir Daten verarbeiten und auf welcher Grundlage'),
    table('Zwecke und Rechtsgrundlagen', ['Zweck', 'Rechtsgrundlage'], [50, 50], rows),
    gap(
      law === 'PUBLIC'
        ? 'Welche Vorschrift des Landesrechts und des Sozialgesetzbuchs trägt die Aufgabe, für die der Chat eingesetzt wird?'
        : 'Treffen diese Rechtsgrundlagen auf Ihren Träger und seine Rechtsform zu? Sie sind ein Vorschlag.',
    ),
    p(
      `Schon die Tatsache, dass sich jemand an eine Beratungsstelle wendet, kann besonders geschützt sein (${norm(law, 'special')}).`,
      'Deshalb speichern wir weder den Inhalt noch das Anliegen zu einer Person.',
    ),
  ];
}

function whoGetsIt(facts: Facts): readonly Block[] {
  const { facility, contact } = facts;
  const cloud = onBehalf(facts);
  const own = onOwnAccount(facts);
  const rows = [
    [
      hosterOf(facts),
      `betreibt für uns die Technik in ${regionInWords(facts)}, als Auftragsverarbeiter nach ${norm(facility.law, 'processor')}`,
    ],
    ...(cloud.length === 0
      ? []
      : [
          [
            `${whatsappCompany}, und ${metaCompany}`,
            `stellen Nachrichten ${readBy(cloud)} zu; die Schnittstelle (Cloud API) betreibt Meta als Auftragsverarbeiter, den Dienst WhatsApp selbst in eigener Verantwortung`,
          ],
        ]),
    ...(own.length === 0
      ? []
      : [[metaCompany, `stellt Nachrichten ${readBy(own)} zu, speichert sie und verantwortet das selbst; den Inhalt kann Meta lesen`]]),
  ];
  return [
    h2('Wer Daten bekommt'),
    table('Empfänger', ['Empfänger', 'Wozu'], [42, 58], rows),
    p(
      `Wir geben Daten sonst nicht weiter, werten sie nicht für Werbung aus und verbinden sie nicht mit ${registerOf(facility.address)('deiner Akte', 'Ihrer Akte')}.`,
    ),
    h2('Länder außerhalb der EU'),
    p(
      ...(isInEu(facts) ? [] : [`Unsere Technik läuft in der AWS-Region ${facts.deployment.region}; sie liegt nicht in der EU.`]),
      'Meta und Amazon Web Services gehören zu Konzernen mit Sitz in den USA; ein Zugriff von dort ist nicht ausgeschlossen.',
      'Grundlage ist der Angemessenheitsbeschluss der EU-Kommission zum Datenschutzrahmen EU–USA vom 10. Juli 2023; fällt er weg, gelten Standardvertragsklauseln.',
      `Maßgeblich ist ${norm(facility.law, 'transfer')}. Einen Abdruck der Klauseln gibt es beim Datenschutz-Kontakt: ${contact.dataProtection}.`,
    ),
  ];
}

function howLong({ retention, rules, deployment, newsletter }: Facts): readonly Block[] {
  const rows: readonly (readonly [string, string])[] = [
    ['Was geschrieben wird', 'wird nicht gespeichert'],
    [
      'Eintrag zur Person',
      `${months(retention.contactMonths)} nach dem letzten Kontakt${newsletter === undefined ? '' : ', aber nicht, solange der Newsletter abonniert ist'}`,
    ],
    ['Rest nach einer Löschung', `${days(rules.tombstoneDays)}, damit nichts Altes neu beantwortet wird`],
    ...(newsletter === undefined
      ? []
      : [['Nachweise zum Newsletter', `bis zum Ende des ${rules.proofYears}. Jahres nach dem Jahr der Abmeldung`] as const]),
    ['Nachrichten in Verarbeitung', `höchstens ${days(deployment.queueDays + deployment.deadLetterDays)}, ohne ihren Text`],
    ['Technische Protokolle', days(deployment.logDays)],
    ['Sicherungskopien', days(deployment.backupDays)],
  ];
  return [h2('Wie lange Daten gespeichert bleiben'), rowsOf('Speicherdauer', rows)];
}

function newsletterPart({ newsletter, facility, rules }: Facts): readonly Block[] {
  if (newsletter === undefined) return [];
  const say = registerOf(facility.address);
  return [
    h2('Newsletter'),
    p(
      `Den Newsletter ${newsletterInWords(newsletter)} ${say('bekommst du', 'erhalten Sie')} nur, wenn ${say('du ihn bestellst', 'Sie ihn bestellen')} und unsere Frage danach mit dem Wort START ${say('beantwortest', 'beantworten')}.`,
      `Die Frage gilt ${rules.questionHours} Stunden.`,
      `Mit dem Wort STOPP ${say('meldest du dich', 'melden Sie sich')} jederzeit ab; das geht auch am Telefon. Was bis dahin geschah, bleibt rechtmäßig.`,
      `Nach ${rules.lapseMonths} Monaten ohne Ausgabe endet die Einwilligung von selbst.`,
      ...(newsletter.countReads ? ['Wir zählen, wie oft eine Ausgabe gelesen wurde; das Ergebnis ist eine Zahl ohne Personen.'] : []),
    ),
    p(
      newsletter.minimumAge === undefined
        ? `Ein Mindestalter fragen wir nicht ab. Allein einwilligen kann, wer ${ageOfConsent(facility.law)} Jahre alt ist (${norm(facility.law, 'minors')}).`
        : `Der Newsletter ist für Menschen ab ${newsletter.minimumAge} Jahren; allein einwilligen kann, wer ${ageOfConsent(facility.law)} Jahre alt ist (${norm(facility.law, 'minors')}).`,
      'Für Antworten und Hilfe gibt es keine Altersgrenze.',
    ),
  ];
}

function rights(facts: Facts): readonly Block[] {
  const { facility, contact, newsletter } = facts;
  const { law } = facility;
  const say = registerOf(facility.address);
  return [
    h2(say('Deine Rechte', 'Ihre Rechte')),
    list([
      `Auskunft und Kopie (${norm(law, 'access')}): ${say('Schreib', 'Schreiben Sie')} im Chat AUSKUNFT oder ${say('frag', 'fragen Sie')} den Datenschutz-Kontakt.`,
      `Berichtigung (${norm(law, 'rectification')}).`,
      `Löschung (${norm(law, 'erasure')}): ${say('Schreib', 'Schreiben Sie')} im Chat LÖSCHEN.`,
      `Einschränkung der Verarbeitung (${norm(law, 'restriction')}).`,
      `Übertragbarkeit (${norm(law, 'portability')}): Wir geben die Daten als JSON-Datei heraus.`,
      `Widerspruch gegen die Verarbeitung (${norm(law, 'objection')}).`,
      ...(newsletter === undefined
        ? []
        : [`Widerruf der Einwilligung in den Newsletter (${norm(law, 'consent')}): ${say('Schreib', 'Schreiben Sie')} STOPP.`]),
      `Beschwerde bei der Aufsicht (${norm(law, 'complaint')}): ${authorityInWords(facts)}.`,
    ]),
    ...authorityGap(facts),
    p(
      `Entscheidungen, die rechtlich oder ähnlich erheblich wirken, trifft der Automat nicht (${norm(law, 'automated')}).`,
      `Fragen zum Datenschutz beantwortet: ${contact.dataProtection}.`,
      ...(isChurch(law)
        ? [
            `Für unseren Träger gilt ${law === 'KDG' ? 'das Gesetz über den Kirchlichen Datenschutz (KDG)' : 'das Datenschutzgesetz der Evangelischen Kirche in Deutschland (DSG-EKD)'}.`,
          ]
        : []),
    ),
  ];
}

function otherWays({ contact, facility }: Facts): readonly Block[] {
  const say = registerOf(facility.address);
  const ways = [
    `Telefon: ${contact.phone}`,
    ...(contact.urgentPhone === undefined ? [] : [`Telefon auch außerhalb der Sprechzeiten: ${contact.urgentPhone}`]),
    ...(contact.secureEmail === undefined ? [] : [`verschlüsselte E-Mail: ${contact.secureEmail}`]),
    ...(contact.secureLink === undefined ? [] : [`sicher über das Internet: ${contact.secureLink}`]),
    ...(contact.appointment === undefined ? [] : [`Termin: ${contact.appointment}`]),
    ...(contact.visit === undefined ? [] : [`vor Ort: ${contact.visit}`]),
    `alle Wege: ${contact.link}`,
  ];
  return [
    h2('Der Chat ist freiwillig'),
    p(
      `Niemand muss uns über Meta schreiben. Wer diese Wege nicht nutzt, hat bei uns keinen Nachteil. ${say('Du erreichst', 'Sie erreichen')} uns auch so:`,
    ),
    list(ways),
    notice('Bei Gefahr für Leib und Leben: Notruf 112, Polizei 110.'),
  ];
}
