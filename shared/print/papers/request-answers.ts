import { type Block, gap, h2, h3, lines, list, p, steps, table } from './document.ts';
import type { Facts } from './facts.ts';
import { answerTime, norm, norms } from './norms.ts';
import type { Paper } from './paper.ts';
import { authorityGap, authorityInWords, days, labelsOf, months, registerOf, staffed } from './phrases.ts';

/** How requests of persons are answered, with letters to fill in. */
export const requestAnswers: Paper = {
  id: 'betroffenenrechte',
  subtitle: ({ facility: { law } }) =>
    `Ablauf und Textvorlagen nach ${norms(law, 'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection')}`,
  blocks: (facts) => [...procedure(facts), ...overview(facts), ...letters(facts), ...authorityGap(facts)],
};

function procedure(facts: Facts): readonly Block[] {
  return [
    h2('Ablauf'),
    steps([
      [
        'Eingang mit Datum notieren; die Frist läuft ab Eingang, auf welchem Weg auch immer.',
        `Geantwortet wird unverzüglich, spätestens ${answerTime(facts.facility.law)}.`,
      ],
      [
        'Person zuordnen.',
        'Kommt die Anfrage aus dem Chat, steht in der Antwort des Automaten eine Kurzform des Kennzeichens; sonst findet „Auskunft und Löschung“ auf der Seite des Teams sie mit der genannten Telefonnummer oder Kennung.',
      ],
      [
        'Im Zweifel an der Identität nachfragen, bevor etwas herausgegeben wird: am besten über denselben Chat oder am Telefon.',
        'Keine Ausweiskopie im Chat.',
      ],
      ['Auskunft ansehen und drucken („Auskunft und Löschung“) und auf sicherem Weg übergeben, nie im Chat.'],
      [`Prüfen, ob außerhalb des Automaten etwas liegt: ${staffed(facts).length === 0 ? '' : 'Postfach bei Meta, '}Akte, Mails.`],
      ['Antwort mit Vorlage senden, Datum notieren, Vorgang ablegen.'],
    ]),
    gap('Wie lange werden Anfragen und Antworten aufbewahrt? Üblich sind drei Jahre zum Jahresende.'),
  ];
}

function overview(facts: Facts): readonly Block[] {
  const { newsletter } = facts;
  const { law } = facts.facility;
  const self = 'die Person selbst im Chat';
  return [
    h2('Welche Anfrage was auslöst'),
    table(
      'Rechte und was zu tun ist',
      ['Recht', 'Vorschrift', 'Was zu tun ist', 'Wer'],
      [19, 19, 42, 20],
      [
        [
          'Auskunft, Kopie',
          norm(law, 'access'),
          'AUSKUNFT im Chat nennt, was gespeichert wird; die vollständige steht unter „Auskunft und Löschung“',
          'Datenschutz-Kontakt',
        ],
        [
          'Berichtigung',
          norm(law, 'rectification'),
          'Gespeichert sind Zeitpunkte, keine Angaben der Person; meist genügt diese Auskunft',
          'Datenschutz-Kontakt',
        ],
        ['Löschung', norm(law, 'erasure'), 'LÖSCHEN im Chat, danach bestätigen', self],
        [
          'Einschränkung',
          norm(law, 'restriction'),
          'Technik informieren; bis zur Klärung wird der Eintrag nicht gelöscht und nicht genutzt',
          'Datenschutz-Kontakt',
        ],
        [
          'Mitteilung an Empfänger',
          norm(law, 'notification'),
          `AWS und Meta erhalten keine Daten, die zu berichtigen wären${staffed(facts).length === 0 ? '' : '; Löschungen im Postfach bei Meta führt das Team aus'}`,
          'Datenschutz-Kontakt',
        ],
        ['Übertragbarkeit', norm(law, 'portability'), 'dieselbe Auskunft als JSON-Datei (npm run consent -- access)', 'Technik'],
        [
          'Widerspruch',
          norm(law, 'objection'),
          'Gründe abwägen; die Löschung im Chat steht jederzeit offen',
          'Leitung mit Datenschutz-Kontakt',
        ],
        ...(newsletter === undefined
          ? []
          : [
              [
                'Widerruf',
                norm(law, 'consent'),
                'STOPP im Chat; Telefon, Brief und Mail trägt die Verwaltung ein („Auskunft und Löschung“)',
                self,
              ],
            ]),
      ],
    ),
  ];
}

