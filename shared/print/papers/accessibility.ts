import { type Block, gap, h2, list, p, rowsOf } from './document.ts';
import type { Facts } from './facts.ts';
import { isChurch } from './norms.ts';
import type { Paper } from './paper.ts';
import { labelsOf, landOf, registerOf, staffed } from './phrases.ts';

/** Statement on accessibility of the chat and its pages: what the program keeps to, and what people have to judge. */
export const accessibility: Paper = {
  id: 'barrierefreiheit',
  subtitle: ({ facility: { law } }) =>
    law === 'PUBLIC' ? 'Nach dem Recht des Landes und der BITV 2.0' : 'In Anlehnung an die BITV 2.0; Prüfung nach dem BFSG',
  blocks: (facts) => [...scope(facts), ...kept(facts), ...limits(facts), ...feedback(facts), ...enforcement(facts)],
};

function scope(facts: Facts): readonly Block[] {
  const { facility } = facts;
  const isPublic = facility.law === 'PUBLIC';
  return [
    p(
      `Diese Erklärung gilt für die automatischen Antworten von ${facility.name} auf ${labelsOf(facts.channels)} und für die Papiere und Seiten, die dazu gehören.`,
      'Maßstab sind die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA.',
    ),
    gap(
      isPublic
        ? 'Welche Vorschrift des Landes gilt für diese Stelle, und wo ist die Erklärung zu veröffentlichen?'
        : `Fällt das Angebot unter das Barrierefreiheitsstärkungsgesetz (BFSG), oder ist der Träger nach Landesrecht${isChurch(facility.law) ? ', nach kirchlichem Recht' : ''} oder wegen seiner Finanzierung an die BITV gebunden?`,
    ),
  ];
}

function kept({ languages, newsletter }: Facts): readonly Block[] {
  return [
    h2('Was eingehalten ist'),
    list([
      'Jede Antwort ist Text: Vorleseprogramme und Braillezeilen geben sie wieder. Nichts steht nur in einem Bild oder in einer Farbe.',
      'Alles lässt sich durch Schreiben erreichen; Knöpfe sind nur eine Abkürzung.',
      'Auf LEICHT antwortet der Automat in einfacher Sprache.',
      ...(languages.offered.length === 0 ? [] : [`Neben Deutsch antwortet er auf ${languages.offered.join(', ')}.`]),
      'Es gibt keine Frist, in der geantwortet werden muss, und keinen Zeitablauf während einer Eingabe.',
      ...(newsletter === undefined ? [] : ['Der Newsletter ist ein Text ohne Bild; er endet mit einem Wort: STOPP.']),
      'Seiten und Papiere haben Überschriften, beschriftete Tabellen, Kontraste von mindestens 4,5 : 1 und funktionieren ohne Maus. PDF-Dateien sind ausgezeichnet.',
    ]),
  ];
}

function limits(facts: Facts): readonly Block[] {
  const { unreviewed } = facts.languages;
  return [
    h2('Was nicht barrierefrei ist'),
    list([
      `Die Apps selbst (${labelsOf(facts.channels)}) gehören Meta; auf ihre Bedienung hat die Einrichtung keinen Einfluss.`,
      'Sprachnachrichten und Bilder versteht der Automat nicht. Er sagt das und nennt das Telefon.',
      'Gebärdensprache gibt es in diesem Angebot nicht.',
      'Die Texte in einfacher Sprache sind ein Entwurf, bis Menschen aus der Zielgruppe sie geprüft haben.',
      ...(unreviewed.length === 0 ? [] : [`Noch von niemandem geprüft, der die Sprache spricht: ${unreviewed.join(', ')}.`]),
      ...(staffed(facts).length === 0 ? [] : ['Was das Team selbst im Chat schreibt, prüft kein Programm.']),
    ]),
    gap('Wann und wie wurde geprüft (Selbstbewertung oder Prüfstelle), und mit welchem Ergebnis?'),
  ];
}

function feedback({ facility, contact }: Facts): readonly Block[] {
  const say = registerOf(facility.address);
  return [
    h2('Eine Barriere melden'),
    p(
      `${say('Du kommst', 'Sie kommen')} nicht weiter? ${say('Sag', 'Sagen Sie')} es uns, auf welchem Weg ${say('du willst', 'Sie wollen')}:`,
    ),
    rowsOf('Kontakt', [
      ['Einrichtung', `${facility.name}, ${facility.carrier}`],
      ['Telefon', contact.phone],
      ...(contact.email === undefined ? [] : [['E-Mail', contact.email] as const]),
      ...(contact.visit === undefined ? [] : [['Vor Ort', contact.visit] as const]),
    ]),
  ];
}

function enforcement(facts: Facts): readonly Block[] {
  return [
    h2('Wenn das nicht hilft'),
    gap(
      `Welche Durchsetzungs- oder Schlichtungsstelle ist in ${landOf(facts)} zuständig? Name und Anschrift gehören hierher; ohne Bindung an BITV oder BFSG entfällt dieser Abschnitt.`,
    ),
  ];
}
