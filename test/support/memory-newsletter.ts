import type { Claimed, NewsletterStore, Versioned } from '../../shared/app/newsletter/newsletter-ports.ts';
import { type Counts, sumOf } from '../../shared/broadcast/counts.ts';
import { monthOf } from '../../shared/broadcast/send-guards.ts';
import type { Channel } from '../../shared/channels/registry.ts';
import type { Pseudonym } from '../../shared/conversation/event.ts';
import { newPerson, type PersonState } from '../../shared/conversation/state.ts';
import type { MemoryStore } from './memory-store.ts';

/** The newsletter's store in memory, over the persons of a memory store: keeps every promise of the port. */
export interface MemoryNewsletter extends NewsletterStore {
  /** Puts a confirmed subscriber into the store. */
  subscribe(person: Pseudonym, channel: Channel, address: string, more?: Partial<PersonState>): Promise<void>;
}

export function createMemoryNewsletter(store: MemoryStore): MemoryNewsletter {
  const bodies = new Map<string, Versioned<string>>();
  const tallies = new Map<string, Counts>();
  const kept = new Map<string, Set<Pseudonym>>();
  const known = new Set<Pseudonym>();
  let sorted: readonly Pseudonym[] = [];
  const inOrder = () => {
    if (sorted.length !== known.size) sorted = [...known].sort();
    return sorted;
  };

  const load = async <T>(key: string): Promise<Versioned<T> | undefined> => {
    const found = bodies.get(key);
    return found && { value: JSON.parse(found.value) as T, version: found.version };
  };
  const save = async (key: string, body: unknown, version: number | undefined) => {
    if (bodies.get(key)?.version !== version) return 'conflict' as const;
    bodies.set(key, { value: JSON.stringify(body), version: (version ?? 0) + 1 });
    return 'committed' as const;
  };
  const stateOf = (person: Pseudonym) => store.item(person)?.state;
  const change = async (person: Pseudonym, apply: (state: PersonState) => PersonState) => {
    const item = store.item(person);
    if (item) await store.commit(person, item.version, apply(item.state), item.expiresAt);
  };
  const isListed = (person: Pseudonym, channel: Channel) => stateOf(person)?.subscription?.channel === channel;
  const isMarked = (person: Pseudonym, job: string) => stateOf(person)?.issue?.id === job;
  const heldKey = (job: string, letter: string) => `${job} ${letter}`;

  return {
    async subscribe(person, channel, address, more = {}) {
      known.add(person);
      const at = Date.UTC(2026, 9, 1);
      const question = { at, putAt: at, textHash: 'h' };
      const state = {
        ...newPerson(at),
        consent: { kind: 'confirmed', at, question } as const,
        subscription: { channel, address },
        ...more,
      };
      await store.commit(person, undefined, state, undefined);
    },
    loadIndex: () => load('newsletterIndex'),
    saveIndex: (newsletterIndex, version) => save('newsletterIndex', newsletterIndex, version),
    loadJob: (id) => load(`job ${id}`),
    saveJob: (job, version) => save(`job ${job.id}`, job, version),
    loadShard: (job, shard) => load(`shard ${job} ${shard}`),
    saveShard: (job, shard, progress, version) => save(`shard ${job} ${shard}`, progress, version),
    loadHours: () => load('hours'),
    saveHours: (hours, version) => save('hours', hours, version),
    async page(channel, after, to, limit) {
      const page: Pseudonym[] = [];
      for (const person of inOrder()) {
        if (page.length === limit) break;
        if (person > after && person <= to && isListed(person, channel)) page.push(person);
      }
      return page;
    },
    countSubscribers: async (channel) => inOrder().filter((person) => isListed(person, channel)).length,
    countConfirmed: async (channel, month) =>
      inOrder().filter((person) => {
        const consent = stateOf(person)?.consent;
        return isListed(person, channel) && consent?.kind === 'confirmed' && monthOf(consent.at) === month;
      }).length,
    async claim(person, { channel, job, at, needsWindow }): Promise<Claimed> {
      const state = stateOf(person);
      if (state?.subscription?.channel !== channel) return { kind: 'refused', because: 'withdrawn' };
      if (state.issue?.id === job) return { kind: 'refused', because: 'already', told: state.issue.receiptRank ?? 0 };
      const because = hindranceIn(state, at, needsWindow);
      if (because) return { kind: 'refused', because };
      await change(person, (current) => ({
        ...current,
        issueBeforeAt: current.issue?.at ?? current.issueBeforeAt ?? 0,
        issue: { id: job, at },
      }));
      const { windowUntil, aliases: absorbed } = state;
      return { kind: 'claimed', address: state.subscription.address, aliases: absorbed, ...(windowUntil !== undefined && { windowUntil }) };
    },
    async release(person, job) {
      if (isMarked(person, job)) await change(person, ({ issue: _, ...state }) => state);
    },
    async markUnknown(person, job) {
      const told = stateOf(person)?.issue?.receiptRank ?? 0;
      await change(person, (state) =>
        isMarked(person, job) && state.issue ? { ...state, issue: { ...state.issue, unknown: true } } : state,
      );
      return told;
    },
    async tell(person, job, rank, at) {
      const { issue, subscription } = stateOf(person) ?? {};
      if (issue?.id !== job || issue.at > at || (issue.receiptRank ?? 0) > rank) return undefined;
      await change(person, (state) => ({ ...state, issue: { ...issue, receiptRank: rank } }));
      return {
        before: issue.receiptRank ?? 0,
        wasUnknown: issue.unknown === true,
        wasUndeliverable: subscription?.undeliverable !== undefined,
      };
    },
    countUndeliverable: (person) =>
      change(person, ({ subscription, ...state }) =>
        subscription ? { ...state, subscription: { ...subscription, undeliverable: (subscription.undeliverable ?? 0) + 1 } } : state,
      ),
    clearUndeliverable: (person) =>
      change(person, (state) => {
        const { undeliverable: _, ...subscription } = state.subscription ?? {};
        return 'channel' in subscription ? { ...state, subscription: subscription as NonNullable<PersonState['subscription']> } : state;
      }),
    async tally(job, counts) {
      tallies.set(job, sumOf([tallies.get(job) ?? {}, counts]));
    },
    loadTally: async (job) => tallies.get(job) ?? {},
    async hold(job, people) {
      for (const person of people) {
        const key = heldKey(job, person.charAt(0));
        kept.set(key, new Set([...(kept.get(key) ?? []), person]));
      }
    },
    held: async (job, letter) => [...(kept.get(heldKey(job, letter)) ?? [])].sort(),
    async letGo(job, letter, people) {
      for (const person of people) kept.get(heldKey(job, letter))?.delete(person);
    },
  };
}

/** Why a subscriber does not get an issue now; undefined: nothing is against it. */
function hindranceIn(state: PersonState, at: number, needsWindow: boolean): 'staff' | 'window-closed' | 'unreachable' | undefined {
  if ((state.quietUntil ?? 0) > at || (state.noIssueUntil ?? 0) > at) return 'staff';
  if (needsWindow && (state.windowUntil ?? 0) <= at) return 'window-closed';
  return (state.subscription?.undeliverable ?? 0) >= 3 ? 'unreachable' : undefined;
}
