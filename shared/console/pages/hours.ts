import { civilOf, type DayNumber } from '../../calendar/civil-days.ts';
import type { Mistake } from '../../facility/mistake.ts';
import { type FieldGroup, fieldOf, type Values } from '../facility-fields.ts';
import type { FieldChecks } from '../field-checks.ts';
import { type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import type { DayLook, Exception, YearCalendar } from '../year-calendar.ts';
import { fieldForm, mistakeList } from './facility.ts';

export interface HoursData {
  readonly path: string;
  readonly base: number;
  readonly groups: readonly FieldGroup[];
  /** Undefined: the reader may not change them, or there is no document; `why`. */
  readonly values: Values | undefined;
  readonly why: 'noDocument' | 'unreadable' | undefined;
  readonly mistakes: readonly Mistake[];
  readonly checks: FieldChecks;
  readonly problem: string | undefined;
  readonly calendar: YearCalendar;
  /** Calendars to choose from, where channels differ. */
  readonly calendars: readonly { readonly label: string; readonly isShown: boolean }[];
  readonly mayChange: boolean;
}

export function hoursView(data: HoursData, shell: Shell): Html {
  const { hours, facility } = shell.words;
  const others = data.mistakes.filter(({ path }) => fieldOf(path, data.groups) === undefined);
  return html`<h1>${hours.title}</h1>
<p class="lead">${hours.lead}</p>
${data.problem !== undefined && problem(data.problem)}
${data.mistakes.length > 0 && mistakeList(new Set(data.mistakes.map(({ path }) => path)).size, others, shell)}
${data.why && html`<p class="note">${facility[data.why]} <a href="${shell.link('/facility')}">${facility.title}</a></p>`}
${data.values && fieldForm(data, data.values, data.checks, shell)}
${calendarOf(data, shell)}
${data.mayChange && html`<p><a href="${shell.link('/facility/history')}">${hours.history.link}</a></p>`}`;
}

function calendarOf({ calendar, calendars, path }: HoursData, { words: { hours }, link }: Shell): Html {
  const { year, months, exceptions, closedWeekdays } = calendar;
  const shown = calendars.findIndex(({ isShown }) => isShown);
  const address = (to: number, index = shown) => `${link(path)}?year=${to}${index > 0 ? `&calendar=${index}` : ''}#calendar`;
  return html`<h2 id="calendar">${hours.calendar(year)}${calendars.length > 1 && html` <small>${hours.of(calendars[shown]?.label ?? '')}</small>`}</h2>
${calendars.length > 1 && html`<p>${calendars.map(({ label, isShown }, index) => !isShown && html`<a href="${address(year, index)}">${hours.of(label)}</a> `)}</p>`}
<p><a href="${address(year - 1)}">${hours.before}</a> · <a href="${address(year + 1)}">${hours.after}</a></p>
<p>${closedWeekdays.length === 0 ? hours.everyDay : hours.weekly(closedWeekdays.map((day) => hours.longDays[day]).join(', '))}</p>
${exceptions.length === 0 ? html`<p>${hours.none}</p>` : html`<ul class="rows">${exceptions.map((exception) => exceptionRow(exception, hours))}</ul>`}
<p class="hint">${hours.key}</p>
<div class="year">${months.map(({ firstWeekday, days }, index) => monthOf(hours.months[index] ?? '', firstWeekday, days, hours.days))}</div>`;
}

function exceptionRow({ from, to, kind, why, times }: Exception, hours: Shell['words']['hours']): Html {
  const named = (day: DayNumber) => `${civilOf(day).day}. ${hours.months[civilOf(day).month - 1] ?? ''}`;
  const when = from === to ? named(from) : hours.span(named(from), named(to));
  const kindName = hours.kinds[kind];
  return html`<li><span><strong>${when}</strong>: <span lang="de">${why}</span>${why !== kindName && html` <span class="quiet">(${kindName})</span>`}${times !== undefined && html`, ${hours.half(times)}`}</span></li>`;
}

function monthOf(name: string, firstWeekday: number, days: readonly DayLook[], weekdays: readonly string[]): Html {
  const cells: readonly (number | undefined)[] = [
    ...Array.from({ length: firstWeekday }, () => undefined),
    ...days.map((_, index) => index),
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const cell = (index: number | undefined) =>
    index === undefined ? html`<td></td>` : html`<td${days[index] !== 'open' && html` class="${days[index]}"`}>${index + 1}</td>`;
  return html`<table class="month"><caption>${name}</caption><thead><tr>${weekdays.map((day) => html`<th scope="col">${day}</th>`)}</tr></thead><tbody>${weeks.map((week) => html`<tr>${week.map(cell)}</tr>`)}</tbody></table>`;
}
