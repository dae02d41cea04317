import { respond } from '../shared/app/replies/respond.ts';
import { respondPorts } from '../shared/runtime/compose.ts';
import { deskQueue } from '../shared/runtime/desk-chains.ts';
import { readEvent } from '../shared/runtime/queue-readers.ts';

/** Decides one happening, remembers the decision and answers. */
export const handler = deskQueue('responder', { read: readEvent, ports: respondPorts('responder'), work: respond });
