import type { GraphReply } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import type { Reading, SetupCheck, SetupStep } from '../../channels/setup-contract.ts';
import { clockReading } from './clock-skew.ts';
import { deskFindings } from './desk-findings.ts';
import type { Finding } from './finding.ts';
import { freeAnswersReading } from './free-answers.ts';
import { compareProfiles, type ProfilePorts } from './public-profile.ts';
import { refusalOf } from './refusal.ts';
import { copyAppSecret, refusalReading } from './refusal-reading.ts';
import { askedOnce, type ChannelInSetup, channelsInSetup, type SetupPorts } from './setup-ports.ts';

export type DoctorPorts = SetupPorts &
  Pick<ProfilePorts, 'senders'> & {
    /** Answers that a channel has sent in this month; absent: they cannot be counted from here. */
    readonly answersThisMonth?: (channel: Channel) => Promise<number>;
  };

/**
 * Looks at everything that decides whether a desk's clients are answered: platform, token, rights, address, profile, and what is published. Reads only.
 */
export async function examineDesk(ports: DoctorPorts): Promise<readonly Finding[]> {
  const once = { ...ports, get: askedOnce(ports.get) };
  const channels = await Promise.all(channelsInSetup(once).map((one) => examineChannel(one, once)));
  const desk = ports.desk.id;
  return [...deskFindings(ports.desk.snapshot, ports.now()), ...channels.flat()].map((finding) => ({ ...finding, desk }));
}

async function examineChannel(given: ChannelInSetup, ports: DoctorPorts): Promise<readonly Finding[]> {
  const { channel, setup } = given;
  const row = (id: string, reading: Reading): Finding => ({ id: `${channel}.${id}`, channel, ...reading });
  const probed = examineOwnAddress(given, ports);
  const reply = await ports.get(channel, setup.reach.query(given.context), '');
  const sent = ports.answersThisMonth && freeAnswersReading(channel, await ports.answersThisMonth(channel));
  const reached = reading(reply, (body) => setup.reach.judge(body, given.context));
  const findings = [row('reached', reached), row('clock', clockReading(reply, ports.now())), ...(sent ? [row('free-answers', sent)] : [])];
  if (reached.verdict !== 'ok') return [...findings, ...(await probed).map(([id, one]) => row(id, one))];
  const known = await withApp(given, ports);
  const checks: readonly (SetupCheck | SetupStep)[] = [...setup.checks, ...setup.steps].filter(
    ({ applies }) => applies?.(known.context) ?? true,
  );
  const looked = await Promise.all(
    checks.map(async (one) => {
      const found = await look(one, known, ports);
      return found ? [row(one.id, found)] : [];
    }),
  );
  const secret = row('app-secret', await examineAppSecret(known, ports));
  const profile = await examineProfile(known, ports);
  return [
    ...findings,
    secret,
    ...looked.flat(),
    ...profile.map((one) => row('profile', one)),
    ...(await probed).map(([id, one]) => row(id, one)),
  ];
}

/** The channel with the id of its app, where the facility file does not say it. */
export async function withApp(given: ChannelInSetup, { get }: Pick<SetupPorts, 'get'>): Promise<ChannelInSetup> {
  const { channel, setup, context } = given;
  if (context.ids.appId !== undefined || !setup.app) return given;
  const reply = await get(channel, setup.app.query(context), '');
  const appId = reply.kind === 'response' ? setup.app.idIn(reply.body) : undefined;
  return appId === undefined ? given : { ...given, context: { ...context, ids: { ...context.ids, appId } } };
}

async function look(one: SetupCheck | SetupStep, { channel, context }: ChannelInSetup, { get }: DoctorPorts): Promise<Reading | undefined> {
  const reply = await get(channel, one.query(context), context.ids.appId ?? '');
  return reading(reply, (body) => ('judge' in one ? one.judge(body, context) : stepReading(one, body, context)));
}

function stepReading(step: SetupStep, body: unknown, context: ChannelInSetup['context']): Reading {
  const difference = step.difference(body, context);
  if (!difference) return { verdict: 'ok', what: step.words.fine };
  const { byHand } = difference;
  const verdict = step.isAdvice ? 'warning' : 'fault';
  return byHand === undefined ? { verdict, what: step.words.missing, ...connectIt } : { verdict, what: step.words.missing, todo: byHand };
}

const connectIt = { todo: 'Das richtet die Pforte selbst ein.', tool: 'connect' } as const;

function reading<R extends Reading | undefined>(reply: GraphReply, judge: (body: unknown) => R): R | Reading {
  const refusal = refusalOf(reply);
  if (refusal) return refusalReading(refusal);
  return judge(reply.kind === 'response' ? reply.body : undefined);
}

/** Whether the app secret is the app's: only with it the app can speak for itself. */
async function examineAppSecret({ channel, context }: ChannelInSetup, { get }: DoctorPorts): Promise<Reading> {
  const { appId } = context.ids;
  if (appId === undefined)
    return { verdict: 'unknown', what: 'Zu welcher App der Token gehört, ist nicht zu erfahren.', todo: 'Prüfen Sie den Token.' };
  const refusal = refusalOf(await get(channel, { path: `/${appId}`, query: { fields: 'id' }, bearer: 'app' }, appId));
  if (!refusal) return { verdict: 'ok', what: 'Das App-Geheimnis gehört zur App.' };
  if (refusal.isUnanswered) return refusalReading(refusal);
  return {
    verdict: 'fault',
    what: 'Das App-Geheimnis gehört nicht zu dieser App.',
    ...copyAppSecret,
  };
}

/** Whether people see the greeting, questions and menu that are published; nothing where the channel has none. */
async function examineProfile({ channel, context }: ChannelInSetup, ports: DoctorPorts): Promise<readonly Reading[]> {
  const compared = await compareProfiles(profilePorts(ports, context.ids.appId), channel);
  return compared.map((one): Reading => {
    if (one.kind === 'refused') return refusalReading(one.refusal);
    if (one.differences.length === 0)
      return { verdict: 'ok', what: 'Begrüßung, Fragen und Menü stehen so da, wie sie veröffentlicht sind.' };
    return {
      verdict: 'warning',
      what: 'Begrüßung, Fragen oder Menü stehen anders da, als sie veröffentlicht sind.',
      ...connectIt,
    };
  });
}

/** The profile's calls are made with the channel's token. */
export function profilePorts({ desk, senders, get, post }: DoctorPorts, appId = ''): ProfilePorts {
  return {
    snapshot: desk.snapshot,
    senders,
    get: (channel, query) => get(channel, { ...query, bearer: 'channel' }, appId),
    post: (channel, request) => post(channel, { ...request, bearer: 'channel' }, appId),
  };
}

async function examineOwnAddress({ setup, context }: ChannelInSetup, ports: DoctorPorts): Promise<readonly (readonly [string, Reading])[]> {
  return Promise.all(
    setup.probes(ports.secrets).map(async (probe) => {
      const status = await ports.probe(context.callbackUrl, probe);
      const read: Reading = status === probe.status ? { verdict: 'ok', what: probe.fine } : status === undefined ? silent : probe.wrong;
      return [probe.id, read] as const;
    }),
  );
}

const silent: Reading = {
  verdict: 'fault',
  what: 'Unter der eigenen Adresse antwortet niemand.',
  todo: 'Prüfen Sie, ob die Pforte läuft, und versuchen Sie es noch einmal.',
};
