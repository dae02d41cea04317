import { toLocal } from '../../calendar/berlin.ts';
import type { EpochMs, OpeningStatus } from '../../calendar/rules.ts';
import { dateInWords, nextOpeningInWords, timeInWords } from '../../calendar/wording.ts';
import { dayPlot } from '../day-plot.ts';
import { flag, type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import type { Problem, Words } from '../words.ts';

export interface TodayChannel {
  readonly label: string;
  readonly opening: OpeningStatus | undefined;
  /** Texts that a known person who writes now would read. */
  readonly reads: readonly string[];
}

export interface TodayData {
  readonly now: EpochMs;
  readonly channels: readonly TodayChannel[];
  readonly isByHand: boolean;
  readonly isOpen: boolean;
  readonly mayChange: boolean;
  /** The setting that a step back would restore. */
  readonly undo: string | undefined;
  /** Answers that wait to be sent for a while. */
  readonly late: number;
  /** There is one admin only, and it is the reader. */
  readonly isAlone: boolean;
  readonly days: readonly { readonly date: string; readonly count: number }[];
  readonly problem: Problem | undefined;
  /** The end that was typed and not taken. */
  readonly typed: string | undefined;
}

export function todayView(data: TodayData, shell: Shell): Html {
  const { words } = shell;
  const { today, problems } = words;
  return html`${data.undo !== undefined && data.mayChange && undoForm(data.undo, shell)}
<h1>${today.title}<small>${dateInWords(data.now)}</small></h1>
${data.problem && problem(problems[data.problem])}
${data.mayChange && mainSwitch(data, shell)}
<div class="cards">${data.channels.map((channel) => card(channel, data.now, words))}</div>
${data.mayChange && moreSwitches(data, shell)}
<h2>${today.attention}</h2>
<ul class="rows">
${data.late > 0 && html`<li class="warn">${today.overdue(data.late)}</li>`}
${data.isAlone && html`<li><a href="${shell.link('/team')}">${today.alone}</a></li>`}
${data.late === 0 && !data.isAlone && html`<li>${today.nothing}</li>`}
</ul>
<h2>${today.answers}</h2>
${data.days.every(({ count }) => count === 0) ? html`<p>${today.answersNone}</p>` : dayPlot(data.days, { day: today.day, count: today.count, table: today.table })}`;
}

function undoForm(undo: string, { words, link }: Shell): Html {
  return html`<form method="post" action="${link('')}" class="undo"><input type="hidden" name="undo" value="${undo}"><button name="act" value="undo">${words.today.undo}</button></form>`;
}

function card({ label, opening, reads }: TodayChannel, now: EpochMs, { today }: Words): Html {
  if (!opening) return html``;
  const state = opening.open ? 'open' : 'away';
  return html`<section class="card ${state}" aria-label="${label}">
<p class="channel">${label}</p>
<p class="state"><strong>${today[state]}</strong> ${untilOf(opening, now, today)}</p>
<p class="hint">${opening.holiday ?? opening.closure?.reason ?? today.because[opening.because]}</p>
<details><summary>${today.reads}</summary>
${reads.length === 0 ? html`<p>${today.readsNothing}</p>` : reads.map((text) => html`<p class="bubble">${text}</p>`)}
</details>
</section>`;
}

function untilOf({ open, until, nextOpening }: OpeningStatus, now: EpochMs, today: Words['today']): string {
  if (open) return until === undefined ? '' : today.openUntil(momentOf(until, now));
  return nextOpening === undefined ? today.noEnd : today.awayUntil(nextOpeningInWords(now, nextOpening));
}

/** "16 Uhr" today, "Dienstag, 24. November, 9 Uhr" on another day. */
function momentOf(at: EpochMs, now: EpochMs): string {
  const time = `${timeInWords(at)} Uhr`;
  return toLocal(at).date === toLocal(now).date ? time : `${dateInWords(at)}, ${time}`;
}

/** Above the cards: within a thumb's reach before anything is scrolled. */
function mainSwitch({ isOpen, isByHand }: TodayData, { words: { today }, link }: Shell): Html {
  return html`<form method="post" action="${link('')}" class="switch">
${isOpen && html`<button class="main" name="act" value="close">${today.close}</button>`}
${isByHand && html`<button${!isOpen && html` class="main"`} name="act" value="auto">${today.back}</button>`}
</form>`;
}

function moreSwitches({ now, typed }: TodayData, { words: { today }, link }: Shell): Html {
  const tomorrow = toLocal(now + 24 * 60 * 60_000).date;
  return html`<details class="more"${flag('open', typed !== undefined)}><summary>${today.more}</summary>
<form method="post" action="${link('')}">
<label for="until">${today.until}</label>
<input id="until" name="until" type="datetime-local" required value="${typed ?? `${tomorrow}T09:00`}" min="${toLocal(now).date}T00:00">
<div class="actions"><button name="act" value="away">${today.awayTill}</button><button name="act" value="open">${today.openTill}</button></div>
</form></details>`;
}
