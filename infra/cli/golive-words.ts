import { type GoLiveStep, type LiveState, missingSteps } from '../../shared/app/setup/golive.ts';
import type { WentLive } from '../../shared/app/setup/golive-ports.ts';
import { toLocal } from '../../shared/calendar/berlin.ts';
import { goLiveWords } from '../../shared/console/golive-words.ts';
import { stageLines } from './setup-words.ts';

/** Every step, then whether the desk may be called live. */
export function goLiveLines(steps: readonly GoLiveStep[], state: LiveState, live: WentLive | undefined): readonly string[] {
  const missing = missingSteps(steps);
  return [
    ...stageLines(steps),
    '',
    `${goLiveWords.states[state]}${live ? ` (${toLocal(live.at).date}, ${live.by})` : ''}`,
    ...(live?.reason === undefined ? [] : [`${goLiveWords.reason}: ${live.reason}`]),
    ...(missing.length > 0 ? [`${goLiveWords.missing}: ${missing.map(({ title }) => title).join(', ')}.`] : []),
  ];
}
