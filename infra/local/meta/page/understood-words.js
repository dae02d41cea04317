/** The meaning of a message, in the words of people who did not build it. A word without an entry is shown as it is. */

export const tiers = { acute: 'akut', concern: 'Sorge', maybe: 'im Zweifel' };

export const categories = {
  suicide: 'Gedanken an Suizid',
  selfharm: 'Selbstverletzung',
  violence: 'Gewalt',
  sexual: 'sexualisierte Gewalt',
  child: 'ein Kind in Gefahr',
  emergency: 'medizinischer Notfall',
  threat: 'Drohung gegen andere',
  despair: 'Verzweiflung',
  worry: 'Sorge um jemanden',
};

export const kinds = {
  iban: 'Kontonummer (IBAN)',
  'steuer-id': 'Steuer-Identifikationsnummer',
  'sv-number': 'Sozialversicherungsnummer',
  kvnr: 'Krankenversichertennummer',
  'id-card': 'Nummer eines Ausweises oder Passes',
  'residence-permit': 'Nummer eines Aufenthaltstitels',
  'tax-number': 'Steuernummer',
  'bg-number': 'Nummer einer Bedarfsgemeinschaft',
  'agency-number': 'Kundennummer der Arbeitsagentur',
  'kindergeld-number': 'Kindergeldnummer',
  bamf: 'Aktenzeichen des Bundesamts',
  court: 'Aktenzeichen eines Gerichts',
  'credit-card': 'Kartennummer',
  'birth-date': 'Geburtsdatum',
  phone: 'Telefonnummer',
  email: 'E-Mail-Adresse',
  address: 'Anschrift',
  health: 'etwas über die Gesundheit',
  password: 'Passwort oder Code',
};

export const commands = {
  stop: 'STOPP (keine Nachrichten mehr)',
  'erase-confirm': 'JA LÖSCHEN',
  erase: 'LÖSCHEN',
  access: 'AUSKUNFT',
  privacy: 'DATENSCHUTZ',
  start: 'START',
  subscribe: 'Newsletter gewünscht',
  human: 'MENSCH',
  'bot-question': 'Frage, ob hier ein Automat schreibt',
  news: 'NEWS (neueste Ausgabe)',
};

export const replies = { yes: 'Ja', 'under-age': 'zu jung' };

export const topics = { hours: 'Öffnungszeiten', phone: 'Telefon', address: 'Anschrift', appointment: 'Termin', contact: 'Kontaktwege' };

const days = {
  today: 'heute',
  tomorrow: 'morgen',
  'day-after-tomorrow': 'übermorgen',
  mon: 'Montag',
  tue: 'Dienstag',
  wed: 'Mittwoch',
  thu: 'Donnerstag',
  fri: 'Freitag',
  sat: 'Samstag',
  sun: 'Sonntag',
  weekend: 'das Wochenende',
};

/** `2026-11-24` as "24.11.2026", `12-24` as "24.12.". */
function dayName(day) {
  if (Object.hasOwn(days, day)) return days[day];
  const [date, month, year = ''] = day.split('-').reverse();
  return `${Number(date)}.${Number(month)}.${year}`;
}

const severities = { high: 'streng vertraulich', low: 'vertraulich' };

const languages = new Intl.DisplayNames('de', { type: 'language' });

function languageName(code) {
  if (code === 'other') return 'eine andere';
  if (code === 'de-simple') return 'einfaches Deutsch';
  return languages.of(code) ?? code;
}

const word = (table, key) => (Object.hasOwn(table, key) ? table[key] : key);

function commandName(command) {
  const [kind, language] = command.split(':');
  return kind === 'language' && language ? `Sprache: ${languageName(language)}` : word(commands, command);
}

/** Pairs of a term and its words; what was not recognised is left out, but for the language. */
export function understoodWords({ crisis, sensitive, commands: sure = [], maybe = [], topic, topicTitle, day, reply, language }) {
  const rows = [];
  if (crisis) rows.push(['Krise', `${word(tiers, crisis.tier)}: ${word(categories, crisis.category)}`]);
  if (sensitive)
    rows.push([
      'Vertrauliches',
      `${sensitive.kinds.map((kind) => word(kinds, kind)).join(', ')} (${word(severities, sensitive.severity)})`,
    ]);
  if (sure.length > 0) rows.push(['Wunsch', sure.map(commandName).join(', ')]);
  if (maybe.length > 0) rows.push(['Vielleicht', `${maybe.map(commandName).join(', ')} (deshalb wird nachgefragt)`]);
  if (topic !== undefined) {
    const name = topicTitle ?? word(topics, topic);
    rows.push(['Thema', day === undefined ? name : `${name} (für: ${dayName(day)})`]);
  }
  if (reply !== undefined) rows.push(['Antwort auf eine Rückfrage', word(replies, reply)]);
  if (rows.length === 0) rows.push(['Erkannt', 'nichts, worauf eine Regel hört']);
  return [...rows, ['Sprache', languageName(language)]];
}
