import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { type FlyerFacts, flyerFactsOf } from '../../../../shared/print/flyers/facts.ts';
import { type FlyerFormat, flyerFormats } from '../../../../shared/print/flyers/formats.ts';
import { chatLink } from '../../../../shared/print/flyers/links.ts';
import { type Logo, readLogo } from '../../../../shared/print/flyers/logo.ts';
import { NoChat, renderFlyer } from '../../../../shared/print/flyers/render-flyer.ts';
import { DoesNotFit } from '../../../../shared/print/flyers/sheet.ts';
import { flyerWords } from '../../../../shared/print/flyers/words.ts';
import { readPdf, squeezed } from '../papers/read-pdf.ts';
import { at, configuredWith, decoded, figuresOf, flyerFactsWith, fonts, pagesOf } from './setting.ts';

const pagesOfFormat: Readonly<Record<string, number>> = { visitenkarte: 2, 'karte-a6': 2, 'flyer-a5': 1, 'plakat-a4': 1 };
const millimetre = 72 / 25.4;
const { facts, snapshot } = await configuredWith();
const [wartezimmer] = facts.flyers.sources;

const logo = ((): Logo => {
  const canvas = createCanvas(400, 400);
  const context = canvas.getContext('2d');
  context.fillStyle = '#b03060';
  context.arc(200, 200, 190, 0, 7);
  context.fill();
  const read = readLogo(canvas.toBuffer('image/png'));
  if (!read.ok) throw new Error(read.problem);
  return read.logo;
})();

const formatOf = (id: string): FlyerFormat => {
  const format = flyerFormats.find((one) => one.id === id);
  if (!format) throw new Error(id);
  return format;
};

const render = (format: FlyerFormat, of: FlyerFacts, more: { readonly logo?: Logo } = {}) =>
  renderFlyer(format, { facts: of, source: wartezimmer, fonts, at, ...more });

/** Words that must stand on every format: the card has no room for the house's name a second time. */
function wordsOn({ id }: FlyerFormat, of: FlyerFacts): readonly string[] {
  const [chat] = of.chats;
  if (!chat) return [];
  const { headline, steps, typed, rule, danger, offers, foot } = flyerWords(of, chat);
  const offered = id === 'visitenkarte' ? offers.slice(0, 1) : offers;
  return [
    of.facility.name,
    ...headline,
    ...steps,
    ...typed,
    ...rule.split('\n'),
    danger,
    ...offered.flatMap(({ title, text }) => [title, ...text.split('\n')]),
    ...(id === 'visitenkarte' ? [] : [foot.house]),
    ...foot.links,
    ...foot.notes,
  ];
}

async function expectWhole(format: FlyerFormat, of: FlyerFacts, more: { readonly logo?: Logo } = {}): Promise<void> {
  const { bytes, pages: count } = await render(format, of, more);
  const { pages } = await readPdf(bytes);
  expect([count, pages.length]).toEqual([pagesOfFormat[format.id], pagesOfFormat[format.id]]);
  // Three millimetres of bleed, and three within that the knife may take.
  const [right, top] = [(format.width + 3 - 3) * millimetre, (format.height + 3 - 3) * millimetre];
  for (const { pieces } of pages) {
    expect(pieces.filter((piece) => piece.left < 6 * millimetre || piece.right > right)).toEqual([]);
    expect(pieces.filter(({ baseline }) => baseline < 6 * millimetre || baseline > top)).toEqual([]);
  }
  const text = squeezed(pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(''));
  const wanted = wordsOn(format, of).filter(
    (words) => !(more.logo && format.id === 'visitenkarte' && /öffnen|scannen$|abschicken$/.test(words)),
  );
  expect(wanted.filter((words) => !text.includes(squeezed(words)))).toEqual([]);
}

const formats = flyerFormats.map((format) => [format.id, format] as const);

