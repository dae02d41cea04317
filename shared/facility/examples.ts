import { weekdays } from '../calendar/civil-days.ts';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import { foreignLanguages } from '../languages/spoken.ts';

/** A right line for each place of the file; a place without one of its own shows that of what it stands in. `*` is any list position. */
const examples: Readonly<Record<string, string>> = {
  '': 'facility: { name: "Jugendberatung Lindenhof", … }',
  facility:
    'facility:\n  name: Jugendberatung Lindenhof\n  shortName: Lindenhof\n  carrier: Lindenhof e. V.\n  law: DSGVO\n  land: BW\n  address: du',
  'facility.name': 'name: Jugendberatung Lindenhof',
  'facility.shortName': 'shortName: Lindenhof',
  'facility.carrier': 'carrier: Lindenhof e. V.',
  'facility.law': 'law: DSGVO   # or KDG, DSG-EKD, PUBLIC',
  'facility.land': 'land: BW',
  'facility.timeZone': 'timeZone: Europe/Berlin',
  'facility.address': 'address: du   # or Sie',
  'facility.style': 'style: standard   # or leicht',
  contact:
    'contact:\n  phone: "030 23125 100"\n  link: https://lindenhof.example.org/kontakt\n  privacyLink: https://lindenhof.example.org/datenschutz\n  imprintLink: https://lindenhof.example.org/impressum\n  dataProtection: datenschutz@lindenhof.example.org',
  'contact.phone': 'phone: "030 23125 100"',
  'contact.urgentPhone': 'urgentPhone: "030 23125 112"',
  'contact.email': 'email: post@lindenhof.example.org',
  'contact.secureEmail': 'secureEmail: sicher@lindenhof.example.org',
  'contact.secureLink': 'secureLink: https://sicher.lindenhof.example.org',
  'contact.appointment': 'appointment: https://lindenhof.example.org/termin',
  'contact.visit': 'visit: Lindenstraße 5, 70173 Stuttgart',
  'contact.link': 'link: https://lindenhof.example.org/kontakt',
  'contact.privacyLink': 'privacyLink: https://lindenhof.example.org/datenschutz',
  'contact.imprintLink': 'imprintLink: https://lindenhof.example.org/impressum',
  'contact.dataProtection': 'dataProtection: datenschutz@lindenhof.example.org',
  'contact.youthOffice': 'youthOffice: "030 23125 200"',
  'contact.substitute': 'substitute: { name: Familienberatung Ahornweg, phone: "030 23125 300" }',
  'contact.substitute.name': 'name: Familienberatung Ahornweg',
  'contact.substitute.phone': 'phone: "030 23125 300"',
  hours: 'hours:\n  mon: ["09:00-12:00", "13:00-17:00"]\n  fri: ["09:00-12:00"]',
  holidays: 'holidays: { christmasEve: closed, newYearsEve: half }',
  'holidays.mariaeHimmelfahrt': 'mariaeHimmelfahrt: true   # only with land: BY',
  'holidays.fronleichnam': 'fronleichnam: true   # only with land: SN or TH',
  'holidays.augsburg': 'augsburg: true   # only with land: BY',
  'holidays.openOnHolidays': 'openOnHolidays: true   # for a house that never closes',
  'holidays.christmasEve': 'christmasEve: closed   # or half, open',
  'holidays.newYearsEve': 'newYearsEve: half   # or closed, open',
  'holidays.extra': 'extra: [{ date: 2027-02-08, name: Rosenmontag }]',
  'holidays.extra.date': 'date: 2027-02-08',
  'holidays.extra.name': 'name: Rosenmontag',
  'holidays.open': 'open: [2027-06-03]',
  closures: 'closures:\n  - { from: 2026-12-24, to: 2027-01-06, reason: Betriebsferien }',
  'closures.from': 'from: 2026-12-24',
  'closures.to': 'to: 2027-01-06',
  'closures.reason': 'reason: Betriebsferien',
  'closures.substitute': 'substitute: { name: Familienberatung Ahornweg, phone: "030 23125 300" }',
  'closures.substitute.name': 'name: Familienberatung Ahornweg',
  'closures.substitute.phone': 'phone: "030 23125 300"',
  specialOpenings: 'specialOpenings:\n  - { date: 2027-05-08, hours: ["10:00-16:00"], reason: Tag der offenen Tür }',
  'specialOpenings.date': 'date: 2027-05-08',
  'specialOpenings.hours': 'hours: ["10:00-16:00"]',
  'specialOpenings.reason': 'reason: Tag der offenen Tür',
  ...channelExamples(),
  mode: 'mode: normal   # or few-staff',
  closingSoonMinutes: 'closingSoonMinutes: 15',
  waitingNoticeHours: 'waitingNoticeHours: 4',
  quietHoursAfterStaff: 'quietHoursAfterStaff: 12',
  newsletter: 'newsletter: { name: Lindenhof-Post, topics: [Gruppen, Ausflüge], frequency: höchstens zwei im Monat, minimumAge: 16 }',
  'newsletter.name': 'name: Lindenhof-Post',
  'newsletter.topics': 'topics: [Gruppen, Ausflüge]',
  'newsletter.frequency': 'frequency: höchstens zwei im Monat',
  'newsletter.minimumAge': 'minimumAge: 16',
  'newsletter.maxPerMonth': 'maxPerMonth: 2',
  'newsletter.perSecond': 'perSecond: 64',
  'newsletter.dailyLimit': 'dailyLimit: 2000',
  'newsletter.approval': 'approval: true',
  'newsletter.countReads': 'countReads: false',
  'newsletter.waitDays': 'waitDays: 14',
  'newsletter.template': 'template: { name: lindenhof_post, language: de }',
  'newsletter.template.name': 'name: lindenhof_post',
  'newsletter.template.language': 'language: de',
  retention: 'retention: { contactMonths: 24 }',
  'retention.contactMonths': 'contactMonths: 24',
  crisis: 'crisis: { alarm: mail }',
  'crisis.alarm': 'alarm: mail   # or none',
  'crisis.mailTo': 'mailTo: team@lindenhof.example.org',
  'crisis.helpLines':
    'helpLines:\n  krisendienst: { number: "0800 6553000", label: Krisendienst Bayern, hours: always, verifiedAt: 2026-11-23 }',
  'crisis.off': 'off: "Our own crisis team reads this number round the clock (decided on 2026-11-23, A. Muster)."',
  topics: 'topics:\n  - { id: schulden, keywords: [Schulden, Mahnung], answer: "Zur Schuldnerberatung geht es montags um 14 Uhr." }',
  'topics.id': 'id: schulden',
  'topics.title': 'title: Schulden und Mahnungen',
  'topics.keywords': 'keywords: [Schulden, Mahnung]',
  'topics.answer': 'answer: "Zur Schuldnerberatung geht es montags um 14 Uhr."',
  'topics.link': 'link: https://lindenhof.example.org/schulden',
  flyers: 'flyers: { sources: [Wartezimmer, Visitenkarte], colour: "#1d5c63" }',
  'flyers.sources': 'sources: [Wartezimmer, Visitenkarte]',
  'flyers.colour': 'colour: "#1d5c63"',
  languages: 'languages: [en, { language: uk, reviewed: 2026-11-20 }]   # reviewed: somebody who speaks it has read all its texts',
  'languages.language': `language: uk   # or ${foreignLanguages.filter((code) => code !== 'uk').join(', ')}; de-simple for simple German`,
  'languages.reviewed': 'reviewed: 2026-11-20',
  texts: 'texts:\n  attachment: "Automatische Antwort: Bilder versteht der Automat nicht. Ruf an: {{telefon}}."',
};

