import { type Channel, channels } from '../../shared/channels/registry.ts';

/** Where a channel's deliveries and its handshake come in. */
export function pathOf(channel: Channel): string {
  return `/webhooks/${channel}`;
}

/** How many requests the API takes, all routes together: per second in the long run, and at once. */
export interface Throttle {
  readonly requestsPerSecond: number;
  readonly burst: number;
}

/** Far more than a facility's clients write. A newsletter's receipts come as fast as it goes out: see the settings in `infra/README.md`. */
export const defaultThrottle: Throttle = { requestsPerSecond: 20, burst: 40 };

/** A handshake comes when an operator presses a button at Meta's. */
const handshake: Throttle = { requestsPerSecond: 1, burst: 5 };

/**
 * The throttle of each route by its key. API Gateway counts every route by itself, so that the deliveries of all channels share what the
 * desk takes: otherwise each further channel would raise what a flood can cost.
 */
export function throttlesOf({ requestsPerSecond, burst }: Throttle): Readonly<Record<string, Throttle>> {
  const share = { requestsPerSecond: requestsPerSecond / channels.length, burst: Math.ceil(burst / channels.length) };
  return Object.fromEntries(
    channels.flatMap((channel) => [
      [`POST ${pathOf(channel)}`, share],
      [`GET ${pathOf(channel)}`, handshake],
    ]),
  );
}
