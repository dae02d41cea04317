import { type Block, h2, lines, p } from './document.ts';
import type { Facts } from './facts.ts';
import { norm } from './norms.ts';

/** The end of a paper that is filed: it is a draft until people have signed it. */
export function approval({ facility: { law } }: Facts): readonly Block[] {
  return [
    h2('Prüfung und Freigabe'),
    p(
      'Dieses Papier wurde aus der laufenden Konfiguration erzeugt und ist ein Entwurf, bis es geprüft und freigegeben ist.',
      `Die Stellungnahme gibt die oder der Datenschutzbeauftragte ab (${norm(law, 'officer')}).`,
    ),
    lines('Datenschutzbeauftragte Person: Name, Datum, Unterschrift', 'Leitung der verantwortlichen Stelle: Name, Datum, Unterschrift'),
  ];
}
