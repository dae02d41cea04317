import { type Block, gap, h2, list, notice, p, steps } from './document.ts';
import type { Facts } from './facts.ts';
import { norm } from './norms.ts';
import type { Paper } from './paper.ts';
import { labelsOf, newsletterInWords, registerOf } from './phrases.ts';

/** How people of an old broadcast list come along: they are invited, and nobody is entered for them. */
export const invitation: Paper = {
  id: 'einladung',
  subtitle: () => 'Text, Karte und Link; eine Liste einzuspielen ist nicht vorgesehen',
  blocks: (facts) => [...why(facts), ...message(facts), ...card(facts), ...order(facts)],
};

function why({ facility, newsletter }: Facts): readonly Block[] {
  return [
    h2('Warum nicht übernehmen'),
    list([
      newsletter === undefined
        ? 'Einen Newsletter bietet die Einrichtung hier nicht an. Die Einladung sagt nur, wie die Einrichtung jetzt erreichbar ist.'
        : `${newsletterInWords(newsletter)} bekommt nur, wer selbst zugestimmt hat (${norm(facility.law, 'consent')}). Eine alte Liste ist kein Nachweis.`,
      'In einer Gruppe sehen sich alle gegenseitig; eine Verteilerliste der App ist für Newsletter nicht erlaubt.',
      'Das Programm hat deshalb keine Einfuhr: Es gibt keinen Befehl und keine Seite, um Nummern einzutragen.',
    ]),
  ];
}

function message(facts: Facts): readonly Block[] {
  const { facility, contact, newsletter } = facts;
  const say = registerOf(facility.address);
  const channels = labelsOf(facts.channels);
  return [
    h2('Text für eine letzte Nachricht'),
    notice(
      say(
        `Hallo! ${facility.shortName} erreichst du jetzt auf ${channels}: ${contact.link}`,
        `Guten Tag! ${facility.shortName} erreichen Sie jetzt auf ${channels}: ${contact.link}`,
      ),
      ...(newsletter === undefined
        ? []
        : [
            say(
              'Willst du weiter Neues von uns? Dann schreib dort „Newsletter“ und antworte mit START. Abbestellen geht jederzeit mit STOPP.',
              'Möchten Sie weiter Neues von uns? Dann schreiben Sie dort „Newsletter“ und antworten Sie mit START. Abbestellen geht jederzeit mit STOPP.',
            ),
          ]),
      say(
        'Diese Liste löschen wir danach. Wenn du nichts tust, hörst du hier nichts mehr.',
        'Diese Liste löschen wir danach. Wenn Sie nichts tun, hören Sie hier nichts mehr.',
      ),
    ),
    p('Einzeln senden, nicht in eine Gruppe, und neutral: Auf dem Sperrbildschirm darf niemand erkennen, worum es geht.'),
    gap('Darf die alte Liste für diese eine Nachricht noch benutzt werden, oder hängt die Einladung nur aus?'),
  ];
}

function card({ facility, contact, newsletter }: Facts): readonly Block[] {
  const say = registerOf(facility.address);
  return [
    h2('Text für eine Karte'),
    list([
      facility.name,
      say(`Schreib uns: ${contact.link}`, `Schreiben Sie uns: ${contact.link}`),
      ...(newsletter === undefined
        ? []
        : [say(`„${newsletter.name}“? Schreib „Newsletter“.`, `„${newsletter.name}“? Schreiben Sie „Newsletter“.`)]),
      say(`Lieber reden? ${contact.phone}`, `Lieber sprechen? ${contact.phone}`),
    ]),
    p(
      'Karten, Aushänge und Codes zum Scannen, die gleich das Richtige öffnen, stehen auf der Seite des Teams unter „Links und Codes“ (in Druckqualität: npm run flyer).',
    ),
  ];
}

function order({ newsletter }: Facts): readonly Block[] {
  return [
    h2('Reihenfolge'),
    steps([
      'Den Kanal starten und selbst ausprobieren.',
      'Karten und Aushänge verteilen.',
      'Die letzte Nachricht senden, wenn das erlaubt ist.',
      newsletter === undefined
        ? 'Nach zwei Wochen die alte Liste auf allen Geräten löschen.'
        : 'Nach zwei Wochen die alte Liste auf allen Geräten löschen, auch wenn erst wenige zugestimmt haben.',
      'Löschung mit Datum festhalten; niemanden von Hand nachtragen.',
    ]),
  ];
}
