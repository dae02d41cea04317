import type { Facts } from './facts.ts';
import { hours, labelsOf, months, registerOf, staffed, unstaffed } from './phrases.ts';

/** Facts that the course uses: all of it is published, so that the console can give it without a file. */
export type CourseFacts = Pick<Facts, 'channels' | 'quietHoursAfterStaff' | 'retention' | 'crisis'> & {
  readonly facility: Pick<Facts['facility'], 'name' | 'address'>;
  readonly contact: Pick<Facts['contact'], 'phone' | 'dataProtection'>;
  readonly newsletter: Pick<NonNullable<Facts['newsletter']>, 'name' | 'maxPerMonth'> | undefined;
};

/** A part of the training: what is said in these minutes, and what shall stick. */
export interface Chapter {
  /** `3–7`. */
  readonly minutes: string;
  readonly title: string;
  readonly keep: string;
  readonly points: readonly string[];
}

export interface Question {
  readonly ask: string;
  readonly choices: readonly [string, string, string];
  readonly right: 0 | 1 | 2;
  readonly why: string;
}

/** The chapters in their order; the questions are the last two minutes. */
export function chaptersOf(facts: CourseFacts): readonly Chapter[] {
  return [machine(facts), readers(facts), stored(facts), never(facts), crisis(facts), rights(facts)];
}

function machine({ facility, channels }: CourseFacts): Chapter {
  return {
    minutes: '0–3',
    title: 'Warum ein Automat',
    keep: `${facility.name} ist auf ${labelsOf(channels)} erreichbar; der Automat antwortet sofort und sagt, dass er einer ist`,
    points: [
      'Ratsuchende schreiben abends, am Wochenende, in der Not. Niemand soll vor einem leeren Chat sitzen.',
      'Der Automat arbeitet mit festen Regeln. Er berät nicht und erfindet nichts.',
      'Er begrüßt einmal, nennt sichere Wege und sagt, wann wieder jemand da ist.',
    ],
  };
}

function readers(facts: CourseFacts): Chapter {
  const { quietHoursAfterStaff } = facts;
  const read = staffed(facts);
  const unread = unstaffed(facts);
  return {
    minutes: '3–7',
    title: 'Wer liest was',
    keep: [
      ...(read.length === 0 ? [] : [`${labelsOf(read)}: das Team`]),
      ...(unread.length === 0 ? [] : [`${labelsOf(unread)}: niemand`]),
    ].join('; '),
    points: [
      ...(read.length === 0
        ? []
        : [
            `Auf ${labelsOf(read)} antworten wir im Postfach von Meta, mit Namen oder Kürzel. Danach schweigt der Automat ${hours(quietHoursAfterStaff)}.`,
          ]),
      ...(unread.length === 0
        ? []
        : [`Auf ${labelsOf(unread)} liest niemand mit. Dort versprechen wir auch am Telefon keine Antwort im Chat.`]),
      'Termine, Wege und Öffnungszeiten dürfen in den Chat. Beratung, Berichte und Namen Dritter nicht.',
    ],
  };
}

function stored({ retention }: CourseFacts): Chapter {
  return {
    minutes: '7–10',
    title: 'Was gespeichert wird',
    keep: `kein Text; ein Kennzeichen und Zeitpunkte, ${months(retention.contactMonths)} lang`,
    points: [
      'Der Automat liest den Text, entscheidet und verwirft ihn. Bilder und Sprachnachrichten öffnet er nicht.',
      'Bei Meta liegt jede Nachricht trotzdem. Deshalb gehört Vertrauliches ans Telefon oder auf den sicheren Weg.',
    ],
  };
}

function never({ contact, facility: { address } }: CourseFacts): Chapter {
  const say = registerOf(address);
  return {
    minutes: '10–13',
    title: 'Was nie geht',
    keep: 'private Konten, Gruppen, Bilder von Unterlagen, Beratung im Chat',
    points: [
      `Schreibt jemand ${say('dir', 'Ihnen')} privat: nicht auf den Inhalt eingehen, einmal auf ${contact.phone} verweisen, am selben Tag der Leitung sagen.`,
      'Keine Gruppen und keine Verteilerlisten: Dort sehen sich alle gegenseitig.',
      'Bilder von Bescheiden, Ausweisen oder Verletzungen nicht öffnen und nicht speichern.',
      'Urlaub und Schließzeiten trägt die Leitung ein; niemand stellt in einem Messenger eine eigene Abwesenheit ein.',
      'Wer das Team verlässt, gibt am letzten Tag alle Zugänge und das Diensthandy zurück.',
    ],
  };
}

function crisis({ crisis: { off } }: CourseFacts): Chapter {
  return {
    minutes: '13–16',
    title: 'Krise',
    keep:
      off === undefined
        ? 'Automat nennt Hilfe; wir rufen 112 und die Leitung an'
        : 'Automat erkennt hier keine Hilferufe; wir rufen 112 und die Leitung an',
    points: [
      'Bei Gefahr für Leib und Leben: 112, dann Leitung. In Kontakt bleiben, bis Hilfe da ist.',
      'Ist ein Kind in Gefahr, gilt das Verfahren nach § 8a SGB VIII.',
      'Danach kurz in der Fallakte festhalten, nicht im Chat.',
    ],
  };
}

function rights({ newsletter, contact }: CourseFacts): Chapter {
  return {
    minutes: '16–18',
    title: newsletter === undefined ? 'Rechte' : 'Rechte und Newsletter',
    keep: `AUSKUNFT, LÖSCHEN${newsletter === undefined ? '' : ', START, STOPP'}: was sie bewirken`,
    points: [
      'Auf AUSKUNFT sagt der Automat, was gespeichert ist. Auf LÖSCHEN fragt er nach und löscht dann.',
      ...(newsletter === undefined
        ? []
        : [
            `„${newsletter.name}“ bekommt nur, wer selbst mit START geantwortet hat; STOPP gilt sofort. Mehr als ${newsletter.maxPerMonth} im Monat gehen nicht hinaus.`,
          ]),
      `Ist ein Gerät weg oder etwas falsch gesendet: sofort Leitung und ${contact.dataProtection}.`,
    ],
  };
}

/** How it is done right, asked. Every answer is explained. */
export function questionsOf(facts: CourseFacts): readonly Question[] {
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

function inboxQuestions(facts: CourseFacts, quietHours: number): readonly Question[] {
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
