import { describe, expect, it, test } from 'vitest';
import { renderEffect } from '../../../shared/app/replies/render-effect.ts';
import { openingAt } from '../../../shared/calendar/opening.ts';
import type { ReplyPart } from '../../../shared/facility/text-id.ts';
import { lengthIn, type TextLimit } from '../../../shared/kernel/text-length.ts';
import type { SpokenLanguage } from '../../../shared/languages/spoken.ts';
import type { AskedDay } from '../../../shared/understanding/topics/asked-day.ts';
import { fileWith, snapshotOf } from '../facility/setting.ts';

/** The answer at a moment of WhatsApp's desk, where nobody reads; Monday at ten it is open. */
function answer(
  say: readonly ReplyPart[],
  language: SpokenLanguage | undefined,
  {
    languages,
    at = '2026-11-23T10:00:00+01:00',
    changes = {},
    limit,
  }: { languages?: unknown; at?: string; changes?: Record<string, unknown>; limit?: TextLimit } = {},
): string {
  const { whatsapp } = snapshotOf(fileWith({ ...changes, ...(languages !== undefined && { languages }) }));
  if (!whatsapp) throw new Error('no WhatsApp');
  const now = Date.parse(at);
  return renderEffect({ because: 'greeting', textIds: say }, whatsapp, openingAt(now, whatsapp.calendar), now, undefined, undefined, {
    language,
    person: 'person-a',
    ...(limit && { limit }),
  });
}

const ukrainian = [{ language: 'uk', reviewed: '2026-11-20' }];
const arabic = [{ language: 'ar', reviewed: '2026-11-20' }];
const newsletter = { newsletter: { name: 'Ahornpost', topics: ['Gruppen'], frequency: 'höchstens zwei im Monat' } };

describe('a language that nobody has reviewed', () => {
  it('gets the German greeting with one line below', () => {
    const text = answer(['greeting'], 'uk');
    expect(text).toMatch(/^Hallo, gut, dass du schreibst\. Das ist eine automatische Antwort von Beratung Ahornweg\./);
    expect(text.split('\n').at(-1)).toBe(
      'Це автоматична відповідь. Більше не писати: STOP. Людина: ЛЮДИНА або телефон 030 23125 400. Ця мова: УКРАЇНСЬКА. У небезпеці: 112.',
    );
  });

  test.each<[ReplyPart, SpokenLanguage, string]>([
    ['away.hours', 'tr', 'Şu anda kimse yok. Yeniden buradayız: bugün, 13:00. Tehlikede: 112.'],
    ['optout.done', 'en', 'You get no newsletter from us.'],
    ['rights.access', 'pl', 'Pytania o dane: datenschutz@ahornweg.example.org. Aby je usunąć, proszę napisać: USUŃ MOJE DANE.'],
    ['rights.erase_ask', 'ru', 'Удалить то, что о вас сохранено? Тогда отправьте: ДА УДАЛИТЬ.'],
    ['rights.erase_done', 'ro', 'Ce era salvat despre dumneavoastră a fost șters.'],
    ['human.requested', 'fa', 'برای گفتگو با انسان تماس بگیرید: \u2066030 23125 400\u2069. در خطر: \u2066112\u2069.'],
    [
      'attachment',
      'en',
      'Automatic reply. No more messages: STOP. A person: HUMAN, or call 030 23125 400. This language: ENGLISH. In danger: 112.',
    ],
  ])('has below %s, in %s, what it is about', (id, language, line) => {
    const text = answer([id], language, { at: '2026-11-23T12:30:00+01:00', changes: newsletter });
    expect(text.split('\n').at(-1)).toBe(line);
    expect(text.startsWith(answer([id], 'de', { at: '2026-11-23T12:30:00+01:00', changes: newsletter }))).toBe(true);
  });

  it('gets numbers and short fixed words in a crisis, without German around them', () => {
    expect(answer(['crisis.violence'], 'tr')).toBe(
      'Bize yazdığınız için teşekkürler. Bu otomatik bir yanıttır. Bununla yalnız kalmak zorunda değilsiniz. Şu anda tehlike varsa arayın: 112 (doktor) veya 110 (polis). Burada sizi dinlerler:\n\n' +
        '• 116016 – kadınlar için, birçok dilde, gece gündüz\n' +
        '• 0800 1110111 – TelefonSeelsorge, gece gündüz, Almanca\n' +
        '• 0800 1239900 – erkekler için, bugün kapanış 20:00, Almanca\n' +
        '• 116111 – çocuklar ve gençler için, pzt–cmt 14:00–20:00, Almanca\n\nEkibimiz: 030 23125 400',
    );
  });

  it('reads numbers in a crisis from the left, in Arabic', () => {
    const text = answer(['crisis.self'], 'ar');
    expect(text).toMatch(/^شكرًا لأنكم كتبتم إلينا\. هذا رد آلي من جهاز\./);
    expect(text).toContain('عند الخطر الآن اتصلوا: \u2066112\u2069 (الإسعاف) أو \u2066110\u2069 (الشرطة).');
    expect(text).toContain('\u20660800 1110111\u2069');
    expect(text.endsWith('فريقنا: \u2066030 23125 400\u2069')).toBe(true);
  });

  it('has the line with the numbers in the language, where the answer is German', () => {
    const text = answer(['greeting', 'crisis.line'], 'uk');
    expect(text).toContain(
      'Вам дуже погано? Вдень і вночі, безкоштовно: TelefonSeelsorge 0800 1110111 (німецькою). У небезпеці: 112 або 110.',
    );
    expect(text).not.toContain('Geht es dir sehr schlecht?');
  });
});

