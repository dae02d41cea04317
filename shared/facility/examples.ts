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
  'contact.link': 'link: https://lindenhof.example.org/kontakt',
  'contact.privacyLink': 'privacyLink: https://lindenhof.example.org/datenschutz',
  'contact.imprintLink': 'imprintLink: https://lindenhof.example.org/impressum',
  'contact.dataProtection': 'dataProtection: datenschutz@lindenhof.example.org',
  'contact.youthOffice': 'youthOffice: "030 23125 200"',
  'contact.substitute': 'substitute: { name: Familienberatung Ahornweg, phone: "030 23125 300" }',
  hours: 'hours:\n  mon: ["09:00-12:00", "13:00-17:00"]\n  fri: ["09:00-12:00"]',
  holidays: 'holidays: { christmasEve: closed, newYearsEve: half }',
  'holidays.mariaeHimmelfahrt': 'mariaeHimmelfahrt: true   # only with land: BY',
  'holidays.fronleichnam': 'fronleichnam: true   # only with land: SN or TH',
  'holidays.augsburg': 'augsburg: true   # only with land: BY',
  'holidays.christmasEve': 'christmasEve: closed   # or half, open',
  'holidays.newYearsEve': 'newYearsEve: half   # or closed, open',
  'holidays.extra': 'extra: [{ date: 2027-02-08, name: Rosenmontag }]',
  'holidays.open': 'open: [2027-06-03]',
  closures: 'closures:\n  - { from: 2026-12-24, to: 2027-01-06, reason: Betriebsferien }',
  specialOpenings: 'specialOpenings:\n  - { date: 2027-05-08, hours: ["10:00-16:00"], reason: Tag der offenen Tür }',
  channels: 'channels:\n  messenger: { pageId: "100000000000001", appId: "900000000000001", inbox: staffed }',
  'channels.messenger': 'messenger: { pageId: "100000000000001", appId: "900000000000001", inbox: staffed }',
  'channels.messenger.pageId': 'pageId: "100000000000001"',
  'channels.messenger.appId': 'appId: "900000000000001"',
  'channels.messenger.inbox': 'inbox: staffed   # or none',
  'channels.messenger.hours': 'hours: { mon: ["09:00-12:00"] }',
  'channels.messenger.mode': 'mode: normal   # or few-staff',
  'channels.whatsapp': 'whatsapp: { phoneNumberId: "514930287716042", wabaId: "389217604518273", inbox: none }',
  'channels.whatsapp.phoneNumberId': 'phoneNumberId: "514930287716042"',
  'channels.whatsapp.wabaId': 'wabaId: "389217604518273"',
  'channels.whatsapp.inbox': 'inbox: none   # or staffed',
  'channels.whatsapp.hours': 'hours: { mon: ["09:00-12:00"] }',
  'channels.whatsapp.mode': 'mode: normal   # or few-staff',
  mode: 'mode: normal   # or few-staff',
  closingSoonMinutes: 'closingSoonMinutes: 15',
  quietHoursAfterStaff: 'quietHoursAfterStaff: 12',
  newsletter: 'newsletter: { name: Lindenhof-Post, topics: [Gruppen, Ausflüge], frequency: höchstens zwei im Monat, minimumAge: 16 }',
  'newsletter.name': 'name: Lindenhof-Post',
  'newsletter.topics': 'topics: [Gruppen, Ausflüge]',
  'newsletter.frequency': 'frequency: höchstens zwei im Monat',
  'newsletter.minimumAge': 'minimumAge: 16',
  'newsletter.template': 'template: { name: lindenhof_post, language: de }',
  retention: 'retention: { contactMonths: 24 }',
  'retention.contactMonths': 'contactMonths: 24',
  topics: 'topics:\n  - { id: schulden, keywords: [Schulden, Mahnung], answer: "Zur Schuldnerberatung geht es montags um 14 Uhr." }',
  texts: 'texts:\n  attachment: "Automatische Antwort: Bilder versteht der Automat nicht. Ruf an: {{telefon}}."',
};

/** The example of the nearest place that has one. */
export function exampleFor(path: string): string {
  const keys = path.replace(/\.\d+(?=\.|$)/g, '').split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const example = examples[keys.slice(0, length).join('.')];
    if (example !== undefined) return example;
  }
  return examples[''] ?? '';
}