function channelExamples(): Readonly<Record<string, string>> {
  const lineOf = (name: Channel) => {
    const { account, otherIds, usualInbox } = profileOf(name);
    const ids = [account, ...otherIds].map(({ key, example }) => `${key}: "${example}"`);
    return `${name}: { ${[...ids, `inbox: ${usualInbox}`].join(', ')} }`;
  };
  const sections = channels.flatMap((name): [string, string][] => {
    const { account, otherIds, usualInbox, chatLink } = profileOf(name);
    return [
      ['', lineOf(name)],
      ...(chatLink ? [[`.${chatLink.key}`, `${chatLink.key}: "${chatLink.example}"`]] : []),
      ...[account, ...otherIds].map(({ key, example }): [string, string] => [`.${key}`, `${key}: "${example}"`]),
      ['.inbox', `inbox: ${usualInbox}   # or ${usualInbox === 'none' ? 'staffed' : 'none'}`],
      ['.hours', 'hours: { mon: ["09:00-12:00"] }'],
      ['.mode', 'mode: normal   # or few-staff'],
      ['.texts', 'texts: { attachment: "Automatische Antwort: Bilder versteht der Automat nicht. Ruf an: {{telefon}}." }'],
    ].map(([key, example]) => [`channels.${name}${key}`, example ?? '']);
  });
  const [first] = channels;
  return { channels: `channels:\n  ${first ? lineOf(first) : ''}`, ...Object.fromEntries(sections) };
}

/** The example of the nearest place that has one. */
export function exampleFor(path: string): string {
  const keys = path.replace(/\.\d+(?=\.|$)/g, '').split('.');
  const day = keys.at(-2) === 'hours' ? weekdays.find((weekday) => weekday === keys.at(-1)) : undefined;
  if (day !== undefined) return `${day}: ["09:00-12:00", "13:00-17:00"]`;
  for (let length = keys.length; length > 0; length -= 1) {
    const place = keys.slice(0, length).join('.');
    const example = Object.hasOwn(examples, place) ? examples[place] : undefined;
    if (example !== undefined) return example;
  }
  return examples[''] ?? '';
}
