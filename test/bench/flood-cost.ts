import { type Throttle, throttlesOf } from '../../infra/aws/webhook-routes.ts';
import { inventory } from '../../shared/runtime/inventory.ts';
import { linesPerMinute } from '../../shared/runtime/log-sparingly.ts';

/** AWS's list prices in Frankfurt, US dollars before tax, without anything that is free. */
const price = {
  httpApiPerMillion: 1.2,
  lambdaPerMillion: 0.2,
  lambdaPerGigabyteSecond: 0.0000133334,
  logsPerGigabyte: 0.63,
  dataOutPerGigabyte: 0.09,
  decryptionsPerMillion: 3,
} as const;

/** What one unsigned request takes. All are more than was seen. */
const request = {
  /** Billed time of the function; its own work is a tenth of a millisecond. */
  milliseconds: 5,
  /** The 401 with its headers. */
  bytesBack: 400,
  /** One log line, with the 26 bytes that CloudWatch adds. */
  bytesLogged: 250,
} as const;

/** Containers of both webhooks that a flood keeps busy; what a new account's ten invocations leave them. */
const containers = 4;
/** Kinds of lines that an unsigned request can cause. */
const kindsOfLines = 3;
/** A wrong signature lets a container fetch its two secrets again, once a minute; a customer's own key bills each decryption. */
const decryptionsPerMinute = 2;

/** API Gateway counts each begun 512 KB of a request as a request. */
const largestRequestUnits = 20;

const secondsPerDay = 86_400;
const minutesPerDay = 1440;
const gigabyte = 1e9;

export interface FloodCost {
  readonly requests: number;
  /** US dollars, by what is billed. */
  readonly dollars: Readonly<Record<'httpApi' | 'lambdaRequests' | 'lambdaTime' | 'logs' | 'dataOut' | 'decryptions', number>>;
  readonly total: number;
  /** The same, were every request as large as API Gateway takes: 10 MB. */
  readonly totalOfLargest: number;
}

/**
 * What a flood of unsigned requests costs in a day at most: every route at its throttle from midnight to midnight. API Gateway bills nothing for what
 * it refuses with 429, and nothing is queued, stored or sent for what is not signed.
 */
export function floodCost(throttle: Throttle): FloodCost {
  const requests = Object.values(throttlesOf(inventory, throttle)).reduce(
    (sum, { requestsPerSecond, burst }) => sum + requestsPerSecond * secondsPerDay + burst,
    0,
  );
  const memoryGigabytes = inventory['whatsapp-webhook'].memoryMb / 1024;
  const httpApi = (requests / 1e6) * price.httpApiPerMillion;
  const dollars = {
    httpApi,
    lambdaRequests: (requests / 1e6) * price.lambdaPerMillion,
    lambdaTime: requests * (request.milliseconds / 1000) * memoryGigabytes * price.lambdaPerGigabyteSecond,
    logs: ((containers * kindsOfLines * linesPerMinute * minutesPerDay * request.bytesLogged) / gigabyte) * price.logsPerGigabyte,
    dataOut: ((requests * request.bytesBack) / gigabyte) * price.dataOutPerGigabyte,
    decryptions: ((containers * decryptionsPerMinute * minutesPerDay) / 1e6) * price.decryptionsPerMillion,
  };
  const total = Object.values(dollars).reduce((sum, each) => sum + each, 0);
  return { requests, dollars, total, totalOfLargest: total + httpApi * (largestRequestUnits - 1) };
}
