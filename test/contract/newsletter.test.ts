import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Emulators, startEmulators } from '../../infra/local/emulators.ts';
import { createResources } from '../../infra/local/resources.ts';
import type { NewsletterStore } from '../../shared/app/newsletter/newsletter-ports.ts';
import type { Store } from '../../shared/app/ports.ts';
import { newPerson, type PersonState } from '../../shared/conversation/state.ts';
import { randomWriter } from '../../shared/runtime/random-writer.ts';
import { createDynamoNewsletter } from '../../shared/store/dynamo-newsletter.ts';
import { createDynamoStore } from '../../shared/store/dynamo-store.ts';
import { ahornwegTable } from '../support/desk-table.ts';
import { day, hour, monday10 } from '../support/events.ts';
import { pseudonymOf } from '../support/issue-harness.ts';
import { createMemoryNewsletter } from '../support/memory-newsletter.ts';
import { createMemoryStore } from '../support/memory-store.ts';

interface Both {
  readonly store: Store;
  readonly newsletter: NewsletterStore;
  subscribe(person: string, more?: Partial<PersonState>): Promise<void>;
}

let cloud: Emulators;
let client: DynamoDBClient;
beforeAll(async () => {
  for (const [name, value] of Object.entries({ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' })) {
    if (!process.env[name]) vi.stubEnv(name, value);
  }
  cloud = await startEmulators({});
  await createResources(cloud);
  client = new DynamoDBClient({ endpoint: cloud.dynamodb });
});
afterAll(async () => {
  client.destroy();
  await cloud.close();
  vi.unstubAllEnvs();
});

function subscriber(more: Partial<PersonState> = {}): PersonState {
  const at = monday10 - 30 * day;
  const consent = { kind: 'confirmed', at, question: { at, putAt: at, textHash: 'h' } } as const;
  return { ...newPerson(at), consent, subscription: { channel: 'whatsapp', address: 'k1.sealed' }, ...more };
}

async function inMemory(): Promise<Both> {
  const store = createMemoryStore(() => monday10);
  const newsletter = createMemoryNewsletter(store);
  return { store, newsletter, subscribe: (person, more) => newsletter.subscribe(person, 'whatsapp', 'k1.sealed', more) };
}

async function onDynamo(): Promise<Both> {
  const store = createDynamoStore(client, ahornwegTable('pforte-conversations'), () => monday10, randomWriter);
  const newsletter = createDynamoNewsletter(client, ahornwegTable('pforte-conversations'), () => monday10, randomWriter);
  const subscribe = async (person: string, more?: Partial<PersonState>) => {
    await store.commit(person, undefined, subscriber(more), undefined);
  };
  return { store, newsletter, subscribe };
}

const claim = { channel: 'whatsapp', job: 'fest', at: monday10, needsWindow: false } as const;

/** Each test has people of its own: the embedded table is one for all. */
let round = 0;
const somebody = () => {
  round += 1;
  return pseudonymOf(round);
};

describe.each([
  ['in memory', inMemory],
  ['on the embedded DynamoDB', onDynamo],
])('the newsletter’s store %s', (_where, open) => {
  const stateOf = async ({ store }: Both, person: string) => (await store.load([person], monday10)).records[0];

  it('lets one claim win, gives it the sealed address, and makes whoever decides at the same moment decide again', async () => {
    const both = await open();
    const person = somebody();
    await both.subscribe(person, { aliases: ['anna-by-number'] });
    expect(await both.newsletter.claim(person, claim)).toEqual({ kind: 'claimed', address: 'k1.sealed', aliases: ['anna-by-number'] });
    expect(await both.newsletter.claim(person, claim)).toEqual({ kind: 'refused', because: 'already', told: 0 });
    expect(await both.store.commit(person, 1, subscriber(), undefined)).toBe('conflict');
    expect(await stateOf(both, person)).toMatchObject({ version: 2, state: { issue: { id: 'fest', at: monday10 } } });
  });

  it('lets one of two claims at the same moment win', async () => {
    const both = await open();
    const person = somebody();
    await both.subscribe(person);
    const claims = await Promise.all([both.newsletter.claim(person, claim), both.newsletter.claim(person, claim)]);
    expect(claims.map(({ kind }) => kind).sort()).toEqual(['claimed', 'refused']);
  });

  it('refuses who is not subscribed, on another channel, or out of reach', async () => {
    const both = await open();
    const [gone, other, unreachable] = [somebody(), somebody(), somebody()];
    await both.store.commit(gone, undefined, newPerson(monday10), undefined);
    await both.subscribe(other, { subscription: { channel: 'messenger', address: 'k1.other' } });
    await both.subscribe(unreachable, { subscription: { channel: 'whatsapp', address: 'k1.x', undeliverable: 3 } });
    expect(await both.newsletter.claim(gone, claim)).toEqual({ kind: 'refused', because: 'withdrawn' });
    expect(await both.newsletter.claim(other, claim)).toEqual({ kind: 'refused', because: 'withdrawn' });
    expect(await both.newsletter.claim(unreachable, claim)).toEqual({ kind: 'refused', because: 'unreachable' });
  });

  it('refuses who is in talk with a human, until the talk is over', async () => {
    const both = await open();
    const person = somebody();
    await both.subscribe(person, { quietUntil: monday10 + hour });
    expect(await both.newsletter.claim(person, claim)).toEqual({ kind: 'refused', because: 'staff' });
    expect(await both.newsletter.claim(person, { ...claim, at: monday10 + hour })).toMatchObject({ kind: 'claimed' });
  });

  it('refuses who must have no issue now, until the time is over', async () => {
    const both = await open();
    const person = somebody();
    await both.subscribe(person, { noIssueUntil: monday10 + hour });
    expect(await both.newsletter.claim(person, claim)).toEqual({ kind: 'refused', because: 'staff' });
    expect(await both.newsletter.claim(person, { ...claim, at: monday10 + hour })).toMatchObject({ kind: 'claimed' });
  });

  it('claims on Messenger only while the window is open', async () => {
    const both = await open();
    const [open1, closed1] = [somebody(), somebody()];
    const subscription = { channel: 'messenger', address: 'k1.m' } as const;
    await both.subscribe(open1, { subscription, windowUntil: monday10 + hour });
    await both.subscribe(closed1, { subscription, windowUntil: monday10 - hour });
    const onMessenger = { ...claim, channel: 'messenger', needsWindow: true } as const;
    expect(await both.newsletter.claim(open1, onMessenger)).toMatchObject({ kind: 'claimed', windowUntil: monday10 + hour });
    expect(await both.newsletter.claim(closed1, onMessenger)).toEqual({ kind: 'refused', because: 'window-closed' });
  });

  it('takes a claim back, so that the issue can be sent after all', async () => {
    const both = await open();
    const person = somebody();
    await both.subscribe(person);
    await both.newsletter.claim(person, claim);
    await both.newsletter.release(person, 'another');
    expect(await both.newsletter.claim(person, claim)).toMatchObject({ because: 'already' });
    await both.newsletter.release(person, 'fest');
    expect(await both.newsletter.claim(person, claim)).toMatchObject({ kind: 'claimed' });
  });

  it('remembers over claims that were taken back when the last issue went out', async () => {
    const both = await open();
    const person = somebody();
    await both.subscribe(person);
    await both.newsletter.claim(person, { ...claim, job: 'one', at: monday10 - 60 * day });
    for (const job of ['two', 'three']) {
      await both.newsletter.claim(person, { ...claim, job });
      await both.newsletter.release(person, job);
      expect((await stateOf(both, person))?.state).toMatchObject({ issueBeforeAt: monday10 - 60 * day });
    }
    await both.newsletter.claim(person, { ...claim, job: 'four' });
    expect((await stateOf(both, person))?.state).toMatchObject({ issueBeforeAt: monday10 - 60 * day, issue: { at: monday10 } });
  });

  it('takes the further one of two receipts, and none for another issue or an earlier try', async () => {
    const both = await open();
    const person = somebody();
    await both.subscribe(person);
    await both.newsletter.claim(person, claim);
    expect(await both.newsletter.markUnknown(person, 'fest')).toBe(0);
    expect(await both.newsletter.tell(person, 'fest', 2, monday10)).toEqual({ before: 0, wasUnknown: true, wasUndeliverable: false });
    expect(await both.newsletter.tell(person, 'fest', 1, monday10)).toBeUndefined();
    // Told again, it may have been taken in by halves.
    expect(await both.newsletter.tell(person, 'fest', 2, monday10)).toMatchObject({ before: 2 });
    expect(await both.newsletter.tell(person, 'other', 3, monday10)).toBeUndefined();
    expect(await both.newsletter.tell(person, 'fest', 3, monday10 - 1)).toBeUndefined();
    expect(await both.newsletter.tell(person, 'fest', 3, monday10)).toMatchObject({ before: 2 });
    expect(await both.newsletter.claim(person, claim)).toEqual({ kind: 'refused', because: 'already', told: 3 });
  });

  it('counts issues that did not arrive, in a row', async () => {
    const both = await open();
    const person = somebody();
    await both.subscribe(person);
    await both.newsletter.countUndeliverable(person);
    await both.newsletter.countUndeliverable(person);
    expect((await stateOf(both, person))?.state.subscription?.undeliverable).toBe(2);
    await both.newsletter.clearUndeliverable(person);
    expect((await stateOf(both, person))?.state.subscription).toEqual({ channel: 'whatsapp', address: 'k1.sealed' });
  });

  it('pages through a key range in order, each person once, and counts by channel and month', async () => {
    const both = await open();
    const before = await both.newsletter.countSubscribers('whatsapp');
    const monthBefore = await both.newsletter.countConfirmed('whatsapp', '2026-09');
    const september = Date.UTC(2026, 8, 15);
    const consent = { kind: 'confirmed', at: september, question: { at: september, putAt: september, textHash: 'h' } } as const;
    const people = Array.from({ length: 25 }, somebody);
    for (const person of people) await both.subscribe(person, { consent });
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = await both.newsletter.page('whatsapp', after, '~', 7);
      seen.push(...page);
      if (page.length < 7) break;
      after = page.at(-1) ?? '';
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(people.every((person) => seen.includes(person))).toBe(true);
    const half = [...(await both.newsletter.page('whatsapp', '', 'U~', 500)), ...(await both.newsletter.page('whatsapp', 'V', '~', 500))];
    expect(half).toEqual(seen);
    expect(await both.newsletter.countSubscribers('whatsapp')).toBe(before + 25);
    expect(await both.newsletter.countConfirmed('whatsapp', '2026-09')).toBe(monthBefore + 25);
  });

  it('leaves the list with the consent', async () => {
    const both = await open();
    const person = somebody();
    await both.subscribe(person);
    const before = await both.newsletter.countSubscribers('whatsapp');
    const { subscription: _, ...rest } = subscriber();
    await both.store.commit(person, 1, { ...rest, consent: { kind: 'withdrawn', at: monday10, route: 'chat' } }, undefined);
    expect(await both.newsletter.countSubscribers('whatsapp')).toBe(before - 1);
    expect(await both.newsletter.page('whatsapp', '', '~', 500)).not.toContain(person);
  });

  it('adds totals up, and keeps people for a second try once', async () => {
    const { newsletter } = await open();
    const [one, two] = ['A1', 'A2'];
    await newsletter.tally('fest', { delivered: 2, 'failed:131026': 1 });
    await newsletter.tally('fest', { delivered: 1 });
    await newsletter.tally('fest', {});
    expect(await newsletter.loadTally('fest')).toEqual({ delivered: 3, 'failed:131026': 1 });
    expect(await newsletter.loadTally('unknown')).toEqual({});
    await newsletter.hold('fest', [two, one]);
    await newsletter.hold('fest', [one, 'B1']);
    expect(await newsletter.held('fest', 'A')).toEqual(['A1', 'A2']);
    await newsletter.letGo('fest', 'A', [one]);
    await newsletter.letGo('fest', 'A', []);
    expect(await newsletter.held('fest', 'A')).toEqual(['A2']);
    expect(await newsletter.held('fest', 'C')).toEqual([]);
  });

  it('replaces hours and newsletterIndex only under the version that was read', async () => {
    const { newsletter } = await open();
    expect(await newsletter.loadHours()).toBeUndefined();
    expect(await newsletter.saveHours({ 5: 1 }, undefined)).toBe('committed');
    expect(await newsletter.saveHours({ 5: 2 }, undefined)).toBe('conflict');
    expect(await newsletter.saveHours({ 5: 3 }, 1)).toBe('committed');
    expect(await newsletter.loadHours()).toEqual({ value: { 5: 3 }, version: 2 });
    const newsletterIndex = { jobs: [{ id: 'fest', createdAt: monday10 }], active: 'fest' };
    expect(await newsletter.saveIndex(newsletterIndex, undefined)).toBe('committed');
    expect(await newsletter.loadIndex()).toEqual({ value: newsletterIndex, version: 1 });
  });
});
