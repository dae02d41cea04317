import { tick } from '../shared/app/hours/away-mode.ts';
import { wakeNewsletter } from '../shared/app/newsletter/wake-newsletter.ts';
import { awayModePorts } from '../shared/runtime/compose.ts';
import { jobPorts } from '../shared/runtime/compose-newsletter.ts';
import { deskSchedule } from '../shared/runtime/desk-chains.ts';

const ticking = awayModePorts('away-mode');
const newsletter = jobPorts('away-mode');

/** Toggles away mode by the office hours, re-issues overdue retries and wakes a parked newsletter, for each desk. */
export const handler = deskSchedule(
  'away-mode',
  async (desk) => ({ ...(await newsletter(desk)), ...(await ticking(desk)) }),
  async (ports) => {
    await tick(ports);
    await wakeNewsletter(ports);
  },
);
