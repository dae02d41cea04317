import { approval } from './approval.ts';
import { type Block, gap, h2, list, p, rowsOf } from './document.ts';
import type { Facts } from './facts.ts';
import { norm } from './norms.ts';
import type { Paper } from './paper.ts';
import { authorityGap, authorityInWords, basis, controllerRows, enumerate, labelsOf, metaCompany, onOwnAccount } from './phrases.ts';

/** The essence of the joint controllership for a Page's statistics, to be put beside the privacy notice of the Page. */
export const pageInsights: Paper = {
  id: 'seiten-insights',
  subtitle: (facts) => basis(facts, 'joint', 'Gemeinsame Verantwortung'),
  blocks: (facts) => (onOwnAccount(facts).length === 0 ? withoutPage(facts) : ofPage(facts)),
};

function withoutPage(facts: Facts): readonly Block[] {
  return [
    p(
      `Die Einrichtung nutzt hier nur ${labelsOf(facts.channels)}.`,
      'Eine Seite mit Besucherstatistik gehört nicht dazu: Dieser Hinweis wird nicht gebraucht.',
    ),
  ];
}

function ofPage(facts: Facts): readonly Block[] {
  const { facility } = facts;
  const own = onOwnAccount(facts);
  const platforms = enumerate([...new Set(own.map(({ platform }) => platform))]);
  return [
    p(
      `Wer die Seite der Einrichtung auf ${platforms} besucht, wird von Meta gezählt: Aufrufe, Reaktionen, ungefähres Alter, Ort und Sprache (Seiten-Insights).`,
      'Die Einrichtung sieht davon nur Summen und kann einzelne Personen darin nicht erkennen.',
      'Der automatische Empfang liest diese Statistik nicht und ruft sie nicht ab.',
    ),
    h2('Gemeinsam verantwortlich'),
    rowsOf('Beteiligte', [...controllerRows(facts), ['Meta', metaCompany]]),
    p(
      `Für diese Statistik sind beide gemeinsam verantwortlich (${norm(facility.law, 'joint')}).`,
      'Die Vereinbarung mit Meta steht unter www.facebook.com/legal/terms/page_controller_addendum.',
    ),
    h2('Wer was übernimmt'),
    list([
      'Meta informiert über die Verarbeitung, sorgt für ihre Sicherheit und erfüllt die Rechte der betroffenen Personen.',
      `Die Einrichtung weist mit diesem Text darauf hin. Was bei ihr eingeht, leitet sie binnen sieben Tagen an Meta weiter.`,
      `Auskunft, Löschung und Widerspruch können gegenüber beiden verlangt werden (${norm(facility.law, 'access')}).`,
      `Beschwerden: ${authorityInWords(facts)}; für Meta die irische Aufsicht, Data Protection Commission, Dublin.`,
    ]),
    ...authorityGap(facts),
    h2('Zweck und Grundlage'),
    p(
      'Die Einrichtung will wissen, ob ihre Beiträge gelesen werden. Wer das nicht möchte, ruft an: Alle Angebote gibt es ohne diese Seite.',
    ),
    gap('Auf welche Grundlage stützt die Einrichtung die Seite, und darf sie sie nach Ansicht ihrer Aufsicht betreiben?'),
    ...approval(facts),
  ];
}
