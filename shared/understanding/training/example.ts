import type { LanguageCode } from '../../languages/registry.ts';
import { type CategoryHead, type CommandHead, categoryHeads, commandHeads, type Head } from '../model/heads.ts';

export type Label = CommandHead | 'acute' | 'concern' | 'none' | 'ordinary';

/**
 * A sentence somebody could write, and what it means. `none`: made to look like something it is not; `ordinary`: the everyday talk of a
 * facility. Sentences of one `group` were made from one template: they are never on both sides of a cross-validation.
 */
export interface Example {
  readonly text: string;
  readonly language: LanguageCode;
  readonly label: Label;
  /** Of a crisis. */
  readonly category?: CategoryHead;
  readonly group: string;
}

const labels: ReadonlySet<string> = new Set<Label>([...commandHeads, 'acute', 'concern', 'none', 'ordinary']);

/** Reads a file of examples, one JSON object a line. Throws with the number of a line that is none. */
export function parseExamples(file: string, language: LanguageCode): readonly Example[] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => {
      const { text, label, category, group } = JSON.parse(line) as Record<string, unknown>;
      const isCategory = category === undefined || categoryHeads.some((known) => known === category);
      if (typeof text !== 'string' || !labels.has(String(label)) || !isCategory || typeof group !== 'string') {
        throw new Error(`line ${at + 1} of the ${language} sentences is none: ${line}`);
      }
      return { text, language, label: label as Label, ...(category !== undefined && { category: category as CategoryHead }), group };
    });
}

/** Whether an example asks for nothing. */
export function isHarmless({ label }: Example): boolean {
  return label === 'none' || label === 'ordinary';
}

/** Written as people write, by somebody who has not seen the code or as a whole client's message: not made to be as hard as can be, as most of our own are. */
export function isRealistic({ group }: Example): boolean {
  return /^(?:heard|own-request)-/.test(group);
}

/** 1: the head should say yes; 0: no; -1: the example teaches this head nothing. */
export function targetOf({ label, category }: Example, head: Head): -1 | 0 | 1 {
  const isCrisis = label === 'acute' || label === 'concern';
  if (head === 'crisis') return isCrisis ? 1 : 0;
  if (categoryHeads.some((known) => known === head)) return isCrisis ? (category === head ? 1 : 0) : -1;
  return label === head ? 1 : 0;
}

/**
 * The weight of a harmless sentence for the heads of a crisis: a client who asks for the hours and is answered with help lines is the likeliest mistake, and
 * the least needed.
 */
const weightOfHarmless: Readonly<Partial<Record<Label, number>>> = { ordinary: 8, none: 2 };

/** Of commands: what others wrote is as clients write, most of our own was made to be hard. By cross-validation. */
const weightOfRealistic = 2;

/** A concern taken for acute is a small mistake, everyday talk taken for a cry a large one. */
export function weightOf(example: Example, head: Head): number {
  const { label } = example;
  if (head !== 'crisis' && head !== 'acute') return isRealistic(example) ? weightOfRealistic : 1;
  return head === 'acute' && label === 'concern' ? 0.3 : (weightOfHarmless[label] ?? 1);
}