describe('a language that the facility has had reviewed', () => {
  it('is spoken whole, with its own days and times', () => {
    expect(answer(['greeting', 'away.short'], 'uk', { languages: ukrainian, at: '2026-11-23T20:00:00+01:00' })).toBe(
      'Вітаємо! Це автоматична відповідь від Beratung Ahornweg.\n\n' +
        'Тут ідеться про наші послуги, прийом та години роботи. Люди цей чат не читають. Телефоном ми знову на звʼязку: пʼятниця, 27.11., 9:00. У душевній кризі, вдень і вночі: TelefonSeelsorge 0800 1110111 (німецькою).\n\n' +
        '🔒 Будь ласка, не надсилайте нічого конфіденційного: імен інших людей, номерів, діагнозів чи фотографій. Meta може це читати. Особисті питання – телефоном, на зустрічі.\n\n' +
        '☎️ У години роботи: 030 23125 400. У небезпеці: 112.\n\n' +
        'Контакти: https://ahornweg.example.org/kontakt\nЗахист даних: https://ahornweg.example.org/datenschutz',
    );
  });

  it('isolates numbers and links where it is written from the right', () => {
    const text = answer(['greeting'], 'ar', { languages: arabic });
    expect(text).toContain('اتصلوا: \u2066030 23125 400\u2069. عند الخطر: \u2066112\u2069.');
    expect(text).toContain('التواصل: \u2066https://ahornweg.example.org/kontakt\u2069');
  });

  it('names in a crisis first who speaks it', () => {
    const text = answer(['crisis.violence'], 'uk', { languages: ukrainian });
    expect(text).toMatch(
      /^Дякуємо, що написали\. Це автоматична відповідь, люди цей чат не читають\. Ніхто не мусить терпіти насильство\./,
    );
    expect(text).toContain('• 116016 – для жінок, багатьма мовами, цілодобово\n');
    expect(text).toContain('0800 1110111 – TelefonSeelsorge, цілодобово, німецькою');
    expect(text.length).toBeLessThanOrEqual(600);
  });

  test.each<[AskedDay | undefined, string, string]>([
    [undefined, '2026-11-23T10:00:00+01:00', 'Зараз відчинено, сьогодні до 12:00.'],
    [undefined, '2026-11-23T20:00:00+01:00', 'Зараз зачинено. Знову відчинено: пʼятниця, 27.11., 9:00.'],
    ['tomorrow', '2026-11-23T10:00:00+01:00', 'вівторок, 24.11.: зачинено.'],
    ['fri', '2026-11-23T10:00:00+01:00', 'пʼятниця, 27.11.: 9:00–12:00.'],
    ['weekend', '2026-11-23T10:00:00+01:00', 'субота, 28.11.: зачинено; неділя, 29.11.: зачинено.'],
  ])('tells of %s at %s, whether it is open', (day, at, sentence) => {
    const { whatsapp } = snapshotOf(fileWith({ languages: ukrainian }));
    if (!whatsapp) throw new Error('no WhatsApp');
    const now = Date.parse(at);
    const effect = { because: 'topic', textIds: ['topic.hours'], ...(day && { day }) } as const;
    const text = renderEffect(effect, whatsapp, openingAt(now, whatsapp.calendar), now, undefined, undefined, { language: 'uk' });
    expect(text).toContain(`Автоматична відповідь: ${sentence} Наші години: пн 9:00–12:00, 13:00–17:00; пт 9:00–12:00.`);
  });

  it('is German with a line where a text is not translated', () => {
    const text = answer(['away.few_staff'], 'uk', { languages: ukrainian, changes: { 'channels/whatsapp/inbox': 'staffed' } });
    expect(text).toMatch(/^Danke für deine Nachricht\. Das ist eine automatische Antwort: Gerade sind nur wenige von uns da/);
    expect(text.split('\n').at(-1)).toMatch(/^Це автоматична відповідь\./);
  });
});

