import { isDocumentNumber } from './check-digits.ts';
import { alone, compact, digits } from './digits.ts';
import { before, type Detector, type Found, isNear, matching, matchingBeside } from './found.ts';
import type { Sheet, Span } from './sheet.ts';

const permitWord = /aufenthalts|niederlassungserl|\beat\b|duldung|zusatzblatt|residence (?:permit|card)|fiktionsb|blaue karte/;
const cardWord =
  /ausweis|\bperso\b|\bpersos\b|\bid[- ]?(?:card|karte|nummer|nr)|identity card|dowod|kimlik|buletin|document no|\bpass(?:port)?(?:e|es)?\b|\bpass-?\s?(?:nummer|nr|no|number)|reisepass|паспорт|pasaport|paszport|جواز/;

/** A document's serial number, then perhaps its check digit; the letters O, I and L stand for digits in it. */
const serial = alone('[a-z0-9](?:[ \\n-]?[a-z0-9]){6,10}');
/** No vowels and nothing that is easily misread: the letters that German serial numbers have. */
const germanBody = /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}[0-9]?$/;
const germanSerial = /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}[0-9]$/;
const orderWord = /(?:bestell|auftrag|rechnung|sendung|paket|vorgang|artikel|ticket|buchung|order|gutschein)[a-z]*\W{0,3}$/;

/** Identity cards, passports and residence permits: by the German serial with its check digit, or beside the word. */
export const findDocuments: Detector = (sheet) => [
  ...(sheet.lower.includes('<<') ? matching(sheet, 'id-card', machineReadable) : []),
  ...(/[0-9]/.test(sheet.lower) ? serials(sheet) : []),
];

/** Two or three letters and the filler signs of the machine-readable zone. */
const machineReadable = /[a-z0-9<]{5,40}<<[a-z0-9<]{4,40}/g;

function serials(sheet: Sheet): readonly Found[] {
  return matching(sheet, 'id-card', serial, (match, span) => {
    const signs = compact(match);
    const kind = kindBeside(sheet, span);
    if (kind !== undefined && isSerial(signs)) return true;
    const read = signs.slice(0, 1) + signs.slice(1).replace(/O/g, '0').replace(/I/g, '1');
    const isGerman = germanSerial.test(read) && digitCount(read) >= 5 && isDocumentNumber(read);
    return isGerman && !orderWord.test(before(sheet, span, 24));
  }).map((found) => ({ ...found, kind: kindBeside(sheet, found) ?? 'id-card' }));
}

/** Beside its word a serial has German letters and some digits, or five digits at least; its gaps do not join it to other words. */
function isSerial(signs: string): boolean {
  const read = signs.slice(0, 1) + signs.slice(1).replace(/O/g, '0');
  if (germanBody.test(read) && digitCount(read) >= 3) return true;
  return (
    signs.length >= 7 && signs.length <= 11 && digitCount(signs) >= 5 && /^[A-Z]{0,3}[0-9A-Z]+$/.test(signs) && !/[A-Z]{4}/.test(signs)
  );
}

function digitCount(signs: string): number {
  return signs.replace(/[^0-9]/g, '').length;
}

function kindBeside(sheet: Sheet, span: Span): 'residence-permit' | 'id-card' | undefined {
  if (isNear(sheet, span, permitWord, 45, 25)) return 'residence-permit';
  return isNear(sheet, span, cardWord, 40, 20) ? 'id-card' : undefined;
}

const foreignersRegister = alone(digits(12));

/** The number in the central register of foreigners. */
export const findRegisterNumbers: Detector = (sheet) =>
  matchingBeside(sheet, 'residence-permit', foreignersRegister, { words: /\bazr\b|auslaenderzentralr/, reach: 30, after: 15 });

const taxNumberWord = /steuer-?\s?(?:nummer|nr)|\bst\.?-?\s?nr|\bstnr|finanzamt|tax number/;
const taxNumber = alone('[0-9](?:[ .\\-/]{0,2}[0-9o]){9,12}');
const taxNumberShape = /(?<![a-z0-9/.])[1-9][0-9]{1,2}\/[0-9]{3}\/[0-9]{5}(?![0-9/])/g;

/** The tax number of an office: beside the word, or by its slashes. */
export const findTaxNumbers: Detector = (sheet) => [
  ...matchingBeside(sheet, 'tax-number', taxNumber, { words: taxNumberWord, reach: 40, after: 20 }),
  ...matching(sheet, 'tax-number', taxNumberShape),
];

