import type { z } from 'zod';
import { channels, profileOf } from '../../../shared/channels/registry.ts';
import type { Snapshot } from '../../../shared/facility/snapshot.ts';
import { usedChannels } from '../../../shared/facility/used-channels.ts';
import {
  batchSchema,
  faultSchema,
  handshakeSchema,
  personSchema,
  redeliverSchema,
  sendMessageSchema,
  staffSchema,
  templateSchema,
} from './client-message.ts';
import type { Clients, Happened } from './clients.ts';
import type { Deliverer } from './deliverer.ts';
import type { Faults } from './faults.ts';
import { headerOf, jsonResponse, parseJson, type SimulatorRequest, type SimulatorResponse } from './http.ts';
import type { People } from './person.ts';
import type { ProfileBook } from './public-profile.ts';
import { refusalWords } from './refusal-words.ts';
import type { SetupBook } from './setup-book.ts';
import { phoneOrder, simulators } from './simulators.ts';
import type { TemplateBook } from './templates.ts';
import type { Transcripts } from './transcript.ts';
import { windowEnd } from './window.ts';

export interface ApiOptions {
  readonly now: () => number;
  readonly snapshot: () => Snapshot;
  readonly people: People;
  readonly transcripts: Transcripts;
  readonly clients: Clients;
  readonly deliverer: Deliverer;
  readonly faults: Faults;
  readonly templates: TemplateBook;
  readonly profiles: ProfileBook;
  readonly setup: SetupBook;
  /** How the desk understood this bubble; undefined: not known here. */
  readonly understanding: (entryId: string) => unknown;
}

const iso = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());

function answerHappened(happened: Happened): SimulatorResponse {
  return happened.ok ? jsonResponse(202, { messageIds: happened.messageIds }) : jsonResponse(422, { error: happened.why });
}

/** Builds the views that the page fetches. */
function viewsOf(options: ApiOptions) {
  const { people, transcripts, deliverer, faults, templates } = options;
  const state = (): unknown => ({
    revision: transcripts.revision(),
    now: iso(options.now()),
    openDeliveries: deliverer.open(),
    fault: faults.current() ?? null,
    persons: people.all().map((person) => ({
      id: person.id,
      channel: person.channel,
      name: person.name,
      identities: { waId: person.waId, bsuid: person.bsuid, psid: person.psid, username: person.username },
      windowUntil: iso(windowEnd(person)),
      transcript: transcripts.of(person.id).map((entry) => ({ ...entry, at: iso(entry.at) })),
    })),
    sends: transcripts.sends().map((send) => ({ ...send, at: iso(send.at) })),
    templates: templates.list(),
    setup: { held: options.setup.all(), writes: options.setup.writes() },
    profiles: Object.fromEntries(channels.map((channel) => [channel, simulators[channel].shownProfile(options.profiles.of(channel))])),
  });

  /** The phones of the page. */
  const getChannels = (): SimulatorResponse => {
    const used = usedChannels(options.snapshot());
    const phones = phoneOrder.filter((channel) => used.includes(channel));
    return jsonResponse(200, {
      channels: phones.map((id) => ({
        id,
        title: profileOf(id).label,
        kinds: simulators[id].kinds,
        hasNumbers: profileOf(id).personIds.some(({ isPhone }) => isPhone),
      })),
    });
  };

  const getState = (query: URLSearchParams): SimulatorResponse =>
    query.get('revision') === String(transcripts.revision())
      ? { status: 204, headers: { 'cache-control': 'no-store' }, body: '' }
      : jsonResponse(200, state());

  const getUnderstanding = (query: URLSearchParams): SimulatorResponse => {
    const understanding = options.understanding(query.get('message') ?? '');
    return understanding === undefined
      ? jsonResponse(404, { error: 'Diese Nachricht ist nicht (mehr) bekannt.' })
      : jsonResponse(200, understanding);
  };

  return { getState, getChannels, getUnderstanding };
}

/** Reads the body by a schema and acts; what does not fit is named, nothing happens. */
function take<T>(schema: z.ZodType<T>, act: (wish: T) => SimulatorResponse | Promise<SimulatorResponse>) {
  return async (request: SimulatorRequest): Promise<SimulatorResponse> => {
    // A page on another origin can post without asking only in the simple content types.
    if (!headerOf(request, 'content-type')?.startsWith('application/json'))
      return jsonResponse(415, { error: 'Erwartet wird application/json.' });
    const json = parseJson(request.body);
    if (json === undefined) return jsonResponse(400, { error: 'Das ist kein gültiges JSON.' });
    const wish = schema.safeParse(json, { reportInput: true });
    return wish.success ? act(wish.data) : jsonResponse(400, { error: refusalWords(wish.error.issues) });
  };
}

/** The page's and the tests' own API under `/simulator/…`; undefined: not one of its paths. */
export function createApi(options: ApiOptions): (request: SimulatorRequest) => Promise<SimulatorResponse | undefined> {
  const { people, transcripts, clients, deliverer, faults, templates } = options;
  const views = viewsOf(options);
  const actions: Readonly<Record<string, (request: SimulatorRequest) => Promise<SimulatorResponse>>> = {
    '/simulator/messages': take(sendMessageSchema, ({ channel, copies, ...message }) =>
      answerHappened(clients.say(channel, [message], { entries: 1, changes: 1, copies })),
    ),
    '/simulator/batch': take(batchSchema, ({ channel, messages, ...shape }) => answerHappened(clients.say(channel, messages, shape))),
    '/simulator/staff': take(staffSchema, ({ channel, person, text }) => answerHappened(clients.staffSays(channel, person, text))),
    '/simulator/redeliver': take(redeliverSchema, ({ messageId, copies }) => answerHappened(clients.again(messageId, copies))),
    '/simulator/handshake': take(handshakeSchema, async ({ channel, token }) =>
      jsonResponse(200, await deliverer.handshake(channel, token)),
    ),
    '/simulator/people': take(personSchema, (wish) => {
      const person = people.add(wish);
      transcripts.touch();
      return person
        ? jsonResponse(201, { person: person.id })
        : jsonResponse(409, { error: 'Diese Person oder ihre Nummer gibt es schon.' });
    }),
    '/simulator/faults': take(faultSchema, (wish) => {
      faults.set(wish);
      return jsonResponse(200, { fault: faults.current() ?? null });
    }),
    '/simulator/templates': take(templateSchema, ({ name, language, body }) => {
      templates.put(name, language, body);
      return jsonResponse(201, { templates: templates.list() });
    }),
  };

  return async (request) => {
    if (request.path === '/simulator/state' && request.method === 'GET') return views.getState(request.query);
    if (request.path === '/simulator/channels' && request.method === 'GET') return views.getChannels();
    if (request.path === '/simulator/understanding' && request.method === 'GET') return views.getUnderstanding(request.query);
    const action = Object.hasOwn(actions, request.path) ? actions[request.path] : undefined;
    if (!action) return undefined;
    return request.method === 'POST' ? action(request) : jsonResponse(405, { error: 'Nur POST.' }, { allow: 'POST' });
  };
}
