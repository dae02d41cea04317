/** One thing wrong in the facility file, told so that the admin can mend it. */
export interface Mistake {
  /** Where: `contact.phone`, `closures.1.to`; `line 4, column 3` for broken YAML; empty for the file as a whole. */
  readonly path: string;
  /** The line of the file, from 1; of what is missing the line of the group that lacks it. Absent: the file as a whole. */
  readonly line?: number | undefined;
  /** The problem, in English, no full stop. */
  readonly problem: string;
  /** A right line as it would stand in the file. */
  readonly example: string;
}

/** Takes down what a check finds. */
export interface MistakeNotes {
  /** `example`: a right line; absent: the usual one for the path. */
  add(path: string, problem: string, example?: string): void;
  /** Allowed, but doubtful. */
  warn(path: string, doubt: string): void;
}

/** For the terminal: each mistake with its place, what is wrong and an example of right. */
export function formatMistakes(mistakes: readonly Mistake[]): string {
  const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`;
  const blocks = mistakes.map(({ path, line, problem, example }) => {
    const lines = example.split('\n');
    const right = lines.length === 1 ? ` ${example}` : `\n${lines.map((line) => `      ${line}`).join('\n')}`;
    const place = `${path === '' ? '(whole file)' : path}${line === undefined ? '' : ` (line ${line})`}`;
    return `  ${place}\n    wrong: ${problem}\n    right:${right}`;
  });
  return `The facility file has ${count}:\n\n${blocks.join('\n\n')}\n`;
}

/** A text that several channels say is wrong once. */
export function withoutDoubles(mistakes: readonly Mistake[]): Mistake[] {
  return [...new Map(mistakes.map((mistake) => [`${mistake.path}\n${mistake.problem}`, mistake])).values()];
}
