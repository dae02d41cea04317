import { describe, expect, it } from 'vitest';
import { exampleFor } from '../../../shared/facility/examples.ts';
import { formatMistakes } from '../../../shared/facility/mistake.ts';
import { fileWith, load, mistakesOf, placedMistakesOf, problemsOf, warningsOf } from './setting.ts';

const newsletter = { name: 'Ahorn-Post', topics: ['Gruppen'], frequency: 'höchstens zwei im Monat' };

describe('a facility file that is no file', () => {
  it.each([
    ['broken YAML, with line and column', 'facility:\n  name: "Ahornweg\n', 'line 3, column 1'],
    ['an empty file', '', ': the file is empty'],
    ['a file of comments', '# nothing yet\n', ': the file is empty'],
    ['a list', '- a\n- b\n', ': must be a group of keys (facility:, contact:, hours:, …)'],
    ['a bare word', 'hello', ': must be a group of keys (facility:, contact:, hours:, …)'],
    ['an alias of nothing', 'facility: *nobody\n', ': has an alias (*name) that is not defined'],
    ['a key that stands twice', 'mode: normal\nmode: few-staff\n', 'line 2, column 1: is not YAML'],
  ])('refuses %s', (_, yaml, start) => {
    expect(problemsOf(yaml)[0]?.startsWith(start)).toBe(true);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('names a key that only every object has: %s', (key) => {
    expect(formatMistakes(mistakesOf(`${key}: {}\n`))).toContain(key);
    expect(formatMistakes(mistakesOf(fileWith({ texts: { [key]: 'x' } })))).toContain(key);
  });

  it('takes no harm from an alias bomb', () => {
    const levels = Array.from({ length: 20 }, (_, i) => `k${i + 1}: &k${i + 1} [*k${i}, *k${i}, *k${i}, *k${i}]`);
    expect(problemsOf(`k0: &k0 [x]\n${levels.join('\n')}\n`)).toEqual([
      ': has an alias (*name) that is not defined or repeats itself without end',
    ]);
  });

  it('names every section that is missing', () => {
    expect(problemsOf('mode: normal\n')).toEqual([
      'facility: is missing',
      'contact: is missing',
      'hours: is missing',
      'channels: is missing',
    ]);
  });
});

describe('a single mistake', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'an unknown key, in German',
      { 'contact/telefon': '030 23125 400' },
      ['contact.telefon: unknown key `telefon`, did you mean `phone`?'],
    ],
    ['an unknown key, mistyped', { 'contact/phnoe': '1' }, ['contact.phnoe: unknown key `phnoe`, did you mean `phone`?']],
    ['an unknown key that is near to none', { 'retention/wochen': '1' }, ['retention.wochen: unknown key `wochen`, known: contactMonths']],
    ['an unknown section', { holiday: {} }, ['holiday: unknown key `holiday`, did you mean `holidays`?']],
    [
      'two unknown keys',
      { 'hours/mo': [], 'hours/di': [] },
      ['hours.mo: unknown key `mo`, did you mean `mon`?', 'hours.di: unknown key `di`, did you mean `tue`?'],
    ],
    ['a phone number without quotes', { 'contact/phone': 3023125400 }, ['contact.phone: must be text: put it in quotes']],
    ['a phone number of words', { 'contact/phone': 'Zentrale' }, ['contact.phone: is not a phone number (digits, spaces, / and - only)']],
    ['a link without https', { 'contact/link': 'http://ahornweg.example.org' }, ['contact.link: is not a link (must begin with https://)']],
    [
      'a page id without quotes',
      { 'channels/messenger/pageId': 1e14 },
      ['channels.messenger.pageId: must stand in quotes, a number loses digits'],
    ],
    [
      'an unknown Land',
      { 'facility/land': 'BX' },
      ['facility.land: must be one of BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH'],
    ],
    ['an address in small letters', { 'facility/address': 'sie' }, ['facility.address: must be one of du, Sie (did you mean `Sie`?)']],
    ['a name left empty', { 'facility/name': '' }, ['facility.name: is empty']],
    ['a name that would be read as a field', { 'facility/name': 'Haus {{telefon}}' }, ['facility.name: must not contain {{ }} or [[ ]]']],
    ['a section of the wrong kind', { hours: ['09:00-12:00'] }, ['hours: must be a group of keys, not a list']],
    ['no channel at all', { channels: {} }, ['channels: names no channel: the desk would have nobody to answer']],
    ['quiet hours of half a day in words', { quietHoursAfterStaff: 'zwölf' }, ['quietHoursAfterStaff: must be a number, not text']],
    ['a notice at once', { waitingNoticeHours: 0 }, ['waitingNoticeHours: must be at least 1']],
    ['no quiet hours', { quietHoursAfterStaff: 0 }, ['quietHoursAfterStaff: must be at least 1']],
    [
      'a daily limit that Meta does not have',
      { newsletter: { ...newsletter, dailyLimit: 300 } },
      ['newsletter.dailyLimit: must be one of 250, 2000, 10000, 100000, unlimited'],
    ],
    [
      'a language in words',
      { newsletter: { ...newsletter, template: { name: 'ahorn_post', language: 'Deutsch' } } },
      ['newsletter.template.language: is not a language of a template (de, en_US)'],
    ],
  ])('refuses %s', (_, changes, problems) => {
    expect(problemsOf(fileWith(changes))).toEqual(problems);
  });
});

