import { rmSync } from 'node:fs';
import { loadFacilityFile } from '../../infra/terminal/load-facility-file.ts';
import type { Channel } from '../../shared/channels/registry.ts';
import { createVault, parseKeyring } from '../../shared/runtime/vault.ts';
import { messengerDelivery, ownEchoTo, statusTo, whatsAppDelivery } from '../support/deliveries.ts';
import type { InventedPerson } from '../support/invented-people.ts';
import { type Send, startLedgerOfSends } from '../support/ledger-of-sends.ts';
import { startProgram } from '../support/program.ts';
import { facilityFile, temporaryFolder } from '../support/repository.ts';
import { keyring } from '../support/settings.ts';
import { until } from '../support/waiting.ts';
import { calm } from './calm.ts';
import { type Batch, inventPersons, type Letter, toDelivery, writeLetters } from './correspondence.ts';
import { type Desk, startDesk } from './desk.ts';
import { brokenToken, stormyFate, taken } from './fates.ts';
import { insistentMeta } from './insistent-meta.ts';
import { judge, type Verdict } from './judge.ts';
import { someAnswers } from './lost-answers.ts';
import { chanceOf } from './random.ts';
import { queueLength, rememberedPersons } from './remembered.ts';
import { type Step, steps } from './steps.ts';
import { virtualClock } from './virtual-clock.ts';

export interface StormOptions {
  readonly seed: number;
  readonly persons: number;
  /** How long desks are killed, in each of the two halves: open, then closed. Longer where `livesOfHalf` do not fit in. */
  readonly halfMs: number;
  readonly progress?: (line: string) => void;
}

export interface StormReport {
  readonly verdict: Verdict;
  readonly kills: number;
  /** How often a desk was ended at each step. */
  readonly hits: ReadonlyMap<string, number>;
  /** How many answers of DynamoDB and SQS were lost, by the call they answered. */
  readonly lostAnswers: ReadonlyMap<string, number>;
  readonly repeats: number;
  readonly deadLetters: number;
}

const open = '2026-11-27T10:00:00+01:00';
const closed = '2026-11-27T12:40:00+01:00';
const deskCount = 2;
/** The share of DynamoDB's and SQS's answers that get lost. */
const lostShare = 0.08;
/** So many desks one after the other live and die in a half, however slow the machine is. */
const livesOfHalf = 8;
const pause = (ms: number) => new Promise<void>((later) => setTimeout(later, ms));

/**
 * Two processes with all handlers at one cloud that survives them. They are killed again and again, at every step between receive and settle
 * and at random moments, while Meta delivers (mixed, batched, doubled), Graph fails in every way, and answers of DynamoDB and SQS get lost. Then the storm ends, one desk is left
 * in peace until nothing is open, and everything is held against what was delivered.
 */
