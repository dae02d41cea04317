import type { Channel } from '../../../shared/channels/registry.ts';
import type { FaultWish, faultKinds } from './client-message.ts';

export type FaultKind = Exclude<(typeof faultKinds)[number], 'off'>;

export interface Fault {
  readonly kind: FaultKind;
  /** The message goes out although the caller never hears of it. */
  readonly sent: boolean;
  readonly channel?: Channel;
  readonly place: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Sends it still spoils; absent: until switched off. */
  left?: number;
}

export interface Faults {
  readonly set: (wish: FaultWish) => void;
  /** The fault that spoils this send, if one is on; uses it up by one. */
  readonly take: (channel: Channel) => Fault | undefined;
  /** Fields that a fault puts over what is held at a place. */
  readonly heldAt: (place: string) => Record<string, unknown>;
  readonly current: () => Fault | undefined;
  /** Resolves when a hanging send shall end: the fault was changed, or the simulator ends. */
  readonly released: (longestMs: number) => Promise<void>;
  readonly close: () => void;
}

export function createFaults(onChange: () => void): Faults {
  let fault: Fault | undefined;
  const waiting = new Set<() => void>();
  const release = (): void => {
    for (const go of [...waiting]) go();
  };

  return {
    set: (wish) => {
      const { kind, sent, channel, count, place, fields } = wish;
      fault =
        kind === 'off'
          ? undefined
          : { kind, sent, place, fields, ...(channel && { channel }), ...(count !== undefined && { left: count }) };
      release();
      onChange();
    },
    take: (channel) => {
      if (!fault || fault.kind === 'held' || (fault.channel && fault.channel !== channel)) return undefined;
      const taken = fault;
      if (fault.left !== undefined) {
        fault.left -= 1;
        if (fault.left === 0) fault = undefined;
        onChange();
      }
      return taken;
    },
    heldAt: (place) => (fault?.kind === 'held' && fault.place === place ? { ...fault.fields } : {}),
    current: () => fault,
    released: (longestMs) =>
      new Promise((resolve) => {
        const go = (): void => {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, longestMs);
        waiting.add(go);
      }),
    close: release,
  };
}
