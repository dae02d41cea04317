import { describe, expect, it } from 'vitest';
import { words } from '../../../../shared/console/words.ts';
import type { LawProfile } from '../../../../shared/facility/snapshot.ts';
import { gapOpening, sentencesOf } from '../../../../shared/print/papers/document.ts';
import type { Facts } from '../../../../shared/print/papers/facts.ts';
import { composePaper } from '../../../../shared/print/papers/paper.ts';
import { papers } from '../../../../shared/print/papers/registry.ts';
import { type Changes, factsWith, textOf } from './setting.ts';

const everything = async (changes: Changes, law?: LawProfile) => {
  const facts = await factsWith(changes, law ? { law } : {});
  return papers.map((paper) => sentencesOf(composePaper(paper, facts)).join('\n')).join('\n');
};

/** As people read it: spaces that must not break are spaces. */
const read = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the law', () => {
  const rows: readonly (readonly [LawProfile, string, readonly string[], readonly string[]])[] = [
    [
      'DSGVO',
      'datenschutzhinweise',
      ['Art. 13 DSGVO', 'Art. 77 DSGVO', 'Art. 6 Abs. 1 Buchst. f DSGVO', 'Heilbronner Straße 35'],
      ['KDG', 'DSG-EKD', 'SGB'],
    ],
    ['PUBLIC', 'auftragsverarbeiter', ['Art. 28 DSGVO', '§ 80 Abs. 1 SGB X', '§ 35 SGB I'], ['KDG', 'DSG-EKD']],
    [
      'KDG',
      'datenschutzhinweise',
      ['§ 15 KDG', '§ 48 KDG', '§ 6 Abs. 1 Buchst. g KDG', 'die Datenschutzaufsicht der Diözese', 'contact.authority'],
      ['DSGVO', 'DSG-EKD', 'BDSG'],
    ],
    ['KDG', 'technische-massnahmen', ['§ 26 KDG', 'Datenschutzklasse nach der KDG-DVO'], ['DSGVO', 'DSG-EKD']],
    ['KDG', 'folgenabschaetzung', ['§ 35 KDG', 'Konferenz der Diözesandatenschutzbeauftragten'], ['DSGVO', 'DSG-EKD']],
    ['KDG', 'datenpanne', ['binnen 72 Stunden (§ 33 KDG)', '§ 34 KDG'], ['DSGVO']],
    [
      'DSG-EKD',
      'datenschutzhinweise',
      ['§ 17 DSG-EKD', '§ 46 DSG-EKD', 'Böttcherstraße 7, 30419 Hannover', 'wer 14 Jahre alt ist (§ 12 DSG-EKD)'],
      ['DSGVO', 'KDG'],
    ],
    ['DSG-EKD', 'betroffenenrechte', ['innerhalb von drei Monaten (nicht verlängerbar)', '§ 19 DSG-EKD', '§ 25 DSG-EKD'], ['DSGVO', 'KDG']],
    ['DSG-EKD', 'datenpanne', ['unverzüglich (§ 32 DSG-EKD); als innere Frist gelten 72 Stunden'], ['DSGVO', 'KDG']],
    ['DSG-EKD', 'regeln-team', ['Mitarbeitervertretung'], ['Betriebs- oder Personalrat']],
  ];
  it.each(rows)('%s in %s', async (law, id, has, hasNot) => {
    const text = read(textOf(id, await factsWith({}, { law })));
    for (const words of has) expect(text).toContain(words);
    for (const words of hasNot) expect(text).not.toContain(words);
  });

  it('a public body in Bavaria has an authority of its own', async () => {
    const text = textOf('datenpanne', await factsWith({ 'facility/law': 'PUBLIC', 'facility/land': 'BY' }));
    expect(text).toContain('Bayerischer Landesbeauftragter für den Datenschutz, Wagmüllerstraße 18, 80538 München');
  });

  it('names the authority that the file names, and asks for none', async () => {
    const text = textOf(
      'datenschutzhinweise',
      await factsWith({ 'facility/law': 'KDG', 'contact/authority': 'Katholisches Datenschutzzentrum, Dortmund' }),
    );
    expect(text).toContain('Katholisches Datenschutzzentrum, Dortmund.');
    expect(text).not.toContain('Welche Datenschutzaufsicht');
  });
});

