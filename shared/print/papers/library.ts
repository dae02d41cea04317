import { type Change, changesSince } from './changes.ts';
import { type Imprint, sentencesOf } from './document.ts';
import type { Facts } from './facts.ts';
import { renderHtml } from './html.ts';
import { composePaper } from './paper.ts';
import type { PaperId } from './paper-titles.ts';
import { papers } from './registry.ts';
import { traced } from './traced.ts';

/** A paper as a file that browsers print and word processors open. */
export interface PaperFile {
  readonly html: string;
  /** Names of the settings it tells. */
  readonly settings: readonly string[];
}

/** Texts of all papers. The console loads them with the first paper that is asked for, as a file of its own beside the bundle. */
export const library = {
  write(id: PaperId, facts: Facts, imprint: Imprint): PaperFile | undefined {
    const paper = papers.find((one) => one.id === id);
    if (!paper) return undefined;
    const watched = traced(facts);
    const document = composePaper(paper, watched.facts);
    return { html: renderHtml(document, imprint), settings: watched.read() };
  },
  /** What the paper says otherwise than it would have said of other facts, in the words of today. */
  changes(id: PaperId, before: Facts, now: Facts): readonly Change[] {
    const paper = papers.find((one) => one.id === id);
    if (!paper) return [];
    return changesSince(sentencesOf(composePaper(paper, before)), sentencesOf(composePaper(paper, now)));
  },
};
