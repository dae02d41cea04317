import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';

/** How long an idle connection may be used again, in milliseconds. */
export const idleLimitMs = 1000;

/** Enough for a newsletter at Meta's highest rate; an unbounded agent would open a socket for every send of a burst. */
const maxSockets = 256;

const options = { keepAlive: true, maxSockets };

/**
 * Connections to Graph, kept only while they are fresh. A function that slept for minutes wakes up with sockets whose other end vanished
 * without a packet: what is written into one of them is never answered, and nobody can know whether it was sent. So an idle connection is
 * used again only within `idleLimitMs` by the wall clock, the only clock that runs while a function is frozen.
 */
export interface GraphConnections {
  /** A request to `path`, below the path of `baseUrl`. */
  readonly request: (
    baseUrl: string,
    options: { readonly method: string; readonly path: string; readonly headers: Readonly<Record<string, string>> },
  ) => ReturnType<typeof httpRequest>;
}

/** Every send of a process goes to one host: its address is read once. */
let lastBase: { readonly baseUrl: string; readonly url: URL } | undefined;

function urlOf(baseUrl: string): URL {
  if (lastBase?.baseUrl !== baseUrl) lastBase = { baseUrl, url: new URL(baseUrl) };
  return lastBase.url;
}

export function createGraphConnections(now: () => number = Date.now): GraphConnections {
  const plain = keepFresh(new HttpAgent(options), now);
  const encrypted = keepFresh(new HttpsAgent(options), now);
  return {
    request(baseUrl, { method, path, headers }) {
      const { protocol, hostname, port, pathname } = urlOf(baseUrl);
      // An address of IPv6 stands in brackets in a URL, and without them elsewhere.
      const to = { protocol, hostname: hostname.replace(/^\[|\]$/g, ''), port, path: pathname.replace(/\/$/, '') + path, method, headers };
      if (protocol === 'https:') {
        encrypted.discardStale();
        return httpsRequest({ ...to, agent: encrypted.agent });
      }
      plain.discardStale();
      return httpRequest({ ...to, agent: plain.agent });
    },
  };
}

interface FreshAgent<A extends HttpAgent> {
  readonly agent: A;
  discardStale(): void;
}

function keepFresh<A extends HttpAgent>(agent: A, now: () => number): FreshAgent<A> {
  const idleSince = new WeakMap<Duplex, number>();
  agent.on('free', (socket: Duplex) => idleSince.set(socket, now()));
  const isStale = (socket: Duplex) => {
    const age = now() - (idleSince.get(socket) ?? Number.NEGATIVE_INFINITY);
    return !(age >= 0 && age <= idleLimitMs);
  };
  return {
    agent,
    discardStale() {
      for (const sockets of Object.values(agent.freeSockets)) {
        for (const socket of sockets ?? []) if (isStale(socket)) socket.destroy();
      }
    },
  };
}
