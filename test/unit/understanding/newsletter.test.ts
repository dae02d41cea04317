import { describe, expect, it } from 'vitest';
import { understand } from '../../../shared/understanding/understand.ts';

const command = (text: string) => understand({ text }).commands[0];

describe('START confirms only as a word of its own', () => {
  it.each([
    'START',
    'Start',
    'start',
    'start!',
    'START.',
    '  START  ',
    '"START"',
    '„START“',
    '*START*',
    '/start',
    '🙂 Start',
    'START 👍🏽',
    'START bitte',
    'Bitte START',
    'Hallo, START bitte. Danke!',
    'ja, START',
    'START START',
    'S T A R T',
    'ST\u200BART',
    'ＳＴＡＲＴ',
    '𝗦𝗧𝗔𝗥𝗧',
    'СТАРТ',
    'Старт, будь ласка',
    'BAŞLA',
    'başlat lütfen',
    'ابدأ',
    'شروع',
    'START proszę',
    'START vă rog',
  ])('%s', (text) => {
    expect(command(text)).toBe('start');
  });

  it.each([
    'wann startet das?',
    'Startet der Kurs morgen?',
    'schicke START',
    'ich schicke jetzt START',
    'starten',
    'Start um 9?',
    'nicht START',
    'START nicht',
    'Restart',
    'STARTERPAKET',
    'der Start war gut',
    'Wann ist der Start vom Deutschkurs',
    'STRAT',
    'ja',
    'ja gerne',
    'ok',
    '👍',
    '',
    '   ',
  ])('%s is no START', (text) => {
    expect(command(text)).toBeUndefined();
  });
});

describe('a wish for the newsletter in free words', () => {
  it.each([
    'Newsletter',
    'newsletter bitte',
    'Newsletter?',
    'NEWSLETTER!!!',
    'Ja, ich will den Newsletter abonnieren',
    'Ich möchte den Newsletter abonnieren',
    'ich moechte den newsletter',
    'Hallo, ich möchte mich zum Newsletter anmelden',
    'ich möchte mich für den newsletter anmelden, danke',
    'Newsletter abonnieren',
    'Newsletter-Anmeldung',
    'newsletter ja',
    'Ich hätte gerne euren Newsletter',
    'Bitte schicken Sie mir den Newsletter',
    'schickt mir bitte den Newsletter',
    'Kann ich den Newsletter bekommen?',
    'Wie kann ich den Newsletter abonnieren?',
    'Wo kann ich mich zum Newsletter anmelden?',
    'Haben Sie einen Newsletter?',
    'Interesse am Newsletter',
    'START Newsletter',
    'Newsletter START',
    'abonnieren',
    'Abo',
    'Guten Tag! Ich will den Newsletter. Viele Grüße',
    'Ich will den Newsletter abonnieren\nMeine Tochter kommt morgen auch',
    'newsletter please',
    'I want to subscribe to the newsletter',
    'subscribe',
    'Підписатися',
    'хочу підписатися на розсилку',
    'подписаться',
    'Хочу подписаться на рассылку, пожалуйста',
    'abone olmak istiyorum',
    'Bültene abone olmak istiyorum',
    'أريد الاشتراك في النشرة الإخبارية',
    'اشتراك',
    'می‌خواهم در خبرنامه عضو شوم',
    'خبرنامه',
    'chcę zapisać się na newsletter',
    'zapisz mnie',
    'vreau să mă abonez la newsletter',
    'abonare',
    'Bitte nehmt mich in den Newsletter auf',
    'Nehmen Sie mich bitte in den Newsletter auf',
    'Könnt ihr mich in den Newsletter aufnehmen?',
    'Ich möchte gern in den Newsletter aufgenommen werden',
    'Tragt mich bitte in den Newsletter ein',
    'Bitte tragen Sie mich für den Newsletter ein',
    'Meldet mich bitte zum Newsletter an',
    'Nehmt mich in den Verteiler auf',
    'Ich möchte in den Newsletter',
    'Bitte um Aufnahme in den Newsletter',
    'Gibt es einen Newsletter?',
    'Könnt ihr mir den Newsletter schicken?',
    'Ich interessiere mich für den Newsletter',
    'Ich interessiere mich für Ihren Newsletter, danke',
    'Ich bin am Newsletter interessiert',
    'Ich habe Interesse am Newsletter',
    'I want the newsletter',
    'I would like to get the newsletter',
    "I'd like the newsletter",
    "I'm interested in the newsletter",
    'Please add me to the newsletter',
    'Please send me the newsletter',
    'Do you have a newsletter?',
    'Додайте мене до розсилки',
    'Мене цікавить розсилка',
    'Добавьте меня в рассылку',
    'Меня интересует рассылка',
    'Beni bültene ekleyin',
    'Bülteni istiyorum',
    'أريد النشرة',
    'أضيفوني إلى النشرة',
    'من را به خبرنامه اضافه کنید',
    'Dodajcie mnie do newslettera',
    'Interesuje mnie newsletter',
    'Adăugați-mă la newsletter',
    'Mă interesează newsletterul',
  ])('%s', (text) => {
    expect(command(text)).toBe('subscribe');
  });

  it.each([
    'was ist der newsletter?',
    'Was ist der Newsletter?',
    'wann kommt der nächste Newsletter?',
    'Der Newsletter interessiert mich nicht',
    'Ich interessiere mich nicht für den Newsletter',
    'Ich interessiere mich für den Deutschkurs',
    'Nehmt ihr mich in die Wohngruppe auf?',
    'Bin ich schon im Newsletter?',
    'When is the next newsletter?',
    'Wie oft kommt der Newsletter?',
    'Ich habe den Newsletter nicht bekommen',
    'Der Newsletter war toll',
    'Stand das im Newsletter?',
    'Kann ich den Newsletter auch per Post bekommen?',
    'anmelden',
    'Ich möchte mich anmelden',
    'Ich möchte mich zum Deutschkurs anmelden',
    'Ich will das Heft abonnieren',
    'Newsletterredaktion',
  ])('%s is no wish', (text) => {
    expect(command(text)).toBeUndefined();
  });
});

describe('NEWS asks for the latest issue', () => {
  it.each([
    'NEWS',
    'news',
    'News bitte',
    'news!',
    'Neuigkeiten',
    'neueste Ausgabe',
    'новини',
    'новости',
    'haberler',
    'أخبار',
    'اخبار',
    'aktualności',
    'noutăți',
  ])('%s', (text) => {
    expect(command(text)).toBe('news');
  });

  it.each(['Gibt es news vom Amt?', 'gute news', 'Die News waren traurig'])('%s is no NEWS', (text) => {
    expect(command(text)).toBeUndefined();
  });
});
