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
  /** Takes Node's request options; the connections' own agent is filled in. */
  readonly request: (
    url: URL,
    options: { readonly method: string; readonly headers: Readonly<Record<string, string>> },
  ) => ReturnType<typeof httpRequest>;
}

export function createGraphConnections(now: () => number = Date.now): GraphConnections {
  const plain = keepFresh(new HttpAgent(options), now);
  const encrypted = keepFresh(new HttpsAgent(options), now);
  return {
    request(url, { method, headers }) {
      if (url.protocol === 'https:') {
        encrypted.discardStale();
        return httpsRequest(url, { method, headers, agent: encrypted.agent });
      }
      plain.discardStale();
      return httpRequest(url, { method, headers, agent: plain.agent });
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
