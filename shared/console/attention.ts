import type { EpochMs } from '../calendar/rules.ts';
import type { AlarmId } from './alarm-words.ts';
import { dayIn } from './day-names.ts';
import { type Html, html } from './html.ts';
import type { Language } from './language.ts';
import type { Shell } from './layout.ts';
import { momentInWords } from './moment.ts';
import { named } from './named.ts';

/** Matters that need attention, with the channels' names as people know them. */
export interface AttentionData {
  readonly waiting: readonly { readonly label: string; readonly count: number; readonly since: EpochMs; readonly isLong: boolean }[];
  /** Office hours after which a wait is long. */
  readonly longHours: number;
  readonly late: number;
  readonly paused: readonly { readonly label: string; readonly until: EpochMs }[];
  readonly calendar: readonly { readonly label: string; readonly what: 'holidays.running-out' | 'calendar.no-opening' }[];
  readonly isStale: boolean;
  /** `somewhere`: the reader may not know of other desks' letters. Undefined: nobody could say. */
  readonly deadLetters: number | 'somewhere' | undefined;
  readonly findings: readonly { readonly id: string; readonly label: string | undefined; readonly since: EpochMs }[] | undefined;
  /** Alarms of the deployment that are on. Undefined: they could not be read. */
  readonly alarms: readonly { readonly id: AlarmId; readonly since: EpochMs }[] | undefined;
  /** There is one admin only, and it is the reader. */
  readonly isAlone: boolean;
  /** The reader has no recovery codes (any more). */
  readonly hasNoCodes: boolean;
  /** Whose training is due: the reader's, and the others' whom an admin looks after. */
  readonly untrained: { readonly isOwn: boolean; readonly others: readonly string[] };
}

/** One row: what it is, what to do, and where. */
interface Row {
  readonly what: string;
  readonly todo?: string | undefined;
  /** Without a label the sentence itself leads there. */
  readonly to?: { readonly path: string; readonly label?: string };
  readonly isGrave?: boolean;
}

/** The list under "Zu tun", the gravest first. */
export function attentionList(data: AttentionData, now: EpochMs, { words, link, language }: Shell): Html {
  const rows = [
    ...ofClients(data, now, words.attention, language),
    ...ofAlarms(data, now, words, language),
    ...ofUpkeep(data, words.attention, language),
    ...ofReader(data, words),
  ];
  const shown: readonly Row[] = rows.length === 0 ? [{ what: words.attention.nothing }] : rows;
  return html`<ul class="rows">${shown.map(({ what, todo, to, isGrave }) => {
    const isLink = to !== undefined && to.label === undefined;
    return html`<li${isGrave && html` class="warn"`}><span>${isLink ? html`<a href="${link(to.path)}">${what}</a>` : what}${
      todo !== undefined && html`<br><span class="hint">${todo}</span>`
    }</span>${to?.label !== undefined && html` <a href="${link(to.path)}">${to.label}</a>`}</li>`;
  })}</ul>`;
}

type Words = Shell['words'];

function ofClients(
  { waiting, longHours, late, paused }: AttentionData,
  now: EpochMs,
  words: Words['attention'],
  language: Language,
): readonly Row[] {
  return [
    ...waiting.map(({ label, count, since, isLong }): Row => {
      const from = momentInWords(since, now, language);
      const what = count > 99 ? words.many(label, from) : words.waiting(count, label, from);
      return { what: isLong ? `${what} ${words.long(longHours)}` : what, todo: words.waitingTodo, isGrave: isLong };
    }),
    ...paused.map(
      ({ label, until }): Row => ({
        what: words.paused(label, momentInWords(until, now, language)),
        todo: words.pausedTodo,
        isGrave: true,
      }),
    ),
    ...(late > 0 ? [{ what: words.late(late), isGrave: true }] : []),
  ];
}

function ofAlarms({ alarms = [] }: AttentionData, now: EpochMs, words: Words, language: Language): readonly Row[] {
  return alarms.map(({ id, since }) => ({
    what: words.attention.alarm(words.alarms[id].what, momentInWords(since, now, language)),
    todo: words.alarms[id].todo,
    isGrave: true,
  }));
}

function ofUpkeep(
  { isStale, calendar, deadLetters, findings, alarms }: AttentionData,
  words: Words['attention'],
  language: Language,
): readonly Row[] {
  const letters = { path: '/letters', label: words.lettersLink };
  return [
    ...(isStale ? [{ what: words.stale, todo: words.staleTodo, isGrave: true }] : []),
    ...calendar.map(({ what, label }): Row => {
      const known = words[what];
      return { what: typeof known === 'string' ? known : known(label), todo: words[`${what}.todo`] };
    }),
    ...(deadLetters === undefined || findings === undefined || alarms === undefined ? [{ what: words.unknown }] : []),
    ...(deadLetters === 'somewhere' ? [{ what: words.lettersSomewhere, to: letters }] : []),
    ...(typeof deadLetters === 'number' && deadLetters > 0 ? [{ what: words.letters(deadLetters), to: letters, isGrave: true }] : []),
    ...(findings ?? []).map(
      ({ id, label, since }): Row => ({
        what: words.finding(
          named(words.findings, id) ?? (label === undefined ? words.otherFinding : words.channelFinding(label)),
          dayIn(since, language),
        ),
        to: { path: '/setup/doctor', label: words.findingLink },
      }),
    ),
  ];
}

function ofReader({ isAlone, hasNoCodes, untrained }: AttentionData, { today, recovery, training }: Words): readonly Row[] {
  return [
    ...(isAlone ? [{ what: today.alone, to: { path: '/team' } }] : []),
    ...(hasNoCodes ? [{ what: recovery.urge, to: { path: '/me/codes' } }] : []),
    ...(untrained.isOwn ? [{ what: training.dueOwn, to: { path: '/training' } }] : []),
    ...(untrained.others.length > 0 ? [{ what: training.dueOthers(untrained.others.join(', ')), to: { path: '/training/register' } }] : []),
  ];
}
