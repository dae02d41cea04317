import { distance } from 'fastest-levenshtein';
import { landNames } from './land-names.ts';

/** Names that a German-speaking admin may write for our English keys and codes, and the old names of the reference. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  facility: ['Einrichtung'],
  shortName: ['Kurzname'],
  carrier: ['Träger'],
  land: ['Bundesland', 'state'],
  address: ['Anrede'],
  style: ['Stil'],
  contact: ['Kontakt'],
  phone: ['Telefon', 'Telefonnummer', 'Rufnummer', 'Tel'],
  urgentPhone: ['Notfalltelefon'],
  email: ['Mail'],
  appointment: ['Termin'],
  privacyLink: ['Datenschutz'],
  imprintLink: ['Impressum'],
  substitute: ['Vertretung'],
  hours: ['Öffnungszeiten', 'Sprechzeiten'],
  mon: ['Mo', 'Montag', 'Monday'],
  tue: ['Di', 'Dienstag', 'Tuesday'],
  wed: ['Mi', 'Mittwoch', 'Wednesday'],
  thu: ['Do', 'Donnerstag', 'Thursday'],
  fri: ['Fr', 'Freitag', 'Friday'],
  sat: ['Sa', 'Samstag', 'Sonnabend', 'Saturday'],
  sun: ['So', 'Sonntag', 'Sunday'],
  holidays: ['Feiertage'],
  closures: ['Schließzeiten', 'Urlaub'],
  date: ['Datum'],
  from: ['von'],
  to: ['bis'],
  reason: ['Grund'],
  channels: ['Kanäle'],
  topics: ['Themen'],
  frequency: ['Häufigkeit'],
  minimumAge: ['Mindestalter'],
  texts: ['Texte'],
  ...landNames,
};

/** The known name that was probably meant, or nothing when none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const written = folded(name);
  const candidates = known.flatMap((key) => [
    { key, off: distance(written, folded(key)), slack: slackOf(key, 2) },
    ...(Object.hasOwn(otherNames, key) ? (otherNames[key] ?? []) : []).map((other) => ({
      key,
      off: distance(written, folded(other)),
      slack: slackOf(other, 0),
    })),
  ]);
  const near = candidates.filter(({ off, slack }) => off <= slack);
  return near.reduce<(typeof near)[number] | undefined>((best, next) => (best && best.off <= next.off ? best : next), undefined)?.key;
}

/** Whether a name is a known one but for case, umlauts and hyphens, or what a German-speaking admin calls it. */
export function isNamed(name: string, key: string): boolean {
  return [key, ...(Object.hasOwn(otherNames, key) ? (otherNames[key] ?? []) : [])].some((other) => folded(other) === folded(name));
}

/** How many letters may be wrong. Two letters are too few to guess from: `BX` is as near to BY as to BW. */
function slackOf(name: string, least: number): number {
  return name.length < 3 ? 0 : Math.max(least, Math.floor(name.length / 3));
}

function folded(name: string): string {
  const plain = name.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
  return plain.replace(/[\s_-]/g, '');
}

/** `unknown key `telefon`, did you mean `phone`?` */
export function unknownName(what: 'key' | 'field' | 'text' | 'greeting part', name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? `known: ${known.join(', ')}` : `did you mean \`${nearest}\`?`;
  return `unknown ${what} \`${JSON.stringify(name).slice(1, -1)}\`, ${hint}`;
}
