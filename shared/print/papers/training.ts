import { type Block, h2, h3, lines, list, p, steps, table } from './document.ts';
import type { Facts } from './facts.ts';
import type { Paper } from './paper.ts';
import { hours, labelsOf, months, registerOf, staffed, unstaffed } from './phrases.ts';

interface Question {
  readonly ask: string;
  readonly choices: readonly [string, string, string];
  readonly right: 0 | 1 | 2;
  readonly why: string;
}

/** Twenty minutes for the team, with questions and their answers. */
export const training: Paper = {
  id: 'unterweisung',
  subtitle: () => 'Ablauf, Fragen und Lösungen; zu wiederholen nach einem Jahr',
  blocks: (facts) => [...course(facts), ...questionPart(facts), ...solutions(facts), ...proof()],
};

function course(facts: Facts): readonly Block[] {
  const { channels, crisis, newsletter, retention, facility } = facts;
  const read = staffed(facts);
  const unread = unstaffed(facts);
  return [
    h2('Ablauf'),
    table(
      'Zwanzig Minuten',
      ['Minute', 'Thema', 'Das soll hängen bleiben'],
      [13, 32, 55],
      [
        [
          '0–3',
          'Warum ein Automat',
          `${facility.name} ist auf ${labelsOf(channels)} erreichbar; der Automat antwortet sofort und sagt, dass er einer ist`,
        ],
        [
          '3–7',
          'Wer liest was',
          [
            ...(read.length === 0 ? [] : [`${labelsOf(read)}: das Team`]),
            ...(unread.length === 0 ? [] : [`${labelsOf(unread)}: niemand`]),
          ].join('; '),
        ],
        ['7–10', 'Was gespeichert wird', `kein Text; ein Kennzeichen und Zeitpunkte, ${months(retention.contactMonths)} lang`],
        ['10–13', 'Was nie geht', 'private Konten, Gruppen, Bilder von Unterlagen, Beratung im Chat'],
        [
          '13–16',
          'Krise',
          crisis.off === undefined
            ? 'Automat nennt Hilfe; wir rufen 112 und die Leitung an'
            : 'Automat erkennt hier keine Hilferufe; wir rufen 112 und die Leitung an',
        ],
        [
          '16–18',
          newsletter === undefined ? 'Rechte' : 'Rechte und Newsletter',
          `AUSKUNFT, LÖSCHEN${newsletter === undefined ? '' : ', START, STOPP'}: was sie bewirken`,
        ],
        ['18–20', 'Fragen', 'Blatt ausfüllen, besprechen, unterschreiben'],
      ],
    ),
    p('Vorher lesen: „Regeln für das Team“. Eine Rundmail ersetzt die Unterweisung nicht.'),
  ];
}

