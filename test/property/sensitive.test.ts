import fc from 'fast-check';
import { composeIBAN, countrySpecs } from 'ibantools';
import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { stdnum } from 'stdnum';
import { expect, it } from 'vitest';
import { isDocumentNumber, isHealthNumber, isLuhn, isPensionNumber, isTaxId } from '../../shared/understanding/sensitive/check-digits.ts';
import { ibanShape } from '../../shared/understanding/sensitive/iban-registry.ts';
import { scan } from '../../shared/understanding/sensitive/scan.ts';

const kindsIn = (text: string) => scan(text).findings.map(({ kind }) => kind);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

/** The check digit with which the number is right. */
const withCheck = (body: string, isRight: (number: string) => boolean) =>
  Array.from('0123456789', (check) => body + check).find(isRight) ?? '';

/** Every way in which people write a number: gaps, letters for digits, foreign digits, invisible characters, both cases. */
const spelling = fc.record({
  gap: fc.constantFrom('', ' ', '.', '-', '\n', '\u200b', '\u00a0'),
  every: fc.integer({ min: 2, max: 5 }),
  digits: fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.replace(/0/g, 'O'),
    (text) => text.replace(/1/g, 'l').replace(/0/g, 'o'),
    (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit))),
    (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit))),
    (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ),
  isLower: fc.boolean(),
  around: fc.constantFrom<readonly [string, string]>(['', ''], ['das ist ', ' danke'], ['Hallo 🙂\n', '.'], ['(', ')'], ['„', '“']),
});
type Spelling = typeof spelling extends fc.Arbitrary<infer Value> ? Value : never;

function spelled(number: string, { gap, every, digits: writeDigits, isLower, around }: Spelling): string {
  const grouped = number.match(new RegExp(`.{1,${every}}`, 'g'))?.join(gap) ?? '';
  // Digits are rewritten last: a lower-case L would be read as the letter it is.
  const cased = isLower ? grouped.toLowerCase() : grouped;
  return around[0] + writeDigits(cased) + around[1];
}

/** Letters for digits only where no letter of the number's own is in doubt. */
const mostlyDigits = (number: string) => number.replace(/[2-9]/g, '').length * 2 < number.length;

/** A pattern without its anchors, its letters and digits in one order. */
const bare = (pattern: string) => pattern.replace(/^\^|\$$/g, '').replaceAll('A-Z0-9', '0-9A-Z');

it('knows the IBANs of every country as the oracle does', () => {
  for (const [country, { chars, bban_regexp: national }] of Object.entries(countrySpecs)) {
    if (chars === null || national === null || national === undefined) continue;
    const shape = ibanShape(country);
    expect([country, shape?.length]).toEqual([country, chars]);
    expect(bare(shape?.national.source ?? '')).toBe(bare(national));
  }
});

it('finds every IBAN of every country, however it is spelled', () => {
  const countries = Object.entries(countrySpecs).filter(
    ([, spec]) => spec.IBANRegistry && !spec.bban_validation_func && /^\^?\[0-9\]\{\d+\}\$?$/.test(spec.bban_regexp ?? ''),
  );
  expect(countries.length).toBeGreaterThan(20);
  fc.assert(
    fc.property(
      fc.constantFrom(...countries),
      fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
      spelling,
      ([countryCode, spec], stream, how) => {
        const bban = Array.from({ length: (spec.chars ?? 0) - 4 }, () => stream.next().value).join('');
        const iban = composeIBAN({ countryCode, bban });
        fc.pre(iban !== null && mostlyDigits(iban));
        expect(kindsIn(spelled(iban ?? '', how))).toEqual(['iban']);
      },
    ),
    { numRuns: 400 },
  );
});

it('finds every tax id, and the oracle knows it as one', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(Array.from('0123456789'), { minLength: 9, maxLength: 9 }),
      fc.nat(8),
      fc.nat(9),
      spelling,
      (chosen, doubled, at, how) => {
        const body = [...chosen.slice(0, at), chosen[doubled], ...chosen.slice(at)].join('');
        const id = withCheck(body, isTaxId);
        fc.pre(id !== '' && mostlyDigits(id));
        expect(stdnum.DE?.idnr?.validate(id).isValid).toBe(true);
        expect(kindsIn(spelled(id, how))).toEqual(['steuer-id']);
      },
    ),
    { numRuns: 400 },
  );
});

