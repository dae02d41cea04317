import { readEvent } from '../shared/app/queue-messages.ts';
import { respond } from '../shared/app/respond.ts';
import { respondPorts } from '../shared/runtime/compose.ts';
import { queueChain } from '../shared/runtime/queue-chain.ts';

const ports = respondPorts('responder');

/** Decides one happening, remembers the decision and answers. */
export const handler = queueChain('responder', async (body, timeLeft) => respond(readEvent(body), { ...(await ports()), timeLeft }));
