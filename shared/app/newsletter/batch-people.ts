import { repeatShard, type Shard } from '../../broadcast/job.ts';
import type { ShardProgress } from '../../broadcast/shard-progress.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import type { NewsletterStore } from './newsletter-ports.ts';

/** People of one batch, and the shard's progress after the first `started` of them were looked at. */
export interface BatchPeople {
  readonly people: readonly Pseudonym[];
  /** @param left of those looked at: not sent, to be tried on the next page */
  readonly after: (started: number, left: readonly Pseudonym[]) => Pick<ShardProgress, 'cursor' | 'remaining' | 'done'>;
  /** Takes out of a set who was served, after the shard was written. */
  readonly settle: (started: number, left: readonly Pseudonym[]) => Promise<void>;
}

const letters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/** A shard that is through keeps nobody's pseudonym. */
const lastPage = { cursor: '', remaining: [], done: true } as const;

/** Those left over from the page before, then the list from the cursor on; `again` goes through the sets of those held back. */
export function peopleOfBatch(
  job: string,
  shard: Shard,
  progress: ShardProgress,
  size: number,
  store: NewsletterStore,
): Promise<BatchPeople> {
  return shard.id === repeatShard ? fromSets(job, progress, size, store) : fromList(shard, progress, size, store);
}

async function fromList(shard: Shard, progress: ShardProgress, size: number, store: NewsletterStore): Promise<BatchPeople> {
  const first = progress.remaining.slice(0, size);
  const capacity = size - first.length;
  const next = capacity > 0 ? await store.page(shard.channel, progress.cursor || shard.from, shard.to, capacity) : [];
  return {
    people: [...first, ...next],
    after(started, left) {
      const unseen = progress.remaining.slice(Math.min(started, first.length));
      const seen = Math.max(0, started - first.length);
      const stillLeft = [...left, ...unseen];
      const isListThrough = capacity > 0 && next.length < capacity && seen === next.length;
      if (isListThrough && stillLeft.length === 0) return lastPage;
      return { cursor: next[seen - 1] ?? progress.cursor, remaining: stillLeft, done: false };
    },
    settle: async () => undefined,
  };
}

async function fromSets(job: string, progress: ShardProgress, size: number, store: NewsletterStore): Promise<BatchPeople> {
  const from = Math.max(0, letters.indexOf(progress.cursor));
  for (const letter of letters.slice(progress.cursor === '' ? 0 : from)) {
    const all = await store.held(job, letter);
    if (all.length === 0) continue;
    const people = all.slice(0, size);
    return {
      people,
      after: () => ({ cursor: letter, remaining: [], done: false }),
      settle: (started, left) =>
        store.letGo(
          job,
          letter,
          people.slice(0, started).filter((person) => !left.includes(person)),
        ),
    };
  }
  return { people: [], after: () => lastPage, settle: async () => undefined };
}
