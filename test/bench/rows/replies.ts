import { createHmac, timingSafeEqual } from 'node:crypto';
import { Agent, request } from 'node:http';
import { computeOpeningState } from '../../../shared/app/hours/away-mode.ts';
import type { DeliveryQueues, TicketQueue } from '../../../shared/app/ports.ts';
import { respond } from '../../../shared/app/replies/respond.ts';
import { postToGraph } from '../../../shared/channels/meta/graph-client.ts';
import { senders } from '../../../shared/channels/senders.ts';
import { readEvent } from '../../../shared/runtime/queue-readers.ts';
import { deliveryOf, tapOf } from '../deliveries.ts';
import { serveLoopback, startLoopbackMeta } from '../loopback-meta.ts';
import { createMemoryStore } from '../memory-store.ts';
import { median } from '../quantile.ts';
import type { Row } from '../row.ts';
import { appSecret, type SignedBody, signed, snapshot, tuesdayMorning, vault } from '../setting.ts';
import { webhookEvent, webhookOf } from '../webhook-event.ts';

const budgetRatio = 0.75;
const warmUpRounds = 10;
const rounds = 15;
const messagesPerRound = 400;
const atOnce = 16;

/** First contacts whose answers are measured: by a tap, where there is nothing to understand, and by a text. */
const firstContacts = {
  tap: { name: 'replies per second to a tap', delivery: (person: number) => tapOf(person) },
  text: { name: 'replies per second to a text', delivery: (person: number) => deliveryOf.messenger([person]) },
} as const;

/**
 * Answers per second of the real code with queue and store in memory, against the least a program could do: node:http, HMAC over the bytes,
 * one keep-alive `http.request`. Every message is a first contact and gets its greeting. Both do the same two HTTP exchanges a message with the same Meta, and
 * all of it runs in one thread, so that the figure is work and not how threads share a machine. Rounds of both in turn; the ratio is that
 * of each pair.
 */
export async function measureReplies(by: keyof typeof firstContacts): Promise<Row> {
  const { name, delivery } = firstContacts[by];
  const meta = await startLoopbackMeta();
  const ours = await serveLoopback(pforte(meta.graphUrl));
  const bare = await serveLoopback(bareLoop(meta.graphUrl));
  const pairs: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    const deliveries = Array.from({ length: messagesPerRound }, (_, index) => signed(delivery(round * messagesPerRound + index)));
    const play = async (url: string) => (1000 * messagesPerRound) / (await meta.play({ url, deliveries, atOnce }));
    const bareFirst = round % 2 === 0 ? await play(bare.url) : undefined;
    const oursPerSecond = await play(ours.url);
    const barePerSecond = bareFirst ?? (await play(bare.url));
    if (round >= warmUpRounds) pairs.push({ ours: oursPerSecond, bare: barePerSecond });
  }
  ours.close();
  bare.close();
  meta.close();
  const ratio = median(pairs.map((pair) => pair.ours / pair.bare));
  return {
    name,
    budget: `≥ ${budgetRatio} × bare loop`,
    figure: `${median(pairs.map((pair) => pair.ours)).toFixed(0)}/s, bare loop ${median(pairs.map((pair) => pair.bare)).toFixed(0)}/s`,
    ratio,
    ok: ratio >= budgetRatio,
  };
}

/** The product: webhook chain → queue → respond → Graph client. */
function pforte(graphUrl: string): (signed: SignedBody) => Promise<number> {
  const store = createMemoryStore({ ...computeOpeningState(snapshot, undefined, tuesdayMorning), version: 1 });
  const graph = {
    post: (_channel: unknown, request: Parameters<typeof postToGraph>[0]) =>
      postToGraph(request, { token: 'EAAm', appSecret }, { baseUrl: graphUrl }),
  };
  const queues: DeliveryQueues & TicketQueue = {
    async sendEvents(events) {
      // The queue carries text, as SQS does; the answer is not waited for, as with SQS.
      for (const body of events.map((event) => JSON.stringify(event))) {
        setImmediate(() => respond(readEvent(body), ports));
      }
    },
    sendReceipts: async () => undefined,
    // An answer that did not get through is missing at the end of its round, which says so.
    sendTicket: async () => undefined,
  };
  const ledger = {
    keepText: async () => {},
    append: async () => {
      throw new Error('a question declares nothing');
    },
  };
  const ports = {
    snapshot,
    adapters: senders,
    store,
    ledger,
    queues,
    vault,
    graph,
    timeLeft: () => 30_000,
    now: () => tuesdayMorning,
    log: () => undefined,
  };
  const webhook = webhookOf('messenger', queues);
  return async (delivery) => (await webhook(webhookEvent(delivery))).statusCode ?? 500;
}

/** The least a bot could do for the same two exchanges. */
function bareLoop(graphUrl: string): (signed: SignedBody) => Promise<number> {
  const answer = JSON.stringify({ recipient: { id: '24000000000000001' }, message: { text: 'Hallo! '.repeat(100) } });
  const agent = new Agent({ keepAlive: true });
  return async ({ body, signature }) => {
    const expected = createHmac('sha256', appSecret).update(body).digest();
    if (!timingSafeEqual(expected, Buffer.from(signature.slice('sha256='.length), 'hex'))) return 401;
    JSON.parse(body);
    const headers = { 'content-type': 'application/json', authorization: 'Bearer EAAm' };
    setImmediate(() => {
      request(`${graphUrl}/v26.0/me/messages`, { method: 'POST', headers, agent }, (response) => response.resume()).end(answer);
    });
    return 200;
  };
}