describe('a mistyped key', () => {
  const phone = { 'contact/phone': undefined };

  it('of something required is one mistake, with the example of the key that was meant', () => {
    expect(mistakesOf(fileWith({ ...phone, 'contact/fone': '030 23125 400' }))).toEqual([
      { path: 'contact.fone', problem: 'unknown key `fone`, did you mean `phone`?', example: 'phone: "030 23125 100"' },
    ]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'a section',
      { hours: undefined, sprechzeiten: { mon: ['09:00-12:00'] } },
      ['sprechzeiten: unknown key `sprechzeiten`, did you mean `hours`?'],
    ],
    [
      'a channel and an id in it',
      { channels: { whatsap: { phoneNumberId: '514930287716042', wabaID: '389217604518273' } } },
      [
        'channels.whatsap: unknown key `whatsap`, did you mean `whatsapp`?',
        'channels.whatsap.wabaID: unknown key `wabaID`, did you mean `wabaId`?',
      ],
    ],
    [
      'a key in a list',
      { holidays: { extra: [{ datum: '2027-02-08', name: 'Rosenmontag' }] } },
      ['holidays.extra.0.datum: unknown key `datum`, did you mean `date`?'],
    ],
    [
      'a part of the greeting',
      {
        texts: {
          greeting: {
            welcom: 'Hallo!',
            notice: 'Hier antwortet der Automat.',
            purpose: 'Termine. {{mitlesen}}',
            confidential: 'Das klären wir am Telefon.',
            urgent: '{{telefon}}',
            link: '{{link_kontakt}}',
          },
        },
      },
      ['texts.greeting.welcom: unknown greeting part `welcom`, did you mean `welcome`?'],
    ],
    [
      'the limit of a newsletter that needs one',
      { newsletter: { ...newsletter, frequency: 'ab und zu', maxPerMnth: 1 } },
      ['newsletter.maxPerMnth: unknown key `maxPerMnth`, did you mean `maxPerMonth`?'],
    ],
    ['a key in capitals', { ...phone, 'contact/PHONE': '030 23125 400' }, ['contact.PHONE: unknown key `PHONE`, did you mean `phone`?']],
  ])('is told once: %s', (_, changes, problems) => {
    expect(problemsOf(fileWith(changes))).toEqual(problems);
  });

  it('is told beside what is wrong with its value', () => {
    expect(mistakesOf(fileWith({ hours: { mo: '9-12', fri: ['09:00-12:00'] } }))).toEqual([
      { path: 'hours.mo', problem: 'unknown key `mo`, did you mean `mon`?', example: 'mon: ["09:00-12:00", "13:00-17:00"]' },
      { path: 'hours.mo', problem: 'must be a list, not text', example: 'mon: ["09:00-12:00"]' },
    ]);
    expect(problemsOf(fileWith({ ...phone, 'contact/fone': 'Zentrale' }))).toEqual([
      'contact.fone: unknown key `fone`, did you mean `phone`?',
      'contact.fone: is not a phone number (digits, spaces, / and - only)',
    ]);
  });

  it('does not take the place of a key that is given', () => {
    expect(problemsOf(fileWith({ 'contact/fone': 'Zentrale' }))).toEqual(['contact.fone: unknown key `fone`, did you mean `phone`?']);
    expect(problemsOf(fileWith({ 'hours/mo': ['09:00-12:00'], 'hours/montag': ['09:00-12:00'] }))).toEqual([
      'hours.mo: unknown key `mo`, did you mean `mon`?',
      'hours.montag: unknown key `montag`, did you mean `mon`?',
    ]);
  });

  it('that is near to none leaves the required key missing', () => {
    expect(problemsOf(fileWith({ ...phone, 'contact/zentrale': '030 23125 400' }))).toEqual([
      'contact.zentrale: unknown key `zentrale`, known: phone, urgentPhone, email, secureEmail, secureLink, appointment, visit, link, privacyLink, imprintLink, dataProtection, postalAddress, authority, youthOffice, substitute',
      'contact.phone: is missing',
    ]);
  });
});

