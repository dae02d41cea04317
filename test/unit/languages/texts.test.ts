import { describe, expect, it, test } from 'vitest';
import { crisisTexts, longestHelp } from '../../../shared/facility/help-line.ts';
import { renderReply } from '../../../shared/facility/render.ts';
import type { ChannelSnapshot } from '../../../shared/facility/snapshot.ts';
import { fieldNames, requiredFieldNames } from '../../../shared/facility/template.ts';
import type { ReplyPart } from '../../../shared/facility/text-id.ts';
import { lineIds, translatedIds } from '../../../shared/languages/foreign-texts.ts';
import { type ForeignLanguage, translated } from '../../../shared/languages/registry.ts';
import { foreignLanguages } from '../../../shared/languages/spoken.ts';
import { understand } from '../../../shared/understanding/understand.ts';
import { fileWith, snapshotOf } from '../facility/setting.ts';

const reviewed = foreignLanguages.map((language) => ({ language, reviewed: '2026-11-20' }));
const desk = snapshotOf(
  fileWith({
    languages: reviewed,
    newsletter: { name: 'Ahornpost', topics: ['Gruppen'], frequency: 'höchstens zwei im Monat' },
    'contact/urgentPhone': '030 23125 112',
    'contact/secureEmail': 'sicher@ahornweg.example.org',
    'contact/appointment': 'https://ahornweg.example.org/termin',
  }),
);

const longest = {
  naechste_oeffnung: 'Wednesday, 24.12.2027, 17:30',
  wann: '24.12.2026 – 24.12.2027',
  vertretung_name: 'Familienberatung Ahornweg',
  vertretung_telefon: '030 23125 300',
  datum: 'Wednesday, 24.12.2027',
  uhrzeit: '17:30',
  inhalt: 'x'.repeat(220),
  link: 'https://ahornweg.example.org/termin',
  hilfen: 'x'.repeat(130),
  schluss: '17:30',
  kennung: 'K7QX-2M9P',
  auskunft_zeiten: 'x'.repeat(120),
};

/** [language, channel's name, channel]. */
const everywhere = foreignLanguages.flatMap((language) =>
  (['messenger', 'whatsapp'] as const).map((name): [ForeignLanguage, string, ChannelSnapshot] => {
    const channel = desk[name];
    if (!channel) throw new Error(name);
    return [language, name, channel];
  }),
);

function wholeOf(language: ForeignLanguage, { texts }: ChannelSnapshot) {
  const whole = texts.spoken?.[language]?.whole;
  if (!whole) throw new Error(`${language} is not reviewed`);
  return whole;
}

