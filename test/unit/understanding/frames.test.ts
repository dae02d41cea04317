import { describe, expect, it } from 'vitest';
import type { FrameBook } from '../../../shared/languages/frame.ts';
import { languageCodes, writtenLists } from '../../../shared/languages/registry.ts';
import { type FacilityWords, noFacility } from '../../../shared/understanding/facility-words.ts';
import { understand } from '../../../shared/understanding/understand.ts';

const harbour: FacilityWords = { ...noFacility, newsletter: ['Blinkfeuer'], names: ['Familienzentrum Alter Hafen', 'Alter Hafen'] };
const asked = (text: string) => understand({ text }, harbour).commands;

describe('a wish by what it is made of', () => {
  it.each([
    ['ich will eure rundnachrichten nimmer ham', 'stop'],
    ['nehmt mich mal aus dem verteiler', 'stop'],
    ['nehmt mich da bitte raus', 'stop'],
    ['wie krieg ich die wöchentlichen infos hier wieder weg', 'stop'],
    ['Sehr geehrte Damen und Herren, ich widerspreche ab sofort der Zusendung Ihres Newsletters.', 'stop'],
    ['ab heute bitte kein Blinkfeuer mehr an meine nummer', 'stop'],
    ['euer blättchen könnt ihr euch bei mir sparen', 'stop'],
    ['die erlaubnis für eure nachrichten gilt nicht mehr', 'stop'],
    ['kann man sich bei euch für nen newsletter eintragen', 'subscribe'],
    ['Blinkfeuer bitte auch an mich', 'subscribe'],
    ['schick mir immer eure neuigkeiten', 'subscribe'],
    ['schickt mir bitte ab jetzt immer eure neuigkeiten', 'subscribe'],
    ['will mit der sozialarbeiterin sprechen nicht mit dir', 'human'],
    ['ruf mich ma einer an wenn zeit is', 'human'],
    ['ich möchte mit einer beraterin sprechen', 'human'],
    ['mit dir red ich nicht, gib mir deinen chef', 'human'],
    ['welche infos sind zu meiner nummer hinterlegt?', 'access'],
    ['i mecht wissn wos ihr ois von mir aufgschriebn habts', 'access'],
    ['ich will nicht mehr gespeichert sein bei euch', 'erase'],
    ['Daten alles weg machen bitte, meine und auch von meine Kinder', 'erase'],
    ['erfährt das jobcenter davon wenn ich hier schreibe', 'privacy'],
    ['sagt ihr meiner mutter was ich hier erzähle', 'privacy'],
    ['liest das mein betreuer auch', 'privacy'],
  ])('%s → %s', (text, command) => {
    expect(asked(text)).toEqual([command]);
  });

  it.each([
    'ich möchte meine Tochter vom Yogakurs abmelden',
    'wie kann ich meinen mobilfunkvertrag kündigen',
    'warum kommt das Blinkfeuer nicht mehr',
    'Ich habe keine Nachrichten mehr von euch bekommen',
    'wer hat eigentlich den newsletter geschrieben? sehr schön',
    'Wer schreibt eigentlich das Blinkfeuer? Mein Enkel schreibt auch gern.',
    'der vermieter schickt mir ständig nachrichten',
    'mein sachbearbeiter wollte mich anrufen',
    'das boot ist voll',
    'welche unterlagen wollt ihr von mir haben',
    'steht mein sohn auf der warteliste',
    'wie lösche ich den browserverlauf',
    'vergesst mich nicht morgen',
    'ist der spielplatz sicher',
    'Der Datenschutz ist mir egal',
    'mein ex will die kinder öfter sehen, wie geht das',
    'wie bestelle ich den newsletter von einem möbelhaus ab',
    'ich hab gestern schon mit einem mitarbeiter gesprochen, sehr nett',
    'welche angaben braucht ihr von mir für den antrag auf wohngeld',
    'der makler schreibt, er löscht meine daten nach der besichtigung',
    'mein bruder liest meine mails, wie ändere ich das passwort',
    'die formulare müsst ihr mir nicht mehr schicken',
    'Gibt es das Blinkfeuer auch auf Türkisch?',
  ])('%s asks for nothing of that kind', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it('is only asked about where it may be the wish of another', () => {
    expect(understand({ text: 'meine Tante will das Blinkfeuer nicht mehr' }, harbour)).toMatchObject({ commands: [], maybe: ['stop'] });
  });
});

describe('a wish by what it is made of, in other languages', () => {
  it.each([
    ['could you take my number off your newsletter list', 'stop'],
    ['we moved house, kindly stop sending those updates', 'stop'],
    ['приберіть нас із вашої розсилки будь ласка', 'stop'],
    ['вычеркните нас из рассылки, мы переехали', 'stop'],
    ['duyurularınızı artık almak istemiyorum', 'stop'],
    ['شيلوني من قائمة الأخبار لو سمحتوا', 'stop'],
    ['دیگه این اطلاعیه ها رو برام نفرستین', 'stop'],
    ['proszę wykreślić nas z newslettera', 'stop'],
    ['renunț la newsletterul dumneavoastră', 'stop'],
    ['add us to your newsletter list please', 'subscribe'],
    ['додайте нас до розсилки', 'subscribe'],
    ['proszę dopisać nas do newslettera', 'subscribe'],
    ['можно чтобы кто-нибудь из сотрудников со мной поговорил', 'human'],
    ['bir çalışanla görüşmem lazım', 'human'],
    ['می‌خواهم با یک کارمند صحبت کنم', 'human'],
    ['what details do you have stored about us and about me', 'access'],
    ['vreau o copie a datelor mele', 'access'],
    ['видалите всё что записано обо мне', 'erase'],
    ['usuńcie wszystkie moje dane z systemu', 'erase'],
    ['jobcenter burada yazdıklarımı okuyor mu', 'privacy'],
    ['кто читает эту переписку', 'privacy'],
  ])('%s → %s', (text, command) => {
    expect(asked(text)).toContain(command);
  });

  it.each([
    'how do I take my daughter off the swimming course',
    'Netflix aboneliğimi iptal etmek istiyorum',
    'удалила фото с телефона случайно',
    'подзвоніть моєму орендодавцю',
    'siłownia nie chce rozwiązać umowy',
    'بدي الغي اشتراك النادي',
    'باید قرارداد باشگاه را لغو کنم',
    'vreau să-l retrag pe băiat de la cursul de înot',
  ])('%s → nothing', (text) => {
    expect(asked(text)).toEqual([]);
  });
});

const noFrames: FrameBook = { classes: {}, frames: [] };

const namesIn = ({ frames }: FrameBook) =>
  new Set(frames.flatMap(({ needs, none = '' }) => [...needs, none].flatMap((group) => group.split(' '))));

describe('the frames of a language', () => {
  it('name only classes that German has', () => {
    const book = writtenLists().languages.de.frames ?? noFrames;
    expect([...namesIn(book)].filter((name) => name !== '' && !(name in book.classes))).toEqual([]);
  });

  it.each(languageCodes.map((code) => [code, writtenLists().languages[code].frames ?? noFrames] as const))(
    '%s has no class that no frame names, but for the words that say nothing',
    (_, book) => {
      const used = namesIn(book);
      expect(Object.keys(book.classes).filter((name) => name !== 'F' && !used.has(name))).toEqual([]);
    },
  );
});