const needy = alone('[0-9](?:[ ]?[0-9]){2,4} ?(?:bg|//) ?[0-9o](?:[ ]?[0-9o]){5,7}');
const needyWord = /\bbg(?:-| )?(?:nummer|nr)|bedarfsgemeinschaft/;
const needyBare = alone('[0-9](?:[ -]?[0-9]){5,12}');

/** Number of a household at the job centre. */
export const findNeedyNumbers: Detector = (sheet) => [
  ...matching(sheet, 'bg-number', needy),
  ...matching(sheet, 'bg-number', needyBare, (_, span) => needyWord.test(before(sheet, span, 40))),
];

const agency = alone('[0-9]{3} ?[a-z] ?[0-9o]{3} ?[0-9o]{3}');
const agencyWord =
  /kunden-?\s?(?:nummer|nr)|\bkd-?\.?\s?nr|arbeitsagentur|agentur fuer arbeit|arbeitsamt|job ?-?center|\balg\b|buergergeld|arbeitslos|\bbg\b/;

/** Customer number of the employment agency. */
export const findAgencyNumbers: Detector = (sheet) =>
  matchingBeside(sheet, 'agency-number', agency, { words: agencyWord, reach: 60, after: 40 });

const childBenefit = alone(`[0-9][0-9o]{2}[ -]?fk[ -]?[0-9o](?:[ ]?[0-9o]){5}`);

/** Number of the child-benefit office. */
export const findChildBenefitNumbers: Detector = (sheet) => matching(sheet, 'kindergeld-number', childBenefit);

const asylum = /(?<![a-z0-9-])[0-9o]{7} ?- ?[0-9o]{3}(?![a-z0-9-])/g;
const asylumWord = /asyl|\bbamf\b|aktenz|\baz\b|bescheid|bundesamt|anhoerung|dublin|flucht|fluecht/;

/** File number of the Federal Office for Migration and Refugees. */
export const findAsylumNumbers: Detector = (sheet) => matchingBeside(sheet, 'bamf', asylum, { words: asylumWord, reach: 60, after: 60 });

/** Registers of German courts and prosecutors, as they are written. */
const register =
  '(?:K|L|S|F|C|O|T|U|B|A|E|M|N|W|X|R|VG|UF|WF|AR|AS|SO|AY|KR|AL|EG|SF|SB|Ca|Ga|BV|BVGa|Sa|Ta|Cs|Ds|Ls|Js|Ks|KLs|Ns|Qs|Gs|Bs|Ss|Ws|StR|ZR|ZB|ARs|BvR|BvL|OWi|IN|IK|IE|VI|XIV|XVII|XVI|XIII|UR|HRA|HRB|VR|Lw|JGs|UJs|BRs|StVK)';
const courtFile = new RegExp(
  `(?<![A-Za-z0-9/])(?:[IVX]{1,5}|[0-9]{1,4}) ?${register} ?[0-9]{1,5}(?:[.][0-9]{3})? ?/ ?(?:19|20)?[0-9]{2}(?![0-9/])`,
  'g',
);
const anyFile = /(?<![a-z0-9/])[0-9]{1,4} ?[a-z]{1,4} ?[0-9]{1,5} ?\/ ?(?:19|20)?[0-9]{2}(?![0-9/])/g;
const courtWord = /\baz\b|aktenz|gericht|klage|beschluss|verfahren|urteil|staatsanwalt|anklage|strafbefehl|betreuung|scheidung|sorgerecht/;

/** Of a court order for payment, which comes from a machine: year, number, and two digits that check and count. */
const paymentOrder = /(?<![0-9-])[0-9]{2}-[0-9]{7}-[0-9]-[0-9](?![0-9-])/g;

/** File numbers of courts. A shop's "3 X 12/24" has no register. */
export const findCourtFiles: Detector = (sheet) => [
  ...Array.from(sheet.cased.matchAll(courtFile), (match) => ({
    kind: 'court' as const,
    start: match.index,
    end: match.index + match[0].length,
  })),
  ...matching(sheet, 'court', paymentOrder),
  ...matchingBeside(sheet, 'court', anyFile, { words: courtWord, reach: 40, after: 20 }),
];
