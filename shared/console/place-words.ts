import { type Land, landNames, lands } from '../facility/land-names.ts';

/** Places of the facility file, as they are told where something changed. */
export const placeWords = {
  parts: {
    from: 'von',
    to: 'bis',
    date: 'Tag',
    reason: 'Grund',
    hours: 'Zeiten',
    substitute: 'Vertretung',
    phone: 'Telefon',
    name: 'Name',
    helpLines: 'Hilfetelefon',
    number: 'Nummer',
    label: 'Name',
    verifiedAt: 'angerufen am',
    reviewed: 'geprüft am',
    christmasEve: 'Heiligabend',
    newYearsEve: 'Silvester',
    openOnHolidays: 'an Feiertagen offen',
  },
  lands: Object.fromEntries(lands.map((land) => [land, landNames[land][0] ?? land])) as Readonly<Record<Land, string>>,
  and: ' und ',
  /** `2026-12-24` → `24.12.2026` */
  day: (date: string) => date.split('-').toReversed().join('.'),
};
