import type { EpochMs } from '../../calendar/rules.ts';
import { dateOnPaper } from '../proof-words.ts';

/** Sentences, one string each, so that a change can be named by its sentence. */
export type Text = readonly string[];

/** One part of a paper. Plain text throughout: each renderer escapes for itself. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly ordered?: true }
  /** `widths` in percent of the line. The first cell of a row is its header. */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A short sentence that must not be missed. */
  | { readonly kind: 'notice'; readonly text: Text }
  /** A decision that only people can take; never filled by the program. */
  | { readonly kind: 'gap'; readonly question: string }
  /** Lines to be filled in by hand. */
  | { readonly kind: 'lines'; readonly labels: readonly string[] };

/** A paper as composed for one facility. */
export interface Document {
  readonly id: string;
  readonly title: string;
  /** Norm or purpose, below the title. */
  readonly subtitle: string;
  readonly house: { readonly name: string; readonly carrier: string };
  /** Large type on one page, for a wall. */
  readonly isPoster?: true;
  readonly blocks: readonly Block[];
}

/** Head and foot of every paper. */
export interface Imprint {
  readonly at: EpochMs;
  /** Hash of the configuration that the paper describes. */
  readonly configuration: string;
  readonly softwareVersion: string;
}

export const h2 = (text: string): Block => ({ kind: 'heading', level: 2, text });
export const h3 = (text: string): Block => ({ kind: 'heading', level: 3, text });
export const p = (...text: string[]): Block => ({ kind: 'paragraph', text });
export const gap = (question: string): Block => ({ kind: 'gap', question });
export const notice = (...text: string[]): Block => ({ kind: 'notice', text });
export const lines = (...labels: string[]): Block => ({ kind: 'lines', labels });

/** Each item is one sentence, or several. */
export function list(items: readonly (string | Text)[]): Block {
  return { kind: 'list', items: items.map(asText) };
}

export function steps(items: readonly (string | Text)[]): Block {
  return { kind: 'list', ordered: true, items: items.map(asText) };
}

function asText(item: string | Text): Text {
  return typeof item === 'string' ? [item] : item;
}

export function table(
  caption: string,
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Extract<Block, { kind: 'table' }> {
  return { kind: 'table', caption, head, widths, rows };
}

/** Pairs of label and value. */
export function rowsOf(caption: string, rows: readonly (readonly [string, string])[]): Block {
  return table(caption, [], [32, 68], rows);
}

/** The words that begin every gap. */
export const gapOpening = 'Hier entscheidet Ihre Rechtsabteilung:';

/** Every sentence of a paper as people read it; a row of a table counts as one. Dates and hashes of the imprint are none of them. */
export function sentencesOf({ title, subtitle, house, blocks }: Document): readonly string[] {
  return [house.name, `Träger: ${house.carrier}`, title, subtitle, ...blocks.flatMap(sentencesIn)];
}

function sentencesIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'notice':
      return block.text;
    case 'list':
      return block.items.flat();
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.join(' | '))];
    case 'gap':
      return [`${gapOpening} ${block.question}`];
    case 'lines':
      return block.labels;
  }
}

/** The line that dates a paper: `Stand: 30. November 2026 · Konfiguration 3f2a9c51d0e4 · Pforte 0.1.0`. */
export function imprintLine({ at, configuration, softwareVersion }: Imprint): string {
  return `Stand: ${dayOnPaper(at)} · Konfiguration ${configuration.slice(0, 12)} · Pforte ${softwareVersion}`;
}

/** `30. November 2026`. */
export function dayOnPaper(at: EpochMs): string {
  return dateOnPaper(at).replace(/^\p{L}+, /u, '');
}
