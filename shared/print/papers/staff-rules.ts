import { type Block, gap, h2, lines, list, notice, p, steps } from './document.ts';
import type { Facts } from './facts.ts';
import { norm } from './norms.ts';
import type { Paper } from './paper.ts';
import { days, enumerate, hours, labelsOf, registerOf, staffed, unstaffed } from './phrases.ts';

/** Rules for the messengers, to be put into force by the management. */
export const staffRules: Paper = {
  id: 'regeln-team',
  subtitle: () => 'Dienstanweisung zum Umgang mit Nachrichten von Ratsuchenden',
  blocks: (facts) => [
    ...what(facts),
    ...never(facts),
    ...privately(facts),
    ...answering(facts),
    ...crisis(facts),
    ...newsletterRules(facts),
    ...everydayRules(facts),
    ...inForce(facts),
  ],
};

function what(facts: Facts): readonly Block[] {
  const { facility, channels, quietHoursAfterStaff } = facts;
  const say = registerOf(facility.address);
  const read = staffed(facts);
  const unread = unstaffed(facts);
  return [
    h2('Wozu die Messenger da sind'),
    p(
      `Auf ${labelsOf(channels)} antwortet zuerst der Automat. Er begrüßt, nennt sichere Wege, sagt, wann jemand da ist${facts.crisis.off === undefined ? ', und antwortet auf Hilferufe' : ''}.`,
      ...(read.length === 0
        ? []
        : [
            `Auf ${labelsOf(read)} ${say('antwortest auch du', 'antworten auch Sie')} im Postfach von Meta. Danach schweigt der Automat ${hours(quietHoursAfterStaff)}.`,
          ]),
      ...(unread.length === 0
        ? []
        : [`Auf ${labelsOf(unread)} liest niemand mit. ${say('Versprich', 'Versprechen Sie')} dort keine Antwort.`]),
    ),
    list([
      'Erlaubt: Termine, Wege, Öffnungszeiten, Hinweise auf Angebote, Weitervermittlung.',
      'Nicht erlaubt: Beratung, Diagnosen, Berichte, Namen Dritter, Bilder von Briefen oder Ausweisen.',
      'Was vertraulich ist, geht ans Telefon, in die verschlüsselte Mail oder in einen Termin.',
    ]),
  ];
}

function never({ facility, contact }: Facts): readonly Block[] {
  const say = registerOf(facility.address);
  return [
    h2('Nie'),
    list([
      `Nie mit dem privaten Konto oder der privaten Nummer schreiben, auch nicht „nur kurz“. Die offizielle Nummer ist ${contact.phone}; alle Wege stehen auf ${contact.link}.`,
      'Nie Freundschaftsanfragen von Ratsuchenden annehmen oder stellen.',
      'Nie Gruppen oder Verteilerlisten anlegen: Dort sehen sich alle gegenseitig.',
      'Nie Unterhaltungen fotografieren, weiterleiten oder in private Geräte übernehmen.',
      `Nie Zugangsdaten teilen. ${say('Du hast', 'Sie haben')} einen eigenen Zugang mit zweitem Faktor.`,
    ]),
  ];
}

function privately({ facility, contact }: Facts): readonly Block[] {
  const say = registerOf(facility.address);
  return [
    h2('Wenn jemand privat schreibt'),
    steps([
      [
        `Nicht auf den Inhalt eingehen. ${say('Antworte', 'Antworten Sie')} einmal mit diesem Satz:`,
        say(
          `„Danke für deine Nachricht. Ich antworte privat nicht, damit es vertraulich bleibt. Du erreichst uns unter ${contact.phone} oder hier: ${contact.link}“`,
          `„Danke für Ihre Nachricht. Ich antworte privat nicht, damit es vertraulich bleibt. Sie erreichen uns unter ${contact.phone} oder hier: ${contact.link}“`,
        ),
      ],
      'Bei Gefahr zuerst helfen: 112 nennen, Leitung anrufen.',
      'Am selben Tag der Leitung sagen, dass es vorkam; ohne Inhalt, mit Datum.',
      'Die Unterhaltung erst nach Absprache mit der Leitung löschen.',
    ]),
  ];
}

function answering(facts: Facts): readonly Block[] {
  const { facility, contact } = facts;
  if (staffed(facts).length === 0) return [];
  const say = registerOf(facility.address);
  return [
    h2('Antworten im Postfach'),
    list([
      `${say('Schreib', 'Schreiben Sie')} Ratsuchende mit „${facility.address}“ an, wie der Automat.`,
      `${say('Nenn', 'Nennen Sie')} Vornamen oder Kürzel und das Team, damit klar ist, dass ein Mensch schreibt.`,
      'Zwei, drei Sätze; eine Frage auf einmal; keine Fachwörter.',
      ...(contact.appointment === undefined ? [] : [`Für Termine: ${contact.appointment}`]),
      'Kommt Vertrauliches: nicht zitieren, auf den sicheren Weg verweisen, danach aus dem Postfach löschen.',
      `Sprechzeiten gelten auch hier: ${enumerate([...new Set(staffed(facts).map(({ hours }) => hours))])}.`,
    ]),
    gap('Nach welcher Zeit löscht das Team Unterhaltungen, und wer sieht nach?'),
  ];
}

