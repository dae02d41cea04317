import { tidyLedger } from '../shared/app/consent/retention.ts';
import { mailDayHead } from '../shared/app/upkeep/mail-day-head.ts';
import { remindTeam } from '../shared/app/upkeep/remind-team.ts';
import { dayHeadPorts, retentionPorts } from '../shared/runtime/compose.ts';
import { deskSchedule } from '../shared/runtime/desk-chains.ts';

const tidying = retentionPorts('retention');
const head = dayHeadPorts('retention');

/** Ends consents that went stale and removes proofs whose time is over, for each desk, then mails the head of what is left, and reminds a team whose clients wait. */
export const handler = deskSchedule(
  'retention',
  async (desk) => ({ ...(await tidying(desk)), ...head() }),
  async (ports) => {
    await tidyLedger(ports);
    await mailDayHead(ports);
    await remindTeam(ports);
  },
);
