import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Channel } from '../../../shared/channels/registry.ts';
import type { Faults } from './faults.ts';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';
import { answerTemplates } from './graph-templates.ts';
import { headerOf, jsonResponse, parseJson, type SimulatorRequest, type SimulatorResponse } from './http.ts';
import { checkMessengerSend } from './messenger-send.ts';
import type { People } from './people.ts';
import { answerNumber, answerNumberProfile, answerPageProfile, type ProfileBook } from './public-profile.ts';
import type { TemplateBook } from './templates.ts';
import type { Transcripts } from './transcript.ts';
import { type AcceptedSend, type Checked, checkWhatsAppSend } from './whatsapp-send.ts';

export interface GraphOptions {
  readonly now: () => number;
  readonly ids: { readonly pageId: string; readonly phoneNumberId: string; readonly wabaId: string };
  readonly secrets: { readonly appSecret: string; readonly pageToken: string; readonly whatsappToken: string };
  readonly people: People;
  readonly templates: TemplateBook;
  readonly profiles: ProfileBook;
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

/** Who may not send at all: no token, a wrong one, a wrong proof. Checked before anything is read. */
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
const senderActionSchema = z.looseObject({ recipient: z.looseObject({ id: z.string() }), sender_action: z.string() });

/** Requests that send nothing to read: "seen", "is typing". */
function answerGesture(json: unknown): GraphAnswer | undefined {
  if (seenSchema.safeParse(json).success) return { status: 200, body: { success: true } };
  const action = senderActionSchema.safeParse(json);
  return action.success ? { status: 200, body: { recipient_id: action.data.recipient.id } } : undefined;
}

function answerAccepted(channel: Channel, send: AcceptedSend, id: string): GraphAnswer {
  const { person, input } = send;
  if (channel === 'messenger') return { status: 200, body: { recipient_id: person.psid, message_id: id }, note: { messageId: id } };
  const contact = input === person.bsuid ? { input, user_id: person.bsuid } : { input, wa_id: person.waId };
  const message = send.kind === 'template' ? { id, message_status: 'accepted' } : { id };
  return { status: 200, body: { messaging_product: 'whatsapp', contacts: [contact], messages: [message] }, note: { messageId: id } };
}

/** The Graph API as far as a front desk calls it: `POST /<version>/<PNID | PAGE_ID | me>/messages`. `undefined`: not a Graph path. */
export function createGraph(options: GraphOptions): (request: SimulatorRequest) => Promise<SimulatorResponse | undefined> {
  const { faults, secrets, ids, people, transcripts } = options;

  const spoil = async (channel: Channel, checked: Checked): Promise<GraphAnswer | undefined> => {
    const fault = faults.take(channel);
    if (!fault) return undefined;
    if (fault.kind === 'token-expired') return graphErrors.expiredToken();
    if (fault.kind === 'rate-limit') return channel === 'whatsapp' ? graphErrors.whatsapp.rateLimit() : graphErrors.messenger.rateLimit();
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
    if (object === ids.wabaId) return answerTemplates(method, json, query, options.templates);
    if (object === ids.phoneNumberId && method === 'GET' && edge === undefined) return answerNumber(object, query, options.profiles);
    if (object === ids.phoneNumberId && method === 'POST' && edge === 'conversational_automation') {
      return profiled(answerNumberProfile(json, options.profiles));
    }
    if ((object === 'me' || object === ids.pageId) && edge === 'messenger_profile' && (method === 'GET' || method === 'POST')) {
      return profiled(answerPageProfile(method, json, query, options.profiles));
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
    const token = object === ids.phoneNumberId || object === ids.wabaId ? secrets.whatsappToken : secrets.pageToken;
    const refused = checkAccess(request, json, token, secrets.appSecret);
    if (refused) return refused;
    if (!channel) return answerObject(request, object, edge, json);
    if (request.method !== 'POST') return graphErrors.unknownObject(object);
    const gesture = answerGesture(json);
    if (gesture) return gesture;
    const now = options.now();
    const checked =
      channel === 'whatsapp' ? checkWhatsAppSend(json, people, options.templates, now) : checkMessengerSend(json, people, now);
    const spoiled = await spoil(channel, checked);
    if (spoiled) return spoiled;
    return checked.ok ? answerAccepted(channel, checked.send, options.deliver(channel, checked.send)) : checked.answer;
  };

  const record = (channel: Channel, request: SimulatorRequest, result: GraphAnswer): void =>
    transcripts.record({ at: options.now(), channel, status: result.status, body: parseJson(request.body), ...result.note });

  return async (request) => {
    const match = versionedPath.exec(request.path);
    const object = match?.[1];
    if (!object) return undefined;
    const edge = match[2];
    const channels: Readonly<Record<string, Channel>> = { [ids.phoneNumberId]: 'whatsapp', [ids.pageId]: 'messenger', me: 'messenger' };
    const channel = edge === 'messages' ? channels[object] : undefined;
    const result = await answer(request, object, edge, channel);
    if (channel) record(channel, request, result);
    if (typeof result.body === 'string') return { status: result.status, headers: { ...result.headers }, body: result.body };
    return jsonResponse(result.status, result.body, result.headers);
  };
}
