import type { DoctorPorts } from '../app/setup/doctor.ts';
import { graphHost } from '../channels/meta/graph-address.ts';
import { type GraphCredentials, getFromGraph, postToGraph } from '../channels/meta/graph-client.ts';
import { type Channel, profileOf } from '../channels/registry.ts';
import { senders } from '../channels/senders.ts';
import type { Bearer, Probe, ProbeSecrets } from '../channels/setup-contract.ts';

/** Access needed to check and connect a desk. */
export interface SetupAccess {
  /** Absent: the platform's own address. */
  readonly graphUrl?: string;
  readonly secrets: ProbeSecrets;
  /** By the names that the channels' profiles give them. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** How long the desk's own address may take, a cold start included. */
const probeDeadlineMs = 10_000;

/** The ports of doctor and connect over the wire. */
export function createSetupPorts(
  desk: DoctorPorts['desk'],
  { graphUrl: baseUrl = graphHost, secrets, tokens }: SetupAccess,
  rest: Pick<DoctorPorts, 'setups' | 'callbackUrl' | 'now'>,
): DoctorPorts {
  const tokenOf = (channel: Channel) => tokens[profileOf(channel).token.name] ?? '';
  const { appSecret } = secrets;
  const credentials = (channel: Channel, bearer: Bearer, appId: string): GraphCredentials => ({
    token: bearer === 'app' ? `${appId}|${appSecret}` : tokenOf(channel),
    appSecret,
  });
  return {
    ...rest,
    desk,
    senders,
    secrets,
    tokenOf,
    get: (channel, { bearer, ...query }, appId) => getFromGraph(query, credentials(channel, bearer, appId), { baseUrl }),
    post: (channel, { bearer, ...request }, appId) => postToGraph(request, credentials(channel, bearer, appId), { baseUrl }),
    probe,
  };
}

/** Redirects are not followed: the platform does not either. */
async function probe(address: string, { method, query, headers, body }: Probe): Promise<number | undefined> {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const signal = AbortSignal.timeout(probeDeadlineMs);
  const init: RequestInit = { method, headers, redirect: 'manual', signal, ...(body !== undefined && { body }) };
  return fetch(url, init).then(
    async (response) => {
      await response.arrayBuffer().catch(() => undefined);
      return response.status;
    },
    () => undefined,
  );
}
