import { tick } from '../shared/app/away-mode.ts';
import { awayModePorts } from '../shared/runtime/compose.ts';
import { scheduleChain } from '../shared/runtime/schedule-chain.ts';

const ports = awayModePorts('away-mode');

/** Toggles away mode by the office hours and re-issues overdue retries. */
export const handler = scheduleChain('away-mode', async () => tick(ports()));
