import { tick } from '../shared/app/hours/away-mode.ts';
import { wakeNewsletter } from '../shared/app/newsletter/wake-newsletter.ts';
import { awayModePorts } from '../shared/runtime/compose.ts';
import { jobPorts } from '../shared/runtime/compose-newsletter.ts';
import { scheduleChain } from '../shared/runtime/schedule-chain.ts';

const ports = awayModePorts('away-mode');
const newsletter = jobPorts('away-mode');

/** Toggles away mode by the office hours, re-issues overdue retries and wakes a parked newsletter. */
export const handler = scheduleChain('away-mode', async (timeLeft) => {
  const desk = await ports();
  if (!desk) return;
  await tick({ ...desk, timeLeft });
  await wakeNewsletter(await newsletter());
});
