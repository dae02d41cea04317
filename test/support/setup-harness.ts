import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { publicHolidays } from '../../infra/terminal/public-holidays.ts';
import { planConnect, type Written, writeProfile, writeStep } from '../../shared/app/setup/connect.ts';
import type { DoctorPorts } from '../../shared/app/setup/doctor.ts';
import type { GraphReply } from '../../shared/channels/contract.ts';
import { appSecretProof } from '../../shared/channels/meta/appsecret-proof.ts';
import { channels, profileOf } from '../../shared/channels/registry.ts';
import { senders } from '../../shared/channels/senders.ts';
import type { Bearer } from '../../shared/channels/setup-contract.ts';
import { setups } from '../../shared/channels/setups.ts';
import { loadFacility } from '../../shared/facility/load.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { appSecret, createSetting, pageToken, type Setting, whatsappToken } from '../unit/simulator/setting.ts';
import { repository } from './repository.ts';

export const tokens: Readonly<Record<string, string>> = { messenger: pageToken, whatsapp: whatsappToken };

/** Every id of the registry's channels, as their profiles invent them. */
export const exampleIds = Object.fromEntries(
  channels.flatMap((channel) => [profileOf(channel).account, ...profileOf(channel).otherIds].map(({ key, example }) => [key, example])),
);

export interface SetupHarness {
  readonly setting: Setting;
  readonly ports: DoctorPorts;
  /** Every request to the simulated Graph so far: `GET /me`. */
  readonly calls: string[];
  readonly fault: (place: string, fields: Readonly<Record<string, unknown>>) => Promise<void>;
}

export interface HarnessOptions {
  readonly appSecret?: string;
  readonly tokens?: Readonly<Record<string, string>>;
  readonly snapshot?: Snapshot;
  readonly skewMs?: number;
  readonly offline?: true;
}

/** The facility that ships, on every channel. */
function facilityOnEveryChannel(): Snapshot {
  const file: Record<string, unknown> = parse(readFileSync(`${repository}/facility.yaml`, 'utf8'));
  const sections = channels.map((channel) => {
    const { account, otherIds, usualInbox } = profileOf(channel);
    return [channel, { ...Object.fromEntries([account, ...otherIds].map(({ key, example }) => [key, example])), inbox: usualInbox }];
  });
  const loaded = loadFacility(stringify({ ...file, channels: Object.fromEntries(sections) }), { publicHolidays, today: '2026-11-23' });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
  return loaded.snapshot;
}

const shipped = facilityOnEveryChannel();

/** A desk with every channel before a simulated Meta that nobody has connected yet; its own address answers as it should. */
export function setupHarness(options: HarnessOptions = {}): SetupHarness {
  const setting = createSetting({ ids: exampleIds });
  const snapshot = options.snapshot ?? shipped;
  const secret = options.appSecret ?? appSecret;
  const held = options.tokens ?? tokens;
  const calls: string[] = [];
  const ask = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    bearer: Bearer,
    token: string,
    appId: string,
    body?: unknown,
  ): Promise<GraphReply> => {
    if (options.offline) return { kind: 'not-sent' };
    const whose = bearer === 'app' ? `${appId}|${secret}` : token;
    const [route = '', query = ''] = path.split('?');
    const proof = `appsecret_proof=${appSecretProof(whose, secret)}`;
    calls.push(`${method} ${route}`);
    const headers = { authorization: `Bearer ${whose}`, 'content-type': 'application/json' };
    const { status, json } = await setting.call(method, `/v26.0${route}?${query === '' ? '' : `${query}&`}${proof}`, body, headers);
    return { kind: 'response', status, headers: { date: new Date(setting.clock).toUTCString() }, body: json };
  };
  const tokenOf: DoctorPorts['tokenOf'] = (channel) => held[profileOf(channel).token.name] ?? '';
  const ports: DoctorPorts = {
    desk: { id: 'lindenhof', snapshot },
    setups,
    senders,
    secrets: { appSecret: secret, verifyToken: 'verify-me' },
    tokenOf,
    callbackUrl: (channel) => `https://desk.test/webhooks/${channel}`,
    get: (channel, { path, query, bearer }, appId) => ask('GET', `${path}?${new URLSearchParams(query)}`, bearer, tokenOf(channel), appId),
    post: (channel, { path, body, bearer, method = 'POST' }, appId) => ask(method, path, bearer, tokenOf(channel), appId, body),
    probe: async (_url, probe) => probe.status,
    now: () => setting.clock + (options.skewMs ?? 0),
  };
  const fault: SetupHarness['fault'] = async (place, fields) => {
    const { status, text } = await setting.call('POST', '/simulator/faults', { kind: 'held', place, fields });
    if (status !== 200) throw new Error(text);
  };
  return { setting, ports, calls, fault };
}

/** Writes all that differs, as connect does. */
export async function connectAll({ ports }: SetupHarness): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (const { of, steps, profile } of await planConnect(ports)) {
    for (const { step } of steps) written.push(await writeStep(step, of, ports, { digits: '123456', isNew: true }));
    if (profile) written.push(await writeProfile(profile, ports));
  }
  return written;
}
