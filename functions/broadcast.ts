import { runBatch } from '../shared/app/newsletter/run-batch.ts';
import { newsletterPorts } from '../shared/runtime/compose-newsletter.ts';
import { deskQueue } from '../shared/runtime/desk-chains.ts';
import { parseBatchTicket } from '../shared/runtime/queue-readers.ts';

/** Sends one page of a newsletter issue at the permitted rate. */
export const handler = deskQueue('broadcast', { read: parseBatchTicket, ports: newsletterPorts('broadcast'), work: runBatch });
