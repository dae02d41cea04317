import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/understanding/meaning.ts';
import { understand } from '../../../shared/understanding/understand.ts';

const rows: readonly (readonly [string, Command | undefined])[] = [
  ['MENSCH', 'human'],
  ['Mensch!', 'human'],
  ['Mensch bitte', 'human'],
  ['Ein Mensch bitte', 'human'],
  ['mit einem Menschen', 'human'],
  ['Ich möchte mit einem Menschen sprechen', 'human'],
  ['Kann ich bitte mit einem echten Menschen reden?', 'human'],
  ['Ich will einen Mitarbeiter sprechen', 'human'],
  ['mit einer Beraterin schreiben', 'human'],
  ['Ist da ein Mensch?', 'human'],
  ['Ist da jemand?', 'human'],
  ['kann ich mit jemandem sprechen', 'human'],
  ['HUMAN', 'human'],
  ['I want to talk to a real person', 'human'],
  ['ЛЮДИНА', 'human'],
  ['Хочу поговорити з людиною', 'human'],
  ['ЧЕЛОВЕК', 'human'],
  ['хочу поговорить с живым человеком', 'human'],
  ['İNSAN', 'human'],
  ['insan', 'human'],
  ['إنسان', 'human'],
  ['انسان', 'human'],
  ['أريد التحدث مع شخص', 'human'],
  ['człowiek', 'human'],
  ['Chcę rozmawiać z człowiekiem', 'human'],
  ['om', 'human'],
  ['Vreau să vorbesc cu un om', 'human'],
  ['Mensch, ist das kompliziert', undefined],
  ['Ich bin auch nur ein Mensch', undefined],
  ['Bist du ein Mensch?', 'human'],
  ['kein Mensch antwortet mir', undefined],
  ['Menschenskind', undefined],
  ['Ein Mensch, dem ich vertraut habe, hat mich verraten', undefined],
  ['Мій чоловік не людина', undefined],
  ['Mitarbeiter', 'human'],
  ['Die Mitarbeiterin war nett', undefined],

  ['AUSKUNFT', 'access'],
  ['Auskunft bitte', 'access'],
  ['Datenauskunft', 'access'],
  ['Auskunft über meine Daten', 'access'],
  ['Ich möchte Auskunft über meine Daten', 'access'],
  ['Welche Daten habt ihr über mich gespeichert?', 'access'],
  ['my data', 'access'],
  ['мої дані', 'access'],
  ['мои данные', 'access'],
  ['verilerim', 'access'],
  ['بياناتي', 'access'],
  ['moje dane', 'access'],
  ['datele mele', 'access'],
  ['Ich hätte gern eine Auskunft zum Bürgergeld', undefined],
  ['Die Auskunft war falsch', undefined],
  ['Welche Daten braucht ihr für den Antrag?', undefined],

  ['LÖSCHEN', 'erase'],
  ['loeschen', 'erase'],
  ['Loschen', 'erase'],
  ['bitte löschen', 'erase'],
  ['Meine Daten löschen', 'erase'],
  ['Bitte löscht alle meine Daten', 'erase'],
  ['Ich möchte, löschen Sie meine Daten', 'erase'],
  ['Vergesst mich', 'erase'],
  ['delete my data', 'erase'],
  ['видалити', 'erase'],
  ['удалить мои данные', 'erase'],
  ['verilerimi silin', 'erase'],
  ['احذف بياناتي', 'erase'],
  ['usuń moje dane', 'erase'],
  ['ștergeți datele mele', 'erase'],
  ['Ich habe das Foto löschen müssen', undefined],
  ['nicht löschen', undefined],
  ['nein, nicht löschen', undefined],
  ['Feuer löschen', undefined],

  ['JA LÖSCHEN', 'erase-confirm'],
  ['ja, löschen!', 'erase-confirm'],
  ['Ja bitte löschen', 'erase-confirm'],
  ['ja loeschen', 'erase-confirm'],
  ['Ja, alles löschen', 'erase-confirm'],
  ['yes delete', 'erase-confirm'],
  ['так, видалити', 'erase-confirm'],
  ['да удалить', 'erase-confirm'],
  ['evet sil', 'erase-confirm'],
  ['نعم احذف', 'erase-confirm'],
  ['tak usuń', 'erase-confirm'],
  ['da șterge', 'erase-confirm'],
  ['ja', undefined],

  ['DATENSCHUTZ', 'privacy'],
  ['Datenschutz?', 'privacy'],
  ['Datenschutzerklärung bitte', 'privacy'],
  ['privacy', 'privacy'],
  ['захист даних', 'privacy'],
  ['конфиденциальность', 'privacy'],
  ['gizlilik', 'privacy'],
  ['الخصوصية', 'privacy'],
  ['حریم خصوصی', 'privacy'],
  ['prywatność', 'privacy'],
  ['Der Datenschutz ist mir egal', undefined],

  ['Hallo', undefined],
  ['Guten Tag', undefined],
  ['Danke', undefined],
  ['Wann habt ihr offen?', undefined],
  ['Ich brauche Hilfe mit meinem Antrag', undefined],
  ['112', undefined],
  ['🙂🙂🙂', undefined],
  ['???', undefined],
];

describe('human, rights and everything else', () => {
  it.each(rows)('%s → %s', (text, command) => {
    expect(understand({ text }).commands).toEqual(command === undefined ? [] : [command]);
  });
});

describe('when a text holds several commands', () => {
  it.each<readonly [string, Command]>([
    ['Ich will den Newsletter abonnieren. Nein, bitte keine Nachrichten mehr', 'stop'],
    ['Meine Daten löschen, und ich will mit einem Menschen sprechen', 'erase'],
    ['Newsletter abbestellen und meine Daten löschen', 'stop'],
    ['Ich möchte den Newsletter. Ich möchte mit einem Menschen sprechen.', 'subscribe'],
  ])('%s → %s', (text, command) => {
    expect(understand({ text }).commands[0]).toBe(command);
  });
});

it.each(['Hallo', 'hallo!', 'Guten Morgen', 'Guten Tag, liebes Team', 'Danke', 'bitte', 'Hallo, danke!'])(
  'a greeting and thanks ask for nothing, and are not asked about: %s',
  (text) => {
    expect(understand({ text })).toMatchObject({ commands: [], maybe: [] });
  },
);
