import type { Channel } from '../../shared/channels/registry.ts';
import type { Desk } from './desk.ts';

/** Meta's side of a delivery: it comes again until somebody answers 200. */
export interface InsistentMeta {
  /** Brings a delivery to some living desk until it was taken. */
  deliver(channel: Channel, delivery: unknown): Promise<void>;
  /** Deliveries under way. */
  underWay(): number;
  /** How often a delivery had to come again. */
  repeats(): number;
}

export function insistentMeta(desks: () => readonly Desk[]): InsistentMeta {
  let underWay = 0;
  let repeats = 0;
  let turn = 0;
  const once = async (channel: Channel, delivery: unknown): Promise<boolean> => {
    const alive = desks().filter((desk) => desk.isAlive());
    turn += 1;
    const desk = alive[turn % Math.max(1, alive.length)];
    if (!desk) return false;
    try {
      const status = await desk.run.deliver(channel, delivery);
      if (status !== 200 && status < 500) throw new Error(`a signed delivery was answered with ${status}`);
      return status === 200;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  };
  return {
    async deliver(channel, delivery) {
      underWay += 1;
      while (!(await once(channel, delivery))) {
        repeats += 1;
        await new Promise((later) => setTimeout(later, 150));
      }
      underWay -= 1;
    },
    underWay: () => underWay,
    repeats: () => repeats,
  };
}
