import type { Block, Document } from './document.ts';
import type { Facts } from './facts.ts';
import { type PaperId, paperTitles } from './paper-titles.ts';

/** A kind of paper. Its file holds all of it; `registry.ts` lists it. */
export interface Paper {
  /** German, as its file is called: `datenschutzhinweise`. Its title stands in `paper-titles.ts`. */
  readonly id: PaperId;
  /** Norm or purpose, below the title. */
  readonly subtitle: (facts: Facts) => string;
  readonly isPoster?: true;
  readonly blocks: (facts: Facts) => readonly Block[];
}

export function composePaper({ id, subtitle, isPoster, blocks }: Paper, facts: Facts): Document {
  const { name, carrier } = facts.facility;
  return {
    id,
    title: paperTitles[id],
    subtitle: subtitle(facts),
    house: { name, carrier },
    ...(isPoster && { isPoster }),
    blocks: blocks(facts),
  };
}