describe('whatever the language', () => {
  it.each(['uk', 'ar', 'de-simple'] as const)('the question for consent stays as it is kept: %s', (language) => {
    const question = answer(['optin.question'], undefined, { changes: newsletter });
    expect(answer(['optin.question'], language, { languages: [...ukrainian, ...arabic], changes: newsletter })).toBe(question);
  });

  it('German and an unknown one are answered in German alone', () => {
    expect(answer(['greeting'], 'de')).toBe(answer(['greeting'], undefined));
    expect(answer(['greeting'], undefined).endsWith('Datenschutz: https://ahornweg.example.org/datenschutz')).toBe(true);
  });

  it('simple German is there for whoever asks, in the address of the facility', () => {
    expect(answer(['human.requested'], 'de-simple')).toMatch(/^Diese Antwort kommt vom Computer\.\n/);
    expect(answer(['human.requested'], 'de-simple', { changes: { 'facility/address': 'Sie' } })).toMatch(/Ihnen|Sie/);
  });
});

describe('a channel that counts bytes', () => {
  const limit = { units: 1000, of: 'bytes' } as const;
  const long = { texts: { attachment: `Automatische Antwort: ${'Größe '.repeat(140)}. Telefon: {{telefon}}.` } };

  it('keeps the line in the person’s language, and cuts the German above it', () => {
    const text = answer(['attachment'], 'uk', { changes: long, limit });
    expect(lengthIn('bytes', text)).toBeLessThanOrEqual(1000);
    expect(lengthIn('bytes', text)).toBeGreaterThan(980);
    expect(text).toContain('Größe…\n\n');
    expect(text.split('\n').at(-1)).toBe(
      'Це автоматична відповідь. Більше не писати: STOP. Людина: ЛЮДИНА або телефон 030 23125 400. Ця мова: УКРАЇНСЬКА. У небезпеці: 112.',
    );
  });

  it('gets German with a line in place of a translation that it cannot take whole', () => {
    const night = { languages: ukrainian, at: '2026-11-23T22:30:00+01:00' };
    const whole = answer(['greeting', 'away.short'], 'uk', night);
    expect(lengthIn('bytes', whole)).toBe(937);
    expect(answer(['greeting', 'away.short'], 'uk', { ...night, limit })).toBe(whole);
    const text = answer(['greeting', 'away.short'], 'uk', { ...night, limit: { units: 936, of: 'bytes' } });
    expect(text).toMatch(/^Hallo, gut, dass du schreibst\./);
    expect(text).toMatch(/У небезпеці: 112\.$/);
    expect(text).not.toContain('…');
    expect(answer(['optout.done'], 'uk', { languages: ukrainian, changes: newsletter, limit })).toBe(
      answer(['optout.done'], 'uk', { languages: ukrainian, changes: newsletter }),
    );
  });

  it('names as many help lines in a crisis as it has room for, and cuts no answer', () => {
    for (const language of [undefined, 'uk', 'ar'] as const) {
      const at = '2026-11-23T14:30:00+01:00';
      const languages = [...ukrainian, ...arabic];
      const text = answer(['crisis.violence'], language, { languages, at, limit: { units: 500, of: 'bytes' } });
      const free = answer(['crisis.violence'], language, { languages, at });
      expect(text).not.toContain('…');
      expect(text.split('\n').length).toBeLessThan(free.split('\n').length);
      expect(text).toContain('112');
    }
  });
});
