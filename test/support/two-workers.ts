import { loadFacilityFile } from '../../infra/terminal/load-facility-file.ts';
import type { RetryTicket } from '../../shared/app/ports.ts';
import { respond } from '../../shared/app/replies/respond.ts';
import { retry } from '../../shared/app/replies/retry.ts';
import type { Event, Pseudonym } from '../../shared/conversation/event.ts';
import { createDesk, pageId } from './desk.ts';
import { monday10 } from './events.ts';
import { ahornblattFile } from './issue-harness.ts';
import { virtualTime } from './virtual-time.ts';

const facility = loadFacilityFile(ahornblattFile, { now: monday10 });

/** A facility with a newsletter and every text, at the page of the tests. */
export const wholeFacility = { ...facility, ...(facility.messenger && { messenger: { ...facility.messenger, account: pageId } }) };

/** How long the world takes. Graph's is what its slower answers need. */
const storeMs = 15;
const graphMs = 1500;

/** Workers of each queue at once, as `runtime/inventory.ts` allows. */
const workers = 2;

/** A message of somebody, so many milliseconds after the beginning. */
export interface Said {
  readonly at: number;
  readonly person: string;
  readonly meaning?: Event['meaning'];
}

/**
 * The inbound and the retry queue with two workers each, in virtual time, around the real use cases. The inbound queue is as unfair as SQS may be: it
 * hands out the oldest message whose person has none in work.
 */
export function twoWorkers() {
  const desk = createDesk();
  const time = virtualTime(monday10);
  const now = () => {
    desk.time.now = time.now();
    return desk.time.now;
  };
  const tickets: { readonly ticket: RetryTicket; readonly from: number }[] = [];
  const answered = new Map<string, number>();
  const slow = <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) => {
    return async (...given: A): Promise<R> => {
      await time.sleep(storeMs);
      return call(...given);
    };
  };
  const { store, graph } = desk.ports;
  const ports = {
    ...desk.ports,
    snapshot: wholeFacility,
    now,
    store: { ...store, load: slow(store.load), commit: slow(store.commit), redirect: slow(store.redirect) },
    graph: {
      async post(...[channel, request]: Parameters<typeof graph.post>) {
        const { recipient } = request.body as { readonly recipient: { readonly id: string } };
        if (!answered.has(recipient.id)) answered.set(recipient.id, time.now() - monday10);
        await time.sleep(graphMs);
        return graph.post(channel, request);
      },
    },
    queues: {
      ...desk.ports.queues,
      async sendTicket(ticket: RetryTicket, delayMs: number) {
        tickets.push({ ticket, from: time.now() + delayMs });
      },
    },
  };

  /** Lets everything be said and answered; resolves when nothing is left. */
  async function play(script: readonly Said[]): Promise<void> {
    const coming = [...script].sort((a, b) => a.at - b.at);
    const waiting: Event[] = [];
    const inWork = new Set<Pseudonym>();
    let busy = 0;
    let count = 0;
    const arrive = () => {
      for (let next = coming[0]; next && monday10 + next.at <= time.now(); next = coming[0]) {
        coming.shift();
        count += 1;
        now();
        const { person, meaning } = next;
        waiting.push(desk.text(person, count, { receivedAt: time.now(), ...(meaning && { meaning }) }));
      }
    };
    const worker = async (work: () => Promise<boolean>) => {
      while (coming.length > 0 || waiting.length > 0 || tickets.length > 0 || busy > 0) {
        arrive();
        busy += 1;
        const worked = await work();
        busy -= 1;
        if (!worked) await time.sleep(10);
      }
    };
    const takeMessage = async () => {
      const index = waiting.findIndex(({ identities: who }) => !inWork.has(who[0]));
      const [event] = index < 0 ? [] : waiting.splice(index, 1);
      if (!event) return false;
      inWork.add(event.identities[0]);
      await respond(event, ports);
      inWork.delete(event.identities[0]);
      return true;
    };
    const takeTicket = async () => {
      const index = tickets.findIndex(({ from }) => from <= time.now());
      const [taken] = index < 0 ? [] : tickets.splice(index, 1);
      if (!taken) return false;
      await retry(taken.ticket, ports);
      return true;
    };
    const all = Array.from({ length: workers }, () => [worker(takeMessage), worker(takeTicket)]).flat();
    await time.run(Promise.all(all));
  }

  return { ...desk, play, firstAnswerAt: (person: string) => answered.get(person) };
}
