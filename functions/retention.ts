import { tidyLedger } from '../shared/app/consent/retention.ts';
import { retentionPorts } from '../shared/runtime/compose.ts';
import { scheduleChain } from '../shared/runtime/schedule-chain.ts';

const ports = retentionPorts('retention');

/** Ends consents that went stale and removes proofs whose time is over. */
export const handler = scheduleChain('retention', async (timeLeft) => {
  const desk = await ports();
  if (desk) await tidyLedger({ ...desk, timeLeft });
});