function letters(facts: Facts): readonly Block[] {
  const say = registerOf(facts.facility.address);
  return [
    h2('Vorlagen'),
    p('Angaben in eckigen Klammern sind zu ersetzen.', 'Die Antworten gehen auf sicherem Weg hinaus, nicht durch den Chat.'),
    h3('Eingangsbestätigung'),
    p(
      `[Anrede], ${say('deine', 'Ihre')} Anfrage vom [Datum] zu ${say('deinen', 'Ihren')} Daten ist bei uns angekommen.`,
      `${say('Du bekommst', 'Sie erhalten')} spätestens bis zum [Datum] eine Antwort.`,
    ),
    h3('Auskunft'),
    p(
      `[Anrede], ${say('du hast', 'Sie haben')} gefragt, was wir über ${say('dich', 'Sie')} gespeichert haben. Die Antwort liegt bei.`,
      `Sie umfasst alles, was unser automatischer Empfang gespeichert hat (${norm(facts.facility.law, 'access')}). Was ${say('du geschrieben hast', 'Sie geschrieben haben')}, ist nicht gespeichert.`,
    ),
    h3('Auskunft, wenn nichts gespeichert ist'),
    p(
      `[Anrede], über ${say('dich', 'Sie')} ist in unserem automatischen Empfang nichts gespeichert.`,
      `In Sicherungskopien kann Gelöschtes noch bis zu ${days(facts.deployment.backupDays)} liegen.`,
    ),
    ...erasure(facts),
    ...otherLetters(facts),
    h3('Schluss jeder Antwort'),
    p(
      `${say('Bist du', 'Sind Sie')} nicht einverstanden, ${say('kannst du dich', 'können Sie sich')} beschweren (${norm(facts.facility.law, 'complaint')}): ${authorityInWords(facts)}.`,
    ),
    lines('Datum der Antwort', 'Bearbeitet von'),
  ];
}

function erasure(facts: Facts): readonly Block[] {
  const { facility, rules, newsletter, deployment } = facts;
  const say = registerOf(facility.address);
  const read = staffed(facts);
  return [
    h3('Löschung'),
    p(
      `[Anrede], wir haben am [Datum] gelöscht, was unser automatischer Empfang über ${say('dich', 'Sie')} gespeichert hatte (${norm(facility.law, 'erasure')}).`,
      `Ein Rest ohne Inhalt bleibt ${days(rules.tombstoneDays)}, in Sicherungskopien kann Gelöschtes noch ${days(deployment.backupDays)} liegen.`,
      ...(newsletter === undefined
        ? []
        : [
            `Nachweise über An- und Abmeldung zum Newsletter „${newsletter.name}“ bleiben bis zum Ende des ${rules.proofYears}. Jahres nach der Abmeldung, weil wir sie zur Verteidigung von Ansprüchen brauchen.`,
          ]),
      ...(read.length === 0 ? [] : [`Die Unterhaltung in unserem Postfach (${labelsOf(read)}) haben wir ebenfalls gelöscht.`]),
      `Was bei Meta und auf ${say('deinem', 'Ihrem')} Gerät liegt, ${say('kannst du', 'können Sie')} in der App selbst löschen.`,
    ),
    p(`Ohne Anfrage wäre der Eintrag ${months(facts.retention.contactMonths)} nach dem letzten Kontakt gelöscht worden.`),
  ];
}

function otherLetters({ facility, newsletter }: Facts): readonly Block[] {
  const say = registerOf(facility.address);
  return [
    h3('Berichtigung'),
    list([
      `Wir haben [Angabe] am [Datum] berichtigt (${norm(facility.law, 'rectification')}).`,
      `Wir speichern nur Zeitpunkte und Kennzeichen, keine Angaben von ${say('dir', 'Ihnen')}; es gibt nichts zu berichtigen.`,
    ]),
    h3('Einschränkung'),
    p(
      `[Anrede], wir nutzen ${say('deinen', 'Ihren')} Eintrag nicht, bis [Anlass] geklärt ist (${norm(facility.law, 'restriction')}), und melden uns, bevor wir die Einschränkung aufheben.`,
    ),
    h3('Übertragbarkeit'),
    p(
      `[Anrede], anbei ${say('deine', 'Ihre')} Daten als JSON-Datei (${norm(facility.law, 'portability')}). Dieses Format können Computerprogramme lesen.`,
    ),
    h3('Widerspruch'),
    p(
      `[Anrede], wir haben ${say('deinen', 'Ihren')} Widerspruch geprüft (${norm(facility.law, 'objection')}) und verarbeiten ${say('deine', 'Ihre')} Daten nicht weiter: Der Eintrag ist am [Datum] gelöscht.`,
      `${say('Schreibst du', 'Schreiben Sie')} uns erneut, antwortet der Automat wieder.`,
    ),
    ...(newsletter === undefined
      ? []
      : [
          h3('Widerruf der Einwilligung in den Newsletter'),
          p(
            `[Anrede], wir haben ${say('dich', 'Sie')} am [Datum] vom Newsletter „${newsletter.name}“ abgemeldet. Was bis dahin geschah, bleibt rechtmäßig.`,
          ),
        ]),
    h3('Ablehnung'),
    p(`[Begründung]. Deshalb können wir ${say('deinem', 'Ihrem')} Wunsch nicht entsprechen.`),
    gap('Wer entscheidet über Ablehnungen, und ist der Grund rechtlich geprüft?'),
  ];
}
