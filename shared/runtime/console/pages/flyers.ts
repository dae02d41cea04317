import { type FlyersData, flyersView, sheetView } from '../../../console/pages/flyers.ts';
import { codeAsPng, codeAsSvg, codeOf } from '../../../print/flyers/code.ts';
import { type FlyerChat, type FlyerFacts, flyerFactsOf } from '../../../print/flyers/facts.ts';
import { chatLink, codeName, type FlyerWish, prefilledText, wishesOf } from '../../../print/flyers/links.ts';
import { codeLabel, flyerWords } from '../../../print/flyers/words.ts';
import type { FlyerSource } from '../../../understanding/facility-words.ts';
import { type DeskVisit, deskPage } from '../page.ts';

/** Facts, chat and source that the address asks for; what there is none of is left out. */
interface Asked {
  readonly facts: FlyerFacts | undefined;
  readonly chat: FlyerChat | undefined;
  readonly source: FlyerSource | undefined;
}

function askedOf({ desk, query }: DeskVisit): Asked {
  const facts = flyerFactsOf(desk.snapshot);
  return {
    facts,
    chat: facts?.chats.find(({ channel }) => channel === query.get('channel')),
    source: facts?.flyers.sources.find(({ id }) => id === query.get('source')),
  };
}

function svgOf(facts: FlyerFacts, chat: FlyerChat, wish: FlyerWish, source: FlyerSource | undefined): string {
  return codeAsSvg(codeOf(chatLink(chat, wish, source)), codeLabel(facts, chat, wish));
}

/** The page where no chat can be linked. */
const nothing: FlyersData = { source: '', sources: [], links: [] };

/** Links into every chat, with their codes, of what is published. */
export const flyersPage = deskPage({
  path: '/flyers',
  roles: 'anybody',
  title: (words) => words.flyers.title,
  load(visit: DeskVisit) {
    const { facts, source } = askedOf(visit);
    if (!facts) return nothing;
    const linkOf = (chat: FlyerChat, wish: FlyerWish) => ({
      ...{ channel: chat.channel, label: chat.label, wish, url: chatLink(chat, wish, source) },
      ...{ sends: prefilledText(chat, wish, source), code: svgOf(facts, chat, wish, source) },
    });
    return {
      source: source?.id ?? '',
      sources: facts.flyers.sources,
      links: facts.chats.flatMap((chat) => wishesOf(facts).map((wish) => linkOf(chat, wish))),
    };
  },
  view: flyersView,
});

/** One code as a file: `as=svg` for a print shop, otherwise a picture. */
export const flyerCodePage = deskPage({
  path: '/flyers/code',
  roles: 'anybody',
  title: (words) => words.flyers.title,
  load(visit: DeskVisit) {
    const { facts, chat = facts?.chats[0], source } = askedOf(visit);
    const wish: FlyerWish = facts?.newsletter && visit.query.get('wish') === 'newsletter' ? 'newsletter' : 'contact';
    if (!facts || !chat) return undefined;
    const name = codeName(chat, wish, source);
    if (visit.query.get('as') === 'svg') return { name: `${name}.svg`, type: 'image/svg+xml', body: svgOf(facts, chat, wish, source) };
    return { name: `${name}.png`, type: 'image/png', body: codeAsPng(codeOf(chatLink(chat, wish, source))) };
  },
  view: (file, shell) => file ?? flyersView(nothing, shell),
});

/** A sheet for the wall. */
export const flyerSheetPage = deskPage({
  path: '/flyers/sheet',
  roles: 'anybody',
  title: (words) => words.flyers.sheet,
  load(visit: DeskVisit) {
    const { facts, chat = facts?.chats[0], source } = askedOf(visit);
    if (!facts || !chat) return { source: '', sheet: undefined };
    const words = flyerWords(facts, chat);
    return {
      source: source?.id ?? '',
      sheet: {
        house: facts.facility.name,
        words,
        code: svgOf(facts, chat, 'contact', source),
        offers: words.offers.map((offer) => ({
          code: svgOf(facts, offer.chat, offer.kind === 'newsletter' ? 'newsletter' : 'contact', source),
        })),
      },
    };
  },
  view: sheetView,
});
