import { describe, expect, it } from 'vitest';
import { facilityWords } from '../../../../shared/facility/facility-words.ts';
import { chatLink, prefilledText } from '../../../../shared/print/flyers/links.ts';
import { understand } from '../../../../shared/understanding/understand.ts';
import { configuredWith } from './setting.ts';

const instagram = { igUserId: '17841400000000001', pageId: '100000000000001', appId: '900000000000001', username: 'lindenhof_jugend' };
const { facts, snapshot } = await configuredWith({ 'channels/instagram': instagram, flyers: { sources: ['Wartezimmer', 'Café Süd'] } });
const words = facilityWords(snapshot);
const [, source] = facts.flyers.sources;
const links = (of: typeof source) => facts.chats.flatMap((chat) => [chatLink(chat, 'contact', of), chatLink(chat, 'newsletter', of)]);

describe('links into the chats', () => {
  it('begin the chat, or the wish, without a source', () => {
    expect(links(undefined)).toEqual([
      'https://wa.me/493023125014?text=Hallo',
      'https://wa.me/493023125014?text=Newsletter',
      'https://m.me/jugendberatung.lindenhof',
      'https://m.me/jugendberatung.lindenhof?ref=newsletter',
      'https://ig.me/m/lindenhof_jugend',
      'https://ig.me/m/lindenhof_jugend?ref=newsletter',
    ]);
  });

  it('bring the mark of their source along', () => {
    expect(links(source)).toEqual([
      'https://wa.me/493023125014?text=Hallo%20(Caf%C3%A9%20S%C3%BCd)',
      'https://wa.me/493023125014?text=Newsletter%20(Caf%C3%A9%20S%C3%BCd)',
      'https://m.me/jugendberatung.lindenhof?ref=cafe-sued',
      'https://m.me/jugendberatung.lindenhof?ref=newsletter_cafe-sued',
      'https://ig.me/m/lindenhof_jugend?ref=cafe-sued',
      'https://ig.me/m/lindenhof_jugend?ref=newsletter_cafe-sued',
    ]);
  });

  it.each([undefined, ...facts.flyers.sources])('are understood as they are meant, from %j', (of) => {
    for (const chat of facts.chats) {
      for (const [wish, commands] of [
        ['contact', []],
        ['newsletter', ['subscribe']],
      ] as const) {
        const link = new URL(chatLink(chat, wish, of));
        const [text, ref] = [link.searchParams.get('text'), link.searchParams.get('ref')];
        const said = { ...(text !== null && { text }), ...(ref !== null && { ref }) };
        const meaning = understand(said, words);
        expect({ commands: meaning.commands, maybe: meaning.maybe, source: meaning.source }).toEqual({
          commands,
          maybe: [],
          source: of?.id,
        });
        expect(text ?? undefined).toBe(prefilledText(chat, wish, of));
      }
    }
  });

  it('go by the Page’s id where Messenger has no name, and lead nowhere without a number', async () => {
    const { facts: bare } = await configuredWith({ 'channels/messenger/username': undefined, 'channels/whatsapp/number': undefined });
    expect(bare.chats.map(({ address }) => address)).toEqual(['m.me/100000000000001']);
  });
});