describe('a value that can be guessed', () => {
  it.each([
    ['Bayern', 'BY'],
    ['bayern', 'BY'],
    ['Bayren', 'BY'],
    ['Freistaat Sachsen', 'SN'],
    ['Sachsen Anhalt', 'ST'],
    ['Baden-Wuerttemberg', 'BW'],
    ['Baden Würtemberg', 'BW'],
    ['NRW', 'NW'],
    ['Nordrhein-Westfalen', 'NW'],
    ['Rheinland-Pfalz', 'RP'],
    ['Mecklenburg-Vorpommern', 'MV'],
    ['Schleswig-Holstein', 'SH'],
    ['Niedersachsen', 'NI'],
    ['Brandenburg', 'BB'],
    ['Berlin', 'BE'],
    ['Bremen', 'HB'],
    ['Hamburg', 'HH'],
    ['Hessen', 'HE'],
    ['Saarland', 'SL'],
    ['Thüringen', 'TH'],
    ['by', 'BY'],
  ])('has it as its example: the Land %s is %s', (land, code) => {
    expect(mistakesOf(fileWith({ 'facility/land': land }))).toEqual([
      {
        path: 'facility.land',
        problem: `must be one of BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH (did you mean \`${code}\`?)`,
        example: `land: ${code}`,
      },
    ]);
  });

  it.each(['BX', 'XX', 'Österreich'])('is not guessed for the Land %s', (land) => {
    expect(mistakesOf(fileWith({ 'facility/land': land }))).toEqual([
      {
        path: 'facility.land',
        problem: 'must be one of BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH',
        example: 'land: BW',
      },
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a law', { 'facility/law': 'dsgv' }, 'law: DSGVO'],
    ['an inbox', { 'channels/messenger/inbox': 'stafed' }, 'inbox: staffed'],
    ['hours without minutes', { 'hours/tue': ['9-12'] }, 'tue: ["09:00-12:00"]'],
    ['hours in words', { 'hours/tue': ['von 9.30 Uhr bis 12 Uhr'] }, 'tue: ["09:30-12:00"]'],
    ['a whole day as text', { 'hours/tue': '9-12 Uhr und 13:30–17' }, 'tue: ["09:00-12:00", "13:30-17:00"]'],
    ['hours of one channel', { 'channels/whatsapp/hours': { sat: ['10-14'] } }, 'sat: ["10:00-14:00"]'],
    ['a special opening', { specialOpenings: [{ date: '2027-05-08', hours: '10-16' }] }, 'hours: ["10:00-16:00"]'],
    ['hours that nobody can guess', { 'hours/tue': ['vormittags'] }, 'tue: ["09:00-12:00", "13:00-17:00"]'],
    ['hours that no day has', { 'hours/tue': ['9-25'] }, 'tue: ["09:00-12:00", "13:00-17:00"]'],
    ['hours that are no group', { hours: '9-12' }, 'hours:\n  mon: ["09:00-12:00", "13:00-17:00"]\n  fri: ["09:00-12:00"]'],
  ])('has a fitting example: %s', (_, changes, example) => {
    expect(mistakesOf(fileWith(changes)).map((mistake) => mistake.example)).toEqual([example]);
  });
});

describe('an example', () => {
  it.each([
    'contact.substitute.phone',
    'hours.wed',
    'holidays.extra.0.date',
    'closures.2.from',
    'closures.2.substitute.name',
    'specialOpenings.0.reason',
    'channels.messenger.hours.sun',
    'channels.whatsapp.texts',
    'newsletter.template.language',
    'topics.0.keywords',
  ])('is of the very key: %s', (path) => {
    expect(exampleFor(path).startsWith(`${path.split('.').at(-1)}: `)).toBe(true);
  });
});

describe('hours', () => {
  it.each([
    ['overlapping', ['09:00-12:00', '11:30-14:00'], 'hours.tue: intervals overlap'],
    ['empty', ['09:00-09:00'], 'hours.tue.0: "09:00-09:00" is empty (it ends when it begins)'],
    ['reversed', ['17:00-09:00'], 'hours.tue.0: "17:00-09:00" is reversed (past midnight an interval may run for at most 12 hours)'],
    ['at 25 o’clock', ['09:00-25:00'], 'hours.tue.0: "09:00-25:00" has a time that no day has (00:00 to 24:00)'],
    ['in words', ['vormittags'], 'hours.tue.0: "vormittags" is not written as HH:MM-HH:MM'],
    ['not a list', '09:00-12:00', 'hours.tue: must be a list, not text'],
  ])('are refused when %s', (_, tue, problem) => {
    expect(problemsOf(fileWith({ 'hours/tue': tue }))).toEqual([problem]);
  });

  it('are refused when the night of one day reaches into the hours of the next, over the end of the week as well', () => {
    expect(problemsOf(fileWith({ hours: { sun: ['22:00-02:00'], mon: ['01:00-04:00'] } }))).toEqual([
      'hours.mon: begins before the night of `sun` has ended',
    ]);
  });

  it('may run past midnight and to 24:00', () => {
    expect(load(fileWith({ hours: { fri: ['22:00-02:00'], sat: ['12:00-24:00'] } })).ok).toBe(true);
  });

  it('are refused for one channel with the path of that channel', () => {
    expect(problemsOf(fileWith({ 'channels/whatsapp/hours': { mon: ['09:00-12:00', '10:00-11:00'] } }))).toEqual([
      'channels.whatsapp.hours.mon: intervals overlap',
    ]);
  });

  it('may be none, with a warning', () => {
    expect(warningsOf(fileWith({ hours: {} }))).toEqual(['hours: no day has hours: clients read "nach Vereinbarung"']);
  });
});

describe('closed days', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'a closure that ends before it starts',
      { closures: [{ from: '2027-01-06', to: '2026-12-24' }] },
      ['closures.0: ends (2026-12-24) before it starts (2027-01-06)'],
    ],
    [
      'two closures on the same day, whatever their order',
      {
        closures: [
          { from: '2027-03-10', to: '2027-03-12' },
          { from: '2027-03-01', to: '2027-03-10' },
        ],
      },
      ['closures.0: overlaps closures.1 (2027-03-01 to 2027-03-10)'],
    ],
    [
      'a day that no calendar has',
      { closures: [{ from: '2027-02-29', to: '2027-03-02' }] },
      ['closures.0.from: is not a date of the calendar (YYYY-MM-DD)'],
    ],
    [
      'a German date',
      { closures: [{ from: '24.12.2026', to: '2026-12-31' }] },
      ['closures.0.from: is not a date of the calendar (YYYY-MM-DD)'],
    ],
    [
      'Augsburg outside of Bavaria',
      { holidays: { augsburg: true } },
      ['holidays.augsburg: is a municipal holiday of BY only, the facility is in BW'],
    ],
    [
      'Fronleichnam as a municipal holiday where all of the Land has it',
      { holidays: { fronleichnam: true } },
      ['holidays.fronleichnam: is a municipal holiday of SN and TH only, the facility is in BW'],
    ],
    [
      'a special opening without hours',
      { specialOpenings: [{ date: '2027-05-08', hours: [] }] },
      ['specialOpenings.0.hours: has no hours; a closed day is a closure or holidays.extra'],
    ],
    [
      'a special opening that stands twice',
      {
        specialOpenings: [
          { date: '2027-05-08', hours: ['10:00-12:00'] },
          { date: '2027-05-08', hours: ['14:00-16:00'] },
        ],
      },
      ['specialOpenings.1.date: 2027-05-08 stands here twice'],
    ],
  ])('refuses %s', (_, changes, problems) => {
    expect(problemsOf(fileWith(changes))).toEqual(problems);
  });

  it('takes a leap day, and closures that touch', () => {
    const closures = [
      { from: '2028-02-29', to: '2028-03-02' },
      { from: '2028-03-03', to: '2028-03-04' },
    ];
    expect(load(fileWith({ closures })).ok).toBe(true);
  });
});

