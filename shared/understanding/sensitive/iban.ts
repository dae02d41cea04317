import { alone, digits } from './digits.ts';
import { type Detector, type Found, isNear, matching } from './found.ts';
import { ibanShape } from './iban-registry.ts';
import type { Sheet } from './sheet.ts';

/** IBANs of all countries by length and check digits; what has Germany's shape or stands beside the word also with a typo; account numbers. */
export const findIbans: Detector = (sheet) => {
  const valid = validIbans(sheet);
  const taken = (start: number) => valid.some((one) => start >= one.start && start < one.end);
  return [...valid, ...mistyped(sheet).filter(({ start }) => !taken(start))];
};

/** Two letters and two digits; `i`, `l` and `o` may stand for the digits. It takes nothing away: one may begin inside of what looks like another. */
const beginning = /(?=[a-z]{2}[ \n.:_-]{0,2}[0-9oil][ \n.-]?[0-9oil])/g;

function validIbans({ lower }: Sheet): readonly Found[] {
  const found: Found[] = [];
  let reached = 0;
  for (const match of lower.matchAll(beginning)) {
    if (match.index < reached) continue;
    const end = endOfIban(lower, match.index);
    if (end === undefined) continue;
    found.push({ kind: 'iban', start: match.index, end });
    reached = end;
  }
  return found;
}

/** Collects as many letters and digits as the country's IBANs have, across gaps, and checks them; the end, or undefined. */
function endOfIban(text: string, start: number): number | undefined {
  const country = text.slice(start, start + 2).toUpperCase();
  const length = ibanShape(country)?.length;
  if (length === undefined) return undefined;
  let iban = '';
  let at = start;
  for (let gap = 0; at < text.length && iban.length < length && gap <= 3; at += 1) {
    const sign = text[at] ?? '';
    if (/[a-z0-9]/i.test(sign)) {
      iban += sign.toUpperCase();
      gap = 0;
    } else if (/[ \n.:\-/_,|]/.test(sign)) gap += 1;
    else return undefined;
  }
  if (iban.length < length || iban.replace(/\D/g, '').length < leastDigits) return undefined;
  return isIban(iban, country) ? at : undefined;
}

/** So many real digits every IBAN has, however many of them were typed as letters. */
const leastDigits = 6;

/** As typed, or with letters that stand for digits: all of them, or all but those of a bank code of letters. */
function isIban(iban: string, country: string): boolean {
  const body = iban.slice(2);
  const readings = /[OIL]/.test(body)
    ? [body, asDigits(body), asDigits(body.slice(0, 2)) + body.slice(2, 6) + asDigits(body.slice(6))]
    : [body];
  return readings.some((reading) => isOfShape(reading, country) && remainder(reading.slice(2) + country + reading.slice(0, 2)) === 1);
}

/** Two check digits, then the national part as the registry has it. National check digits are not asked for: a bank's typo is confidential, too. */
function isOfShape(body: string, country: string): boolean {
  return /^[0-9]{2}/.test(body) && ibanShape(country)?.national.test(body.slice(2)) === true;
}

/** ISO 13616: letters count from A = 10, modulo 97. */
function remainder(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

function asDigits(text: string): string {
  return text.replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** Between 15 and 22 digits behind DE: one of them is wrong, missing or too many. */
const germanShape = alone(`de[ .:-]{0,2}${digits('17,22')}`);
const anyShape = alone('[a-z]{2}[ ]?[0-9]{2}(?:[ .\\-]?[a-z0-9]){10,30}');
const ibanWord = /\biban\b/;
const account = alone('(?:konto|kto|account)[ .-]{0,2}(?:nummer|nr|no|number)?[.: ]{0,4}(?:ist |lautet |is )?[0-9](?:[ .]?[0-9]){5,9}');

function mistyped(sheet: Sheet): readonly Found[] {
  return [
    ...matching(sheet, 'iban', germanShape),
    ...matching(sheet, 'iban', anyShape, (match, span) => /\d.*\d.*\d.*\d.*\d.*\d/.test(match) && isNear(sheet, span, ibanWord, 20)),
    ...matching(sheet, 'iban', account),
  ];
}
