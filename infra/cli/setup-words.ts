import type { Stage, StageState } from '../../shared/app/setup/setup-stages.ts';

const marks: Readonly<Record<StageState, string>> = { done: '✓', open: '→', waiting: '·', unknown: '?', 'not-needed': '–' };

/** One line for each stage: mark, title, and what is. */
export function stageLines(stages: readonly Omit<Stage, 'id'>[]): readonly string[] {
  return stages.map(({ title, state, what }) => `${marks[state]} ${title}: ${what}`);
}
