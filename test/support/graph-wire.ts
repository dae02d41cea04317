import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { GraphBody } from './fake-graph.ts';

export type { GraphBody };

/** To whom a send goes: PSID, BSUID, or `+` and number. */
export function addressee({ to, recipient }: GraphBody): string {
  return typeof recipient === 'object' ? recipient.id : (recipient ?? to ?? '');
}

/** The body of a send; undefined: its sender died while writing it. */
export async function readGraphBody(request: IncomingMessage): Promise<GraphBody | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    return JSON.parse(Buffer.concat(chunks).toString() || '{}') as GraphBody;
  } catch {
    return undefined;
  }
}

/** What Graph answers when it took a send. */
export function successOf(body: GraphBody): unknown {
  const id = randomBytes(24);
  if (body.messaging_product !== 'whatsapp') return { recipient_id: addressee(body), message_id: `m_${id.toString('base64url')}` };
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input: addressee(body), wa_id: addressee(body).replace('+', '') }],
    messages: [{ id: `wamid.${id.toString('base64')}` }],
  };
}
