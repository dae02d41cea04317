import { describe, expect, it } from 'vitest';
import { scan, summary } from '../../../../shared/understanding/sensitive/scan.ts';
import { harmless } from './harmless.ts';

const known = {
  phones: ['030 23125 100', '112', '110', '115', '116111', '116117', '116016', '0800 1110111', '0800 1110222', '0800 1110550'],
  mails: ['lindenhof@gmail.com'],
  domains: ['lindenhof.example.org'],
  accounts: [],
  addresses: ['Ahornweg 5'],
  topics: ['Schulden', 'Suchtberatung', 'Depression'],
};

const kinds = (text: string) => summary(scan(text, known))?.kinds ?? [];

describe('ids with check digits', () => {
  it.each([
    ['iban', 'Meine IBAN ist DE89 3704 0044 0532 0130 00'],
    ['iban', 'de89370400440532013000'],
    ['iban', 'DE89.3704.0044.0532.0130.00'],
    ['iban', 'DE89-3704-0044-0532-0130-00'],
    ['iban', 'DE89 37O4 0044 O532 0I30 00'],
    ['iban', 'DE89 3704\n0044 0532\n0130 00'],
    ['iban', 'DE８９３７０４００４４０５３２０１３０００'],
    ['iban', 'DE٨٩٣٧٠٤٠٠٤٤٠٥٣٢٠١٣٠٠٠'],
    ['iban', 'DE۸۹۳۷۰۴۰۰۴۴۰۵۳۲۰۱۳۰۰۰'],
    ['iban', 'DE89\u200b3704\u200b0044\u200b0532\u200b0130\u200b00'],
    ['iban', 'IBANDE89370400440532013000'],
    ['iban', 'GB82 WEST 1234 5698 7654 32'],
    ['iban', 'UA213223130000026007233566001 ist mein Konto'],
    ['iban', 'PL61109010140000071219812874'],
    ['iban', 'AT61 1904 3002 3457 3201'],
    ['iban', 'NO9386011117947'],
    ['iban', 'MT84MALT011000012345MTLCAST001S'],
    ['steuer-id', '36574261809'],
    ['steuer-id', '86 095 742 719'],
    ['steuer-id', '47.036.892.816'],
    ['steuer-id', '6592997O489'],
    ['steuer-id', 'Kurs 474 und 36 574 261 809'],
    ['sv-number', '65 180539 W 001'],
    ['sv-number', '15070649C103'],
    ['sv-number', '1O010490A443'],
    ['kvnr', 'A123456780'],
    ['kvnr', 'A 000 500 015'],
    ['kvnr', 'c000500021'],
    ['id-card', 'L01X00T471'],
    ['id-card', 'LO1XOOT471'],
    ['credit-card', '4111 1111 1111 1111'],
    ['credit-card', '5555555555554444'],
    ['credit-card', '3782-822463-10005'],
    ['credit-card', 'Die Bestellung habe ich mit 4111 1111 1111 1111 bezahlt'],
    ['credit-card', 'am 3. wurden von der 4111 1111 1111 1111 85 Euro geholt'],
    ['credit-card', '3782-822463-10005 12/28'],
    ['credit-card', 'karte4111111111111111gültig'],
    ['steuer-id', 'meinesteueridnr36574261809danke'],
    ['sv-number', 'rentenversicherung65180539W001'],
    ['kvnr', 'krankenkasseA123456780aok'],
    ['id-card', 'Ausweis L01X0\n0T471'],
    ['id-card', 'Passnummer\nC01X\n0006H1'],
  ])('%s: %s', (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    ['iban', 'meine Iban lautet DE89 3704 0044 0532 0130 01'],
    ['iban', 'DE12 3456 7890 1234 5678 9'],
    ['iban', 'Kontonummer 532013000'],
    ['steuer-id', 'Steuer-ID: 12345678901'],
    ['sv-number', 'Rentenversicherungsnummer 65180539W002'],
    ['kvnr', 'Krankenkasse A123456789'],
  ])('%s with a typo, known by its shape or the word: %s', (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });
});

describe('ids beside a word', () => {
  it.each([
    ['id-card', 'Mein Perso: L01X00T47'],
    ['id-card', 'Ausweisnummer LF3ZT4WC0'],
    ['id-card', 'Reisepass C01X00T47'],
    ['id-card', 'passport number FE123456'],
    ['residence-permit', 'Aufenthaltstitel Y1234567X'],
    ['residence-permit', 'AZR 123456789012'],
    ['tax-number', 'Steuernummer 93/815/08152'],
    ['tax-number', 'St.-Nr. 133 8150 8159'],
    ['tax-number', '151/815/08156'],
    ['bg-number', '35502BG0012345'],
    ['bg-number', '12345//0012345'],
    ['agency-number', 'meine Kundennummer beim Jobcenter 123A456789'],
    ['kindergeld-number', '115 FK 123456'],
    ['bamf', 'BAMF 7654321-163'],
    ['court', 'Amtsgericht, 12 F 345/25'],
    ['court', 'Az. 3 K 1234/26'],
    ['court', 'XII ZB 34/20'],
    ['court', 'Mahnbescheid, Geschäftsnummer 26-1234567-0-4'],
    ['birth-date', 'geb. 12.03.1985'],
    ['birth-date', 'geb.12.3.85'],
    ['birth-date', 'Ich bin am 3. April 1999 geboren'],
    ['birth-date', 'Max Mustermann, *12.03.1985'],
    ['birth-date', 'Geburtsdatum: 1985-03-12'],
    ['birth-date', 'mein Sohn Leon, 04.05.2015'],
    ['birth-date', 'born on March 3, 1991'],
    ['birth-date', 'Geburtsdatum 12031985'],
    ['phone', 'ruf mich an: 0176 12345678'],
    ['phone', '+49 176 12345678'],
    ['phone', '+49 (0) 176 12345678'],
    ['phone', '0049 30 1234567'],
    ['phone', '030/1234567'],
    ['phone', 'O176 1234567'],
    ['phone', '٠١٧٦١٢٣٤٥٦٧٨'],
    ['phone', '+380 67 123 45 67'],
    ['phone', 'meine nummer ist 1761234567'],
    ['email', 'schreib mir an max@web.de'],
    ['email', 'max.mustermann (at) gmx.de'],
    ['address', 'Lindenstraße 12'],
    ['address', 'wohne hauptstr. 5a'],
    ['address', 'Am Alten Markt 7'],
    ['address', '80331 München'],
    ['address', 'Hintere Mühle 3'],
    ['address', 'kommt doch zu uns nach hause, birkenweg 14, 2. stock'],
    ['address', 'eichendorffplatz 3 da wohn ich'],
    ['password', 'Mein Passwort ist hallo123'],
    ['password', 'PIN 4711'],
    ['password', 'die TAN lautet 123456'],
    ['password', 'Passwort: Sommer2024!'],
    ['password', 'PIN für die Karte: 4711'],
    ['password', 'das kennwort von meinem alten postfach is Regen!77wind'],
  ])('%s: %s', (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });
});