export async function storm({
  seed,
  persons: count,
  halfMs: shortestHalfMs,
  progress = () => undefined,
}: StormOptions): Promise<StormReport> {
  const chance = chanceOf(seed);
  const clock = virtualClock(open);
  const vault = createVault(parseKeyring(keyring));
  const snapshot = loadFacilityFile(facilityFile, { now: clock.now() });
  const data = temporaryFolder();
  const cloudProgram = startProgram('infra/cli/emulators.ts', { args: ['--port', '0', '--data', data] });
  const front = await until('the cloud', () => /^ready (http:\S+)$/m.exec(cloudProgram.stdout())?.[1], 20_000);

  const persons = inventPersons(count);
  const byAddress = new Map(persons.flatMap((person) => addresses(person).map((address) => [address, person] as const)));
  const living = new Map<string, Desk>();
  const printed: string[] = [];
  const hits = new Map<string, number>();
  const lostAnswers = someAnswers(chance, lostShare);
  let kills = 0;
  let isStormy = true;
  let tokenBroken: Channel | undefined;
  const meta = insistentMeta(() => [...living.values()]);

  const graph = await startLedgerOfSends({
    fateOf: (_to, body) => {
      const channel = body.messaging_product === 'whatsapp' ? 'whatsapp' : 'messenger';
      if (!isStormy) return taken;
      return tokenBroken === channel ? brokenToken : stormyFate(channel, chance);
    },
    arrived: (send) => void tellOf(send),
    passing: (desk, phase) => living.get(desk)?.graphPassing(phase) ?? !living.has(desk),
  });

  /** Meta tells of nearly every message that went out: late, at times twice. */
  const tellOf = async ({ to, mark, text }: Send): Promise<void> => {
    const person = byAddress.get(to);
    if (!person || chance.happens(0.12)) return;
    await pause(chance.between(0, 1500));
    const delivery =
      person.channel === 'messenger'
        ? messengerDelivery([ownEchoTo(person, clock.now(), mark, text)], clock.now())
        : whatsAppDelivery([statusTo(person, clock.now(), mark)], [], 'statuses');
    for (let time = chance.happens(0.2) ? 2 : 1; time > 0; time -= 1) await meta.deliver(person.channel, delivery);
  };

  let desksStarted = 0;
  const newDesk = async (): Promise<Desk> => {
    desksStarted += 1;
    const desk = await startDesk({
      name: `desk-${desksStarted}`,
      cloud: front,
      graph: graph.url,
      clock: clock.iso(),
      forgets: () => chance.happens(0.3),
      loses: (call) => (isStormy ? lostAnswers.loses(call) : undefined),
      ended: (step) => hits.set(step.name, (hits.get(step.name) ?? 0) + 1),
    });
    living.set(desk.name, desk);
    return desk;
  };
  const bury = async (desk: Desk) => {
    await desk.kill();
    living.delete(desk.name);
    printed.push(desk.run.output());
    kills += 1;
  };

  const before = Date.now();
  const first = await newDesk();
  const halfMs = Math.max(shortestHalfMs, livesOfHalf * (Date.now() - before));
  await first.kill();
  living.delete(first.name);

  let plan: Step[] = [];
  /** One place in which a desk stands, is ended, and is followed by the next, until the half is over. */
  const place = async (end: number) => {
    while (Date.now() < end) {
      const desk = await newDesk();
      if (plan.length === 0) plan = chance.shuffled(steps);
      const step = plan.pop();
      // Long enough that most messages meet Graph's faults while desks still die.
      await pause(chance.between(0, 1200));
      if (step) desk.arm(step);
      await waitWhileAlive(desk, Math.min(Date.now() + 2500, end));
      if (desk.isAlive() && step) plan.unshift(step);
      await bury(desk);
    }
  };

  /** Brings all batches, evenly over the half, each up to three times. */
  const bring = async (batches: readonly Batch[], end: number, brought: Letter[]) => {
    const gap = Math.max(1, (end - Date.now()) / Math.max(1, batches.length));
    const underWay: Promise<void>[] = [];
    for (const batch of batches) {
      const delivery = toDelivery(batch, clock.now(), chance.between(1, 3));
      const times = chance.happens(0.3) ? chance.between(2, 3) : 1;
      brought.push(...batch.letters);
      for (let time = 0; time < times; time += 1)
        underWay.push(pause(time * chance.between(0, 800)).then(() => meta.deliver(batch.channel, delivery)));
      await pause(gap);
    }
    await Promise.all(underWay);
  };

  const brings: Promise<void>[] = [];
  const half = async (name: string, batches: readonly Batch[], brought: Letter[]) => {
    const end = Date.now() + halfMs;
    progress(`${name}: ${batches.length} deliveries`);
    setTimeout(() => {
      tokenBroken = chance.pick(['messenger', 'whatsapp']);
    }, halfMs * 0.8);
    // The last deliveries need a desk that takes them: places are kept until all were taken.
    brings.push(bring(batches, end - 1000, brought));
    await Promise.all(Array.from({ length: deskCount }, () => place(end)));
    tokenBroken = undefined;
  };

  try {
    const lettersWhenOpen: Letter[] = [];
    const lettersWhenClosed: Letter[] = [];
    const stopsNow = new Set(persons.filter((_, index) => index % 2 === 0));
    await half(
      'open',
      writeLetters(persons, chance, (person) => stopsNow.has(person)),
      lettersWhenOpen,
    );
    clock.jumpTo(closed);
    await half(
      'closed',
      writeLetters(persons, chance, (person) => !stopsNow.has(person)),
      lettersWhenClosed,
    );

    progress(`no more kills after ${kills} kills`);
    const last = await newDesk();
    await Promise.all(brings);
    await calm(last, {
      clock,
      underWay: meta.underWay,
      whenDecided: () => {
        isStormy = false;
      },
    });
    const local = await last.run.local();
    const records = await rememberedPersons(local.dynamodb, local.tables.conversations, 'beratung-ahornweg');
    const deadLetters = await sum(
      Object.entries(local.deadLetters).map(async ([queue, url]) => {
        const length = await queueLength(local.sqs, url);
        if (length > 0) progress(`${length} dead letters of ${queue}`);
        return length;
      }),
    );
    await last.stop();
    printed.push(last.run.output());
    const verdict = judge({
      snapshot,
      vault,
      letters: [...lettersWhenOpen, ...lettersWhenClosed],
      lettersWhenClosed,
      closedSince: Date.parse(closed),
      records,
      sends: graph.sends,
      printed: printed.join('\n'),
    });
    return { verdict, kills, hits, lostAnswers: lostAnswers.counts, repeats: meta.repeats(), deadLetters };
  } finally {
    for (const desk of living.values()) await desk.kill();
    await graph.close();
    cloudProgram.child.kill('SIGKILL');
    await cloudProgram.ended;
    rmSync(data, { recursive: true, force: true });
  }
}

function addresses(person: InventedPerson): readonly string[] {
  if (person.channel === 'messenger') return [person.psid];
  return [...(person.bsuid ? [person.bsuid] : []), ...(person.waId ? [`+${person.waId}`] : [])];
}

async function sum(counts: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(counts)).reduce((all, count) => all + count, 0);
}

async function waitWhileAlive(desk: Desk, end: number): Promise<void> {
  while (desk.isAlive() && Date.now() < end) await pause(20);
}
