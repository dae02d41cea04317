import { type Block, gap, h2, h3, list, notice, p, steps, table } from './document.ts';
import type { ChannelFact, Facts } from './facts.ts';
import type { Paper } from './paper.ts';
import { labelsOf, onBehalf, onOwnAccount } from './phrases.ts';

/** Everything that Meta asks for before the app may answer everybody: script, instructions, and a text for each permission. */
export const appReview: Paper = {
  id: 'app-review',
  subtitle: () => 'Drehbuch, Anleitung für die Prüfenden und Texte zum Einfügen; die Prüfenden lesen Englisch',
  blocks: (facts) => (onOwnAccount(facts).length === 0 ? notNeeded(facts) : kit(facts)),
};

function notNeeded(facts: Facts): readonly Block[] {
  return [
    p(
      `Für ${labelsOf(facts.channels)} mit der eigenen Nummer der Einrichtung verlangt Meta keine Prüfung der App.`,
      'Die Unternehmensprüfung (Business Verification) empfiehlt sich trotzdem: Sie hebt die Grenzen für Vorlagen.',
    ),
  ];
}

function kit(facts: Facts): readonly Block[] {
  const asked = onOwnAccount(facts);
  const free = onBehalf(facts);
  return [
    p(
      `Ohne erweiterten Zugriff (Advanced Access) antwortet die App auf ${labelsOf(asked)} nur Menschen mit einer Rolle in der App.`,
      ...(free.length === 0 ? [] : [`Für ${labelsOf(free)} mit der eigenen Nummer ist keine Prüfung nötig.`]),
    ),
    h2('Vorher'),
    steps([
      'Unternehmensprüfung im Business-Portfolio abschließen: Registerauszug oder Bescheid der Gemeinnützigkeit, Anschrift, Telefon.',
      `App-Dashboard › App-Einstellungen › Allgemeines: Symbol, Kategorie, Datenschutz-Adresse ${facts.contact.privacyLink}; dieselbe Seite erklärt die Löschung (Data deletion instructions URL).`,
      'Die Pforte läuft und antwortet einer Testperson mit Rolle in der App.',
      'App Review › Permissions and Features: die Rechte unten anfordern, je eines nach dem anderen.',
    ]),
    h2('Texte je Recht'),
    ...permissionsOf(asked).flatMap((permission) => [h3(permission), textFor(permission, facts)]),
    h2('Anleitung für die Prüfenden (Test instructions)'),
    ...asked.map((channel) => instructions(channel, facts)),
    h2('Drehbuch des Bildschirmfilms (Screencast)'),
    p('Eine Aufnahme je Kanal, ein bis zwei Minuten, ohne Ton, Oberfläche auf Englisch. Nur erfundene Namen, keine echten Ratsuchenden.'),
    ...asked.map((channel) => script(channel, facts)),
    notice(
      'Lehnt Meta ab, steht der Grund im App-Dashboard. Meist fehlt im Film der Weg von der Nachricht zur Antwort, oder die Datenschutz-Adresse war nicht erreichbar.',
    ),
  ];
}

function permissionsOf(channels: readonly ChannelFact[]): readonly string[] {
  return [...new Set(channels.flatMap(({ permissions }) => permissions))];
}

type Reason = (facts: Facts) => readonly string[];

/** The app's handling of a person's message, in English. */
const answers =
  (place: string): Reason =>
  ({ facility, crisis, channels }) => [
    `${facility.name} is a social service. People in need write to our ${place}.`,
    'The app receives their message by webhook and sends one automatic reply at once: it says that it is automatic, and names office hours, phone and safer channels.',
    ...(crisis.off === undefined ? ['When somebody is in danger, the reply names emergency numbers and help lines.'] : []),
    'The app writes to nobody who has not written first.',
    ...(channels.some(({ inbox, isOnBehalf }) => inbox === 'staffed' && !isOnBehalf)
      ? ['A human takes over in the Page inbox, and the app is then silent.']
      : ['A person who asks for a human is told how to reach one by phone.']),
  ];

const reasons: Readonly<Record<string, Reason>> = {
  pages_messaging: (facts) => [
    ...answers('Facebook Page')(facts),
    'The app also sets the greeting, questions and menu that people see before they write.',
  ],
  pages_manage_metadata: () => [
    'The app subscribes its webhook to our own Page (POST /{page-id}/subscribed_apps), and reads that subscription to check that messages arrive.',
    'It changes nothing else of the Page.',
  ],
  instagram_basic: () => [
    'The app reads the id of the Instagram professional account that is linked to our own Page, to be sure that it answers for the right account.',
    'It reads no media and no followers.',
  ],
  instagram_manage_messages: answers('Instagram account'),
};

function textFor(permission: string, facts: Facts): Block {
  const reason = reasons[permission]?.(facts);
  return reason
    ? p(...reason, 'The app stores no message text.')
    : gap(`Wofür braucht die App ${permission}? Ein Satz auf Englisch für die Prüfenden.`);
}

function instructions({ label, platform, account }: ChannelFact, { newsletter }: Facts): Block {
  return list([
    [
      `${label}: Open our ${platform === 'Facebook' ? 'Page' : 'account'} (id ${account}) and send the message “Hallo”.`,
      'Within seconds you receive an automatic German greeting that says it is automatic, with phone number and privacy link.',
    ],
    ['Send “MENSCH” (human). The reply says how and when a human can be reached.'],
    ['Send “LÖSCHEN” (delete). The reply asks back; confirm it, and everything stored about you is erased.'],
    ...(newsletter === undefined
      ? []
      : [['Send “Newsletter”. The reply asks for consent; only the answer “START” subscribes, “STOPP” ends it at once.']]),
    ['No login is needed. The app has no user interface of its own for the public.'],
  ]);
}

function script({ label, inbox }: ChannelFact, { newsletter }: Facts): Block {
  return table(
    `Film für ${label}`,
    ['Sekunde', 'Zu sehen', 'Untertitel auf Englisch'],
    [14, 46, 40],
    [
      ['0–10', 'Seite der Einrichtung, Knopf „Nachricht senden“', 'A person opens our Page and starts a chat.'],
      [
        '10–30',
        '„Hallo“ schreiben; die Begrüßung kommt',
        'The app receives the message and replies at once. The reply says that it is automatic.',
      ],
      ['30–50', '„MENSCH“ schreiben; der Weg zu einem Menschen kommt', 'The person asks for a human and learns how to reach one.'],
      ...(inbox === 'staffed'
        ? [
            [
              '50–70',
              'Postfach der Seite: jemand aus dem Team antwortet; der Automat schweigt',
              'A human takes over in the Page inbox. The app is silent.',
            ],
          ]
        : []),
      ...(newsletter === undefined
        ? []
        : [['70–90', '„Newsletter“, dann „START“, dann „STOPP“', 'Explicit opt-in, and opt-out with one word.']]),
      ['90–110', '„LÖSCHEN“ schreiben und bestätigen', 'The person has everything erased.'],
    ],
  );
}
