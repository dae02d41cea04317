import { randomUUID } from 'node:crypto';
import type { Channel } from '../../../shared/channels/registry.ts';
import type { DeliveryJournal } from './delivery-journal.ts';
import { signBytes, toWireBytes } from './sign-delivery.ts';
import type { DeliveryState } from './transcript.ts';

export interface DelivererOptions {
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly webhookBase: () => string;
  readonly fetch: typeof fetch;
  /** Called after each attempt, so that the page sees it. */
  readonly onChange: () => void;
  /** Milliseconds of real time before attempt n+1; n counts from 1. */
  readonly backOffMs: (attempt: number) => number;
  /** Meta gives up after 36 hours to 7 days; here attempts are counted, because the clock can jump. */
  readonly maxAttempts: number;
  readonly journal: DeliveryJournal;
}

export interface Deliverer {
  /** Posts one payload `copies` times at once and keeps at it until each copy got a 200. `entries`: the bubbles it tells of. */
  readonly deliver: (
    channel: Channel,
    payload: unknown,
    how?: { readonly copies?: number; readonly entries?: readonly string[] },
  ) => DeliveryState;
  /** Goes on with what an earlier run did not deliver; tells how each stands, bubble by bubble. */
  readonly resume: (tell: (entryId: string, state: DeliveryState) => void) => void;
  readonly handshake: (channel: Channel, token?: string) => Promise<{ ok: boolean; status: number; body: string }>;
  /** Deliveries that have not been answered with 200 yet. */
  readonly open: () => number;
  readonly close: () => Promise<void>;
}

const attemptDeadlineMs = 20_000;

/** Growing back-off, quick enough to watch: 0.25 s, 0.5 s, 1 s … 30 s. */
export function defaultBackOffMs(attempt: number): number {
  return Math.min(30_000, 250 * 2 ** (attempt - 1));
}

/** Waits, but not beyond the end of the run. */
function pause(ms: number, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ending.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      ending.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    ending.addEventListener('abort', done);
  });
}

/** One attempt, signed as Meta signs. Returns the status, 0 without an answer. */
async function post(channel: Channel, bytes: Uint8Array, options: DelivererOptions): Promise<number> {
  try {
    const response = await options.fetch(`${options.webhookBase()}/webhooks/${channel}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'facebookexternalua',
        'x-hub-signature-256': signBytes(bytes, options.appSecret),
      },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(attemptDeadlineMs),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

export function createDeliverer(options: DelivererOptions): Deliverer {
  const running = new Set<Promise<void>>();
  const ending = new AbortController();

  const deliverCopy = async (
    channel: Channel,
    bytes: Uint8Array,
    state: DeliveryState,
    settle: (accepted: boolean) => void,
  ): Promise<void> => {
    for (let attempt = 1; attempt <= options.maxAttempts && !ending.signal.aborted; attempt += 1) {
      const status = await post(channel, bytes, options);
      state.attempts += 1;
      state.lastStatus = status;
      options.onChange();
      if (status === 200) return settle(true);
      await pause(options.backOffMs(attempt), ending.signal);
    }
    settle(false);
  };

  const run = (channel: Channel, bytes: Uint8Array, copies: number, done: () => void): DeliveryState => {
    const state: DeliveryState = { state: 'open', attempts: 0 };
    let left = copies;
    let failed = false;
    const settle = (accepted: boolean): void => {
      left -= 1;
      failed ||= !accepted;
      if (left === 0) state.state = failed ? 'given-up' : 'accepted';
      // Deliveries that the end of this run cuts off are retried in the next.
      if (left === 0 && !(failed && ending.signal.aborted)) done();
      options.onChange();
    };
    for (let copy = 0; copy < copies; copy += 1) {
      const delivering = deliverCopy(channel, bytes, state, settle).finally(() => running.delete(delivering));
      running.add(delivering);
    }
    return state;
  };

  const { journal } = options;
  return {
    deliver: (channel, payload, { copies = 1, entries = [] } = {}) => {
      const bytes = toWireBytes(payload);
      const id = randomUUID();
      journal.opened({ id, channel, bytes: Buffer.from(bytes).toString('base64'), copies, entries: [...entries] });
      return run(channel, bytes, copies, () => journal.done(id));
    },
    resume: (tell) => {
      for (const { id, channel, bytes, copies, entries } of journal.remembered) {
        const state = run(channel, Buffer.from(bytes, 'base64'), copies, () => journal.done(id));
        for (const entry of entries) tell(entry, state);
      }
    },
    handshake: async (channel, token = options.verifyToken) => {
      const challenge = '1158201444';
      const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': challenge });
      const response = await options.fetch(`${options.webhookBase()}/webhooks/${channel}?${query}`);
      const body = await response.text();
      return { ok: response.status === 200 && body === challenge, status: response.status, body };
    },
    open: () => running.size,
    close: async () => {
      ending.abort();
      await Promise.allSettled(running);
    },
  };
}
