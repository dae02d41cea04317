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

const noFrames: FrameBook = { classes: {}, frames: [] };

describe('the frames of a language', () => {
  it.each(languageCodes.map((code) => [code, writtenLists().languages[code].frames ?? noFrames] as const))(
    '%s names only classes that it has',
    (_, book) => {
      const used = book.frames.flatMap(({ needs, none }) =>
        [...needs, ...(none === undefined ? [] : [none])].flatMap((group) => group.split(' ')),
      );
      expect(used.filter((name) => !(name in book.classes))).toEqual([]);
    },
  );

  it('has no class that no frame names, but for the words that say nothing', () => {
    const { classes, frames } = writtenLists().languages.de.frames ?? noFrames;
    const used = new Set(frames.flatMap(({ needs, none = '' }) => [...needs, none].flatMap((group) => group.split(' '))));
    expect(Object.keys(classes).filter((name) => name !== 'F' && !used.has(name))).toEqual([]);
  });
});
