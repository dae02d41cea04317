import { type AdaptiveRate, faster, slower } from '../../broadcast/adaptive-rate.ts';
import { type Counts, plus } from '../../broadcast/counts.ts';
import type { Job, Shard } from '../../broadcast/job.ts';
import { nextSlot, type RateLimiter, taken } from '../../broadcast/rate-limiter.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { profileOf } from '../../channels/registry.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { withdraw } from '../consent/end-consent.ts';
import type { NewsletterPorts } from './dependencies.ts';
import { type IssueOutcome, issueOutcomeOf } from './issue-outcome.ts';
import type { Claimed } from './newsletter-ports.ts';
import { needsWindow, type Recipient, sendIssue } from './send-issue.ts';

export interface BatchTask {
  readonly job: Job;
  readonly lane: Shard;
  /** The second try, a day after Meta held the first one back. */
  readonly again: boolean;
  /** So many of the first people may be claimed by an attempt that died: those claims have no outcome. */
  readonly doubtful: number;
  readonly pacer: RateLimiter;
  readonly throttle: AdaptiveRate;
  /** No send begins after that. */
  readonly endsAt: EpochMs;
}

export interface BatchResult {
  readonly counts: Counts;
  /** How many of the people were looked at, from the first on. */
  readonly started: number;
  /** Sends that were handed to Graph. */
  readonly sends: number;
  /** Of those counted as unknown: claimed by an earlier attempt that died. No fault of this page. */
  readonly lost: number;
  /** Not sent for certain, claims taken back. */
  readonly left: readonly Pseudonym[];
  /** Graph did not take it in three tries; still claimed. */
  readonly stalled: readonly { readonly person: Pseudonym; readonly code: string }[];
  /** Held back for a day, by Meta or because a human is talking with them; not claimed (any more). */
  readonly held: readonly Pseudonym[];
  readonly pacer: RateLimiter;
  readonly throttle: AdaptiveRate;
  readonly halt?: Extract<IssueOutcome, { kind: 'halt' }>;
  /** The page ended because a step failed that must not (the store was away). Of those in `left` nobody knows whether they are claimed. */
  readonly broken?: { readonly error: unknown };
}

/** Claims run so far ahead of the sends; as many people at the most are unknown without need when the process dies. */
const lookAhead = 8;
/** Sends that may wait for Graph's answer at once: eight seconds' worth. */
const patienceSeconds = 8;
const triesPerPage = 3;

interface Ready extends Recipient {
  readonly tries: number;
  readonly notBefore: EpochMs;
}

/**
 * Sends an issue to the people of one page, in order, evenly paced. Each is claimed right before; a message leaves only under a claim, and
 * a claim is taken back only when the message certainly did not leave.
 */