const birthDigits = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), digits(2)).map(([day, month, year]) => {
  return `${String(day).padStart(2, '0')}${String(month).padStart(2, '0')}${year}`;
});
const letter = fc.stringMatching(/^[A-Z]$/);

it('finds every pension number, and the oracle knows it as one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('02', '10', '12', '15', '53', '65'),
      birthDigits,
      letter,
      digits(2),
      spelling,
      (area, born, initial, serial, how) => {
        const number = withCheck(area + born + initial + serial, isPensionNumber);
        fc.pre(mostlyDigits(area + born));
        expect(stdnum.DE?.svnr?.validate(number).isValid).toBe(true);
        expect(kindsIn(spelled(number, how))).toEqual(['sv-number']);
      },
    ),
    { numRuns: 400 },
  );
});

it('finds every health insurance number', () => {
  fc.assert(
    fc.property(letter, digits(8), spelling, (initial, body, how) => {
      const number = withCheck(initial + body, isHealthNumber);
      fc.pre(mostlyDigits(body));
      expect(kindsIn(spelled(number, how))).toEqual(['kvnr']);
    }),
    { numRuns: 400 },
  );
});

it('finds every card number', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('4', '51', '55', '2221', '37', '36', '3530', '6011'),
      fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
      spelling,
      (issuer, stream, how) => {
        const length = issuer === '37' ? 15 : issuer === '36' ? 14 : 16;
        const body = issuer + Array.from({ length: length - 1 - issuer.length }, () => stream.next().value).join('');
        const number = withCheck(body, isLuhn);
        fc.pre(mostlyDigits(number));
        expect(kindsIn(spelled(number, how))).toEqual(['credit-card']);
      },
    ),
    { numRuns: 400 },
  );
});

it('finds every German document number that carries its check digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{3}[0-9]{5}$/), fc.boolean(), (body, isLower) => {
      const number = withCheck(body, isDocumentNumber);
      expect(stdnum.DE?.pwnr?.validate(number).isValid).toBe(true);
      const [kind] = kindsIn(isLower ? `Hier: ${number.toLowerCase()}` : `Hier: ${number}`);
      // A letter and nine digits may be a health number as well.
      expect(['id-card', 'kvnr']).toContain(kind);
    }),
    { numRuns: 300 },
  );
});

it('finds German mobile numbers in every usual spelling, and the oracle knows them', () => {
  const prefixes = fc.constantFrom('0151', '0157', '0160', '0170', '0176');
  fc.assert(
    fc.property(
      prefixes,
      digits(7),
      fc.constantFrom(' ', '/', '-', '', ' / '),
      fc.constantFrom('0', '+49', '+49 ', '0049 ', '+49 (0)'),
      (prefix, rest, gap, lead) => {
        const filled = prefix.length === 4 && /^015/.test(prefix) ? `${rest}5` : rest;
        expect(isValidPhoneNumber(prefix + filled, 'DE')).toBe(true);
        expect(kindsIn(`Ich bin da: ${lead}${prefix.slice(1)}${gap}${filled} bis dann`)).toEqual(['phone']);
      },
    ),
  );
});

it('takes any text, tells places inside of it that do not overlap, and the same each time', () => {
  const pieces = fc.constantFrom(
    'DE89',
    '3704 0044',
    '0532 0130 00',
    'geb. ',
    '12.03.1985',
    '@',
    'a@b.de',
    '\n',
    ' ',
    '0176',
    '١٢٣',
    '\u202e',
    '🙂',
    'ich habe',
    'hiv',
    'pin',
    'l',
    'o',
    'a\u0308',
    '„',
    '/',
    '-',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.oneof(pieces, digits(3)), { maxLength: 120 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const { findings } = scan(any);
      let reached = 0;
      for (const { start, end } of findings) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        reached = end;
      }
      expect(reached).toBeLessThanOrEqual(any.length);
      expect(scan(any)).toEqual({ findings });
    }),
    { numRuns: 500 },
  );
});

it('reads nothing behind the longest message', () => {
  expect(scan(`${'a '.repeat(2048)}DE89370400440532013000`).findings).toEqual([]);
});
