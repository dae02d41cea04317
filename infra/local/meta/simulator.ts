import type { ParsedEvent } from '../../../shared/channels/contract.ts';
import type { Channel } from '../../../shared/channels/registry.ts';
import type { Snapshot } from '../../../shared/facility/snapshot.ts';
import type { Said } from '../../../shared/understanding/understand.ts';
import type { AcceptedSend } from './accepted-send.ts';
import { createApi } from './api.ts';
import type { AccountIds } from './channel-simulator.ts';
import { createClients } from './clients.ts';
import { createDeliverer, type Deliverer, defaultBackOffMs } from './deliverer.ts';
import { openDeliveryJournal } from './delivery-journal.ts';
import { createFaults } from './faults.ts';
import { createGraph } from './graph.ts';
import { createHeardBook } from './heard-book.ts';
import { jsonResponse, type SimulatorRequest, type SimulatorResponse } from './http.ts';
import { openMemoryFile, unlessFull } from './memory-file.ts';
import { createDeliveryObserver } from './observe-delivery.ts';
import { servePage } from './page-files.ts';
import { createPeople } from './people.ts';
import { createProfileBook } from './public-profile.ts';
import { createSetupBook } from './setup-book.ts';
import { simulators } from './simulators.ts';
import { createTemplateBook, type Template } from './templates.ts';
import { createTranscripts } from './transcript.ts';

export interface MetaSimulatorOptions {
  /** The simulated clock, epoch milliseconds. */
  readonly now: () => number;
  readonly ids: AccountIds;
  readonly secrets: {
    readonly appSecret: string;
    /** By the names that the channels' profiles give them. */
    readonly tokens: Readonly<Record<string, string>>;
    readonly verifyToken: string;
  };
  /** Where the webhooks are, without a slash at the end; asked before each delivery, so it may be known late. */
  readonly webhookBase: () => string;
  /** The desk's snapshot: decides how a delivery is parsed, and which channels have a phone. */
  readonly snapshot: () => Snapshot;
  /** How the desk understands what was said, and why. Holds the client's words: for the page alone, made when it asks. */
  readonly explain: (said: Said) => unknown;
  readonly fetch?: typeof fetch;
  /** Milliseconds of real time before delivery attempt n+1. */
  readonly backOffMs?: (attempt: number) => number;
  readonly maxAttempts?: number;
  /** Templates that are approved from the start. */
  readonly templates?: readonly Template[];
  /** Where to keep people, windows and transcripts over a restart; without it they are gone at the end. */
  readonly memoryFile?: string;
}

export interface MetaSimulator {
  /** Answers Graph paths (`/v26.0/…`), the page (`/`) and its API (`/simulator/…`); undefined: none of these. */
  readonly handle: (request: SimulatorRequest) => Promise<SimulatorResponse | undefined>;
  /**
   * To be called with every delivery that reaches a webhook, before it is worked on: a sender that did not come from these phones
   * becomes known, with an open window. Deliveries of our own and unsigned ones change nothing.
   */
  readonly overhear: (channel: Channel, body: Uint8Array, signature: string | undefined) => void;
  /** The bubble that a happening in a delivery is about. */
  readonly entryOf: (heard: ParsedEvent) => string;
  /** To be called once the webhooks answer: goes on with what an earlier run did not deliver. */
  readonly resume: () => void;
  /** Deliveries that were not answered with 200 yet. */
  readonly openDeliveries: () => number;
  /** Ends hanging sends and back-offs, and waits for deliveries in flight. */
  readonly close: () => Promise<void>;
}

function delivererOf(options: MetaSimulatorOptions, onChange: () => void): Deliverer {
  const { secrets, webhookBase, memoryFile } = options;
  return createDeliverer({
    appSecret: secrets.appSecret,
    verifyToken: secrets.verifyToken,
    webhookBase,
    fetch: options.fetch ?? fetch,
    onChange,
    backOffMs: options.backOffMs ?? defaultBackOffMs,
    maxAttempts: options.maxAttempts ?? 1000,
    journal: openDeliveryJournal(memoryFile && `${memoryFile}.open`, unlessFull),
  });
}

/** Meta on this machine: signed webhooks, the Graph API, and a page with phones. It has no server of its own; somebody mounts `handle`. */
export function createMetaSimulator(options: MetaSimulatorOptions): MetaSimulator {
  const { now, ids, secrets, snapshot } = options;
  const heardIn = (channel: Channel, body: unknown): readonly ParsedEvent[] => simulators[channel].receiver.parse(body, snapshot()).heard;
  const memory = openMemoryFile(options.memoryFile, () => ({
    people: [...people.all()],
    transcripts: transcripts.all().map(([person, entries]) => [person, [...entries]]),
    profiles: profiles.all(),
    setup: setup.all(),
  }));
  const people = createPeople(memory.remembered?.people);
  const transcripts = createTranscripts(memory.changed, memory.remembered?.transcripts);
  const templates = createTemplateBook(options.templates);
  const profiles = createProfileBook(memory.remembered?.profiles);
  const faults = createFaults(transcripts.touch);
  const setup = createSetupBook(memory.remembered?.setup, faults.heldAt);
  const deliverer = delivererOf(options, transcripts.touch);
  const book = createHeardBook(heardIn);
  const clients = createClients({ now, ids, people, transcripts, deliverer, book });
  /** As the desk heard it; where that is not known any more, as it stands in the bubble. */
  const understanding = (entryId: string): unknown => {
    const said = book.saidIn(entryId) ?? transcripts.find(entryId);
    return said && options.explain(said);
  };

  const deliver = (channel: Channel, send: AcceptedSend): string => {
    const at = now();
    const simulator = simulators[channel];
    const id = simulator.mintId(send.person, 'outbound');
    const choices = send.choices.length > 0 ? { choices: send.choices } : {};
    transcripts.add(send.person.id, { id, at, from: 'desk', kind: send.kind, text: send.text, ...choices, receipt: 'delivered' });
    for (const payload of simulator.renderSent(send, { ids, id, at })) deliverer.deliver(channel, payload);
    return id;
  };

  const graph = createGraph({ now, ids, secrets, people, templates, profiles, setup, transcripts, faults, deliver });
  const api = createApi({ now, snapshot, people, transcripts, clients, deliverer, faults, templates, profiles, setup, understanding });

  return {
    handle: async (request) => {
      const answer = (await graph(request)) ?? (await api(request));
      if (answer) return answer;
      const page = request.method === 'GET' || request.method === 'HEAD' ? await servePage(request.path) : undefined;
      if (page) return page;
      return request.path.startsWith('/simulator/') ? jsonResponse(404, { error: 'Das gibt es hier nicht.' }) : undefined;
    },
    overhear: createDeliveryObserver({
      now,
      appSecret: secrets.appSecret,
      people,
      transcripts,
      heardIn,
      heard: memory.heard,
    }),
    entryOf: book.entryOf,
    resume: () =>
      deliverer.resume((entryId, delivery) => {
        const entry = transcripts.find(entryId);
        if (entry) entry.delivery = delivery;
        transcripts.touch();
      }),
    openDeliveries: deliverer.open,
    close: async () => {
      faults.close();
      await deliverer.close();
      memory.close();
    },
  };
}
