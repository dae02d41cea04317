import { respond } from '../shared/app/replies/respond.ts';
import { respondPorts } from '../shared/runtime/compose.ts';
import { queueChain } from '../shared/runtime/queue-chain.ts';
import { readEvent } from '../shared/runtime/queue-readers.ts';

const ports = respondPorts('responder');

/** Decides one happening, remembers the decision and answers. */
export const handler = queueChain('responder', async (body, timeLeft) => respond(readEvent(body), { ...(await ports()), timeLeft }));
