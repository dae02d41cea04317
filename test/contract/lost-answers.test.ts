import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Emulators, startEmulators } from '../../infra/local/emulators.ts';
import { createResources, type Resources } from '../../infra/local/resources.ts';
import type { NewsletterStore } from '../../shared/app/newsletter/newsletter-ports.ts';
import type { Ledger, LedgerArchive, Store } from '../../shared/app/ports.ts';
import type { Job } from '../../shared/broadcast/job.ts';
import type { ShardProgress } from '../../shared/broadcast/shard-progress.ts';
import { type ProofContext, proof } from '../../shared/consent/proof.ts';
import { newPerson, type PersonState } from '../../shared/conversation/state.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createDynamoLedger } from '../../shared/store/dynamo-ledger.ts';
import { createLedgerArchive } from '../../shared/store/dynamo-ledger-archive.ts';
import { createDynamoNewsletter } from '../../shared/store/dynamo-newsletter.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { createLateCount } from '../../shared/store/late-count.ts';
import { type CloudCall, type Loss, startTap, type Tap } from '../proof/tapped-emulators.ts';
import { chainKey } from '../support/chain-key.ts';
import { ahornwegTable } from '../support/desk-table.ts';
import { day, hour, known, monday10 } from '../support/events.ts';
import { pseudonymOf } from '../support/issue-harness.ts';

const now = () => monday10;
const nextYear = monday10 + 365 * day;

/** One side whose answers may get lost, and one that is always answered: somebody else. */
interface Side {
  readonly client: DynamoDBClient;
  readonly store: Store;
  readonly newsletter: NewsletterStore;
  readonly ledger: Ledger;
  readonly countLate: (job: string) => Promise<void>;
}

let cloud: Emulators;
let tap: Tap;
let resources: Resources;
let ours: Side;
let others: Side;
let archive: LedgerArchive;
let losing: (call: CloudCall) => Promise<Loss | undefined>;
let lost = 0;

const isWrite = ({ operation }: CloudCall) => operation === 'UpdateItem' || operation === 'PutItem';

/** Loses the answers to writes from now on, those of the SDK's first `attempts` attempts; `meanwhile`: what happens before each is lost. */
function lose(loss: Loss, attempts = 1, meanwhile = async (): Promise<unknown> => undefined): void {
  lost = 0;
  losing = async (call) => {
    if (!isWrite(call) || call.attempt > attempts) return undefined;
    lost += 1;
    await meanwhile();
    return loss;
  };
}

function sideAt(endpoint: string): Side {
  const client = new DynamoDBClient({ endpoint });
  const { conversations, ledger } = resources.tables;
  return {
    client,
    store: createDynamoStore(client, ahornwegTable(conversations), now, randomWriter),
    newsletter: createDynamoNewsletter(client, ahornwegTable(conversations), now, randomWriter),
    ledger: createDynamoLedger(client, ahornwegTable(ledger), async () => chainKey),
    countLate: createLateCount(client, ahornwegTable(conversations), randomWriter),
  };
}

