import type { NewsletterPorts } from '../../shared/app/newsletter/dependencies.ts';

/** A worker that is killed at its n-th call of the world: half of what it began has happened, and it never learns of the rest. */
export interface Mortal {
  readonly ports: NewsletterPorts;
  /** Resolves when it was killed. */
  readonly death: Promise<void>;
  calls(): number;
}

/**
 * @param dieAt the number of the call at which it dies; odd ones happen and are not answered, even ones do not happen
 */
export function mortalPorts(ports: NewsletterPorts, dieAt: number): Mortal {
  let calls = 0;
  let die: () => void = () => undefined;
  const death = new Promise<void>((dead) => {
    die = dead;
  });
  const forever = () => new Promise<never>(() => undefined);
  const guard = <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) => {
    return async (...given: A): Promise<R> => {
      calls += 1;
      if (calls > dieAt) return forever();
      if (calls < dieAt) {
        const result = await call(...given);
        return calls >= dieAt ? forever() : result;
      }
      die();
      if (dieAt % 2 === 1) void call(...given);
      return forever();
    };
  };
  const { newsletter, tickets, graph, sleep } = ports;
  const guarded = new Proxy(newsletter, {
    get: (target, name) => guard(Reflect.get(target, name)),
  });
  return {
    death,
    calls: () => calls,
    ports: {
      ...ports,
      newsletter: guarded,
      tickets: { sendPageTicket: guard(tickets.sendPageTicket) },
      graph: { post: guard(graph.post) },
      sleep: (ms) => (calls >= dieAt ? forever() : sleep(ms)),
    },
  };
}
