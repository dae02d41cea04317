import { describe, expect, it } from 'vitest';
import { renderReply } from '../../../shared/facility/render.ts';
import { fileWith, messengerOf, mistakesOf, problemsOf, snapshotOf, warningsOf, whatsappOf } from './setting.ts';

const greeting = {
  welcome: 'Hey! 👋',
  notice: 'Hier antwortet der Automat von {{einrichtung}}.',
  purpose: 'Frag uns nach Terminen, {{mitlesen}}.',
  confidential: 'Nichts Vertrauliches bitte: das klären wir am Telefon.',
  urgent: 'Eilig? {{telefon}}.',
  link: '{{link_kontakt}}',
};

describe('the texts of a channel', () => {
  it('are filled but for the fields of the moment', () => {
    const { byId } = messengerOf(snapshotOf(fileWith({}))).texts;
    expect(byId['away.hours']).toBe(
      'Danke für deine Nachricht. Das ist eine automatische Antwort: Im Chat ist gerade niemand. Hier lesen wir wieder: {{naechste_oeffnung}}. Chat-Zeiten: Mo 9–12 und 13–17 Uhr, Fr 9–12 Uhr.\n\nBitte schick hier nichts Vertrauliches.\n\nIn einer seelischen Krise, Tag und Nacht: TelefonSeelsorge 0800 1110111. Bei Gefahr: 112.',
    );
    expect(byId['away.closed_period']).toContain('{{wann}} haben wir geschlossen[[ ({{anlass}})]].');
  });

  it('say that nobody reads where the inbox is none', () => {
    const whatsapp = whatsappOf(snapshotOf(fileWith({})));
    expect(whatsapp.texts.greeting.purpose).toBe('Hier geht es um Angebote, Termine und Öffnungszeiten. Ein Mensch liest hier nicht mit.');
    expect(whatsapp.texts.byId['human.told']).toBeUndefined();
    const messenger = messengerOf(snapshotOf(fileWith({ 'channels/messenger/inbox': 'none' })));
    expect(messenger.texts.greeting.purpose).toBe('Hier geht es um Angebote, Termine und Öffnungszeiten. Ein Mensch liest hier nicht mit.');
  });

  it('name the hours of a staffed WhatsApp inbox', () => {
    const { texts } = whatsappOf(snapshotOf(fileWith({ 'channels/whatsapp/inbox': 'staffed' })));
    expect(texts.greeting.purpose).toBe(
      'Hier geht es um Angebote, Termine und Öffnungszeiten. Unser Team liest hier: Mo 9–12/13–17, Fr 9–12 Uhr.',
    );
  });

  it('keep to Sie and to simple language when the facility does', () => {
    const { texts } = messengerOf(snapshotOf(fileWith({ 'facility/address': 'Sie', 'facility/style': 'leicht' })));
    expect(renderReply(texts, ['greeting'], {}).split('\n')[0]).toBe('Willkommen!');
    expect(texts.greeting.urgent).toBe('Ist es eilig?\nRufen Sie an: 030 23125 400\nBei Gefahr: 112');
  });

  it('are without the newsletter’s where there is none', () => {
    const { byId } = whatsappOf(snapshotOf(fileWith({}))).texts;
    expect(byId['optin.question']).toBeUndefined();
    expect(byId['optout.none']).toBe(
      'Du bist bei uns für keinen Newsletter angemeldet. Es ist also nichts weiter zu tun. Wenn du uns brauchst: 030 23125 400. (Automatische Nachricht)',
    );
  });

  it('have the newsletter’s where there is one, without an age when none is asked', () => {
    const newsletter = { name: 'Ahorn-Post', topics: ['Gruppen', 'Ausflüge', 'Ferien'], frequency: 'höchstens zwei im Monat' };
    const { byId } = whatsappOf(snapshotOf(fileWith({ newsletter }))).texts;
    expect(byId['optin.question']).toContain('Es geht um: Gruppen, Ausflüge und Ferien. Ausgaben: höchstens zwei im Monat.');
    expect(byId['optin.question']).toContain('Wenn du einverstanden bist, schick uns das Wort START.');
  });

  it.each([
    [24, 'bis 24 Monate nach dem letzten Kontakt, mit Newsletter länger.'],
    [1, 'bis einen Monat nach dem letzten Kontakt, mit Newsletter länger.'],
  ])('answer AUSKUNFT with the kinds of data and for how long they are kept (%i months)', (contactMonths, sentence) => {
    const { byId } = whatsappOf(snapshotOf(fileWith({ retention: { contactMonths } }))).texts;
    expect(byId['rights.access']).toBe(
      `Automatische Antwort: Unser Automat kann speichern: ein verschlüsseltes Kennzeichen, letzten Kontakt, Sprache und was er dir mitgeteilt hat, ${sentence} Für diesen auch: Kennung bei WhatsApp, Zustimmung und Abmeldung, bis Ende des dritten Kalenderjahres danach.\n\nDeine Nachrichten speichert er nicht, vielleicht aber Meta und unser Postfach.\n\nAlles erfährst du in einem Monat von datenschutz@ahornweg.example.org: Nenn die Kennung {{kennung}}. https://ahornweg.example.org/datenschutz`,
    );
  });

  it.each([
    ['du', 'standard', 'bis Ende des dritten Kalenderjahres danach.'],
    ['Sie', 'standard', 'bis Ende des dritten Kalenderjahres danach.'],
    ['du', 'leicht', 'Das bleibt danach noch 3 Jahre.\nDie 3 Jahre beginnen am nächsten 1. Januar.'],
    ['Sie', 'leicht', 'Das bleibt danach noch 3 Jahre.\nDie 3 Jahre beginnen am nächsten 1. Januar.'],
  ])('name every duration in AUSKUNFT, and no data that is not stored, in few words (%s, %s)', (address, style, proofs) => {
    const yaml = fileWith({ 'facility/address': address, 'facility/style': style, retention: { contactMonths: 6 } });
    const said = messengerOf(snapshotOf(yaml)).texts.byId['rights.access'] ?? '';
    expect(said).toContain('6 Monate nach dem letzten Kontakt');
    expect(said).toContain(proofs);
    expect(said).toContain('datenschutz@ahornweg.example.org');
    expect(said).toContain('Sprache');
    expect(said.length).toBeLessThanOrEqual(550);
  });

  it('tell how to delete a message in that messenger', () => {
    const snapshot = snapshotOf(fileWith({}));
    expect(messengerOf(snapshot).texts.byId.attachment).toContain('(gedrückt halten, „Entfernen“ und „Für alle entfernen“ wählen)');
    expect(whatsappOf(snapshot).texts.byId.attachment).toContain('(gedrückt halten, „Löschen“ und „Für alle löschen“ wählen)');
  });
});

