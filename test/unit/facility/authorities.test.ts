import { expect, it } from 'vitest';
import { authorityOf } from '../../../shared/facility/authorities.ts';
import { lands } from '../../../shared/facility/land-names.ts';

it.each([
  ['DSGVO', 'BY', 'Bayerisches Landesamt für Datenschutzaufsicht'],
  ['PUBLIC', 'BY', 'Bayerischer Landesbeauftragter für den Datenschutz'],
  ['PUBLIC', 'SH', 'Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein'],
  ['DSG-EKD', 'BW', 'Beauftragter für den Datenschutz der Evangelischen Kirche in Deutschland (BfD EKD)'],
  ['KDG', 'NW', 'die Datenschutzaufsicht der Diözese, zu der unser Träger gehört'],
] as const)('complaints under %s in %s go to: %s', (law, land, name) => {
  expect(authorityOf(law, land)).toBe(name);
});

it('every Land has one of its own', () => {
  expect(new Set(lands.map((land) => authorityOf('DSGVO', land))).size).toBe(16);
});
