import { toLocal } from '../../calendar/berlin.ts';
import type { EpochMs, OpeningStatus } from '../../calendar/rules.ts';
import { type AttentionData, attentionList } from '../attention.ts';
import { dayIn, openingIn } from '../day-names.ts';
import { dayPlot } from '../day-plot.ts';
import { flag, type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { momentInWords } from '../moment.ts';
import type { Problem, Words } from '../words.ts';

export interface TodayChannel {
  /** As a form names it. */
  readonly id: string;
  readonly label: string;
  readonly opening: OpeningStatus | undefined;
  /** Texts that a known person who writes now would read. */
  readonly reads: readonly string[];
  readonly isByHand: boolean;
}

export interface TodayData {
  readonly now: EpochMs;
  readonly channels: readonly TodayChannel[];
  readonly mayChange: boolean;
  /** The setting that a step back would restore. */
  readonly undo: string | undefined;
  readonly attention: AttentionData;
  readonly days: readonly { readonly date: string; readonly count: number }[];
  readonly problem: Problem | undefined;
  /** End and channel that were given and not taken. */
  readonly typed: { readonly until: string | undefined; readonly channel: string | undefined };
}

export function todayView(data: TodayData, shell: Shell): Html {
  const { words } = shell;
  const { today, problems } = words;
  return html`${data.undo !== undefined && data.mayChange && undoForm(data.undo, shell)}
<h1>${today.title}<small>${dayIn(data.now, shell.language)}</small></h1>
${data.problem && problem(problems[data.problem])}
${data.mayChange && mainSwitch(data, shell)}
<div class="cards">${data.channels.map((channel) => card(channel, data, shell))}</div>
${data.mayChange && moreSwitches(data, shell)}
<h2>${today.attention}</h2>
${attentionList(data.attention, data.now, shell)}
<h2>${today.answers}</h2>
${data.days.every(({ count }) => count === 0) ? html`<p>${today.answersNone}</p>` : dayPlot(data.days, shell.language, { day: today.day, count: today.count, table: today.table })}`;
}

function undoForm(undo: string, { words, link }: Shell): Html {
  return html`<form method="post" action="${link('')}" class="undo"><input type="hidden" name="undo" value="${undo}"><button name="act" value="undo">${words.today.undo}</button></form>`;
}

function card(channel: TodayChannel, { now, mayChange, channels }: TodayData, shell: Shell): Html {
  const { label, opening, reads } = channel;
  const { today } = shell.words;
  if (!opening) return html``;
  const state = opening.open ? 'open' : 'away';
  return html`<section class="card ${state}" aria-label="${label}">
<p class="channel">${label}</p>
<p class="state"><strong>${today[state]}</strong> ${untilOf(opening, now, shell)}</p>
<p class="hint">${becauseOf(opening, today)}</p>
<details><summary>${today.reads}</summary>
${reads.length === 0 ? html`<p>${today.readsNothing}</p>` : reads.map((text) => html`<p class="bubble" lang="de">${text}</p>`)}
</details>
${mayChange && channels.length > 1 && switchOfOne(channel, shell)}
</section>`;
}

/** A holiday and the reason of a closure are the facility's own words. */
function becauseOf({ holiday, closure, because }: OpeningStatus, today: Words['today']): Html | string {
  const own = holiday ?? closure?.reason;
  return own === undefined ? today.because[because] : html`<span lang="de">${own}</span>`;
}

function untilOf({ open, until, nextOpening }: OpeningStatus, now: EpochMs, { words: { today }, language }: Shell): string {
  if (open) return until === undefined ? '' : today.openUntil(momentInWords(until, now, language));
  return nextOpening === undefined ? today.noEnd : today.awayUntil(openingIn(now, nextOpening, language));
}

/** Above the cards: within a thumb's reach before anything is scrolled. */
function mainSwitch({ channels }: TodayData, { words: { today }, link }: Shell): Html {
  const isOpen = channels.some(({ opening }) => opening?.open);
  const isByHand = channels.some((channel) => channel.isByHand);
  return html`<form method="post" action="${link('')}" class="switch">
${isOpen && html`<button class="main" name="act" value="close">${today.close}</button>`}
${isByHand && html`<button${!isOpen && html` class="main"`} name="act" value="auto">${today.back}</button>`}
</form>`;
}

/** One channel's own; what is set for the others stays. */
function switchOfOne({ id, label, opening, isByHand }: TodayChannel, { words: { today }, link }: Shell): Html {
  const [act, button] = isByHand ? ['auto', today.backOne(label)] : ['close', today.closeOne(label)];
  return html`${
    (isByHand || opening?.open) &&
    html`<form method="post" action="${link('')}"><input type="hidden" name="channel" value="${id}"><button class="plain" name="act" value="${act}">${button}</button></form>`
  }`;
}

function moreSwitches({ now, typed, channels }: TodayData, { words: { today }, link }: Shell): Html {
  const tomorrow = toLocal(now + 24 * 60 * 60_000).date;
  return html`<details class="more"${flag('open', typed.until !== undefined)}><summary>${today.more}</summary>
<form method="post" action="${link('')}">
<label for="until">${today.until}</label>
<input id="until" name="until" type="datetime-local" required value="${typed.until ?? `${tomorrow}T09:00`}" min="${toLocal(now).date}T00:00">
${channels.length > 1 && channelChoice(channels, typed.channel, today)}
<div class="actions"><button name="act" value="away">${today.awayTill}</button><button name="act" value="open">${today.openTill}</button></div>
</form></details>`;
}

function channelChoice(channels: TodayData['channels'], chosen: string | undefined, { which, all }: Words['today']): Html {
  return html`<label for="channel">${which}</label>
<select id="channel" name="channel"><option value="">${all}</option>${channels.map(
    ({ id, label }) => html`<option value="${id}"${flag('selected', id === chosen)}>${label}</option>`,
  )}</select>`;
}