function questionsOf(facts: Facts): readonly Question[] {
  const { facility, contact, newsletter, quietHoursAfterStaff, crisis } = facts;
  const say = registerOf(facility.address);
  return [
    {
      ask: `Eine Klientin schreibt ${say('dir', 'Ihnen')} auf ${say('dein', 'Ihr')} privates WhatsApp. Was ${say('tust du', 'tun Sie')}?`,
      choices: ['Antworten, weil es eilt', `Einmal freundlich auf ${contact.phone} verweisen und der Leitung Bescheid sagen`, 'Blockieren'],
      right: 1,
      why: 'Private Konten sind nie der Weg; abweisen ohne Hinweis aber auch nicht.',
    },
    {
      ask: 'Jemand schickt das Foto eines Bescheids in den Chat.',
      choices: ['Speichern und in die Akte legen', 'Im Chat erklären', 'Nicht öffnen, auf Telefon oder sichere Mail verweisen'],
      right: 2,
      why: 'Das Bild liegt bei Meta; die Beratung gehört auf den sicheren Weg.',
    },
    {
      ask: 'Speichert unser Automat, was jemand schreibt?',
      choices: ['Ja, einen Tag lang', 'Nein, er verwirft den Text sofort', 'Ja, verschlüsselt'],
      right: 1,
      why: 'Gespeichert werden ein Kennzeichen und Zeitpunkte. Bei Meta liegt die Nachricht trotzdem.',
    },
    {
      ask: 'Jemand schreibt: „Ich kann nicht mehr.“',
      choices: [
        'Abwarten, der Automat regelt es',
        '112 nennen oder anrufen, Leitung informieren, in Kontakt bleiben',
        'Im Chat beraten, bis es besser ist',
      ],
      right: 1,
      why: crisis.off === undefined ? 'Der Automat nennt Hilfe, ersetzt uns aber nicht.' : 'Der Automat erkennt hier keine Hilferufe.',
    },
    ...inboxQuestions(facts, quietHoursAfterStaff),
    ...(newsletter === undefined
      ? []
      : [
          {
            ask: `Ein Vater möchte seine Tochter für „${newsletter.name}“ anmelden.`,
            choices: ['Nummer eintragen', 'Die Tochter schreibt selbst und antwortet mit START', 'Alte Liste übernehmen'],
            right: 1,
            why: 'Einwilligen kann nur die Person selbst; START ist der Nachweis.',
          } as const,
        ]),
    {
      ask: 'Das Diensthandy ist weg.',
      choices: ['Bis morgen warten', 'Sofort Leitung und Datenschutz-Kontakt anrufen', 'Nur das Passwort ändern'],
      right: 1,
      why: 'Ab Kenntnis läuft eine Frist; die Leitung entscheidet über die Meldung.',
    },
    {
      ask: 'Eine Person schreibt LÖSCHEN.',
      choices: ['Der Automat fragt nach und löscht dann', 'Wir müssen einen Brief schicken', 'Das geht nicht'],
      right: 0,
      why: `Die Rechte gelten im Chat${staffed(facts).length === 0 ? '' : '; im Postfach von Meta löscht das Team selbst'}.`,
    },
  ];
}

function inboxQuestions(facts: Facts, quietHours: number): readonly Question[] {
  const read = staffed(facts);
  const unread = unstaffed(facts);
  return [
    ...(read.length === 0
      ? []
      : [
          {
            ask: `${labelsOf(read)}: Ein Mensch hat geantwortet. Was macht der Automat?`,
            choices: ['Antwortet weiter mit', `Schweigt ${hours(quietHours)}`, 'Löscht die Unterhaltung'],
            right: 1,
            why: 'So redet niemand dazwischen.',
          } as const,
        ]),
    ...(unread.length === 0
      ? []
      : [
          {
            ask: `Wer liest ${labelsOf(unread)}?`,
            choices: ['Das ganze Team', 'Die Leitung', 'Niemand; dort antwortet nur der Automat'],
            right: 2,
            why: 'Deshalb verspricht dort auch kein Text, dass jemand liest.',
          } as const,
        ]),
  ];
}

const letters = ['A', 'B', 'C'] as const;

function questionPart(facts: Facts): readonly Block[] {
  return [
    h2('Fragen'),
    ...questionsOf(facts).flatMap(({ ask, choices }, index) => [
      h3(`${index + 1}. ${ask}`),
      list(choices.map((choice, at) => `${letters[at]}: ${choice}`)),
    ]),
  ];
}

function solutions(facts: Facts): readonly Block[] {
  return [h2('Lösungen'), steps(questionsOf(facts).map(({ right, why }) => [`${letters[right]}.`, why]))];
}

function proof(): readonly Block[] {
  return [
    h2('Nachweis'),
    p(
      'Die Unterweisung gilt als bestanden, wenn alle Antworten besprochen sind und die Person die Regeln kennt. Wiederholung nach einem Jahr.',
    ),
    lines('Teilnehmende Person: Name, Datum, Unterschrift', 'Durchgeführt von: Name, Datum, Unterschrift'),
  ];
}
