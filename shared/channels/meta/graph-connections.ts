import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectEncrypted } from 'node:tls';
import { type HttpReply, readReply } from './http-reply.ts';

/** How long an idle connection may be used again, in milliseconds. */
export const idleLimitMs = 1000;

/** Enough for a newsletter at Meta's highest rate; without a bound every send of a burst would open a socket. */
const maxSockets = 256;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the path of the base URL, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** `not-sent`: no connection stood, so nothing was written. `lost`: something may have been, and no whole answer came. */
export type Exchange = HttpReply | 'not-sent' | 'lost';

/**
 * Connections to Graph, kept only while they are fresh. A function that slept for minutes wakes up with sockets whose other end vanished
 * without a packet: what is written into one of them is never answered, and nobody can know whether it was sent. So an idle connection is
 * used again only within `idleLimitMs` by the wall clock, the only clock that runs while a function is frozen.
 *
 * HTTP/1.1 of its own, one request at a time on each connection: Node's client, with its streams and events for whatever may come, takes three
 * times the processor time of such a send.
 */
export interface GraphConnections {
  /** Resolves within `deadlineMs`, whatever happens. Redirects are answers like any other: another host must not get the token. */
  readonly exchange: (baseUrl: string, request: HttpRequest, deadlineMs: number) => Promise<Exchange>;
}

export function createGraphConnections(now: () => number = Date.now): GraphConnections {
  const pools = new Map<string, Pool>();
  return {
    exchange(baseUrl, request, deadlineMs) {
      const pool = pools.get(baseUrl) ?? new Pool(new URL(baseUrl), now);
      pools.set(baseUrl, pool);
      return pool.exchange(request, deadlineMs);
    },
  };
}

/** A request under way, or waiting for a connection. */
interface Asked {
  readonly bytes: string;
  readonly answer: (exchange: Exchange) => void;
  connection?: Connection;
}

class Pool {
  readonly url: URL;
  readonly now: () => number;
  /** The one that became idle last stands last. */
  idle: Connection[] = [];
  readonly waiting: Asked[] = [];
  open = 0;
  /** Of the last handshake, so that the next one is short. */
  session: Buffer | undefined;

  constructor(url: URL, now: () => number) {
    this.url = url;
    this.now = now;
  }

  exchange(request: HttpRequest, deadlineMs: number): Promise<Exchange> {
    const bytes = requestBytes(request, this.url);
    return new Promise((resolve) => {
      const asked: Asked = {
        bytes,
        answer: (exchange) => {
          clearTimeout(timer);
          resolve(exchange);
        },
      };
      const timer = setTimeout(() => this.giveUp(asked), deadlineMs);
      this.start(asked);
    });
  }

  start(asked: Asked): void {
    const connection = this.takeFresh() ?? (this.open < maxSockets ? new Connection(this) : undefined);
    if (connection) connection.ask(asked);
    else this.waiting.push(asked);
  }

  giveUp(asked: Asked): void {
    if (asked.connection) {
      asked.connection.socket.destroy();
      return;
    }
    this.waiting.splice(this.waiting.indexOf(asked), 1);
    asked.answer('not-sent');
  }

  takeFresh(): Connection | undefined {
    if (this.idle.some((one) => this.isStale(one))) {
      const stale = this.idle.filter((one) => this.isStale(one));
      this.idle = this.idle.filter((one) => !stale.includes(one));
      for (const { socket } of stale) socket.destroy();
    }
    return this.idle.pop();
  }

  isStale({ idleSince, socket }: Connection): boolean {
    const age = this.now() - idleSince;
    return !(age >= 0 && age <= idleLimitMs && socket.writable);
  }

  release(connection: Connection): void {
    connection.idleSince = this.now();
    // An idle connection keeps no process alive.
    connection.socket.unref();
    this.idle.push(connection);
    this.startNext();
  }

  closed(connection: Connection): void {
    this.open -= 1;
    const at = this.idle.indexOf(connection);
    if (at !== -1) this.idle.splice(at, 1);
    this.startNext();
  }

  startNext(): void {
    const next = this.waiting.shift();
    if (next) this.start(next);
  }
}

const nothing: Buffer = Buffer.alloc(0);

class Connection {
  readonly pool: Pool;
  readonly socket: Socket;
  idleSince = 0;
  isReady = false;
  asked: Asked | undefined;
  received = nothing;

  constructor(pool: Pool) {
    this.pool = pool;
    pool.open += 1;
    this.socket = connectTo(pool);
    this.socket.setNoDelay(true);
    this.socket.on('data', (bytes: Buffer) => this.take(bytes, false));
    this.socket.on('end', () => this.take(nothing, true));
    // Every error is followed by the close, which says what it means.
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => {
      this.finish(this.isReady ? 'lost' : 'not-sent');
      pool.closed(this);
    });
    // For https when the certificate is checked: nothing is written to somebody else.
    this.socket.once(pool.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      this.isReady = true;
      if (this.asked) this.socket.write(this.asked.bytes);
    });
  }

  ask(asked: Asked): void {
    asked.connection = this;
    this.asked = asked;
    this.socket.ref();
    if (this.isReady) this.socket.write(asked.bytes);
  }

  take(bytes: Buffer, isEnded: boolean): void {
    // An answer without a request.
    if (!this.asked) {
      this.socket.destroy();
      return;
    }
    this.received = this.received.length === 0 ? bytes : Buffer.concat([this.received, bytes]);
    const reply = readReply(this.received, isEnded);
    if (reply === 'more') return;
    if (reply === 'broken' || !reply.mayReuse || isEnded) {
      this.finish(reply === 'broken' ? 'lost' : reply);
      this.socket.destroy();
      return;
    }
    this.finish(reply);
    this.pool.release(this);
  }

  finish(exchange: Exchange): void {
    const { asked } = this;
    this.asked = undefined;
    this.received = nothing;
    asked?.answer(exchange);
  }
}

function connectTo(pool: Pool): Socket {
  const { protocol, hostname, port } = pool.url;
  // An address of IPv6 stands in brackets in a URL, and without them elsewhere.
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:') return connectPlain({ host, port: Number(port || 80) });
  const { session } = pool;
  const socket = connectEncrypted({
    host,
    port: Number(port || 443),
    ALPNProtocols: ['http/1.1'],
    ...(isIP(host) === 0 && { servername: host }),
    ...(session && { session }),
  });
  socket.on('session', (next) => {
    pool.session = next;
  });
  socket.once('error', () => {
    pool.session = undefined;
  });
  return socket;
}

/** Visible ASCII and blanks: nothing that could end a line. */
const plainLine = /^[\t\x20-\x7e]*$/;

/** @throws TypeError without quoting it when a path or header holds what would end its line */
function requestBytes({ method, path, headers, body }: HttpRequest, { host, pathname }: URL): string {
  let head = `${method} ${pathname.replace(/\/$/, '')}${path} HTTP/1.1\r\nhost: ${host}\r\n`;
  for (const name of Object.keys(headers)) {
    const value = headers[name] ?? '';
    if (!plainLine.test(value)) throw new TypeError(`Invalid character in the header "${name}"`);
    head += `${name}: ${value}\r\n`;
  }
  if (/[^\x21-\x7e]/.test(path)) throw new TypeError('Invalid character in a path');
  return body === undefined ? `${head}\r\n` : `${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