function crisis({ crisis: { off, mailTo, helpLines }, contact, facility }: Facts): readonly Block[] {
  const say = registerOf(facility.address);
  return [
    h2('Krise'),
    ...(off === undefined
      ? []
      : [notice('Der Automat erkennt hier keine Hilferufe.', `Grund: „${off}“`, 'Umso mehr gilt, was hier steht.')]),
    steps([
      `Bei Gefahr für Leib und Leben: 112, dann Leitung. ${say('Bleib', 'Bleiben Sie')} in Kontakt, bis Hilfe da ist.`,
      `Ist ein Kind in Gefahr: Verfahren nach § 8a SGB VIII, insoweit erfahrene Fachkraft hinzuziehen.${contact.youthOffice === undefined ? '' : ` Jugendamt: ${contact.youthOffice}.`}`,
      ...(mailTo === undefined
        ? []
        : [`Kommt eine Mail „Hilferuf“ an ${mailTo}: Sie nennt Art, Zeit und Kanal, keinen Inhalt. Sofort im Chat bei Meta nachsehen.`]),
      'Nicht im Chat beraten: anrufen lassen oder selbst anrufen, wenn die Nummer freiwillig genannt wurde.',
      'Danach: Leitung informieren, kurz dokumentieren, in der Fallakte und nicht im Chat.',
    ]),
    ...(helpLines.length === 0
      ? []
      : [
          p(
            `Hinterlegte Hilfeangebote: ${helpLines
              .slice(0, 6)
              .map(({ label, number }) => `${label} ${number}`)
              .join('; ')}.`,
          ),
        ]),
  ];
}

function newsletterRules({ newsletter }: Facts): readonly Block[] {
  if (newsletter === undefined) return [];
  return [
    h2('Newsletter'),
    list([
      `„${newsletter.name}“: ${newsletter.frequency}. Mehr als ${newsletter.maxPerMonth} im Monat lässt das Programm nicht zu.`,
      newsletter.approval
        ? 'Jede Ausgabe liest und gibt eine zweite Person frei.'
        : 'Vor dem Versand liest eine zweite Person mit, auch wenn das Programm es nicht verlangt.',
      'Neutral schreiben: Auf dem Sperrbildschirm darf niemand erkennen, worum es geht.',
      'Anmelden kann sich nur die Person selbst, mit dem Wort START. Nie Nummern eintragen oder alte Verteiler übernehmen.',
      'Wer sich am Telefon abmeldet, wird am selben Tag eingetragen.',
    ]),
  ];
}

function everydayRules({ facility, contact, deployment }: Facts): readonly Block[] {
  const say = registerOf(facility.address);
  return [
    h2('Bilder, Urlaub, Abschied, Panne'),
    list([
      'Bilder und Sprachnachrichten versteht der Automat nicht. Bilder von Bescheiden, Verletzungen oder Personen nicht öffnen, nicht speichern; auf den sicheren Weg verweisen.',
      'Eigene Bilder von Ratsuchenden nur mit schriftlicher Einwilligung und nie im Chat.',
      `Urlaub und Schließzeiten: Die Leitung trägt sie in die Einrichtungsdatei ein; kurzfristig stellt das Team auf der Seite „Heute“ um. Niemand richtet in einem Messenger eine eigene Abwesenheit ein.${contact.substitute === undefined ? '' : ` Vertretung: ${contact.substitute.name}, ${contact.substitute.phone}.`}`,
      'Ausscheiden: am letzten Tag Zugänge zu Meta, zum AWS-Konto und zur Pforte (Seite „Team“) entziehen, Diensthandy zurückgeben; wer wusste, wo die Kopie der Schlüssel liegt, wird ersetzt.',
      `Nach dem Ausscheiden bleibt die Zeile im Verzeichnis der Unterweisungen bis ${days(deployment.trainingDays)} nach der letzten Unterweisung stehen und wird dann gelöscht.`,
      `Panne (Gerät weg, falsch gesendet, fremder Zugriff): innerhalb einer Stunde Leitung und Datenschutz-Kontakt verständigen (${contact.dataProtection}). ${say('Du bekommst', 'Sie bekommen')} dafür keinen Ärger; schweigen macht es schlimmer.`,
      `Technische Protokolle bleiben ${days(deployment.logDays)}: Was danach fehlt, ist nicht mehr zu klären.`,
    ]),
  ];
}

function inForce({ facility: { law } }: Facts): readonly Block[] {
  return [
    h2('Inkrafttreten'),
    p(
      'Die Regeln gelten für alle, auch für Honorarkräfte und Ehrenamtliche. Wer sie verletzt, muss mit arbeitsrechtlichen Folgen rechnen.',
      `Jede Person wird vor dem ersten Dienst und danach jährlich unterwiesen (${norm(law, 'security')}).`,
    ),
    gap(
      law === 'KDG' || law === 'DSG-EKD'
        ? 'Ist die Mitarbeitervertretung beteiligt worden?'
        : 'Ist der Betriebs- oder Personalrat beteiligt worden?',
    ),
    lines('Leitung: Name, Datum, Unterschrift', 'Gelesen und verstanden: Name, Datum, Unterschrift'),
  ];
}
