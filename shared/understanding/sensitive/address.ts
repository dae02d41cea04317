import { before, type Detector, type Found, isNear } from './found.ts';
import type { Sheet } from './sheet.ts';

/** Endings of street names. */
const endings =
  '(?:strasse|str|weg|allee|gasse|platz|ring|damm|ufer|chaussee|stieg|pfad|markt|hof|berg|garten|gaesschen|steinweg|wall|graben|bogen|zeile|promenade)';
/** Compounds of those endings that are no streets, or no address. */
const noStreet =
  /^(?:(?:park|spiel|sitz|stell|arbeits|kita|therapie|wohn|sport|schlaf|fussball|zelt|camping|krippen|kindergarten|ausbildungs|studien|praktikums|lager|steh|kurs|pflege|betreuungs|heim|frei|eck|rast|grill|start|sende|liege|hort|schul|deutschkurs|behandlungs|bolz|tages)platz|(?:heim|um|aus|rueck|schul|fuss|rad|hin|dienst|post|rechts|lebens|an|arbeits|keines|halb|unter|durch|wander|vor|beschwerde)weg|(?:ehe|ohr|schluessel|box|he|nasen|finger|sp|freundschafts|schw)ring|(?:bahn|bus|schul|innen|bauern|reiter|fried|fuss|geh|hinter|haupt)hof|(?:kinder|bier|schreber|vor|klein|schul)garten|(?:floh|super|weihnachts|arbeits|wochen|bau|super|drogerie|jahr|troedel)markt|(?:frage|bewerbungs|antrags|melde|personal|auskunfts|erfassungs)bogen|.*geberg)$/;
const houseNumber = '[0-9]{1,4} ?(?:[a-h](?![a-z]))?(?: ?[-/] ?[0-9]{1,3}[a-h]?)?';
/** The number is a time, an amount, a line or a day. */
const noHouse =
  ' ?(?:uhr|h\\b|min|std|stund|sekund|tag|woche|monat|jahr|euro|eur\\b|€|%|prozent|person|leute|kind|km|m\\b|meter|mal\\b|x\\b|:[0-9]|[.,][0-9]|\\.? ?(?:jan|feb|maerz|apr|mai|juni|juli|aug|sep|okt|nov|dez)|plaetze|freie|teil|besuch|linie)';
const street = new RegExp(
  `(?<![a-z0-9'.-])(?<name>[a-z][a-z'.-]{0,40}(?<end>${endings})|str)\\.?,? ?(?:nr\\.? ?)?(?<number>${houseNumber})(?![0-9a-z]|${noHouse})`,
  'g',
);
/** Names of several words: "Am Alten Markt 5", "Lange Straße 12", "Unter den Linden 3". */
const named = new RegExp(
  `(?<![A-Za-z0-9])(?:(?:Am|An|Im|In|Auf|Zum|Zur|Unter|Hinter|Vor|Bei|Alte|Alter|Neue|Neuer|Lange|Langer|Kurze|Kurzer|Grosse|Grosser|Kleine|Kleiner|Obere|Oberer|Untere|Unterer|Hintere|Hinterer|Vordere|Vorderer|Innere|Aeussere|Mittlere|Mittlerer|Breite|Breiter|Hohe|Hoher)(?: (?:der|den|dem))?(?: [A-Z][a-z]{2,20}){1,2}|(?:[A-Z][a-z]+(?:er|-[A-Z][a-z]+))(?: |-)(?:Strasse|Str\\.?|Weg|Allee|Platz|Ring|Damm|Ufer|Chaussee|Gasse|Markt)) ${houseNumber}(?![0-9A-Za-z]|${noHouse})`,
  'g',
);
const english = /(?<![a-z0-9])[0-9]{1,4}[a-h]? [a-z]{3,20} (?:street|road|avenue|lane|drive)(?![a-z])/g;
/** "Im Raum 5", "Am Montag 12": rooms, lines and days. */
const noName =
  /\b(?:raum|zimmer|haus|linie|bus|bahn|gleis|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|stock|block|kapitel|seite|gruppe|klasse|kurs|durchschnitt|alter|jahr|schnitt|teil|punkt|paragraf|artikel|uhr|woche|monat|termin|anhang|team|band|wert|heft|reihe|bank|tuer|sitz)\b/;

/** Five digits that stand for a place, and the place. */
const place =
  /(?<![A-Za-z0-9.,+-])(?<mark>D-? ?)?(?<code>(?:0[1-9]|[1-9][0-9])[0-9]{3}),? (?<name>(?:Bad |Sankt |St\. )?[A-Z][a-z]{2,}(?:-[A-Z][a-z]+|\/[A-Z][a-z]+)*)/g;
const noPlace =
  /^(?:euro|eur|menschen|leute|personen|einwohner|besuch|schritt|meter|kilomet|stueck|mal|uhr|teilnehm|punkt|kinder|mitglied|stimmen|fluecht|gefluecht|cent|dollar|tage|exemplar|zuschau|fans|liter|gramm|kilo|stunden|jahre|minuten|follow|likes|klick|worte|woerter|zeichen|seiten|plaetze|haushalt|famil|wohnung|schuel|studier|patient|spend|fans|kontakt|anruf|nachricht|abonn|buch|buech|watt|volt|kalorien|quadrat|freiwillig|ehrenamt|helfer|mitarbeit|abos|unterschrift)/;
const lives = /klingel|nach hause|bei (?:uns|mir)\b|wohn|adress|anschrift|\bplz\b|postleit|lebe|zieh|zuhause|gemeldet|address|live/;

/** Street and house number, or postal code and place. A postal code alone is none. */
export const findAddresses: Detector = (sheet) => [...streets(sheet), ...places(sheet)];

function streets(sheet: Sheet): readonly Found[] {
  const { lower, cased } = sheet;
  const found: Found[] = [];
  for (const match of lower.matchAll(street)) {
    const { name = '', end: ending = '' } = match.groups ?? {};
    const bare = name.replace(/\.$/, '');
    // A word of its own ("der Weg 3") is a street only with its name before it, which `named` knows.
    if (bare === ending && bare !== 'str' && bare !== 'strasse') continue;
    if (!noStreet.test(bare) && (isNameLike(bare, cased.slice(match.index)) || isNear(sheet, spanOf(match), lives, 30, 20)))
      found.push(spanOf(match));
  }
  for (const match of cased.matchAll(named)) if (!noName.test(match[0].toLowerCase())) found.push(spanOf(match));
  for (const match of lower.matchAll(english)) found.push(spanOf(match));
  return found;
}

/** Endings that end many other words are believed only where the word has a capital, or somebody lives there. */
function isNameLike(name: string, cased: string): boolean {
  return /(?:strasse|str|allee|gasse|chaussee)$/.test(name) || /^[A-Z]/.test(cased);
}

function places(sheet: Sheet): readonly Found[] {
  const found: Found[] = [];
  for (const match of sheet.cased.matchAll(place)) {
    const { mark, code = '', name = '' } = match.groups ?? {};
    const span = spanOf(match);
    const isSaid = mark !== undefined || isNear(sheet, span, lives, 50, 20);
    const isAmount = noPlace.test(name.toLowerCase()) || (code.endsWith('000') && !isSaid);
    if (!isAmount && !/(?:nummer|nr|rechnung|bestell|auftrag)[.:# ]{0,3}$/.test(before(sheet, span, 20))) found.push(span);
  }
  return found;
}

function spanOf(match: RegExpExecArray): Found {
  return { kind: 'address', start: match.index, end: match.index + match[0].length };
}
