import type { Question } from './training-course.ts';

/** One answered question. `choice`: absent, it was left out. */
export interface Graded {
  readonly choice?: number;
  readonly isRight: boolean;
}

/** Each question as it was answered. Passed is whoever answered all of them right. */
export function grade(
  questions: readonly Question[],
  choices: readonly (number | undefined)[],
): { readonly isPassed: boolean; readonly answers: readonly Graded[] } {
  const answers = questions.map(({ right }, index): Graded => {
    const choice = choices[index];
    return { isRight: choice === right, ...(choice !== undefined && { choice }) };
  });
  return { isPassed: questions.length > 0 && answers.every(({ isRight }) => isRight), answers };
}