describe('all mistakes of a file', () => {
  it('are told at once, those of the texts as well', () => {
    const yaml = fileWith({
      'contact/telefon': '1',
      'hours/tue': ['25:00-26:00'],
      'facility/land': 'XX',
      closures: [
        { from: '2027-01-06', to: '2026-12-24' },
        { from: 'bald', to: '2027-02-01' },
      ],
      texts: { 'away.huors': 'x', attachment: 'Automatische Antwort: Rufen Sie an.' },
      whatever: 1,
    });
    expect(mistakesOf(yaml).map((mistake) => mistake.path)).toEqual([
      'whatever',
      'facility.land',
      'contact.telefon',
      'hours.tue.0',
      'closures.1.from',
      'closures.0',
      'texts.away.huors',
      'texts.attachment',
    ]);
  });

  it('each have an example of right', () => {
    for (const { example } of mistakesOf(fileWith({ 'contact/phone': 'x', 'hours/tue': ['x'], channels: {}, whatever: 1 }))) {
      expect(example).toMatch(/\S: \S/);
    }
  });

  it('are printed with path, what is wrong and what would be right', () => {
    const printed = formatMistakes(
      placedMistakesOf(fileWith({ 'contact/phone': 3023125400, 'hours/tue': ['25:00-26:00'], channels: undefined })),
    );
    expect(printed).toBe(
      [
        'The facility file has 3 mistakes:',
        '',
        '  contact.phone (line 9)',
        '    wrong: must be text: put it in quotes',
        '    right: phone: "030 23125 100"',
        '',
        '  hours.tue.0 (line 21)',
        '    wrong: "25:00-26:00" has a time that no day has (00:00 to 24:00)',
        '    right: tue: ["09:00-12:00", "13:00-17:00"]',
        '',
        '  channels (line 21)',
        '    wrong: is missing',
        '    right:',
        '      channels:',
        '        messenger: { pageId: "100000000000001", appId: "900000000000001", inbox: staffed }',
        '',
      ].join('\n'),
    );
  });
});
