import type { FlyerWish } from '../../print/flyers/links.ts';
import type { FlyerWords } from '../../print/flyers/words.ts';
import { Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';

/** A link into a chat, and its code as an SVG that our own encoder drew. */
export interface FlyerLink {
  readonly channel: string;
  readonly label: string;
  readonly wish: FlyerWish;
  readonly url: string;
  /** The text that the person finds typed in already. */
  readonly sends: string | undefined;
  readonly code: string;
}

export interface FlyersData {
  /** Id of the chosen source; empty: none. */
  readonly source: string;
  readonly sources: readonly { readonly id: string; readonly word: string }[];
  readonly links: readonly FlyerLink[];
}

/** Links and codes of every chat, for one place where they hang or lie. */
export function flyersView(data: FlyersData, shell: Shell): Html {
  const { flyers } = shell.words;
  return html`<h1>${flyers.title}</h1>
<p class="lead">${flyers.lead}</p>
${data.links.length === 0 && html`<p>${flyers.none}</p>`}
${data.sources.length > 0 && chooser(data, shell)}
<p class="hint">${data.sources.length > 0 && flyers.counted} ${flyers.more}</p>
<div class="figures">${data.links.map((link) => card(link, data, shell))}</div>
${data.links.length > 0 && html`<p class="hint">${flyers.small}</p>`}`;
}

function chooser({ source, sources }: FlyersData, { words: { flyers }, link }: Shell): Html {
  return html`<nav class="choices unprinted" aria-label="${flyers.choose}"><ul>${[{ id: '', word: flyers.anywhere }, ...sources].map(
    ({ id, word }) => html`<li><a href="${link(`/flyers?source=${id}`)}"${id === source && html` aria-current="true"`}>${word}</a></li>`,
  )}</ul></nav>`;
}

function card({ channel, label, wish, url, sends, code }: FlyerLink, { source }: FlyersData, shell: Shell): Html {
  const { flyers } = shell.words;
  const name = flyers.heading(label, flyers.wishes[wish]);
  const to = (path: string) => shell.link(`${path}channel=${channel}&wish=${wish}&source=${source}`);
  return html`<section class="figure"><h2>${name}</h2>
<div class="qr" lang="de">${new Html(code)}</div>
<p class="copy">${url}</p>
${sends !== undefined && html`<p class="hint">${flyers.sends(sends)}</p>`}
<ul class="plain">
<li><a href="${to('/flyers/code?as=svg&')}" aria-label="${name}: ${flyers.svg}">${flyers.svg}</a></li>
<li><a href="${to('/flyers/code?as=png&')}" aria-label="${name}: ${flyers.png}">${flyers.png}</a></li>
${wish === 'contact' && html`<li><a href="${to('/flyers/sheet?')}" aria-label="${label}: ${flyers.sheet}">${flyers.sheet}</a></li>`}
</ul></section>`;
}

export interface SheetData {
  readonly source: string;
  /** Absent: no such chat. */
  readonly sheet:
    | { readonly house: string; readonly words: FlyerWords; readonly code: string; readonly offers: readonly { readonly code: string }[] }
    | undefined;
}

/** One page for a wall, to be printed by the browser. Its words are German: clients read them. */
export function sheetView({ source, sheet }: SheetData, { words: { flyers }, link }: Shell): Html {
  const actions = html`<p class="actions unprinted"><button type="button" data-print hidden>${flyers.print}</button>
<a href="${link(`/flyers?source=${source}`)}">${flyers.back}</a></p>`;
  if (!sheet) return html`<h1>${flyers.title}</h1>\n<p>${flyers.none}</p>\n${actions}`;
  const { house, words, code, offers } = sheet;
  return html`${actions}
<article class="sheet" lang="de"><p class="house">${house}</p>
<h1>${words.headline[0]} ${words.headline[1]}</h1>
<div class="main"><div class="qr">${new Html(code)}</div>
<div><ol>${words.steps.map((step) => html`<li>${step}</li>`)}</ol>
<p class="typed">${words.typed.map((line, index) => html`${index > 0 && html`<br>`}${line}`)}</p>
<p>${words.promise}</p></div></div>
<p class="rule">${words.rule} <strong>${words.danger}</strong></p>
${words.offers.map(
  ({ title, text }, index) =>
    html`<section class="offer"><div class="qr">${new Html(offers[index]?.code ?? '')}</div><div><h2>${title}</h2><p>${text}</p></div></section>`,
)}
<p class="foot">${[words.foot.house, ...words.foot.links, ...words.foot.notes].join(' · ')}</p></article>`;
}
