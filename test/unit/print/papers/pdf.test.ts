import { describe, expect, it } from 'vitest';
import { type Document, sentencesOf } from '../../../../shared/print/papers/document.ts';
import { composePaper } from '../../../../shared/print/papers/paper.ts';
import { renderPdf } from '../../../../shared/print/papers/pdf.ts';
import { papers } from '../../../../shared/print/papers/registry.ts';
import { bodyText, footTop, inkIn, picturesOf, readPdf, squeezed } from './read-pdf.ts';
import { factsWith, fonts, imprint, paperOf } from './setting.ts';

const facts = await factsWith();

/** Points: A4, and the margins of a paper. */
const a4 = { width: 595.28, left: 62, right: 533 };

/** Pages of the papers of the facility that ships. */
const pagesOf: Readonly<Record<string, number>> = {
  datenschutzhinweise: 4,
  verarbeitungsverzeichnis: 3,
  'technische-massnahmen': 4,
  loeschkonzept: 5,
  folgenabschaetzung: 4,
  drittlaender: 2,
  auftragsverarbeiter: 2,
  betroffenenrechte: 3,
  datenpanne: 2,
  'regeln-team': 3,
  unterweisung: 4,
  'aushang-team': 1,
  'seiten-insights': 2,
  barrierefreiheit: 2,
  'app-review': 2,
  einladung: 1,
};

async function expectNothingCut(document: Document): Promise<number> {
  const { bytes, pages: count } = await renderPdf(document, imprint, fonts);
  const { pages } = await readPdf(bytes);
  expect(pages).toHaveLength(count);
  for (const { pieces } of pages) {
    expect(pieces.filter(({ left, right }) => left < a4.left || right > a4.right)).toEqual([]);
    expect(pieces.filter(({ baseline }) => baseline < 30 || baseline > 800)).toEqual([]);
  }
  const body = bodyText(pages);
  const cells = sentencesOf(document).flatMap((sentence) => sentence.split(' | '));
  expect(cells.filter((cell) => !body.includes(squeezed(cell)))).toEqual([]);
  return count;
}

describe('a paper as PDF', () => {
  it.each(papers.map((paper) => [paper.id, paper] as const))('%s has every sentence, within its margins', async (id, paper) => {
    expect(await expectNothingCut(composePaper(paper, facts))).toBe(pagesOf[id]);
  });

  it('is tagged, in German, with its title, and embeds its fonts', async () => {
    const { bytes } = await renderPdf(paperOf('loeschkonzept', facts), imprint, fonts);
    const { document, pages } = await readPdf(bytes);
    expect(await document.getMarkInfo()).toEqual(
      new Map([
        ['Marked', true],
        ['UserProperties', false],
        ['Suspects', false],
      ]),
    );
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
    expect(info).toMatchObject({ Title: 'Löschkonzept', Author: 'Lindenhof Jugendhilfe e. V.', Language: 'de-DE' });
    const roles = new Set(pages.flatMap((page) => page.roles));
    for (const role of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'Caption', 'TR', 'TH', 'TD'])
      expect([...roles]).toContain(role);
    const file = Buffer.from(bytes).toString('latin1');
    expect(file.match(/\/FontFile2 /g)?.length).toBe(2);
    expect(file).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it('dates each page, names the configuration and numbers the pages', async () => {
    const { pages } = await readPdf((await renderPdf(paperOf('drittlaender', facts), imprint, fonts)).bytes);
    const feet = pages.map(({ pieces }) => pieces.filter(({ baseline }) => baseline < footTop).map(({ text }) => text));
    expect(feet).toEqual([
      ['Stand: 30. November 2026 · Konfiguration 3f2a9c51d0e4 · Pforte 0.1.0', 'Übermittlung in Drittländer · Seite 1 von 2'],
      ['Stand: 30. November 2026 · Konfiguration 3f2a9c51d0e4 · Pforte 0.1.0', 'Übermittlung in Drittländer · Seite 2 von 2'],
    ]);
  });

  it('comes out the same, byte by byte, for the same day and configuration', async () => {
    const document = paperOf('aushang-team', facts);
    const [one, two] = [await renderPdf(document, imprint, fonts), await renderPdf(document, imprint, fonts)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  it('has no ink in its outer ten millimetres, and some on every page', async () => {
    const pictures = await picturesOf((await renderPdf(paperOf('folgenabschaetzung', facts), imprint, fonts)).bytes);
    expect(pictures).toHaveLength(4);
    for (const picture of pictures) {
      expect(inkIn(picture, (x, y) => x < 28 || y < 28 || x > picture.width - 28 || y > picture.height - 28)).toBe(0);
      expect(inkIn(picture, () => true)).toBeGreaterThan(500);
    }
  });
});

describe('a paper of an awkward facility', () => {
  const long = 'Evangelische Beratungsstelle für Familien-, Erziehungs-, Lebenssa';
  it.each([
    ['a name of 63 characters', { 'facility/name': long.slice(0, 63), newsletter: undefined }],
    ['a name from right to left', { 'facility/name': 'بيت الشباب', 'facility/carrier': 'מרכז הנוער e. V.' }],
    ['umlauts, signs and other scripts', { 'facility/name': 'Größe & Übermut „Straße“ Łódź Київ', 'facility/shortName': 'Größe' }],
    [
      'one channel, nothing optional, one month',
      {
        'channels/messenger': undefined,
        newsletter: undefined,
        topics: [],
        'retention/contactMonths': 1,
        'contact/secureEmail': undefined,
        'contact/appointment': undefined,
        'contact/visit': undefined,
        'contact/youthOffice': undefined,
        'contact/substitute': undefined,
        'contact/urgentPhone': undefined,
      },
    ],
    [
      'a mail address that fills a line',
      { 'contact/dataProtection': `${'datenschutzbeauftragte.'.repeat(4)}stelle@lindenhof.example.org` },
    ],
  ])('%s: nothing is cut', async (_what, changes) => {
    const awkward = await factsWith(changes);
    for (const id of ['datenschutzhinweise', 'verarbeitungsverzeichnis', 'regeln-team']) await expectNothingCut(paperOf(id, awkward));
    expect(await expectNothingCut(paperOf('aushang-team', awkward))).toBe(1);
  });
});
