import type { DropReason, LetterSurvey, Redriven } from '../../shared/app/redrive.ts';
import type { EpochMs } from '../../shared/calendar/rules.ts';

const because: Readonly<Record<DropReason, string>> = {
  'next-call': 'the next call of the schedule makes good for it',
  'out-of-window': 'nobody may be sent that answer any more; the desk settles it by itself',
};

/** Contents of a dead-letter queue, before anything happens; empty: none. */
export function surveyLines(id: string, { count, oldestAt, drops, silent }: LetterSurvey, now: EpochMs): readonly string[] {
  if (count === 0) return [];
  const age = oldestAt === undefined ? '' : `, the oldest ${ageInWords(now - oldestAt)} old`;
  const old = silent === 0 ? [] : [`  ${silent} too old to be answered: decided all the same, and nobody is written to`];
  return [`${id}: ${count} waiting${age}`, ...old, ...droppedLines(drops, 'to be dropped')];
}

/** The outcome in words. */
export function redrivenLines(id: string, { putBack, dropped }: Redriven): readonly string[] {
  return [`${id}: ${putBack} put back`, ...droppedLines(dropped, 'dropped')];
}

function droppedLines(drops: Redriven['dropped'], word: string): readonly string[] {
  return (Object.entries(drops) as [DropReason, number][]).map(([reason, count]) => `  ${count} ${word}: ${because[reason]}`);
}

function ageInWords(ms: number): string {
  const hours = ms / 3_600_000;
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  return hours < 48 ? `${Math.round(hours)} h` : `${Math.round(hours / 24)} days`;
}
