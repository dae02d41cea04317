import type { Land } from './land-names.ts';
import type { LawProfile } from './snapshot.ts';

/** The data-protection authorities of the Länder for private bodies, by the names of their offices. */
const ofLand: Readonly<Record<Land, string>> = {
  BB: 'Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg',
  BE: 'Berliner Beauftragte für Datenschutz und Informationsfreiheit',
  BW: 'Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
  BY: 'Bayerisches Landesamt für Datenschutzaufsicht',
  HB: 'Landesbeauftragter für Datenschutz und Informationsfreiheit der Freien Hansestadt Bremen',
  HE: 'Hessischer Beauftragter für Datenschutz und Informationsfreiheit',
  HH: 'Hamburgischer Beauftragter für Datenschutz und Informationsfreiheit',
  MV: 'Landesbeauftragter für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern',
  NI: 'Landesbeauftragter für den Datenschutz Niedersachsen',
  NW: 'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
  RP: 'Landesbeauftragter für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz',
  SH: 'Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein',
  SL: 'Unabhängiges Datenschutzzentrum Saarland',
  SN: 'Sächsische Datenschutz- und Transparenzbeauftragte',
  ST: 'Landesbeauftragte für den Datenschutz Sachsen-Anhalt',
  TH: 'Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit',
};

/**
 * To whom a complaint about data goes, by law and Land. Church authorities do not follow the borders of the Länder: the facility file names its own
 * (`contact.authority`), and without it the page says what kind it is.
 */
export function authorityOf(law: LawProfile, land: Land): string {
  if (law === 'KDG') return 'die Datenschutzaufsicht der Diözese, zu der unser Träger gehört';
  if (law === 'DSG-EKD') return 'Beauftragter für den Datenschutz der Evangelischen Kirche in Deutschland (BfD EKD)';
  return law === 'PUBLIC' && land === 'BY' ? 'Bayerischer Landesbeauftragter für den Datenschutz' : ofLand[land];
}
