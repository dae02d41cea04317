import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressee, type GraphBody, readGraphBody, successOf } from './graph-wire.ts';

/** What Graph does with a send. `arrives`: the person gets the message, whatever the desk is told. */
export interface Fate {
  readonly arrives: boolean;
  readonly told:
    | 'ok'
    | 'hang'
    | 'reset'
    | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
}

/** One send as it came, and what became of it. */
export interface Send {
  /** Who asked: the first part of the path under which Graph was reached. */
  readonly desk: string;
  readonly to: string;
  readonly text: string;
  /** Our mark, as `metadata` or `biz_opaque_callback_data`. */
  readonly mark: string;
  readonly fate: Fate;
}

export interface LedgerOptions {
  readonly fateOf: (to: string, body: GraphBody) => Fate;
  /** Called for each send that arrived, once it is in the ledger. */
  readonly arrived?: (send: Send) => void;
  /** Told of every send in each phase; `true`: the caller is dead, go no further. */
  readonly passing?: (desk: string, phase: 'before' | 'after' | 'answered') => boolean;
  /** How long Graph thinks, milliseconds. */
  readonly thinksMs?: number;
}

export interface LedgerOfSends {
  readonly url: string;
  readonly sends: readonly Send[];
  close(): Promise<void>;
}

/** A Graph that remembers every send of every desk, with the fate it had. */
export async function startLedgerOfSends({ fateOf, arrived, passing = () => false, thinksMs = 0 }: LedgerOptions): Promise<LedgerOfSends> {
  const sends: Send[] = [];
  const server = createServer(async (request, response) => {
    const desk = (request.url ?? '').split('/')[1] ?? '';
    const body = await readGraphBody(request);
    const to = body && addressee(body);
    if (!body || !to || passing(desk, 'before')) return void response.destroy();
    const mark = body.biz_opaque_callback_data ?? body.message?.metadata ?? '';
    const send: Send = { desk, to, text: body.text?.body ?? body.message?.text ?? '', mark, fate: fateOf(to, body) };
    sends.push(send);
    if (send.fate.arrives) arrived?.(send);
    if (passing(desk, 'after')) return void response.destroy();
    if (thinksMs > 0) await new Promise((later) => setTimeout(later, thinksMs));
    tell(response, send.fate.told, body);
    response.once('finish', () => setImmediate(() => passing(desk, 'answered')));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sends,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function tell(response: ServerResponse, told: Fate['told'], body: GraphBody): void {
  if (told === 'hang') return;
  if (told === 'reset') return void response.socket?.destroy();
  const { status, body: said, headers } = told === 'ok' ? { status: 200, body: successOf(body), headers: {} } : { headers: {}, ...told };
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
  response.end(said === undefined ? '' : JSON.stringify(said));
}
