import { tick } from '../shared/app/hours/away-mode.ts';
import { wakeNewsletter } from '../shared/app/newsletter/wake-newsletter.ts';
import { clearSchedules, healSchedules } from '../shared/app/settings/heal-schedules.ts';
import { watchDeadLetters } from '../shared/app/upkeep/dead-letters.ts';
import { awayModePorts, boundarySchedules, deadLetterPorts } from '../shared/runtime/compose.ts';
import { jobPorts } from '../shared/runtime/compose-newsletter.ts';
import { deskSchedule } from '../shared/runtime/desk-chains.ts';
import { log } from '../shared/runtime/log.ts';

const ticking = awayModePorts('away-mode');
const newsletter = jobPorts('away-mode');
const healing = boundarySchedules('away-mode');
const deadLetters = deadLetterPorts('away-mode');

/**
 * Looks for dead letters, then for each desk toggles away mode by the office hours, re-issues overdue retries, wakes a parked newsletter and puts
 * missing schedules back; in the end clears the schedules of removed desks.
 */
export const handler = deskSchedule(
  'away-mode',
  async (desk) => ({ ...(await newsletter(desk)), ...(await ticking(desk)), desk, schedules: healing() }),
  async ({ desk, schedules, ...ports }) => {
    await tick(ports);
    await wakeNewsletter(ports);
    if (schedules) await healSchedules(desk, { schedules, log: ports.log });
  },
  {
    first: () => watchDeadLetters(deadLetters()),
    async last(settings) {
      const schedules = healing();
      if (schedules) await clearSchedules(settings, { schedules, log });
    },
  },
);
