import { type Block, h2, list, notice } from './document.ts';
import type { Facts } from './facts.ts';
import type { Paper } from './paper.ts';
import { hours, labelsOf, registerOf, staffed, unstaffed } from './phrases.ts';

/** One page for the wall of the team room. */
export const teamPoster: Paper = {
  id: 'aushang-team',
  subtitle: () => 'Aushang für den Teamraum, nicht für Ratsuchende',
  isPoster: true,
  blocks: (facts) => [...doIt(facts), ...never(facts), ...urgent(facts)],
};

function doIt(facts: Facts): readonly Block[] {
  const { facility, contact, quietHoursAfterStaff, newsletter } = facts;
  const say = registerOf(facility.address);
  const read = staffed(facts);
  const unread = unstaffed(facts);
  return [
    h2('So geht es'),
    list([
      ...(read.length === 0
        ? []
        : [`${labelsOf(read)}: Wir lesen mit. Nach einer Antwort schweigt der Automat ${hours(quietHoursAfterStaff)}.`]),
      ...(unread.length === 0 ? [] : [`${labelsOf(unread)}: Niemand liest mit. Nur der Automat antwortet.`]),
      `Vertrauliches gehört ans Telefon: ${contact.phone}.`,
      ...(newsletter === undefined ? [] : ['Newsletter: START heißt ja, STOPP heißt nein. Sonst nichts.']),
      `Jemand schreibt ${say('dir', 'Ihnen')} privat? Einmal auf ${contact.phone} verweisen, Leitung informieren.`,
    ]),
  ];
}

function never({ facility: { address } }: Facts): readonly Block[] {
  const say = registerOf(address);
  return [
    h2('Nie'),
    list([
      'private Nummer oder privates Konto',
      'Gruppen, Verteiler, Freundschaftsanfragen',
      'Beratung, Bilder von Unterlagen, Namen im Chat',
      `${say('deinen', 'Ihren')} Zugang teilen`,
    ]),
  ];
}

function urgent({ contact, crisis, facility }: Facts): readonly Block[] {
  const say = registerOf(facility.address);
  return [
    h2('Wenn es brennt'),
    list([
      `Gefahr: 112. Dann Leitung. Nicht im Chat beraten.${crisis.off === undefined ? '' : ' Der Automat erkennt hier keine Hilferufe.'}`,
      ...(contact.youthOffice === undefined ? [] : [`Kind in Gefahr: Jugendamt ${contact.youthOffice}.`]),
      `Gerät weg, falsch gesendet: sofort Leitung und ${contact.dataProtection}.`,
    ]),
    notice(`${say('Du weißt', 'Sie wissen')} nicht weiter? Erst fragen, dann schreiben.`),
  ];
}