export async function sendBatch(people: readonly Pseudonym[], task: BatchTask, ports: NewsletterPorts): Promise<BatchResult> {
  const { job, lane } = task;
  const { newsletter, now, sleep } = ports;
  let { pacer, throttle } = task;
  let counts: Counts = {};
  let started = 0;
  let sends = 0;
  let lost = 0;
  let halt: BatchResult['halt'];
  let broken: { readonly error: unknown } | undefined;
  const claims: Promise<Ready | undefined>[] = [];
  const retries: Ready[] = [];
  const left: Pseudonym[] = [];
  const held: Pseudonym[] = [];
  const stalled: { person: Pseudonym; code: string }[] = [];
  /** Whose claim or outcome got lost on the way to the store. */
  const lostTrack: Pseudonym[] = [];
  const inFlight = new Set<Promise<void>>();

  const count = (key: string) => {
    counts = plus(counts, key);
  };
  const isOver = () => halt !== undefined || broken !== undefined || now() >= task.endsAt;
  const orBroken = async <T>(person: Pseudonym, work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      broken ??= { error };
      lostTrack.push(person);
      return undefined;
    }
  };

  const take = async (person: Pseudonym, isDoubtful: boolean): Promise<Ready | undefined> => {
    const claim = { channel: lane.channel, job: job.id, at: now(), needsWindow: needsWindow(job, lane.channel) };
    const claimed = await newsletter.claim(person, claim);
    if (claimed.kind === 'claimed') return { person, ...claimed, tries: 1, notBefore: 0 };
    count(await keyOfRefusal(person, claimed, isDoubtful));
    return undefined;
  };
  type Refused = Extract<Claimed, { kind: 'refused' }>;
  const keyOfRefusal = async (person: Pseudonym, refused: Refused, isDoubtful: boolean): Promise<string> => {
    if (refused.because === 'window-closed') return 'waiting';
    if (refused.because === 'staff') return keyOfTalk(person);
    if (refused.because !== 'already') return refused.because;
    // Who wrote in the meantime got the issue with the answer: it was waiting for exactly that.
    if (!isDoubtful) return needsWindow(job, lane.channel) ? 'waiting' : 'already';
    if (refused.told > 0 || (await newsletter.markUnknown(person, job.id)) > 0) return 'sent';
    lost += 1;
    return 'unknown';
  };
  /** Nobody is written to over a human: the issue waits for the next message, or, where a template reaches the person, for a day, once. */
  const keyOfTalk = (person: Pseudonym): string => {
    if (!profileOf(lane.channel).templates) return 'waiting';
    if (task.again) return 'staff';
    held.push(person);
    return 'later';
  };
  const refill = () => {
    while (claims.length < lookAhead && started < people.length) {
      const person = people[started] ?? '';
      claims.push(orBroken(person, take(person, started < task.doubtful)));
      started += 1;
    }
  };
  const nextReady = async (): Promise<Ready | undefined> => {
    const due = retries.findIndex(({ notBefore }) => notBefore <= now());
    if (due >= 0) return retries.splice(due, 1)[0];
    while (claims.length > 0) {
      const ready = await claims.shift();
      refill();
      if (ready) return ready;
      if (isOver()) return undefined;
    }
    return undefined;
  };

  const deliver = async (to: Ready): Promise<void> => {
    const fate = issueOutcomeOf(await sendIssue(job, lane.channel, to, task.again, ports), lane.channel, task.again);
    switch (fate.kind) {
      case 'counted':
        throttle = faster(throttle, lane.perSecond, now());
        if (fate.note === 'undeliverable') await newsletter.countUndeliverable(to.person);
        if (fate.note === 'opted-out') await withdraw(to.person, { kind: 'platform-stop', at: now() }, ports);
        return count(fate.key);
      case 'unknown':
        return count((await newsletter.markUnknown(to.person, job.id)) > 0 ? 'sent' : 'unknown');
      case 'held':
        await newsletter.release(to.person, job.id);
        count('later');
        held.push(to.person);
        return;
      case 'waiting':
        await newsletter.release(to.person, job.id);
        return count('waiting');
      case 'retry':
        if (fate.tooFast) throttle = slower(throttle, now());
        if (!fate.tooFast && to.tries >= triesPerPage) stalled.push({ person: to.person, code: fate.code });
        else retries.push({ ...to, tries: to.tries + (fate.tooFast ? 0 : 1), notBefore: now() + fate.afterMs });
        return;
      case 'halt':
        halt ??= fate;
        retries.push(to);
    }
  };

  refill();
  while (!isOver()) {
    const ready = await nextReady();
    if (!ready) {
      if (inFlight.size === 0 && retries.length === 0) break;
      const soonest = Math.min(...retries.map(({ notBefore }) => notBefore));
      const pause = Number.isFinite(soonest) ? [sleep(Math.max(1, soonest - now()))] : [];
      await Promise.race([...inFlight, ...pause]);
      continue;
    }
    const slot = nextSlot(pacer, throttle.perSecond, now());
    if (slot > now()) await sleep(slot - now());
    if (isOver()) {
      retries.push(ready);
      break;
    }
    pacer = taken(pacer, throttle.perSecond, now());
    sends += 1;
    const sending: Promise<void> = orBroken(ready.person, deliver(ready)).then(() => void inFlight.delete(sending));
    inFlight.add(sending);
    if (inFlight.size > lane.perSecond * patienceSeconds) await Promise.race(inFlight);
  }
  await Promise.all(inFlight);
  const unsent = [...retries, ...(await Promise.all(claims)).filter((ready) => ready !== undefined)];
  await Promise.all(unsent.map(({ person }) => orBroken(person, newsletter.release(person, job.id))));
  left.push(...unsent.map(({ person }) => person));
  const again = [...new Set([...left, ...lostTrack])];
  return { counts, started, sends, lost, left: again, stalled, held, pacer, throttle, ...(halt && { halt }), ...(broken && { broken }) };
}
