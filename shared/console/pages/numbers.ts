import type { LocalDate } from '../../calendar/rules.ts';
import { barPlot } from '../bar-plot.ts';
import { monthName, shortDay, wholeDay } from '../day-names.ts';
import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';
import { type Counted, ranges, type Series, type Span } from '../number-series.ts';

export interface NumbersData extends Counted {
  readonly span: Span;
  readonly earlier: LocalDate | undefined;
  readonly later: LocalDate | undefined;
  readonly mayDownload: boolean;
  /** Names that the facility gave its topics and flyers, by their ids. */
  readonly topics: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
}

export function numbersView(data: NumbersData, shell: Shell): Html {
  const { span, periods, series, months, grave } = data;
  const { numbers } = shell.words;
  const isEmpty = [...series, ...grave].every(({ sum }) => sum === 0);
  return html`<h1>${numbers.title}<small>${numbers.span(wholeDay(span.from, shell.language), wholeDay(span.to, shell.language))}</small></h1>
<p class="lead">${numbers.lead}</p>
${chooser(data, shell)}
${isEmpty && html`<p>${numbers.none}</p>`}
<div class="figures">${series.map((one) => figure(one, data, shell))}</div>
${tableOf(periods, series, data, shell)}
${grave.length > 0 && html`<h2>${numbers.grave}</h2>\n<p class="hint">${numbers.graveLead}</p>\n${wholeTable(months, grave, data, shell)}`}
<p><a href="${shell.link('/flyers')}">${shell.words.flyers.title}</a></p>
${data.mayDownload && html`<h2>${numbers.export}</h2>\n<p class="hint">${numbers.downloadHint}</p>\n<p><a class="button" href="${addressOf('/numbers/csv', span, shell)}">${numbers.download}</a></p>`}`;
}

function addressOf(path: string, { range, to }: Pick<Span, 'range' | 'to'>, { link }: Shell): string {
  return link(`${path}?range=${range}&to=${to}`);
}

function chooser({ span, earlier, later }: NumbersData, shell: Shell): Html {
  const { numbers } = shell.words;
  const step = (to: LocalDate | undefined, label: string) =>
    to !== undefined && html`<li><a href="${addressOf('/numbers', { ...span, to }, shell)}">${label}</a></li>`;
  return html`<nav class="choices unprinted" aria-label="${numbers.choose}"><ul>
${ranges.map((range) => html`<li><a href="${addressOf('/numbers', { range, to: span.to }, shell)}"${range === span.range && html` aria-current="true"`}>${numbers.ranges[range]}</a></li>`)}
${step(earlier, numbers.earlier)}${step(later, numbers.later)}</ul></nav>`;
}

function figure({ key, counts, sum }: Series, data: NumbersData, shell: Shell): Html {
  const [first = '', last = ''] = [data.periods[0], data.periods.at(-1)].map((period) => nameOf(period ?? '', shell));
  return html`<section class="figure"><h2>${labelOf(key, data, shell)}</h2><p class="quiet">${shell.words.numbers.sum(sum)}</p>
${sum > 0 && barPlot(counts, first, last)}</section>`;
}

function tableOf(periods: readonly string[], series: readonly Series[], data: NumbersData, shell: Shell): Html {
  return html`<details class="part"><summary>${shell.words.numbers.table}</summary>${wholeTable(periods, series, data, shell)}</details>`;
}

/** A row for each period, newest first. It scrolls within itself on a narrow screen. */
function wholeTable(periods: readonly string[], series: readonly Series[], data: NumbersData, shell: Shell): Html {
  const { numbers } = shell.words;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${numbers.table}"><table>
<thead><tr><th scope="col">${numbers.when}</th>${series.map(({ key }) => html`<th scope="col" class="number">${labelOf(key, data, shell)}</th>`)}</tr></thead>
<tbody>${periods
    .map(
      (period, index) =>
        html`<tr><th scope="row">${nameOf(period, shell)}</th>${series.map(({ counts }) => html`<td class="number">${counts[index] ?? 0}</td>`)}</tr>`,
    )
    .toReversed()}</tbody></table></div>`;
}

/** Day or month. */
function nameOf(period: string, { language }: Shell): string {
  return period.length > 7 ? shortDay(period, language) : monthName(period, language);
}

function labelOf(key: string, { topics, sources }: NumbersData, { words: { numbers } }: Shell): string {
  const kinds: Readonly<Record<string, string>> = numbers.kinds;
  if (Object.hasOwn(kinds, key)) return kinds[key] ?? key;
  const [kind, id = ''] = key.split(/\.(.*)/, 2);
  return kind === 'source' ? numbers.source(sources[id] ?? id) : numbers.topic(topics[id] ?? id);
}