describe('what is not there is not spoken of', () => {
  it('without a newsletter no paper explains one', async () => {
    const text = await everything({ newsletter: undefined });
    for (const words of ['Lindenhof-Post', 'STOPP', 'Bestätigung mit START', 'Nachweis der Einwilligung'])
      expect(text).not.toContain(words);
    expect(text).toContain('Einen Newsletter bietet die Einrichtung nicht an.');
  });

  it('with WhatsApp alone nothing speaks of an inbox, a team that reads, or Facebook', async () => {
    const text = await everything({ 'channels/messenger': undefined });
    for (const words of ['Nachrichten im Messenger', 'Facebook', 'Wir lesen mit', 'Postfach', 'Seiten-Insights'])
      expect(text).not.toContain(words);
    expect(text).toContain('WhatsApp gehört zu Meta.');
  });

  it('with Messenger alone nobody works on behalf of the facility at Meta', async () => {
    const text = await everything({ 'channels/whatsapp': undefined, newsletter: undefined });
    for (const words of ['WhatsApp Ireland', 'Cloud API', 'Telefonnummer wird neu vergeben']) expect(text).not.toContain(words);
  });

  it('where cries for help are not looked for, no paper promises an answer to them, and the reason is told', async () => {
    const reason = 'Der Träger betreibt einen eigenen Krisendienst.';
    const text = await everything({ crisis: { off: reason } });
    expect(text).not.toContain('Hilferufe werden zu jeder Stunde');
    expect(text).not.toContain('antwortet auf Hilferufe');
    expect(text).not.toContain('emergency numbers');
    expect(text).toContain(`„${reason}“`);
  });

  it.each(['datenschutzhinweise', 'verarbeitungsverzeichnis', 'folgenabschaetzung', 'regeln-team'])(
    'the reason why cries for help are not looked for stands in %s',
    async (id) => {
      const reason = 'Der Träger betreibt einen eigenen Krisendienst.';
      expect(textOf(id, await factsWith({ crisis: { off: reason } }))).toContain(`„${reason}“`);
      expect(textOf(id, await factsWith())).not.toContain('abgeschaltet');
    },
  );

  it('with WhatsApp alone no statistics of a Page are explained, and Meta reviews nothing', async () => {
    const facts = await factsWith({ 'channels/messenger': undefined });
    expect(textOf('seiten-insights', facts)).toContain('Dieser Hinweis wird nicht gebraucht.');
    expect(textOf('app-review', facts)).toContain('verlangt Meta keine Prüfung der App.');
    expect(textOf('app-review', await factsWith())).toContain('pages_messaging');
  });

  it('without a newsletter the invitation says how the facility is reached, and nothing is subscribed', async () => {
    const text = textOf('einladung', await factsWith({ newsletter: undefined }));
    expect(text).toContain('Einen Newsletter bietet die Einrichtung hier nicht an.');
    expect(text).not.toContain('START');
  });
});

describe('awkward facilities', () => {
  it.each([
    ['datenschutzhinweise', 'Das wird nach 1 Monat gelöscht.'],
    ['loeschkonzept', '1 Monat nach dem letzten Kontakt'],
    ['datenpanne', 'Einträge mit Kontakt seit 1 Monat'],
  ])('a retention of one month in %s', async (id, words) => {
    expect(textOf(id, await factsWith({ 'retention/contactMonths': 1 }))).toContain(words);
  });

  it('a month is one month in every paper', async () => {
    expect(await everything({ 'retention/contactMonths': 1 })).not.toMatch(/\b1 Monat(?:en|e)\b/);
  });

  it.each([
    ['KDG', 'Welche Datenschutzaufsicht ist für Ihre Diözese zuständig?'],
    ['DSG-EKD', 'Ist der BfD EKD zuständig, oder haben Ihre Landeskirche oder Ihr Verband eine eigene Aufsicht?'],
    ['DSGVO', 'Stimmt die Anschrift der Aufsicht noch?'],
  ] as const)('an authority that is not certain under %s is a gap to be checked', async (law, question) => {
    const emergency = law === 'DSGVO' ? [] : ['datenpanne'];
    for (const id of ['datenschutzhinweise', 'betroffenenrechte', 'seiten-insights', ...emergency]) {
      expect(textOf(id, await factsWith({}, { law }))).toContain(`${gapOpening} ${question}`);
      const named = await factsWith({ 'contact/authority': 'Aufsicht am Ahornweg, 70173 Stuttgart' }, { law });
      expect(textOf(id, named)).not.toContain(question);
    }
  });

  it('outside of the EU the papers say so', async () => {
    const facts = await factsWith({}, { region: 'us-east-1' });
    expect(textOf('drittlaender', facts)).toContain(
      'läuft in der AWS-Region us-east-1 und damit nach dem Stand dieses Programms nicht in der EU',
    );
    expect(textOf('folgenabschaetzung', facts)).toContain('Betrieb in us-east-1, außerhalb der EU');
  });

  it('the sovereign cloud has a company of its own', async () => {
    const text = textOf('auftragsverarbeiter', await factsWith({}, { region: 'eusc-de-east-1' }));
    expect(text).toContain('AWS European Sovereign Cloud GmbH');
    expect(text).not.toContain('Luxemburg');
  });
});

