import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { whatsAppPerson } from '../support/invented-people.ts';
import { newsletterFacility, says } from '../support/newsletter-harness.ts';
import { temporaryFolder } from '../support/repository.ts';
import { atTheDesk } from '../support/story.ts';

/** Ukrainian is reviewed, the other languages are not. */
function facility(): string {
  const file = join(temporaryFolder(), 'facility.yaml');
  writeFileSync(file, `${readFileSync(newsletterFacility(), 'utf8')}languages: [tr, { language: uk, reviewed: 2026-11-20 }, ar]\n`);
  return file;
}

const clock = '2026-11-23T10:00:00+01:00';

atTheDesk('People who write another language', { args: ['--facility', facility(), '--clock', clock] }, (story) => {
  story('a Ukrainian is answered in Ukrainian, whole, as this facility has had it reviewed', async (desk) => {
    const person = whatsAppPerson();
    const [greeting] = await says(person, 'Добрий день, коли ви працюєте і чи можу я прийти завтра?', desk);
    expect(greeting).toMatch(/^Вітаємо! Це автоматична відповідь від Beratung Ahornweg\./);
    expect(greeting).toContain('вівторок, 24.11.: 9:00–12:00, 13:00–17:00.');
    expect(greeting).toContain('030 23125 400');

    const [crisis] = await says(person, 'Я більше не хочу жити', desk);
    expect(crisis).toMatch(/^Дякуємо, що написали\. Це автоматична відповідь/);
    expect(crisis).toMatch(/112[\s\S]*110/);
    expect(crisis).toContain('0800 1110111 – TelefonSeelsorge, цілодобово, німецькою');

    expect((await says(person, 'українською, будь ласка', desk)).join()).toContain('Відтепер ми відповідаємо українською.');
    // From now on also what holds no word of Ukrainian.
    expect((await says(person, 'STOP', desk)).join()).toContain('Ви не підписані на нашу розсилку.');
    expect((await says(person, 'ЛЮДИНА', desk)).join()).toContain('Люди цей чат не читають.');
    expect((await says(person, 'МОЇ ДАНІ', desk)).join()).toContain('Про цей чат наш автомат може зберігати');
    expect((await says(person, 'ВИДАЛИТИ', desk)).join()).toContain('надішліть: ТАК ВИДАЛИТИ');
    expect((await says(person, 'ТАК ВИДАЛИТИ', desk)).join()).toMatch(/Готово\.|видалено/);
  });

  story('a Turk gets German with a line in Turkish, and in a crisis Turkish with the numbers alone', async (desk) => {
    const person = whatsAppPerson();
    const [greeting] = await says(person, 'Merhaba, bir sorum var, yardımcı olabilir misiniz?', desk);
    expect(greeting).toContain('Das ist eine automatische Antwort von Beratung Ahornweg.');
    expect(greeting?.split('\n').at(-1)).toMatch(/^Bu otomatik bir yanıttır\. .*STOP.*İNSAN.*030 23125 400.*112\.$/);

    const [crisis] = await says(person, 'Yardım edin, kocam beni dövüyor ve çok ağrım var, korkuyorum', desk);
    expect(crisis).toMatch(/^Bize yazdığınız için teşekkürler\. Bu otomatik bir yanıttır\./);
    expect(crisis).toMatch(/112 \(doktor\) veya 110 \(polis\)/);
    expect(crisis).not.toMatch(/Danke|Bitte/);

    expect((await says(person, 'Türkçe lütfen', desk)).join()).toMatch(/auf Deutsch[\s\S]*Bu otomatik bir yanıttır/);
    expect((await says(person, 'STOP', desk)).join()).toMatch(/angemeldet[\s\S]*Bizden bülten almıyorsunuz\.$/);
    expect((await says(person, 'İNSAN', desk)).join()).toMatch(/Bir insanla konuşmak için arayın: 030 23125 400\. Tehlikede: 112\.$/);
    expect((await says(person, 'VERİLERİMİ SİL', desk)).join()).toMatch(/JA LÖSCHEN[\s\S]*O zaman yazın: EVET SİL\.$/);
    expect((await says(person, 'EVET SİL', desk)).join()).toMatch(/Gelöscht ist/);
  });

  story('an Arab reads numbers from the left in a line from the right', async (desk) => {
    const person = whatsAppPerson();
    const [greeting] = await says(person, 'مرحبا، عندي سؤال عن المواعيد', desk);
    expect(greeting?.split('\n').at(-1)).toContain('اتصلوا: \u2066030 23125 400\u2069.');
    const [crisis] = await says(person, 'أريد أن أموت', desk);
    expect(crisis).toMatch(/^شكرًا لأنكم كتبتم إلينا\./);
    expect(crisis).toContain('\u2066112\u2069');
    expect((await says(person, 'العربية', desk)).join()).toContain('هذا رد آلي.');
    expect((await says(person, 'STOP', desk)).join()).toMatch(/لا تصلكم منا أي نشرة إخبارية\.$/);
  });

  story('German on doubt: a word that many languages have gets German alone', async (desk) => {
    const [greeting] = await says(whatsAppPerson(), 'ok', desk);
    expect(greeting).toMatch(/Datenschutz: https:\/\/ahornweg\.example\.org\/datenschutz$/);
  });
});
