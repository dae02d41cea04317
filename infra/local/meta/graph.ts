import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { type Channel, channels, profileOf } from '../../../shared/channels/registry.ts';
import type { AcceptedSend, Checked } from './accepted-send.ts';
import { answerApp } from './app-setup.ts';
import type { AccountIds } from './channel-simulator.ts';
import type { Faults } from './faults.ts';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';
import { headerOf, jsonResponse, parseJson, type SimulatorRequest, type SimulatorResponse } from './http.ts';
import type { People } from './person.ts';
import type { ProfileBook } from './public-profile.ts';
import type { SetupBook } from './setup-book.ts';
import { simulators } from './simulators.ts';
import type { TemplateBook } from './templates.ts';
import type { Transcripts } from './transcript.ts';

export interface GraphOptions {
  readonly now: () => number;
  readonly ids: AccountIds;
  readonly secrets: { readonly appSecret: string; readonly tokens: Readonly<Record<string, string>> };
  readonly people: People;
  readonly templates: TemplateBook;
  readonly profiles: ProfileBook;
  readonly setup: SetupBook;
  readonly transcripts: Transcripts;
  readonly faults: Faults;
  /** The message is on its way: put it into the phone, post statuses or echo. Gives its id. */
  readonly deliver: (channel: Channel, send: AcceptedSend) => string;
}

/** Longer than any sensible deadline of a caller. */
const hangMs = 60_000;

const versionedPath = /^\/v\d+\.\d+\/([^/]+)(?:\/(.*))?$/;

function tokenOf(request: SimulatorRequest): string | undefined {
  const header = headerOf(request, 'authorization');
  const bearer = header && /^Bearer (.+)$/i.exec(header)?.[1];
  return bearer || request.query.get('access_token') || undefined;
}

/** Refuses a missing token, a wrong one or a wrong proof. Checked before anything is read. */
function checkAccess(request: SimulatorRequest, json: unknown, token: string, appSecret: string): GraphAnswer | undefined {
  const given = tokenOf(request);
  if (given === undefined) return graphErrors.missingToken();
  if (given !== token) return graphErrors.wrongToken();
  const inBody = typeof json === 'object' && json !== null && 'appsecret_proof' in json ? json.appsecret_proof : undefined;
  const proof = request.query.get('appsecret_proof') ?? inBody;
  const right = createHmac('sha256', appSecret).update(given).digest('hex');
  return proof === undefined || proof === right ? undefined : graphErrors.wrongProof();
}

const seenSchema = z.looseObject({ messaging_product: z.literal('whatsapp'), status: z.literal('read'), message_id: z.string() });
const addresseeSchema = z.looseObject({ recipient: z.looseObject({ id: z.string() }) });
const senderActionSchema = z.looseObject({ recipient: z.looseObject({ id: z.string() }), sender_action: z.string() });

/** Requests that send nothing to read: "seen", "is typing". */
function answerGesture(json: unknown): GraphAnswer | undefined {
  if (seenSchema.safeParse(json).success) return { status: 200, body: { success: true } };
  const action = senderActionSchema.safeParse(json);
  return action.success ? { status: 200, body: { recipient_id: action.data.recipient.id } } : undefined;
}

/** Channels that share an object are told apart by whom they send to. */
function channelOf(object: string, json: unknown, { ids, people }: Pick<GraphOptions, 'ids' | 'people'>): Channel | undefined {
  const sharing = channels.filter((channel) => simulators[channel].objects(ids).includes(object));
  const { recipient } = addresseeSchema.safeParse(json).data ?? {};
  return sharing.find((channel) => recipient && people.byUserId(channel, recipient.id)) ?? sharing[0];
}

