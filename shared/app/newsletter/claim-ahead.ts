import { profileOf } from '../../channels/registry.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { type BatchProgress, type BatchTask, count, orBroken, type Ready } from './batch-progress.ts';
import type { NewsletterPorts } from './dependencies.ts';
import type { Claimed } from './newsletter-ports.ts';
import { needsWindow } from './send-issue.ts';

/** Claims run so far ahead of the sends; as many people at the most are unknown without need when the process dies. */
const lookAhead = 8;

/** The people of a batch, claimed in their order shortly before they are sent to. */
export interface Claims {
  /** The next one who could be claimed; undefined: there is none, or `isOver`. */
  next(isOver: () => boolean): Promise<Ready | undefined>;
  /** How many people were looked at, from the first on. */
  started(): number;
  /** Those who are claimed and were not asked for. */
  rest(): Promise<readonly Ready[]>;
}

export function claimAhead(people: readonly Pseudonym[], task: BatchTask, progress: BatchProgress, ports: NewsletterPorts): Claims {
  const claims: Promise<Ready | undefined>[] = [];
  let started = 0;
  const refill = () => {
    while (claims.length < lookAhead && started < people.length) {
      const person = people[started] ?? '';
      claims.push(orBroken(progress, person, claim(person, started < task.doubtful, task, progress, ports)));
      started += 1;
    }
  };
  refill();
  return {
    async next(isOver) {
      while (claims.length > 0) {
        const ready = await claims.shift();
        refill();
        if (ready) return ready;
        if (isOver()) return undefined;
      }
      return undefined;
    },
    started: () => started,
    rest: async () => (await Promise.all(claims)).filter((ready) => ready !== undefined),
  };
}

/** Claims one person; who is refused is counted. `isDoubtful`: an attempt that died may have claimed them. */
async function claim(
  person: Pseudonym,
  isDoubtful: boolean,
  task: BatchTask,
  progress: BatchProgress,
  { newsletter, now }: NewsletterPorts,
): Promise<Ready | undefined> {
  const { job, shard } = task;
  const asked = { channel: shard.channel, job: job.id, at: now(), needsWindow: needsWindow(job, shard.channel) };
  const claimed = await newsletter.claim(person, asked);
  if (claimed.kind === 'claimed') return { person, ...claimed, tries: 1, notBefore: 0 };
  const { key, isHeld, isLost } = await refusalOf(person, claimed, isDoubtful, task, newsletter);
  if (isHeld) progress.held.push(person);
  if (isLost) progress.lost += 1;
  count(progress, key);
  return undefined;
}

/** Counter key of a refused claim, with its consequences. */
interface Refusal {
  readonly key: string;
  /** To be tried again in a day. */
  readonly isHeld?: true;
  /** An attempt that died had claimed them, and nobody knows whether it sent. */
  readonly isLost?: true;
}

async function refusalOf(
  person: Pseudonym,
  refused: Extract<Claimed, { kind: 'refused' }>,
  isDoubtful: boolean,
  { job, shard, again }: BatchTask,
  newsletter: NewsletterPorts['newsletter'],
): Promise<Refusal> {
  switch (refused.because) {
    case 'window-closed':
      return { key: 'waiting' };
    case 'staff':
      // Issues never interrupt a human: they wait for the next message or, where a template reaches the person, for a day, once.
      if (!profileOf(shard.channel).templates) return { key: 'waiting' };
      return again ? { key: 'staff' } : { key: 'later', isHeld: true };
    case 'already':
      // A person who wrote in the meantime got the issue with the answer: it was waiting for exactly that.
      if (!isDoubtful) return { key: needsWindow(job, shard.channel) ? 'waiting' : 'already' };
      if (refused.told > 0 || (await newsletter.markUnknown(person, job.id)) > 0) return { key: 'sent' };
      return { key: 'unknown', isLost: true };
    default:
      return { key: refused.because };
  }
}