/** Without the gaps, which ask the facility. */
function spoken(id: string, facts: Facts): string {
  return textOf(id, facts)
    .split('\n')
    .filter((line) => !line.startsWith(gapOpening))
    .join('\n');
}

it('keeps to du or Sie in what clients and the team read', async () => {
  const sie = await factsWith({ 'facility/address': 'Sie', topics: [] });
  const du = await factsWith();
  for (const id of [
    'datenschutzhinweise',
    'regeln-team',
    'unterweisung',
    'aushang-team',
    'betroffenenrechte',
    'barrierefreiheit',
    'einladung',
  ]) {
    expect(spoken(id, sie)).not.toMatch(/\b(?:du|dich|dir|dein\w*|schreib|schreibst|ruf|frag)\b/i);
    expect(spoken(id, du)).not.toMatch(/\b(?:Schreiben Sie|können Sie|Ihnen|Ihrem|Ihren)\b/);
  }
});

it('leaves to lawyers what only they can say: each paper for the officer has a marked gap', async () => {
  const facts = await factsWith();
  const without = papers.filter((paper) => !sentencesOf(composePaper(paper, facts)).some((sentence) => sentence.startsWith(gapOpening)));
  expect(without.map(({ id }) => id)).toEqual(['unterweisung', 'aushang-team', 'app-review']);
});

it('the rules of the team tell what is said where, and what to do in private, in a crisis, with photos, on holiday and on leaving', async () => {
  const text = textOf('regeln-team', await factsWith());
  for (const words of [
    'Erlaubt: Termine, Wege, Öffnungszeiten',
    'Nie mit dem privaten Konto oder der privaten Nummer schreiben',
    'Wenn jemand privat schreibt',
    'Bei Gefahr für Leib und Leben: 112',
    'Eigene Bilder von Ratsuchenden nur mit schriftlicher Einwilligung',
    'Urlaub und Schließzeiten',
    'Ausscheiden: am letzten Tag',
  ])
    expect(text).toContain(words);
});

it('speaks of persons in neutral forms', async () => {
  expect(await everything({})).not.toMatch(/\p{L}[*:_]innen|\p{L}Innen\b|Klienten\b|Mitarbeiter\b|Nutzer\b/u);
});

describe('the way to where something is done', () => {
  it('is a page of the console, under the title that it has there', async () => {
    const text = await everything({});
    const { setup, hours, rights, numbers, flyers } = words;
    const titles = [setup.doctor, setup.keyring, hours.history].map(({ title }) => title);
    const named = new Set([...text.matchAll(/„(Einrichtung|Sprechzeiten) › ([^“]+)“/g)].map(([, , title]) => title));
    expect([...named].sort()).toEqual(titles.sort());
    for (const { title } of [rights, numbers, flyers]) expect(text).toContain(`„${title}“`);
  });

  it('is a command only where no page does it', async () => {
    const commands = new Set((await everything({})).match(/npm run \w+(?: -- \w+)?/g));
    expect([...commands].sort()).toEqual(['npm run consent -- access', 'npm run consent -- verify', 'npm run flyer', 'npm run sbom']);
  });
});
