import { describe, expect, it } from 'vitest';
import { fileWith, load, snapshotOf } from './setting.ts';

const mistakesOf = (changes: Readonly<Record<string, unknown>>) => {
  const loaded = load(fileWith(changes));
  return loaded.ok ? [] : loaded.mistakes.map(({ path, problem }) => `${path}: ${problem}`);
};

describe('what flyers need of the file', () => {
  it('stands in the snapshot, each source with its id', () => {
    const { flyers, whatsapp, messenger } = snapshotOf(
      fileWith({
        flyers: { sources: ['Wartezimmer', 'Tag der offenen Tür'], colour: '#1D5C63' },
        'channels/whatsapp/number': '+49 30 23125014',
        'channels/messenger/username': 'jugendberatung.lindenhof',
      }),
    );
    expect(flyers).toEqual({
      sources: [
        { id: 'wartezimmer', word: 'Wartezimmer' },
        { id: 'tag-der-offenen-tuer', word: 'Tag der offenen Tür' },
      ],
      colour: '#1d5c63',
    });
    expect([whatsapp?.handle, messenger?.handle]).toEqual(['+49 30 23125014', 'jugendberatung.lindenhof']);
  });

  it('may be left out', () => {
    const snapshot = snapshotOf(fileWith({ flyers: undefined, 'channels/whatsapp/number': undefined }));
    expect(snapshot).not.toHaveProperty('flyers');
    expect(snapshot.whatsapp).not.toHaveProperty('handle');
  });

  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{ flyers: { sources: ['Café', 'cafe'] } }, 'flyers.sources.1: "cafe" would be counted with "Café": give each its own'],
    [
      { flyers: { sources: ['Newsletter'] } },
      'flyers.sources.0: "Newsletter" is a wish that links can carry: name the place where the flyer lies',
    ],
    [{ flyers: { sources: ['غرفة الانتظار'] } }, 'flyers.sources.0: "غرفة الانتظار" has no Latin letter: links carry no others'],
    [
      { flyers: { sources: ['Raum (2)'] } },
      'flyers.sources.0: must be a word or two of at most 24 letters and digits: it stands in the prefilled text',
    ],
    [{ flyers: { sources: Array.from({ length: 13 }, (_, index) => `Ort ${index}`) } }, 'flyers.sources: are more than 12'],
    [{ flyers: { colour: 'petrol' } }, 'flyers.colour: is no colour (# and six digits of 0-9 and a-f)'],
    [{ 'channels/whatsapp/number': '030 23125014' }, 'channels.whatsapp.number: is no number with its country code ("+49 30 23125014")'],
    [
      { 'channels/messenger/username': '@linde' },
      'channels.messenger.username: is no name of a Facebook page (at least five letters, digits or dots, without @)',
    ],
  ])('%j is refused', (changes, mistake) => {
    expect(mistakesOf(changes)).toEqual([mistake]);
  });
});
