/** The sixteen Länder by their usual two letters. */
export const lands = ['BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'] as const;
export type Land = (typeof lands)[number];

/** The Länder as people write them; compared without case, umlauts, spaces and hyphens. */
export const landNames: Readonly<Record<Land, readonly string[]>> = {
  BB: ['Brandenburg'],
  BE: ['Berlin'],
  BW: ['Baden-Württemberg', 'BaWü'],
  BY: ['Bayern', 'Freistaat Bayern', 'Bavaria'],
  HB: ['Bremen', 'Hansestadt Bremen', 'Freie Hansestadt Bremen'],
  HE: ['Hessen'],
  HH: ['Hamburg', 'Hansestadt Hamburg', 'Freie und Hansestadt Hamburg'],
  MV: ['Mecklenburg-Vorpommern', 'Mecklenburg', 'MeckPomm'],
  NI: ['Niedersachsen', 'NDS'],
  NW: ['Nordrhein-Westfalen', 'NRW'],
  RP: ['Rheinland-Pfalz', 'RLP'],
  SH: ['Schleswig-Holstein'],
  SL: ['Saarland'],
  SN: ['Sachsen', 'Freistaat Sachsen'],
  ST: ['Sachsen-Anhalt', 'LSA'],
  TH: ['Thüringen', 'Freistaat Thüringen'],
};
