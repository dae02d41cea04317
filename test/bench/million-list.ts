import type { NewsletterStore, Versioned } from '../../shared/app/newsletter/newsletter-ports.ts';
import { type Counts, sumOf } from '../../shared/broadcast/counts.ts';

const letters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/** A list of so many subscribers that takes no memory but a byte for each: the n-th key is computed, not kept. */
export function createMillionList(count: number, addressOf: (person: string) => string) {
  const claimed = new Uint8Array(count);
  const bodies = new Map<string, Versioned<unknown>>();
  let receipts: Counts = {};
  let doubled = 0;
  const keyOf = (n: number) => {
    const place = Math.floor((n * 4096) / count);
    return `${letters[place >> 6]}${letters[place & 63]}${String(n).padStart(8, '0')}`.padEnd(43, '0');
  };
  const numberOf = (key: string) => Number(key.slice(2, 10));
  /** The first person whose key comes after. */
  const firstAfter = (after: string) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keyOf(middle) > after) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const load = async <T>(key: string) => bodies.get(key) as Versioned<T> | undefined;
  const save = async (key: string, value: unknown, version: number | undefined) => {
    if (bodies.get(key)?.version !== version) return 'conflict' as const;
    bodies.set(key, { value, version: (version ?? 0) + 1 });
    return 'committed' as const;
  };
  const nothing = async () => undefined;
  const store: NewsletterStore = {
    loadIndex: () => load('newsletterIndex'),
    saveIndex: (newsletterIndex, version) => save('newsletterIndex', newsletterIndex, version),
    loadJob: (id) => load(`job ${id}`),
    saveJob: (job, version) => save(`job ${job.id}`, job, version),
    loadShard: (job, shard) => load(`shard ${job} ${shard}`),
    saveShard: (job, shard, progress, version) => save(`shard ${job} ${shard}`, progress, version),
    loadHours: () => load('hours'),
    saveHours: (hours, version) => save('hours', hours, version),
    async page(_channel, after, to, limit) {
      const page: string[] = [];
      for (let n = firstAfter(after); n < count && page.length < limit && keyOf(n) <= to; n += 1) page.push(keyOf(n));
      return page;
    },
    countSubscribers: async (channel) => (channel === 'whatsapp' ? count : 0),
    countConfirmed: async () => 0,
    async claim(person) {
      const n = numberOf(person);
      if (claimed[n]) doubled += 1;
      claimed[n] = 1;
      return { kind: 'claimed', address: addressOf(person), aliases: [] };
    },
    release: nothing,
    markUnknown: async () => 0,
    tell: nothing,
    countUndeliverable: nothing,
    clearUndeliverable: nothing,
    async tally(_job, counts) {
      receipts = sumOf([receipts, counts]);
    },
    loadTally: async () => receipts,
    hold: nothing,
    held: async () => [],
    letGo: nothing,
  };
  return { store, served: () => claimed.reduce((sum, one) => sum + one, 0), doubled: () => doubled };
}