/** The token of whoever the object belongs to: the app, an account; what belongs to nobody is asked with the first one. */
function tokenFor(
  request: SimulatorRequest,
  object: string,
  channel: Channel | undefined,
  { ids, secrets }: Pick<GraphOptions, 'ids' | 'secrets'>,
): string | undefined {
  const ofApp = `${ids.appId}|${secrets.appSecret}`;
  if (object === ids.appId) return ofApp;
  // A token may be looked at by its app, and by itself.
  if (object === 'debug_token') return tokenOf(request) === ofApp ? ofApp : (request.query.get('input_token') ?? undefined);
  const owns = (one: Channel) => simulators[one].objects(ids).includes(object) || object === ids[profileOf(one).templates?.owner ?? ''];
  const addressed = channel ?? channels.find(owns) ?? channels[0];
  return addressed && secrets.tokens[profileOf(addressed).token.name];
}

/** The Graph API as far as a front desk calls it: `POST /<version>/<PNID | PAGE_ID | me>/messages`. `undefined`: not a Graph path. */
export function createGraph(options: GraphOptions): (request: SimulatorRequest) => Promise<SimulatorResponse | undefined> {
  const { faults, secrets, ids, people, transcripts } = options;

  const spoil = async (channel: Channel, checked: Checked): Promise<GraphAnswer | undefined> => {
    const fault = faults.take(channel);
    if (!fault) return undefined;
    if (fault.kind === 'token-expired') return graphErrors.expiredToken();
    if (fault.kind === 'rate-limit') return simulators[channel].rateLimit();
    if (fault.kind === '503') return graphErrors.temporary();
    if (fault.sent && checked.ok) options.deliver(channel, checked.send);
    if (fault.kind === 'timeout') await faults.released(hangMs);
    // A gateway in front of Graph answers, not Graph: no error body, so nobody knows whether the message went out.
    return {
      status: fault.kind === 'timeout' ? 504 : 500,
      headers: { 'content-type': 'text/html' },
      body: '<html><body>Sorry, something went wrong.</body></html>',
    };
  };

  /** Everything but messages, of those who may ask. */
  const answerObject = (request: SimulatorRequest, object: string, edge: string | undefined, json: unknown): GraphAnswer => {
    const { method, query } = request;
    const call = { method, object, edge, json, query, ids, templates: options.templates, setup: options.setup };
    const ofApp = answerApp(call);
    if (ofApp) return ofApp;
    for (const channel of channels) {
      const answered = simulators[channel].answerObject(call, options.profiles.of(channel));
      if (answered) return profiled(answered);
    }
    return graphErrors.unknownObject(object);
  };

  /** The phones show another menu. */
  const profiled = (result: GraphAnswer): GraphAnswer => {
    transcripts.touch();
    return result;
  };

  const answer = async (
    request: SimulatorRequest,
    object: string,
    edge: string | undefined,
    channel: Channel | undefined,
  ): Promise<GraphAnswer> => {
    const json = parseJson(request.body);
    const refused = checkAccess(request, json, tokenFor(request, object, channel, options) ?? '', secrets.appSecret);
    if (refused) return refused;
    if (!channel) return answerObject(request, object, edge, json);
    if (request.method !== 'POST') return graphErrors.unknownObject(object);
    const gesture = answerGesture(json);
    if (gesture) return gesture;
    const now = options.now();
    const simulator = simulators[channel];
    const checked = simulator.check(json, people, options.templates, now);
    const spoiled = await spoil(channel, checked);
    if (spoiled) return spoiled;
    return checked.ok ? simulator.answerAccepted(checked.send, options.deliver(channel, checked.send)) : checked.answer;
  };

  const record = (channel: Channel, request: SimulatorRequest, result: GraphAnswer): void =>
    transcripts.record({ at: options.now(), channel, status: result.status, body: parseJson(request.body), ...result.note });

  return async (request) => {
    const match = versionedPath.exec(request.path);
    const object = match?.[1];
    if (!object) return undefined;
    const edge = match[2];
    const channel = edge === 'messages' ? channelOf(object, parseJson(request.body), options) : undefined;
    const result = await answer(request, object, edge, channel);
    if (channel) record(channel, request, result);
    if (typeof result.body === 'string') return { status: result.status, headers: { ...result.headers }, body: result.body };
    return jsonResponse(result.status, result.body, result.headers);
  };
}
