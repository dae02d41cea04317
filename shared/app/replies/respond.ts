import { profileOf } from '../../channels/registry.ts';
import { type Decision, isStaffOrder } from '../../conversation/decide.ts';
import type { Event } from '../../conversation/event.ts';
import { hasSeen, type PersonState } from '../../conversation/state.ts';
import { type Tally, tallyOf, withAnswers } from '../../conversation/tally.ts';
import type { Unified } from '../../conversation/unify.ts';
import type { ChannelSnapshot } from '../../facility/snapshot.ts';
import { withdrawByNumber } from '../consent/withdraw-by-number.ts';
import { channelSnapshot } from '../hours/current-opening.ts';
import { type HeardStaff, hearStaff } from '../staff/hear-staff.ts';
import { updateVersioned } from '../update-versioned.ts';
import { commitDecision } from './commit-decision.ts';
import { count } from './count.ts';
import type { RespondPorts } from './dependencies.ts';
import { leftToRetry, othersWait } from './leave-to-retry.ts';
import { logDecision } from './log-decision.ts';
import type { Held, Moment } from './person-item.ts';
import { type ReadSituation, readSituation } from './read-situation.ts';
import { finishLostClaims, handOver, sendAll } from './send-answers.ts';
import { decideAndTell, type Telling } from './tell-team.ts';

/** Answers of the same person that are settled at this moment each take one; a message that fails comes again after three minutes only. */
const attempts = 10;

/**
 * Decides one event and answers it. The decision and the claim of the answer are one conditional write; whatever Graph says afterwards,
 * the queue message is done. Found again after a crash, the event is a duplicate whose claim has no outcome: then it is unknown whether
 * the answer went out, and it is treated so.
 */
export async function respond(heard: Event, ports: RespondPorts): Promise<void> {
  const { log, snapshot } = ports;
  const event = snapshot.crisis?.off === undefined ? heard : withoutCrisis(heard);
  const channel = channelSnapshot(snapshot, event.channel);
  if (!channel) return log('delivery.skipped', { channel: event.channel, reason: 'foreign-account', what: 'channel' });
  const done: DoneOnce = { endedByNumber: false, telling: { result: 'untried' } };
  const decided = await updateVersioned('person', attempts, (attempt) => decideOnce(event, channel, done, attempt, ports));
  if (!decided) return;
  const { decision, held, isLeft, read } = decided;
  await Promise.all([
    count(event.channel, tallied(event, decision), ports),
    isLeft ? handOver(decision.effects, held, ports) : sendAll(decision.effects, held, read.moment, ports),
  ]);
  await countLate(decision, read.unified, ports);
}

function tallied({ channel, meaning }: Event, decision: Decision): Tally | undefined {
  const tally = tallyOf(decision, meaning.source);
  return profileOf(channel).freeAnswersAMonth === undefined ? tally : withAnswers(tally, decision.effects.length);
}

/** Results of one attempt that hold in the next, whoever wrote in between. */
interface DoneOnce {
  endedByNumber: boolean;
  readonly telling: Telling;
}

interface Decided {
  readonly decision: Decision;
  /** As it was written, with the claims of the answers. */
  readonly held: Held;
  /** The answers are left to the retry queue. */
  readonly isLeft: boolean;
  readonly read: ReadSituation;
}

/** One attempt under the version that was read; undefined: decided before, and nothing to send. */
async function decideOnce(
  event: Event,
  channel: ChannelSnapshot,
  done: DoneOnce,
  attempt: number,
  ports: RespondPorts,
): Promise<Decided | undefined | 'conflict'> {
  const read = await readSituation(event, channel, ports);
  const { unified, situation } = read;
  done.endedByNumber = (await withdrawByNumber(event, unified, ports)) || done.endedByNumber;
  const team = await hearIfStaff(event, channel, read, ports);
  const seen = { ...situation, ...(team && { state: team.state, ...(team.staff && { staff: team.staff }) }) };
  const decision = await decideAndTell(done.endedByNumber ? { ...seen, endedByNumber: true } : seen, done.telling, ports);
  if (!decision.next) {
    await finishLostClaims(event, unified, ports);
    logDecision(event, decision, unified, ports, situation.now);
    return undefined;
  }
  const isOrder = team !== undefined && isStaffOrder(decision);
  if (isOrder && (await team.carryOut()) === 'conflict') return 'conflict';
  const isLeft = othersWait(event, unified, situation.now);
  const next: PersonState = isLeft ? leftToRetry(decision.next, decision.effects, situation.now, read.moment.language) : decision.next;
  const held = await commitDecision(decision, next, read, ports);
  if (held === 'conflict') {
    ports.log('store.conflict', { contact: ports.vault.reference(unified.key), tries: attempt });
    return 'conflict';
  }
  logDecision(event, decision, unified, ports, situation.now);
  return { decision, held, isLeft, read: isOrder ? { ...read, moment: momentAfter(team, event, read.moment) } : read };
}

/** Undefined: nothing in the message may be the team's, or it was decided before. */
async function hearIfStaff(
  event: Event,
  channel: ChannelSnapshot,
  { situation: { state, now }, moment }: ReadSituation,
  { staff, snapshot, store }: RespondPorts,
): Promise<HeardStaff | undefined> {
  if (!staff || hasSeen(state, event.key)) return undefined;
  return hearStaff({ event, state, status: moment.status, channel, now }, { snapshot, store, staff });
}

/** The answer to an order says what holds because of it. */
function momentAfter({ status }: HeardStaff, { channel }: Event, before: Moment): Moment {
  const opening = status?.channels[channel];
  return status && opening ? { ...before, status, opening } : before;
}

/** Only for the report, and so behind the answer: a crash right here leaves one person counted as waiting. */
async function countLate({ next }: Decision, { state }: Unified, ports: RespondPorts): Promise<void> {
  if (next?.issue && next.issue.id !== state.issue?.id) await ports.countLate?.(next.issue.id);
}

/** The facility's file says, with its reason, that it does not want the desk to look for cries for help. */
function withoutCrisis({ meaning: { crisis: _unheard, ...meaning }, ...event }: Event): Event {
  return { ...event, meaning };
}
