import { datesIn, timesIn } from './dates.ts';
import { readDigits } from './digits.ts';
import { before, type Detector, type Found, isNear, matching } from './found.ts';
import { blotted, type Sheet, type Span, spansOf } from './sheet.ts';

/** `name (at) provider (dot) de`: written out against robots. */
const spelledOut =
  /(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63} ?(?:[([{] ?(?:at|aet) ?[)\]}]| at ) ?[a-z0-9][a-z0-9-]{0,62}(?: ?(?:[([{] ?(?:dot|punkt) ?[)\]}]|\.| dot | punkt ) ?[a-z]{2,24}){1,3}(?![a-z0-9])/g;

/** E-mail addresses. Found from the @ outwards, so that a long word costs nothing. */
export const findMails: Detector = (sheet) => [
  ...plainMails(sheet),
  ...matching(sheet, 'email', spelledOut, (match) => /[([{]|dot|punkt/.test(match) || /\.(?:de|com|net|org|eu|info)$/.test(match)),
];

function plainMails({ lower }: Sheet): readonly Found[] {
  const found: Found[] = [];
  for (let at = lower.indexOf('@'); at !== -1; at = lower.indexOf('@', at + 1)) {
    const name = /[\p{L}0-9._%+'-]{1,64} ?$/u.exec(lower.slice(Math.max(0, at - 65), at));
    const host = /^ ?[\p{L}0-9-]{1,63}(?:\.[\p{L}0-9-]{1,63}){0,4}\.[a-z]{2,24}/u.exec(lower.slice(at + 1, at + 256));
    if (name && host) found.push({ kind: 'email', start: at - name[0].length, end: at + 1 + host[0].length });
  }
  return found;
}

/** A number as one dials it: gaps of any usual kind, up to three signs; the letter O for a zero. */
const numberGap = '[ .()/–-]{0,3}';
const international = new RegExp(`(?<![a-z0-9])(?:\\+|(?:00|oo)(?=[1-9 ]))${numberGap}[1-9](?:${numberGap}[0-9o]){6,14}(?![0-9])`, 'g');
const national = new RegExp(`(?<![a-z0-9+,:]|[0-9][./-])\\(?[0o](?:${numberGap}[0-9oil]){6,13}(?![0-9a-z])`, 'g');
const anyNumber = /(?<![a-z0-9,:])[0-9](?:[ ./-]{0,3}[0-9]){4,13}(?![0-9a-z])/g;

const phoneWord =
  /\btel\b|telefon|telefonn|\bhandy|\bmobil|rufnummer|\bruf|anruf|erreich|whats ?app|\bsms\b|\bphone|\bcall\b|\bfon\b|\bfax|festnetz|тел|номер|telefonu|numara|رقم|هاتف|تلفن|شماره|\bnumer\b|numarul/;
const ownNumber =
  /(?:meine?|unsere?|my|ihre|seine) (?:neue |private |alte )?(?:nummer|nr|number)\b|\bunter (?:der |dieser )?(?:nummer )?\W{0,2}$/;
/** Directly before a number: something else is numbered. */
const otherNumber =
  /(?:bestell|auftrag|rechnung|kunden|artikel|mitglied|ticket|sendung|vorgang|konto|akten|vertrag|serien|matrikel|inventar|zaehler|modell|isbn|order|paket|buchung|losn|hausn|az|id|plz|code|nr)s?-?(?:nummer|nr|zeichen|number|no)?\.?[:# ]{0,3}(?:ist |lautet )?$/;
const phoneLabel = /(?:(?<![a-z])(?:tel|ruf|mobil|fax)|telefon|handy|phone)[a-z]*-?(?:nummer|nr)?\.?[: ]{0,3}(?:ist |lautet )?$/;

/** Numbers that everybody may dial: freephone, shared cost, premium, emergency, information. */
const service = /^(?:00?800|0180|0137|0900|0700|032|118|116|11[05]$|19222$)/;
const serviceNumber = /(?<![a-z0-9+])(?:0{1,2} ?800|0180|0137|0900|0700)(?:[ .()/-]{0,3}[0-9]){4,10}(?![0-9])/g;

/** Phone numbers: with + or 00, national ones beginning with 0, others beside a word. Times, dates, prices and the `known` ones are none. */
export const phonesBut =
  (known: readonly RegExp[]): Detector =>
  (whole) => {
    const sheet = blotted(whole, [
      ...datesIn(whole).filter(({ year }) => year !== undefined),
      ...timesIn(whole),
      ...[serviceNumber, ...known].flatMap((pattern) => spansOf(whole.lower, pattern)),
    ]);
    const plus = matching(sheet, 'phone', international, (match) => isDialled(readDigits(match), 8, 15));
    const rest = blotted(sheet, plus);
    const zero = matching(rest, 'phone', national, (match, span) => isNational(rest, match, span));
    const last = blotted(rest, zero);
    return [...plus, ...zero, ...matching(last, 'phone', anyNumber, (match, span) => isBesideWord(last, match, span))];
  };

function isDialled(number: string, least: number, most: number): boolean {
  return number.length >= least && number.length <= most && !service.test(number);
}

function isNational(sheet: Sheet, match: string, span: Span): boolean {
  const number = readDigits(match);
  if (!/[0-9].*[0-9].*[0-9].*[0-9]/.test(match)) return false;
  const said = before(sheet, span, 30);
  if (otherNumber.test(said) && !phoneLabel.test(said)) return false;
  if (isDialled(number, 7, 14) && isPhoneBeside(sheet, span)) return true;
  // 01 is mobile (015, 016, 017) or a service; area codes begin with 02 to 09.
  return isDialled(number, 9, 13) && /^0(?:1[567]\d{8,9}$|[2-9])/.test(number);
}

function isBesideWord(sheet: Sheet, match: string, span: Span): boolean {
  const number = readDigits(match);
  if (!isDialled(number, 5, 14)) return false;
  const said = before(sheet, span, 30);
  if (phoneLabel.test(said) || ownNumber.test(before(sheet, span, 24))) return true;
  return number.length >= 7 && !otherNumber.test(said) && isPhoneBeside(sheet, span);
}

function isPhoneBeside(sheet: Sheet, span: Span): boolean {
  return isNear(sheet, span, phoneWord, 32, 20) || ownNumber.test(before(sheet, span, 30));
}
