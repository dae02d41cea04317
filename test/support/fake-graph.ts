import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InventedPerson } from './invented-people.ts';

/** One call of Graph as it came over the wire. */
export interface GraphCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: GraphBody;
  /** Time of arrival, epoch milliseconds. */
  readonly at: number;
}

/** The parts of a send that tests look at. */
export interface GraphBody {
  readonly messaging_product?: string;
  readonly to?: string;
  readonly recipient?: string | { readonly id: string };
  readonly messaging_type?: string;
  readonly message?: { readonly text: string; readonly metadata?: string };
  readonly text?: { readonly body: string; readonly preview_url?: boolean };
  readonly biz_opaque_callback_data?: string;
  readonly interactive?: { readonly body: { readonly text: string } };
}

/** `ok` as the channel answers; a status with a body (or none); `hang`: never an answer; `reset`: the connection breaks. */
export type GraphAnswer =
  | 'ok'
  | 'hang'
  | 'reset'
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

export interface FakeGraph {
  readonly url: string;
  readonly calls: readonly GraphCall[];
  /** What the next calls for this person are answered with, in order; afterwards `ok` again. */
  answer(person: InventedPerson, ...answers: readonly GraphAnswer[]): void;
  callsFor(person: InventedPerson): readonly GraphCall[];
  /** The texts of all sends to this person. */
  textsTo(person: InventedPerson): readonly string[];
  close(): Promise<void>;
}

/** A body as Graph writes its errors. Its words quote what was sent, as the real ones do: they must end nowhere. */
export function graphError(person: InventedPerson, code: number, subcode?: number): { readonly error: Readonly<Record<string, unknown>> } {
  const message = `(#${code}) Cannot send to ${person.name} ${addressOf(person).join(' ')}`;
  return {
    error: { message, type: 'OAuthException', code, ...(subcode !== undefined && { error_subcode: subcode }), fbtrace_id: 'A1b2C3' },
  };
}

/** Stands where Graph would: records every call and answers as told. */
export async function startFakeGraph(): Promise<FakeGraph> {
  const calls: GraphCall[] = [];
  const planned = new Map<string, GraphAnswer[]>();
  const server = createServer(async (request, response) => {
    const call = await read(request);
    calls.push(call);
    respond(response, call, planned.get(addressee(call.body))?.shift() ?? 'ok');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const callsFor = (person: InventedPerson) => calls.filter(({ body }) => addressOf(person).includes(addressee(body)));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answer(person, ...answers) {
      // Queued under each address the person may be sent to; one person is sent to by one address only.
      for (const address of addressOf(person)) planned.set(address, [...answers]);
    },
    callsFor,
    textsTo: (person) => callsFor(person).map(({ body }) => body.text?.body ?? body.interactive?.body.text ?? body.message?.text ?? ''),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function addressOf(person: InventedPerson): string[] {
  if (person.channel === 'messenger') return [person.psid];
  return [...(person.bsuid ? [person.bsuid] : []), ...(person.waId ? [`+${person.waId}`] : [])];
}

function addressee({ to, recipient }: GraphBody): string {
  return typeof recipient === 'object' ? recipient.id : (recipient ?? to ?? '');
}

async function read(request: IncomingMessage): Promise<GraphCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const url = new URL(request.url ?? '/', 'http://graph');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as GraphBody,
    at: Date.now(),
  };
}

function respond(response: ServerResponse, { body }: GraphCall, answer: GraphAnswer): void {
  if (answer === 'hang') return;
  if (answer === 'reset') {
    response.socket?.destroy();
    return;
  }
  const told = answer === 'ok' ? { status: 200, body: success(body) } : answer;
  const headers = { 'content-type': 'application/json; charset=UTF-8', ...('headers' in told && told.headers) };
  response.writeHead(told.status, headers).end(told.body === undefined ? '' : JSON.stringify(told.body));
}

function success(body: GraphBody): unknown {
  const id = randomBytes(24);
  if (body.messaging_product !== 'whatsapp') return { recipient_id: addressee(body), message_id: `m_${id.toString('base64url')}` };
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input: addressee(body), wa_id: addressee(body).replace('+', '') }],
    messages: [{ id: `wamid.${id.toString('base64')}` }],
  };
}
