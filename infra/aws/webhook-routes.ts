import { entriesBy, type Inventory, routeKeysOf } from '../../shared/runtime/inventory-entry.ts';

/** How many requests the API takes, all routes together: per second in the long run, and at once. */
export interface Throttle {
  readonly requestsPerSecond: number;
  readonly burst: number;
}

/** Far more than a facility's clients write. A newsletter's receipts come as fast as it goes out: see the settings in `infra/README.md`. */
export const defaultThrottle: Throttle = { requestsPerSecond: 20, burst: 40 };

/** Throttle for a person's click now and then. */
const seldom: Throttle = { requestsPerSecond: 0.1, burst: 5 };

/**
 * Throttle for the pages of a few people. Ten may open them within the same second, a page asks for three files the first time; what somebody types is
 * checked when they pause. In the long run it is slow: a flood can keep it up all day, people do not.
 */
const pages: Throttle = { requestsPerSecond: 0.6, burst: 40 };

/**
 * The throttle of each route by its key. API Gateway counts every route by itself, so that the deliveries of all channels share what the
 * desk takes: otherwise each further channel would raise what a flood can cost.
 */
export function throttlesOf(inventory: Inventory, { requestsPerSecond, burst }: Throttle): Readonly<Record<string, Throttle>> {
  const routes = entriesBy('route', inventory).flatMap(({ trigger }) =>
    routeKeysOf(trigger).map(({ key, method }) => ({ key, part: trigger.methods[method as 'GET' | 'POST'] })),
  );
  const sharing = routes.filter(({ part }) => part === 'shared').length;
  const share = { requestsPerSecond: requestsPerSecond / sharing, burst: Math.ceil(burst / sharing) };
  return Object.fromEntries(routes.map(({ key, part }) => [key, part === 'shared' ? share : part === 'pages' ? pages : seldom]));
}
