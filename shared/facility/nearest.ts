import { closest, distance } from 'fastest-levenshtein';

/** What a German-speaking admin may write for our English keys, and the old names of the reference. */
const otherNames: Readonly<Record<string, string>> = {
  telefon: 'phone',
  tel: 'phone',
  notfalltelefon: 'urgentPhone',
  mail: 'email',
  bundesland: 'land',
  state: 'land',
  traeger: 'carrier',
  träger: 'carrier',
  anrede: 'address',
  oeffnungszeiten: 'hours',
  öffnungszeiten: 'hours',
  sprechzeiten: 'hours',
  feiertage: 'holidays',
  schliesszeiten: 'closures',
  schließzeiten: 'closures',
  urlaub: 'closures',
  grund: 'reason',
  von: 'from',
  bis: 'to',
  vertretung: 'substitute',
  kanaele: 'channels',
  kanäle: 'channels',
  termin: 'appointment',
  datenschutz: 'privacyLink',
  impressum: 'imprintLink',
  texte: 'texts',
  themen: 'topics',
  mo: 'mon',
  di: 'tue',
  mi: 'wed',
  do: 'thu',
  fr: 'fri',
  sa: 'sat',
  so: 'sun',
};

/** The known name that was probably meant, or nothing when none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const translated = otherNames[name.toLowerCase()];
  if (translated !== undefined && known.includes(translated)) return translated;
  if (known.length === 0) return undefined;
  const best = closest(name, [...known]);
  return distance(name.toLowerCase(), best.toLowerCase()) <= Math.max(2, Math.floor(best.length / 3)) ? best : undefined;
}

/** `unknown key `telefon`, did you mean `phone`?` */
export function unknownName(what: 'key' | 'field' | 'text' | 'greeting part', name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? `known: ${known.join(', ')}` : `did you mean \`${nearest}\`?`;
  return `unknown ${what} \`${name}\`, ${hint}`;
}
