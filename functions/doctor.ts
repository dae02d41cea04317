import { examineDaily } from '../shared/app/upkeep/daily-examination.ts';
import { dailyPorts } from '../shared/runtime/compose-doctor.ts';
import { scheduleChain } from '../shared/runtime/schedule-chain.ts';

const ports = dailyPorts('doctor');

/** Looks at deployment and desks as `npm run doctor` does, and mails the operator what is new. */
export const handler = scheduleChain('doctor', async () => examineDaily(await ports()));