beforeAll(async () => {
  for (const [name, value] of Object.entries({ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' })) {
    vi.stubEnv(name, value);
  }
  cloud = await startEmulators({});
  resources = await createResources(cloud);
  tap = await startTap({ target: cloud.dynamodb, loses: (call) => losing(call) });
  ours = sideAt(tap.url);
  others = sideAt(cloud.dynamodb);
  archive = createLedgerArchive(others.client, ahornwegTable(resources.tables.ledger));
});
afterAll(async () => {
  ours.client.destroy();
  others.client.destroy();
  tap.close();
  await cloud.close();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  losing = async () => undefined;
});

let round = 0;
/** A person, an issue or a job whom no other test has met. */
const next = (): string => {
  round += 1;
  return pseudonymOf(round);
};
const subscribed = (more: Partial<PersonState> = {}): PersonState => {
  const at = monday10 - 30 * day;
  const consent = { kind: 'confirmed', at, question: { at, putAt: at, textHash: 'h' } } as const;
  return { ...newPerson(at), consent, subscription: { channel: 'whatsapp', address: 'k1.sealed' }, ...more };
};
const subscriber = async (more: Partial<PersonState> = {}): Promise<string> => {
  const person = next();
  await others.store.commit(person, undefined, subscribed(more), undefined);
  return person;
};
const claimed = async (): Promise<string> => {
  const person = await subscriber();
  await others.newsletter.claim(person, claim);
  return person;
};
const stateOf = async (person: string): Promise<PersonState | undefined> => (await others.store.load([person], monday10)).records[0]?.state;

const claim = { channel: 'whatsapp', job: 'fest', at: monday10, needsWindow: false } as const;
const status = { hash: 'h', computedAt: monday10, validUntil: nextYear, channels: {} };
const job = (id: string): Job => ({
  v: 3,
  id,
  createdAt: monday10,
  createdBy: 'anna',
  issue: { text: 'Sommerfest.', link: 'https://ahornweg.example.org/fest' },
  freeText: false,
  state: 'draft',
  epoch: 0,
  shards: [],
  recipients: {},
  overrides: [],
});
const shard: ShardProgress = {
  seq: 0,
  cursor: '',
  done: false,
  possiblyClaimed: 0,
  touchedAt: monday10,
  remaining: [],
  rateLimiter: { due: 0, recent: [] },
  adaptiveRate: { perSecond: 1, changedAt: 0 },
  counts: {},
};
const context: ProofContext = {
  channel: 'whatsapp',
  account: '514930287716042',
  newsletter: 'Neues',
  law: 'DSGVO',
  language: 'de',
  softwareVersion: '0.1.0',
  recordedAt: monday10,
};
const started = (at: number, eventKey: string) =>
  proof({ kind: 'confirmed', at, question: { at: monday10, putAt: monday10, textHash: 'h' }, keyword: 'START', eventKey }, context);
const ended = proof({ kind: 'withdrawn', at: monday10, route: 'staff', confirmedAt: monday10 - day }, context);

/** Each kind of write: what is there before, the write itself, and what must be seen of it afterwards. */
interface Kind {
  readonly name: string;
  readonly before?: () => Promise<string>;
  readonly write: (side: Side, id: string) => Promise<unknown>;
  readonly told: unknown;
  readonly seen?: readonly [(id: string) => Promise<unknown>, unknown];
}

const atVersion = async (): Promise<string> => {
  const person = next();
  await others.store.commit(person, undefined, known(), nextYear);
  return person;
};
const versionOf = async (person: string) => (await others.store.load([person], monday10)).records[0]?.version;

const kinds: readonly Kind[] = [
  {
    name: 'a new person',
    write: ({ store }, id) => store.commit(id, undefined, known({ quietUntil: 7 }), nextYear),
    told: 'committed',
    seen: [versionOf, 1],
  },
  {
    name: 'a known person',
    before: atVersion,
    write: ({ store }, id) => store.commit(id, 1, known({ quietUntil: 7 }), nextYear),
    told: 'committed',
    seen: [versionOf, 2],
  },
  {
    name: 'a signpost',
    before: atVersion,
    write: ({ store }, id) => store.redirect(id, 1, known(), 'nobody', nextYear),
    told: 'committed',
    seen: [versionOf, 2],
  },
  {
    name: 'the facility status',
    write: async ({ store }) => store.saveStatus(status, (await others.store.loadStatus())?.version),
    told: 'committed',
  },
  {
    name: 'the newsletter’s newsletterIndex',
    write: async ({ newsletter }) => newsletter.saveIndex({ jobs: [] }, (await others.newsletter.loadIndex())?.version),
    told: 'committed',
  },
  {
    name: 'the daily limit',
    write: async ({ newsletter }) => newsletter.saveHours({ 5: 1 }, (await others.newsletter.loadHours())?.version),
    told: 'committed',
  },
  {
    name: 'a job',
    write: ({ newsletter }, id) => newsletter.saveJob(job(id), undefined),
    told: 'committed',
    seen: [async (id) => (await others.newsletter.loadJob(id))?.version, 1],
  },
  {
    name: 'a shard',
    write: ({ newsletter }, id) => newsletter.saveShard(id, 'a', shard, undefined),
    told: 'committed',
    seen: [async (id) => (await others.newsletter.loadShard(id, 'a'))?.version, 1],
  },
  {
    name: 'a claim',
    before: subscriber,
    write: ({ newsletter }, id) => newsletter.claim(id, claim),
    told: { kind: 'claimed', address: 'k1.sealed', aliases: [] },
    seen: [versionOf, 2],
  },
  {
    name: 'a claim taken back',
    before: claimed,
    write: ({ newsletter }, id) => newsletter.release(id, 'fest'),
    told: undefined,
    seen: [async (id) => (await stateOf(id))?.issue, undefined],
  },
  {
    name: 'a claim of unknown outcome',
    before: claimed,
    write: ({ newsletter }, id) => newsletter.markUnknown(id, 'fest'),
    told: 0,
    seen: [versionOf, 3],
  },
  {
    name: 'a receipt',
    before: claimed,
    write: ({ newsletter }, id) => newsletter.tell(id, 'fest', 2, monday10),
    told: { before: 0, wasUnknown: false, wasUndeliverable: false },
    seen: [async (id) => (await stateOf(id))?.issue?.receiptRank, 2],
  },
  {
    name: 'an issue that did not arrive',
    before: subscriber,
    write: ({ newsletter }, id) => newsletter.countUndeliverable(id),
    told: undefined,
    seen: [async (id) => (await stateOf(id))?.subscription?.undeliverable, 1],
  },
  {
    name: 'an issue that arrived again',
    before: () => subscriber({ subscription: { channel: 'whatsapp', address: 'k1.sealed', undeliverable: 2 } }),
    write: ({ newsletter }, id) => newsletter.clearUndeliverable(id),
    told: undefined,
    seen: [versionOf, 2],
  },
  {
    name: 'a total',
    write: ({ newsletter }, id) => newsletter.tally(id, { delivered: 3 }),
    told: undefined,
    seen: [(id) => others.newsletter.loadTally(id), { delivered: 3 }],
  },
  {
    name: 'an issue got by writing',
    write: ({ countLate }, id) => countLate(id),
    told: undefined,
    seen: [(id) => others.newsletter.loadTally(id), { late: 1 }],
  },
  {
    name: 'those who get a second try',
    write: ({ newsletter }, id) => newsletter.hold(id, ['A1', 'A2']),
    told: undefined,
    seen: [(id) => others.newsletter.held(id, 'A'), ['A1', 'A2']],
  },
  {
    name: 'a line of the ledger',
    write: ({ ledger }, id) => ledger.append(id, started(monday10, 'key')),
    told: undefined,
    seen: [async (id) => (await archive.chain(id)).length, 1],
  },
  {
    name: 'a line of the ledger without a message behind it',
    write: ({ ledger }, id) => ledger.append(id, ended),
    told: undefined,
    seen: [async (id) => (await archive.chain(id)).length, 1],
  },
  {
    name: 'a text that was shown',
    write: ({ ledger }, id) => ledger.keepText(id, 'Möchtest du?'),
    told: undefined,
    seen: [(id) => archive.text(id), 'Möchtest du?'],
  },
];

describe('a write that happened, but whose answer was lost', () => {
  const losses: readonly (readonly [string, Loss, number])[] = [
    ['by a reset', 'reset', 1],
    ['by a 500', 'error', 1],
    ['by a reset of each attempt', 'reset', Number.POSITIVE_INFINITY],
  ];
  describe.each(losses)('%s', (_how, loss, attempts) => {
    it.each(kinds)('counts as done, and is done once: $name', async ({ before = async () => next(), write, told, seen }) => {
      const id = await before();
      lose(loss, attempts);
      const result = await write(ours, id);
      expect(lost).toBeGreaterThan(0);
      expect(result).toEqual(told);
      if (seen) expect(await seen[0](id)).toEqual(seen[1]);
    });
  });

  it('counts as done after a silence, too', async () => {
    const person = next();
    lose('silence');
    await expect(ours.store.commit(person, undefined, known(), nextYear)).resolves.toBe('committed');
    expect(lost).toBe(1);
  });

  it('counts as done although somebody else has written since', async () => {
    const person = await subscriber();
    lose('reset', 1, () => others.newsletter.claim(person, claim));
    await expect(ours.store.commit(person, 1, subscribed({ quietUntil: monday10 - hour }), undefined)).resolves.toBe('committed');
    expect(await stateOf(person)).toMatchObject({ quietUntil: monday10 - hour, issue: { id: 'fest' } });
  });

  it('claims nobody who has withdrawn since', async () => {
    const person = await subscriber();
    const withdrawn: PersonState = { ...newPerson(monday10), consent: { kind: 'withdrawn', at: monday10, route: 'chat' } };
    lose('reset', 1, () => others.store.commit(person, 2, withdrawn, nextYear));
    expect(await ours.newsletter.claim(person, claim)).toEqual({ kind: 'refused', because: 'withdrawn' });
  });
});

describe('a write that somebody else was faster with', () => {
  const losses: readonly Loss[] = ['reset', 'error'];
  it.each(losses)('is still a conflict: %s', async (loss) => {
    const person = next();
    await others.store.commit(person, undefined, known({ quietUntil: 5 }), nextYear);
    lose(loss);
    await expect(ours.store.commit(person, undefined, known(), nextYear)).resolves.toBe('conflict');
    await expect(ours.store.commit(person, 7, known(), nextYear)).resolves.toBe('conflict');
    await expect(ours.store.redirect(person, 7, known(), 'nobody', nextYear)).resolves.toBe('conflict');
    expect((await stateOf(person))?.quietUntil).toBe(5);
  });

  it('is still a conflict for the status, the newsletterIndex, the daily limit, a job and a shard', async () => {
    const id = next();
    await others.newsletter.saveJob(job(id), undefined);
    await others.newsletter.saveShard(id, 'a', shard, undefined);
    lose('reset');
    expect(await ours.newsletter.saveJob(job(id), undefined)).toBe('conflict');
    expect(await ours.newsletter.saveJob(job(id), 9)).toBe('conflict');
    expect(await ours.newsletter.saveShard(id, 'a', shard, 9)).toBe('conflict');
    expect(await ours.newsletter.saveIndex({ jobs: [] }, 999)).toBe('conflict');
    expect(await ours.newsletter.saveHours({ 5: 1 }, 999)).toBe('conflict');
    expect(await ours.store.saveStatus(status, 999)).toBe('conflict');
  });

  it('is still somebody else’s claim', async () => {
    const person = await claimed();
    lose('reset');
    expect(await ours.newsletter.claim(person, claim)).toEqual({ kind: 'refused', because: 'already', told: 0 });
  });

  it('hangs its line of the ledger on theirs', async () => {
    const person = next();
    await others.ledger.append(person, started(monday10, 'key'));
    lose('reset');
    await ours.ledger.append(person, started(monday10 + 1, 'another'));
    expect((await archive.chain(person)).map(({ content }) => content)).toMatchObject([{ at: monday10 }, { at: monday10 + 1 }]);
  });
});