describe.each(formats)('%s', (_id, format) => {
  it('has every word, away from the knife', async () => {
    await expectWhole(format, facts);
    await expectWhole(format, facts, { logo });
    await expectWhole(format, { ...facts, isSimple: true });
  });

  it('is print-ready: bleed, boxes, inks, embedded fonts', async () => {
    const { bytes } = await render(format, facts);
    const file = Buffer.from(bytes).toString('latin1');
    const [right, top] = [(format.width + 6) * millimetre, (format.height + 6) * millimetre];
    const boxes = (name: string) =>
      [...file.matchAll(new RegExp(`/${name} \\[([^\\]]+)\\]`, 'g'))].map(([, numbers = '']) => numbers.split(' ').map(Number));
    const near = (numbers: readonly number[]) => numbers.map((number) => expect.closeTo(number, 1));
    const count = pagesOfFormat[format.id] ?? 0;
    expect(boxes('MediaBox')).toEqual(Array(count).fill(near([0, 0, right, top])));
    expect(boxes('BleedBox')).toEqual(Array(count).fill(near([0, 0, right, top])));
    const cut = 3 * millimetre;
    expect(boxes('TrimBox')).toEqual(Array(count).fill(near([cut, cut, right - cut, top - cut])));
    expect(file.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(file).not.toMatch(/Helvetica/);
    const { document } = await readPdf(bytes);
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    for (let number = 1; number <= document.numPages; number += 1) {
      const { fnArray } = await (await document.getPage(number)).getOperatorList();
      expect(fnArray).not.toContain(OPS.paintImageXObject);
    }
    expect(file).not.toContain('/DeviceRGB');
  });

  it('is tagged: language, title, headline, and words for every code', async () => {
    const { bytes } = await render(format, facts, { logo });
    const { document, pages } = await readPdf(bytes);
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
    expect(info).toMatchObject({
      Title: `Schreib uns auf WhatsApp: Jugendberatung Lindenhof (${format.title})`,
      Author: 'Lindenhof Jugendhilfe e. V.',
      Language: 'de-DE',
    });
    expect(pages[0]?.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'P', 'Figure']));
    const alts = (await figuresOf(bytes, 36)).map(({ alt }) => alt);
    expect(alts).toContain('QR-Code: öffnet den Chat auf WhatsApp mit Jugendberatung Lindenhof, wa.me/493023125014');
    expect(alts).toContain('QR-Code: meldet den Wunsch nach dem Newsletter auf WhatsApp mit Jugendberatung Lindenhof, wa.me/493023125014');
    expect(alts).toContain('Logo: Lindenhof');
  });

  it.each([
    ['no logo', {}],
    ['a logo', { logo }],
  ])('has codes that are read in its picture at 300 dpi, with %s', async (_with, more) => {
    const { bytes } = await render(format, facts, more);
    const codes = (await figuresOf(bytes, 300)).filter(({ alt }) => alt.startsWith('QR-Code'));
    const read = codes.map(({ picture }) => decoded(picture));
    const [whatsapp, messenger] = facts.chats;
    if (!whatsapp || !messenger) throw new Error('The example has two chats.');
    expect(read.toSorted()).toEqual(
      [
        ...(format.id === 'visitenkarte' ? [] : [chatLink(messenger, 'contact', wartezimmer)]),
        chatLink(whatsapp, 'contact', wartezimmer),
        chatLink(whatsapp, 'newsletter', wartezimmer),
      ].toSorted(),
    );
  });

  it('reaches into the bleed with its ground, above and below', async () => {
    const [front] = await pagesOf((await render(format, facts)).bytes, 72);
    if (!front) throw new Error('no page');
    const colourAt = (x: number, y: number) => [...front.data.slice((y * front.width + x) * 4, (y * front.width + x) * 4 + 3)];
    expect(colourAt(1, 1)).toEqual(colourAt(12, 12));
    expect(colourAt(1, 1)).not.toEqual([255, 255, 255]);
    expect(colourAt(1, front.height - 2)).toEqual(colourAt(1, 1));
  });

  it('says what to do before anything else: the headline in the largest letters, the code over a third of the width', async () => {
    const { bytes } = await render(format, facts);
    const { document } = await readPdf(bytes);
    const { items } = await (await document.getPage(1)).getTextContent();
    const heights = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str.trim(), height: item.height }] : [],
    );
    const largest = Math.max(...heights.map(({ height }) => height));
    expect(heights.filter(({ height }) => height > largest * 0.9).map(({ text }) => text)).toEqual(['Schreib uns', 'auf WhatsApp']);
    expect(heights.filter(({ height }) => height < largest * 0.9).every(({ height }) => height < largest * 0.6)).toBe(true);
    const [code] = await figuresOf(bytes, 72);
    // The figure has a millimetre around it.
    expect(((code?.picture.width ?? 0) / millimetre - 2) / format.width).toBeGreaterThan(0.4);
  });

  it('comes out the same, byte by byte', async () => {
    const [one, two] = [await render(format, facts), await render(format, facts)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });
});

