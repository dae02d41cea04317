import type { Land } from './land-names.ts';
import type { LawProfile } from './snapshot.ts';

/** Where an authority is reached. Looked up in November 2026; papers ask for a look at the website before they are signed. */
export interface AuthorityContact {
  readonly postal: string;
  readonly web: string;
}

const at = (postal: string, web: string): AuthorityContact => ({ postal, web });

const ofLand: Readonly<Record<Land, AuthorityContact>> = {
  BB: at('Stahnsdorfer Damm 77, 14532 Kleinmachnow', 'www.lda.brandenburg.de'),
  BE: at('Alt-Moabit 59–61, 10555 Berlin', 'www.datenschutz-berlin.de'),
  BW: at('Heilbronner Straße 35, 70191 Stuttgart', 'www.baden-wuerttemberg.datenschutz.de'),
  BY: at('Promenade 18, 91522 Ansbach', 'www.lda.bayern.de'),
  HB: at('Arndtstraße 1, 27570 Bremerhaven', 'www.datenschutz.bremen.de'),
  HE: at('Gustav-Stresemann-Ring 1, 65189 Wiesbaden', 'datenschutz.hessen.de'),
  HH: at('Ludwig-Erhard-Straße 22, 20459 Hamburg', 'datenschutz-hamburg.de'),
  MV: at('Werderstraße 74a, 19055 Schwerin', 'www.datenschutz-mv.de'),
  NI: at('Prinzenstraße 5, 30159 Hannover', 'www.lfd.niedersachsen.de'),
  NW: at('Kavalleriestraße 2–4, 40213 Düsseldorf', 'www.ldi.nrw.de'),
  RP: at('Hintere Bleiche 34, 55116 Mainz', 'www.datenschutz.rlp.de'),
  SH: at('Holstenstraße 98, 24103 Kiel', 'www.datenschutzzentrum.de'),
  SL: at('Fritz-Dobisch-Straße 12, 66111 Saarbrücken', 'www.datenschutz.saarland.de'),
  SN: at('Maternistraße 17, 01067 Dresden', 'www.datenschutz.sachsen.de'),
  ST: at('Otto-von-Guericke-Straße 34a, 39104 Magdeburg', 'datenschutz.sachsen-anhalt.de'),
  TH: at('Häßlerstraße 8, 99096 Erfurt', 'www.tlfdi.de'),
};

const ofEkd = at('Böttcherstraße 7, 30419 Hannover', 'datenschutz.ekd.de');
const ofBavarianPublicBodies = at('Wagmüllerstraße 18, 80538 München', 'www.datenschutz-bayern.de');

/** Where the authority of `authorityOf` is; undefined: it depends on the diocese, or on a place that is not known here. */
export function authorityContact(law: LawProfile, land: Land): AuthorityContact | undefined {
  if (law === 'KDG') return undefined;
  if (law === 'DSG-EKD') return ofEkd;
  return law === 'PUBLIC' && land === 'BY' ? ofBavarianPublicBodies : ofLand[land];
}