describe('a text of the facility’s own', () => {
  it('replaces the shipped one on both channels', () => {
    const snapshot = snapshotOf(fileWith({ texts: { attachment: 'Automatische Antwort: Ruf an, {{telefon}}.' } }));
    expect(messengerOf(snapshot).texts.byId.attachment).toBe('Automatische Antwort: Ruf an, 030 23125 400.');
    expect(whatsappOf(snapshot).texts.byId.attachment).toBe('Automatische Antwort: Ruf an, 030 23125 400.');
  });

  it('under a channel holds for that channel only, and wins', () => {
    const yaml = fileWith({ texts: { attachment: 'Automat für beide.' }, 'channels/whatsapp/texts': { attachment: 'Automat für eine.' } });
    expect(messengerOf(snapshotOf(yaml)).texts.byId.attachment).toBe('Automat für beide.');
    expect(whatsappOf(snapshotOf(yaml)).texts.byId.attachment).toBe('Automat für eine.');
  });

  it('may be the whole greeting', () => {
    const { texts } = messengerOf(snapshotOf(fileWith({ texts: { greeting } })));
    expect(renderReply(texts, ['greeting'], {})).toBe(
      'Hey! 👋 Hier antwortet der Automat von Beratung Ahornweg.\n\nFrag uns nach Terminen, dieser Chat wird nicht ständig gelesen.\n\nNichts Vertrauliches bitte: das klären wir am Telefon.\n\nEilig? 030 23125 400.\n\nhttps://ahornweg.example.org/kontakt',
    );
  });

  it('names in the night’s greeting the day’s phone as the day’s, unless the facility has its own words for it', () => {
    const shipped = messengerOf(snapshotOf(fileWith({}))).texts;
    expect(renderReply(shipped, ['greeting', 'away.urgent'], {})).toContain('\n\n☎️ Zu unseren Zeiten: 030 23125 400. Bei Gefahr: 112.\n\n');
    expect(renderReply(shipped, ['greeting', 'away.urgent'], {})).not.toContain('Eilig?');
    expect(messengerOf(snapshotOf(fileWith({ texts: { greeting } }))).texts.byId).not.toHaveProperty('away.urgent');
    const both = { greeting, 'away.urgent': 'Nachts: {{telefon}}.' };
    expect(messengerOf(snapshotOf(fileWith({ texts: both }))).texts.byId).toHaveProperty('away.urgent', 'Nachts: 030 23125 400.');
  });

  it.each(['welcome', 'notice', 'purpose', 'confidential', 'urgent', 'link'])('is refused as a greeting without %s, by name', (part) => {
    const without = Object.fromEntries(Object.entries(greeting).filter(([name]) => name !== part));
    expect(problemsOf(fileWith({ texts: { greeting: without } }))).toEqual([
      `texts.greeting.${part}: the greeting's part \`${part}\` is missing`,
    ]);
    expect(problemsOf(fileWith({ texts: { greeting: { ...greeting, [part]: '  ' } } }))).toEqual([
      `texts.greeting.${part}: the greeting's part \`${part}\` is empty`,
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown id', { 'away.hour': 'x' }, 'texts.away.hour: unknown text `away.hour`, did you mean `away.hours`?'],
    ['an empty text', { attachment: ' ' }, 'texts.attachment: is empty'],
    ['a list', { attachment: ['x'] }, 'texts.attachment: must be text'],
    [
      'an unknown part',
      { greeting: { ...greeting, welcom: 'Hallo!' } },
      'texts.greeting.welcom: unknown greeting part `welcom`, did you mean `welcome`?',
    ],
    [
      'a mix of du and Sie',
      { attachment: 'Automat: Rufen Sie an.' },
      'texts.attachment: mixes du and Sie: the facility says du, this text has "Sie"',
    ],
    [
      'no automation notice',
      { attachment: 'Ruf an.' },
      'texts.attachment: does not say that it is automatic (automatisch, Automat or Computer must occur)',
    ],
    [
      'a greeting without the notice’s words',
      { greeting: { ...greeting, notice: 'Wir sind {{einrichtung}}.' } },
      'texts.greeting.notice: does not say that it is automatic (automatisch, Automat or Computer must occur)',
    ],
    [
      'a greeting without a safe way',
      { greeting: { ...greeting, confidential: 'Nichts Vertrauliches.' } },
      'texts.greeting.confidential: names no safe way (Telefon, Termin, verschlüsselte E-Mail)',
    ],
    [
      'a greeting without a phone number',
      { greeting: { ...greeting, urgent: 'Eilig? Ruf an.' } },
      'texts.greeting.urgent: has no phone number ({{telefon}} or {{urgentPhone}})',
    ],
    [
      'a greeting without a link',
      { greeting: { ...greeting, link: 'Mehr auf der Seite.' } },
      'texts.greeting.link: has no link ({{link_kontakt}})',
    ],
    [
      'readers where nobody reads',
      { attachment: 'Automat: Wir lesen hier morgen.' },
      'texts.attachment: promises readers ("Wir lesen hier morgen"), but nobody reads this channel (inbox: none)',
    ],
    [
      'not saying where nobody reads that nobody does',
      { 'away.hours': 'Automat: zu bis {{naechste_oeffnung}}.' },
      'texts.away.hours: does not say that nobody reads here (inbox: none)',
    ],
    ['an unknown field', { attachment: 'Automat: {{telefn}}' }, 'texts.attachment: unknown field `telefn`, did you mean `telefon`?'],
    [
      'a field that the file leaves open',
      { attachment: 'Automat: {{link_termin}}' },
      'texts.attachment: needs {{link_termin}}, but the file has no contact.appointment: fill it in or put the words into [[ ]]',
    ],
    [
      'a field of another moment',
      { attachment: 'Automat: {{naechste_oeffnung}}' },
      'texts.attachment: {{naechste_oeffnung}} is not known when this text is sent',
    ],
    [
      'a field that may be missing',
      { 'away.closed_period': 'Automat, {{mitlesen}}: zu wegen {{anlass}}.' },
      'texts.away.closed_period: {{anlass}} is not always known: put it and its words into [[ ]]',
    ],
    [
      'brackets astray',
      { attachment: 'Automat [[ {{telefon}}' },
      'texts.attachment: has brackets that do not match ({{field}}, [[optional part]], no nesting)',
    ],
    [
      'the newsletter’s text without a newsletter',
      { 'news.none': 'Automat: nichts von {{newsletter}}.' },
      'texts.news.none: needs {{newsletter}}, but the file has no newsletter.name: fill it in or put the words into [[ ]]',
    ],
  ])('is refused for %s', (_, texts, problem) => {
    expect(problemsOf(fileWith({ texts }))).toEqual([problem]);
  });

  it('is refused under the path of its channel', () => {
    expect(problemsOf(fileWith({ 'channels/whatsapp/texts': { attachment: 'Automat: Wir antworten bald.' } }))).toEqual([
      'channels.whatsapp.texts.attachment: promises readers ("Wir antworten bald"), but nobody reads this channel (inbox: none)',
    ]);
  });

  it('is linted although another part of the file is wrong', () => {
    expect(problemsOf(fileWith({ 'contact/phone': undefined, texts: { attachment: 'Automat: Rufen Sie an: {{telefon}}.' } }))).toEqual([
      'contact.phone: is missing',
      'texts.attachment: mixes du and Sie: the facility says du, this text has "Sie"',
    ]);
  });
});

describe('a text that names the newsletter', () => {
  it('is not told to lack one where the newsletter is there but wrong', () => {
    const newsletter = { name: 'Ahorn-Post', topics: [], frequency: 'höchstens zwei im Monat' };
    expect(problemsOf(fileWith({ newsletter, texts: { attachment: 'Automat: nichts für {{newsletter}}.' } }))).toEqual([
      'newsletter.topics: needs at least one topic',
    ]);
  });
});

describe('the length of a text', () => {
  // "Automat " and the rest: 8 + n characters.
  const long = (units: number) => `Automat ${'x'.repeat(units - 8)}`;

  it('may be all that Messenger takes, and not one more', () => {
    const onlyMessenger = { 'channels/whatsapp': undefined };
    expect(warningsOf(fileWith({ ...onlyMessenger, texts: { attachment: long(2000) } }))).toEqual([
      'texts.attachment: can become 2000 characters long on messenger; up to 600 read well on a phone',
    ]);
    expect(problemsOf(fileWith({ ...onlyMessenger, texts: { attachment: long(2001) } }))).toEqual([
      'texts.attachment: can become 2001 characters long, messenger takes 2000',
    ]);
  });

  it('may be longer on WhatsApp', () => {
    expect(warningsOf(fileWith({ 'channels/whatsapp/texts': { attachment: long(4096) } }))).toHaveLength(1);
    expect(problemsOf(fileWith({ 'channels/whatsapp/texts': { attachment: long(4097) } }))).toEqual([
      'channels.whatsapp.texts.attachment: can become 4097 characters long, whatsapp takes 4096',
    ]);
  });

  it('counts UTF-16 units: an emoji is two', () => {
    expect(problemsOf(fileWith({ 'channels/whatsapp': undefined, texts: { attachment: `Automat ${'👋'.repeat(997)}` } }))).toEqual([
      'texts.attachment: can become 2002 characters long, messenger takes 2000',
    ]);
  });

  it('counts the fields with their longest values', () => {
    const text = `Automat 112 0800 1110111 ${'x'.repeat(1943)} {{naechste_oeffnung}}`;
    expect(problemsOf(fileWith({ 'channels/whatsapp': undefined, texts: { 'away.short': text } }))).toContain(
      'texts.away.short: can become 2013 characters long, messenger takes 2000',
    );
  });

  it('counts the greeting as a whole, with the away sentence', () => {
    const whole = { ...greeting, purpose: `{{mitlesen}} ${'x'.repeat(1900)}` };
    const [mistake] = mistakesOf(fileWith({ 'channels/whatsapp': undefined, texts: { greeting: whole } }));
    expect(mistake?.path).toBe('texts.greeting');
    expect(mistake?.problem).toMatch(/^can become 2\d{3} characters long, messenger takes 2000$/);
  });

  it('counts a topic’s answer in its frame', () => {
    const topics = [{ id: 'geld', keywords: ['Geld'], answer: 'x'.repeat(1990) }];
    expect(problemsOf(fileWith({ 'channels/whatsapp': undefined, topics }))[0]).toMatch(
      /^topics\.0\.answer: makes an answer of 2\d{3} characters, messenger takes 2000$/,
    );
  });
});

describe('a topic', () => {
  it('keeps to the address of the facility and to its inbox', () => {
    const topics = [{ id: 'geld', keywords: ['Geld'], answer: 'Rufen Sie an. Wir antworten bald.' }];
    expect(problemsOf(fileWith({ topics }))).toEqual([
      'topics.0.answer: mixes du and Sie: the facility says du, this text has "Sie"',
      'topics.0.answer: promises readers ("Wir antworten bald"), but nobody reads this channel (inbox: none)',
    ]);
  });
});

describe('where nobody reads, a text of the facility’s own', () => {
  it.each(['away.undated', 'human.requested', 'human.closed', 'topic.list'])('%s says so, as the shipped one does', (id) => {
    expect(problemsOf(fileWith({ texts: { [id]: 'Automat: ruf an, {{telefon}}.' } }))).toEqual([
      `texts.${id}: does not say that nobody reads here (inbox: none)`,
    ]);
    expect(() => snapshotOf(fileWith({ texts: { [id]: 'Automat, {{mitlesen}}: ruf an, {{telefon}}.' } }))).not.toThrow();
  });

  it('of another kind, or where a team reads, need not', () => {
    expect(() => snapshotOf(fileWith({ texts: { attachment: 'Automat: ruf an, {{telefon}}.' } }))).not.toThrow();
    const read = { 'channels/whatsapp/inbox': 'staffed', texts: { 'away.hours': 'Automat: zu bis {{naechste_oeffnung}}.' } };
    expect(() => snapshotOf(fileWith(read))).not.toThrow();
  });
});

describe('simple language', () => {
  const simple = { 'facility/style': 'leicht' };
  const draft =
    'facility.style: simple language is a draft until people of its target group have checked the texts: languages: [{ language: de-simple, reviewed: 2026-11-20 }]';

  it('is called a draft until people of its target group have checked it', () => {
    expect(warningsOf(fileWith(simple))).toEqual([draft]);
    expect(messengerOf(snapshotOf(fileWith(simple))).texts.byId['language.set']).toContain('Die einfachen Texte sind noch ein Entwurf.');
    const reviewed = { ...simple, languages: [{ language: 'de-simple', reviewed: '2026-11-20' }] };
    expect(warningsOf(fileWith(reviewed))).toEqual([]);
    const { texts } = messengerOf(snapshotOf(fileWith(reviewed)));
    expect(texts.byId['language.set']).not.toContain('Entwurf');
    expect(texts.byId['language.set']).toContain('Deutsch, English, Українська');
  });

  it('says so to somebody who asks for it, too', () => {
    expect(messengerOf(snapshotOf(fileWith({}))).texts.simple?.byId['language.set']).toContain('noch ein Entwurf');
    const reviewed = { languages: ['en', { language: 'de-simple', reviewed: '2026-11-20' }] };
    const texts = messengerOf(snapshotOf(fileWith(reviewed))).texts.simple;
    expect(texts?.byId['language.set']).not.toContain('Entwurf');
    expect(texts?.byId['language.set']).toMatch(/Deutsch, English$/);
    expect(warningsOf(fileWith({ languages: ['de-simple'] }))).toEqual([
      'languages.0: nobody of its target group has checked the texts in simple German: they are a draft, and say so',
    ]);
  });

  it('is kept to in texts and topics of the facility’s own', () => {
    const texts = { attachment: 'Der Automat versteht das nicht, weil es ein Bild ist.' };
    const topics = [{ id: 'wohnen', keywords: ['Wohnung'], answer: 'Komm am Montag. Wir helfen dir.' }];
    expect(problemsOf(fileWith({ ...simple, texts, topics }))).toEqual([
      'texts.attachment: has a clause within a sentence ("Der Automat versteht das nicht, weil es ein Bild ist."): simple language makes two sentences of it',
      'topics.0.answer: has several sentences in one line ("Komm am Montag. Wir helfen dir."): simple language has one a line',
    ]);
    expect(() => snapshotOf(fileWith({ texts, topics }))).not.toThrow();
  });
});