describe('an awkward facility', () => {
  const instagram = { igUserId: '17841400000000001', pageId: '100000000000001', appId: '900000000000001', username: 'a'.repeat(30) };
  it.each([
    ['a name of 63 characters', { 'facility/name': 'Evangelische Beratungsstelle für Familien-, Erziehungs-, Lebens' }],
    [
      'a name of 63 characters without a space',
      { 'facility/name': 'Kinderjugendfamilienerziehungslebensschuldensuchtberatungsstelle'.slice(0, 63) },
    ],
    ['a name from right to left', { 'facility/name': 'بيت الشباب', 'facility/shortName': 'מרכז', 'facility/carrier': 'מרכז הנוער e. V.' }],
    ['umlauts, signs and other scripts', { 'facility/name': 'Größe & Übermut „Straße“ Łódź Київ' }],
    ['no newsletter', { newsletter: undefined }],
    ['Messenger alone', { 'channels/whatsapp': undefined }],
    ['WhatsApp alone, no newsletter', { 'channels/messenger': undefined, newsletter: undefined }],
    ['three channels, said Sie', { 'facility/address': 'Sie', topics: [], 'channels/instagram': instagram }],
    ['a team on WhatsApp', { 'channels/whatsapp/inbox': 'staffed' }],
    ['long links', { 'contact/privacyLink': `https://www.${'lange-namen-'.repeat(6)}lindenhof.example.org/datenschutz/messenger` }],
  ])('%s: every format is whole', async (_what, changes) => {
    const awkward = await flyerFactsWith(changes);
    for (const format of flyerFormats) await expectWhole(format, awkward);
    // Simple language has one line more, and the card the least room.
    await expectWhole(formatOf('visitenkarte'), { ...awkward, isSimple: true });
  });

  it('without a chat there is nothing to print', async () => {
    const silent = await flyerFactsWith({ 'channels/messenger': undefined, 'channels/whatsapp/number': undefined });
    await expect(render(formatOf('plakat-a4'), silent)).rejects.toThrow(NoChat);
  });

  it('says which words have no room', async () => {
    const topics = Array.from({ length: 12 }, (_, index) => `Gruppe ${index} für Angehörige und Freunde`);
    const wordy = { ...facts, newsletter: { name: 'Post', topics, frequency: 'ab und zu' } };
    await expect(render(formatOf('visitenkarte'), wordy)).rejects.toThrow(DoesNotFit);
  });
});

describe('what a flyer says', () => {
  const said = (of: FlyerFacts) => {
    const [chat] = of.chats;
    if (!chat) throw new Error('no chat');
    return flyerWords(of, chat);
  };

  it('has the house rules in one sentence, and who reads', () => {
    const { rule, promise, danger } = said(facts);
    expect(rule).toBe(
      'Auf WhatsApp antwortet ein Automat und kein Mensch liest mit; Vertrauliches sag uns bitte am Telefon: 030\u00a023125\u00a0100.',
    );
    expect([promise, danger]).toEqual(['Automatische Antwort, Tag und Nacht.', 'Bei Gefahr: 112 anrufen.']);
  });

  it('is made of what is published alone, where there is no file', () => {
    const published = flyerFactsOf(snapshot);
    if (!published) throw new Error('The snapshot has no imprint.');
    expect(said(published).foot).toEqual({
      house: 'Jugendberatung Lindenhof, Telefon 030\u00a023125\u00a0100',
      links: ['Datenschutz: lindenhof.example.org/datenschutz'],
      notes: [],
    });
    expect(said(published).offers[0]?.text).toContain('Ferienangebote; höchstens 2 Ausgaben im Monat, ab 16 Jahren.');
  });

  it('keeps to the facility’s Sie, also in simple language', async () => {
    const sie = await flyerFactsWith({ 'facility/address': 'Sie', topics: [] });
    for (const of of [sie, { ...sie, isSimple: true }]) {
      expect(JSON.stringify(said(of))).not.toMatch(/\b(?:du|dich|dir|dein\w*|schreib|ruf|sag|scann|willst)\b/i);
    }
    expect(said(sie).headline).toEqual(['Schreiben Sie uns', 'auf WhatsApp']);
  });

  it('explains the newsletter with what was promised', () => {
    expect(said(facts).offers[0]).toMatchObject({
      title: 'Newsletter „Lindenhof-Post“',
      text: 'Gruppen, Ausflüge und Ferienangebote; höchstens zwei im Monat, ab 16 Jahren. Code scannen, abschicken, mit START bestätigen. Mit STOPP meldest du dich jederzeit ab.',
    });
  });

  it('is short in simple language, two lines, and called a draft until it was checked', async () => {
    const simple = said({ ...facts, isSimple: true });
    expect(simple.rule.split('\n')).toEqual([
      'Ein Computer antwortet. Kein Mensch liest mit.',
      'Schreib bitte nichts Geheimes. Ruf uns an: 030\u00a023125\u00a0100.',
    ]);
    expect(simple.foot.notes).toEqual(['Dieser Text ist ein Entwurf in einfacher Sprache.']);
    const reviewed = await flyerFactsWith({ languages: [{ language: 'de-simple', reviewed: '2026-11-20' }] });
    expect(said({ ...reviewed, isSimple: true }).foot.notes).toEqual([]);
  });
});