describe.each(everywhere)('the texts in %s on %s', (language, _, channel) => {
  const whole = wholeOf(language, channel);
  const say = (id: ReplyPart) => renderReply(whole, [id], longest);

  it('are there, every one', () => {
    const expected = [...translatedIds, ...crisisTexts].filter((id) => channel.texts.byId[id] !== undefined);
    expect(Object.keys(whole.byId).sort()).toEqual([...new Set(expected)].sort());
  });

  it('fill every field they name', () => {
    for (const id of Object.keys(whole.byId) as (keyof typeof whole.byId)[])
      expect(say(id), id).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined/);
    expect(say('greeting')).not.toMatch(/\{\{|\[\[|\n\n\n/);
  });

  it('fit: 600 characters, the account of what is stored a few more', () => {
    for (const id of Object.keys(whole.byId) as (keyof typeof whole.byId)[]) {
      expect(say(id).length, id).toBeLessThanOrEqual(id === 'rights.access' ? 1000 : 700);
    }
    for (const id of crisisTexts) expect(say(id).length, id).toBeLessThanOrEqual(longestHelp);
    expect(renderReply(whole, ['greeting', 'away.short'], longest).length).toBeLessThanOrEqual(1000);
  });

  it('name 112 and 110 in a crisis, and a number that answers at night', () => {
    for (const id of crisisTexts) expect(say(id), id).toMatch(/(?=[\s\S]*(?<!\d)112(?!\d))(?=[\s\S]*(?<!\d)110(?!\d))/);
    for (const id of ['crisis.again', 'crisis.line', 'away.hours', 'away.short', 'away.undated', 'away.closed_period'] as const)
      expect(say(id), id).toContain('0800 1110111');
    expect(say('greeting')).toContain('112');
  });

  it('make the five points of a greeting', () => {
    expect(say('greeting')).toContain('Beratung Ahornweg');
    expect(say('greeting')).toContain('030 23125 400');
    expect(say('greeting')).toContain('https://ahornweg.example.org/kontakt');
    expect(say('greeting')).toContain('https://ahornweg.example.org/datenschutz');
    expect(say('greeting')).toContain('Meta');
  });

  it('begin an answer in a crisis with words that anybody may see on a locked screen', () => {
    const revealing =
      /112|110|suicid|kill|danger|crisis|небезпе|опасн|криз|самог|tehlike|kriz|intihar|خطر|أزمة|بحران|niebezp|kryzys|pericol|criz/i;
    for (const id of crisisTexts) expect(say(id).slice(0, 60), id).not.toMatch(id === 'crisis.line' ? /^$/ : revealing);
    expect(channel.texts.spoken?.[language]?.crisis.slice(0, 60)).not.toMatch(revealing);
  });
});

describe.each(Object.entries(translated))('%s', (_, texts) => {
  it('says what may be said unreviewed on one line, with 112 where help is far', () => {
    for (const id of lineIds) {
      expect(texts.lines[id].length, id).toBeLessThanOrEqual(220);
      expect(texts.lines[id], id).not.toContain('\n');
    }
    for (const id of ['general', 'away', 'human'] as const) expect(texts.lines[id], id).toContain('112');
    expect(texts.lines.general).toContain('STOP');
    expect(texts.lines.general).toContain('{{telefon}}');
    expect(texts.crisis.short).toMatch(/(?=.*112)(?=.*110)/);
  });

  it('names no field that the German text does not have', () => {
    const german = desk.messenger?.texts.byId;
    for (const id of ['away.hours', 'optout.done', 'rights.erase_ask', 'topic.frame'] as const) {
      const text = texts.texts[id];
      const template = typeof text === 'string' ? text : text.staffed;
      const open = fieldNames(german?.[id] ?? '');
      const needed = requiredFieldNames(template).filter((name) => ['naechste_oeffnung', 'inhalt', 'datum'].includes(name));
      for (const name of needed) expect(open, `${id}: ${name}`).toContain(name);
    }
  });
});

test.each<[ForeignLanguage, string, string]>([
  ['en', 'STOP', 'stop'],
  ['en', 'HUMAN', 'human'],
  ['en', 'MY DATA', 'access'],
  ['en', 'DELETE', 'erase'],
  ['en', 'YES DELETE', 'erase-confirm'],
  ['en', 'SUBSCRIBE', 'subscribe'],
  ['en', 'PRIVACY', 'privacy'],
  ['uk', 'ПІДПИСАТИСЯ', 'subscribe'],
  ['uk', 'ЗАХИСТ ДАНИХ', 'privacy'],
  ['ru', 'ПОДПИСАТЬСЯ', 'subscribe'],
  ['ru', 'ЗАЩИТА ДАННЫХ', 'privacy'],
  ['tr', 'ABONE OL', 'subscribe'],
  ['tr', 'GİZLİLİK', 'privacy'],
  ['ar', 'اشتراك', 'subscribe'],
  ['ar', 'حماية البيانات', 'privacy'],
  ['fa', 'عضویت', 'subscribe'],
  ['fa', 'حریم خصوصی', 'privacy'],
  ['pl', 'ZAPISZ MNIE', 'subscribe'],
  ['pl', 'OCHRONA DANYCH', 'privacy'],
  ['ro', 'ABONARE', 'subscribe'],
  ['ro', 'PROTECȚIA DATELOR', 'privacy'],
  ['uk', 'ЛЮДИНА', 'human'],
  ['uk', 'МОЇ ДАНІ', 'access'],
  ['uk', 'ВИДАЛИТИ', 'erase'],
  ['uk', 'ТАК ВИДАЛИТИ', 'erase-confirm'],
  ['ru', 'ЧЕЛОВЕК', 'human'],
  ['ru', 'МОИ ДАННЫЕ', 'access'],
  ['ru', 'УДАЛИТЬ', 'erase'],
  ['ru', 'ДА УДАЛИТЬ', 'erase-confirm'],
  ['tr', 'İNSAN', 'human'],
  ['tr', 'VERİLERİM', 'access'],
  ['tr', 'VERİLERİMİ SİL', 'erase'],
  ['tr', 'EVET SİL', 'erase-confirm'],
  ['ar', 'إنسان', 'human'],
  ['ar', 'بياناتي', 'access'],
  ['ar', 'احذف بياناتي', 'erase'],
  ['ar', 'نعم احذف', 'erase-confirm'],
  ['fa', 'انسان', 'human'],
  ['fa', 'داده‌های من', 'access'],
  ['fa', 'حذف', 'erase'],
  ['fa', 'بله حذف', 'erase-confirm'],
  ['pl', 'CZŁOWIEK', 'human'],
  ['pl', 'MOJE DANE', 'access'],
  ['pl', 'USUŃ MOJE DANE', 'erase'],
  ['pl', 'TAK USUŃ', 'erase-confirm'],
  ['ro', 'CONSILIER', 'human'],
  ['ro', 'DATELE MELE', 'access'],
  ['ro', 'ȘTERGE DATELE MELE', 'erase'],
  ['ro', 'DA ȘTERGE', 'erase-confirm'],
])('in %s the word %s that a text names is understood as %s, and stands in a text', (language, word, command) => {
  expect(understand({ text: word }).commands).toContain(command);
  expect(JSON.stringify(translated[language])).toContain(word);
});

describe('where nobody reads, the list of what can be asked', () => {
  test.each<[ForeignLanguage, readonly string[]]>([
    ['en', ['opening hours', 'phone', 'address', 'appointment', 'contact']],
    ['uk', ['розклад', 'телефон', 'адреса', 'запис на прийом', 'контакти']],
    ['ru', ['часы работы', 'телефон', 'адрес', 'запись на приём', 'контакты']],
    ['tr', ['çalışma saatleri', 'telefon', 'adres', 'randevu', 'iletişim']],
    ['ar', ['أوقات العمل', 'رقم هاتف', 'العنوان', 'موعد', 'التواصل']],
    ['fa', ['ساعات کاری', 'تلفن', 'نشانی', 'وقت ملاقات', 'ایمیل']],
    ['pl', ['godziny otwarcia', 'telefon', 'adres', 'termin', 'kontakt']],
    ['ro', ['program', 'telefon', 'adresa', 'programare', 'contact']],
  ])('in %s names words that are understood as these topics, and as nothing else', (language, words) => {
    const list = desk.whatsapp?.texts.spoken?.[language]?.whole?.byId['topic.list'] ?? '';
    expect(list).toContain('030 23125 400');
    expect(desk.messenger?.texts.spoken?.[language]?.whole?.byId['topic.list']).toBeUndefined();
    const meanings = words.map((word) => {
      expect(list).toContain(word);
      const { topic, commands, maybe } = understand({ text: word });
      return { topic, asked: [...commands, ...maybe] };
    });
    expect(meanings).toEqual(['hours', 'phone', 'address', 'appointment', 'contact'].map((topic) => ({ topic, asked: [] })));
  });
});