describe('statements about somebody’s health', () => {
  it.each([
    'Ich habe Depressionen',
    'mein Sohn hat ADHS',
    'ich bin schwanger',
    'Bin im 4. Monat schwanger',
    'ich nehme Methadon',
    'bei meinem Vater wurde Krebs festgestellt',
    'ich bin HIV positiv',
    'Diagnose F32.1',
    'Ich war in der Psychiatrie',
    'hatte gestern einen Rückfall',
    'meine Mutter trinkt jeden Tag',
    'ich habe einen GdB von 50',
    'Ich habe einen Schwerbehindertenausweis',
    'meine Depression wird schlimmer',
    'Gibt es eine Gruppe, ich bin alkoholabhängig',
    'ich habe eine Freundin, die schwanger ist',
    'Min Vadder hett Parkinson',
    'i hob Depressionen, oba des geht scho',
    'mei Bub is Autist',
    'die Kleine is seit gestern in der Psychiatrie',
    'isch bin schwanger vom Exfreund',
    'meine Schwester nimmt Morphium',
    'hab mich zum Abbruch entschieden, die Schwangerschaft war nicht geplant',
    'I have depression',
    'my son is autistic',
  ])('%s', (text) => {
    expect(summary(scan(text, known))).toEqual({ kinds: ['health'], severity: 'high' });
  });

  it('a word of the facility’s own offers is none, unless somebody says it of a person', () => {
    expect(kinds('Habt ihr Suchtberatung?')).toEqual([]);
    expect(kinds('Ich war am Montag wegen der Depression da')).toEqual([]);
    expect(kinds('Ich habe eine Depression')).toEqual(['health']);
  });
});

describe('what the facility publishes is known', () => {
  it.each([
    '030 23125 100',
    '030/23125-100',
    '03023125100',
    '+49 30 23125 100',
    '0049 (0)30 23125100',
    '030 23125 100-12',
    '116 111',
    '0800 1110111',
    'Post@Lindenhof.example.org',
    'team@mail.lindenhof.example.org',
    'Lindenhof@gmail.com',
    'Ahornweg 5',
    'ahornweg, 5',
  ])('%s', (text) => {
    expect(kinds(`Gilt ${text} noch?`)).toEqual([]);
  });

  it('and hides nothing beside it', () => {
    expect(kinds('030 23125 101')).toEqual(['phone']);
    expect(kinds('030 23125 100 oder 0176 12345678')).toEqual(['phone']);
    expect(kinds('post@lindenhof.example.org.evil.example')).toEqual(['email']);
    expect(kinds('max@gmail.com')).toEqual(['email']);
    expect(kinds('Ahornweg 55')).toEqual(['address']);
  });
});

it('harmless sentences raise no false alarm, or two in a hundred at the most', () => {
  const alarms = harmless.filter((text) => kinds(text).length > 0);
  expect(harmless.length).toBeGreaterThanOrEqual(200);
  expect(alarms).toEqual([]);
});

describe('a finding', () => {
  it('tells its place in the original text, also where letters were folded or left out', () => {
    const text = 'Grüße 🙂\u200b, IBAN: DE89\u200b370400440532013000!';
    const [finding] = scan(text).findings;
    expect(text.slice(finding?.start, finding?.end)).toBe('DE89\u200b370400440532013000');
    expect(finding).toMatchObject({ kind: 'iban', severity: 'high' });
  });

  it('blots out what another kind would see in it', () => {
    expect(scan('DE89 3704 0044 0532 0130 00').findings).toHaveLength(1);
    expect(scan('65 180539 W 001').findings).toHaveLength(1);
  });

  it('comes in the order of the text', () => {
    expect(kinds('0176 12345678, max@web.de, DE89 3704 0044 0532 0130 00')).toEqual(['phone', 'email', 'iban']);
  });

  it('is low where letters often hold it, high for ids, secrets and health', () => {
    expect(summary(scan('max@web.de'))).toEqual({ kinds: ['email'], severity: 'low' });
    expect(summary(scan('max@web.de, PIN 4711'))).toEqual({ kinds: ['email', 'password'], severity: 'high' });
  });
});
