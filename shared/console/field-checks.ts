import type { Mistake } from '../facility/mistake.ts';
import { type Html, html } from './html.ts';
import { type Doubt, problemSentence } from './mistake-sentences.ts';
import type { Words } from './words.ts';

/** Findings at one field, as sentences. */
export interface FieldCheck {
  readonly wrong: readonly string[];
  /** Allowed, but worth a second look. */
  readonly doubtful: readonly string[];
}

/** Findings by the names of the form's fields; a field without any is absent. */
export type FieldChecks = Readonly<Record<string, FieldCheck>>;

/** Findings of the check of a facility file. */
export interface Findings {
  readonly mistakes: readonly Mistake[];
  readonly doubts: readonly Doubt[];
}

/** @param fieldsAt names of the fields that a place of the file is shown in; empty: none on this page */
export function fieldChecks(
  { mistakes, doubts }: Findings,
  fieldsAt: (path: string) => readonly string[],
  words: Pick<Words, 'mistakes'>,
): FieldChecks {
  const found = [
    ...mistakes.flatMap(({ path, problem }) =>
      fieldsAt(path).map((name) => ({ name, wrong: problemSentence(problem, words.mistakes), doubtful: '' })),
    ),
    ...doubts.flatMap(({ path, sentence }) => fieldsAt(path).map((name) => ({ name, wrong: '', doubtful: sentence }))),
  ];
  const told = (sentences: readonly string[]) => [...new Set(sentences.filter((sentence) => sentence !== ''))];
  return Object.fromEntries(
    [...Map.groupBy(found, ({ name }) => name)].map(([name, own]) => [
      name,
      { wrong: told(own.map(({ wrong }) => wrong)), doubtful: told(own.map(({ doubtful }) => doubtful)) },
    ]),
  );
}

/** The place above a field where its findings stand. The script fills one like it while somebody types. */
export function checkPlace(name: string, check: FieldCheck | undefined): Html | undefined {
  if (!check) return undefined;
  const { wrong, doubtful } = check;
  return html`<div id="${name}-error" aria-live="polite">${wrong.map((sentence) => html`<p class="error">${sentence}</p>`)}${doubtful.map((sentence) => html`<p class="doubt">${sentence}</p>`)}</div>`;
}

/** Attributes of a field: what describes it, and that it is wrong. `hints`: ids of what describes it anyway. */
export function toldBy(name: string, check: FieldCheck | undefined, hints: readonly string[]): Html {
  const ids = [...hints, ...(check ? [`${name}-error`] : [])].join(' ');
  return html`${ids !== '' && html` aria-describedby="${ids}"`}${check !== undefined && check.wrong.length > 0 && html` aria-invalid="true"`}`;
}
