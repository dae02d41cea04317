/** Time that passes only when everybody waits for it: hours in an instant, and every wait exact. */
export interface VirtualTime {
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Sets the clock without anybody's wait coming to its end sooner. */
  jumpTo(at: number): void;
  /** Lets time pass until the work is done. Throws when it waits for something that never comes. */
  run<T>(work: Promise<T>): Promise<T>;
}

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

export function virtualTime(start: number): VirtualTime {
  let now = start;
  /** Soonest last. */
  const timers: Timer[] = [];
  const add = (timer: Timer) => {
    let place = timers.length;
    while (place > 0 && (timers[place - 1]?.at ?? 0) <= timer.at) place -= 1;
    timers.splice(place, 0, timer);
  };
  return {
    now: () => Math.floor(now),
    sleep: (ms) => new Promise((ring) => add({ at: now + Math.max(0, ms), ring })),
    jumpTo(at) {
      now = at;
    },
    async run(work) {
      let isDone = false;
      const done = () => {
        isDone = true;
      };
      work.then(done, done);
      for (;;) {
        await settled();
        if (isDone) return work;
        const soonest = timers.pop();
        if (!soonest) throw new Error('everybody waits, and no timer is set');
        now = Math.max(now, soonest.at);
        soonest.ring();
      }
    },
  };
}

/** Everything that needs no time has happened. */
const settled = () => new Promise((go) => setImmediate(go));
