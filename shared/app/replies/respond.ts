import { mayBeGiven } from '../../broadcast/approval.ts';
import { newsOf } from '../../broadcast/newsletter-index.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { type Decision, decide, isPrivate, reasonsOf } from '../../conversation/decide.ts';
import type { Event } from '../../conversation/event.ts';
import { renewalText } from '../../conversation/renewal-question.ts';
import type { Situation } from '../../conversation/rule.ts';
import { forgetAt, forgottenAt, newPerson } from '../../conversation/state.ts';
import { tallyOf } from '../../conversation/tally.ts';
import { traitsOf } from '../../conversation/traits.ts';
import { leadsTo, type Unified, unify } from '../../conversation/unify.ts';
import { AppError } from '../app-error.ts';
import { type Declarant, recordProof } from '../consent/record-proof.ts';
import { eraseByNumber, withdrawByNumber } from '../consent/withdraw-by-number.ts';
import { channelSnapshot, currentOpening } from '../hours/current-opening.ts';
import { type ChannelNewsletter, newsletterOf, type Renewal, renewalOf } from '../newsletter/newsletter-of.ts';
import type { Ledger, TeamNotice, TellTeam } from '../ports.ts';
import { type AnswerPorts, type Held, handOver, leftToRetry, type Moment, postpone, sendAndSettle, settleLostClaim } from './answer.ts';
import { count } from './count.ts';

/** Answering, and writing proofs of consent. */
export interface RespondPorts extends AnswerPorts {
  readonly ledger: Ledger;
  /** Absent: the facility wants no mails. */
  readonly tellTeam?: TellTeam;
  /** Counts a subscriber who got a waiting issue by writing. */
  readonly countLate?: (job: string) => Promise<void>;
}

const hourMs = 60 * 60 * 1000;

/** Answers of the same person that are settled at this moment each take one; a message that fails comes again after three minutes only. */
const attempts = 10;

/**
 * Decides one event and answers it. The decision and the claim of the answer are one conditional write; whatever Graph says afterwards,
 * the queue message is done. Found again after a crash, the event is a duplicate whose claim has no outcome: then it is unknown whether
 * the answer went out, and it is treated so.
 */
export async function respond(heard: Event, ports: RespondPorts): Promise<void> {
  const { log, vault, snapshot } = ports;
  const event = snapshot.crisis?.off === undefined ? heard : withoutCrisis(heard);
  const channel = channelSnapshot(snapshot, event.channel);
  if (!channel) return log('delivery.skipped', { channel: event.channel, reason: 'foreign-account', what: 'channel' });
  let endedByNumber = false;
  let telling: 'untried' | 'told' | 'failed' = 'untried';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const started = ports.now();
    const { records, status, board } = await ports.store.load(event.who, started);
    const unified = unify(event.who, records, newPerson(event.at), refreshBefore(event, ports), event.unproven);
    endedByNumber = (await withdrawByNumber(event, unified, ports)) || endedByNumber;
    const opening = currentOpening(event.channel, channel, status, snapshot.hash, started, log);
    const newsletter = newsletterOf(channel);
    const newest = newsOf(board);
    const news = newest && mayBeGiven(newest, snapshot, vault.approvalSeal) ? newest : undefined;
    const renewal = newsletter && renewalOf(unified.state, channel, opening, started);
    const situation: Situation = {
      event,
      state: unified.state,
      opening,
      calendar: channel.calendar,
      now: started,
      quietMs: snapshot.quietHoursAfterStaff * hourMs,
      inbox: channel.inbox,
      ...(newsletter && { newsletter: { ...newsletter, ...(renewal && { renewal }) } }),
      ...(news && { news }),
      ...(ports.tellTeam && channel.inbox === 'staffed' && telling !== 'failed' && { tellsTeam: true }),
      ...(endedByNumber && { endedByNumber }),
    };
    let decision = decide(situation);
    if (decision.tell && telling === 'untried') {
      telling = await tell({ channel: event.channel, category: decision.tell, at: event.at }, ports);
      if (telling === 'failed') decision = decide({ ...situation, tellsTeam: false });
    }
    if (!decision.next) {
      await finishLostClaims(event, unified, ports);
      return logDecision(event, decision, unified, ports, started);
    }
    if (newsletter) await keepQuestions(decision, newsletter, renewal, ports.ledger);
    if (decision.ledger) await recordProof(decision.ledger, declarantOf(event, unified), ports);
    const isErased = reasonsOf(decision).some((because) => traitsOf(because).erases);
    if (isErased) await eraseByNumber(event, unified, ports);
    const written = isErased ? await withEverySignpost(unified, event, ports) : unified;
    const isLeft = othersWait(event, unified, started);
    const next = isLeft ? leftToRetry(decision.next, decision.effects, started) : decision.next;
    const version = await commit(written, next, ports);
    if (version === 'conflict') {
      log('store.conflict', { contact: vault.reference(unified.key), tries: attempt });
      continue;
    }
    logDecision(event, decision, unified, ports, started);
    const held = { key: unified.key, version, state: next };
    await Promise.all([
      count(event.channel, tallyOf(decision), ports),
      isLeft
        ? handOver(decision.effects, held, ports)
        : sendAll(decision, held, { opening, status, news, language: unified.state.language ?? event.meaning.language }, ports),
    ]);
    return countLate(decision, unified, ports);
  }
  throw new AppError('store.conflict');
}

/**
 * Erasure reaches every identity, also those that this message does not name: each signpost is emptied and goes when the person's rest does. A
 * number that has passed to somebody else leads there and is left alone.
 */
async function withEverySignpost(unified: Unified, { at }: Event, { store, now }: AnswerPorts): Promise<Unified> {
  const { records } = await store.load(unified.state.absorbed, now());
  const known = new Set(unified.redirect.map(({ key }) => key));
  const others = records.filter(({ key, mergedInto }) => mergedInto !== undefined && !known.has(key) && leadsTo(key, unified.key, records));
  const redirect = [...unified.redirect, ...others].map(({ key, version }) => ({ key, version, state: newPerson(at) }));
  return { ...unified, redirect };
}

/** Only for the report, and so behind the answer: a crash right here leaves one person counted as waiting. */
async function countLate({ next }: Decision, { state }: Unified, ports: RespondPorts): Promise<void> {
  if (next?.issue && next.issue.id !== state.issue?.id) await ports.countLate?.(next.issue.id);
}

/** The full text of a question is in the ledger before it is put. */
async function keepQuestions(
  { effects }: Decision,
  newsletter: ChannelNewsletter,
  renewal: Renewal | undefined,
  ledger: Ledger,
): Promise<void> {
  const said = new Set(effects.flatMap(({ say }) => say));
  if (said.has('optin.question')) await ledger.keepText(newsletter.questionHash, newsletter.question);
  if (renewal && said.has(renewalText)) await ledger.keepText(renewal.textHash, renewal.text);
}

function declarantOf({ channel, account, address }: Event, { key, state }: Unified): Declarant {
  return { person: key, formerly: state.absorbed, channel, account, address };
}

/**
 * One message after the other, so that Meta keeps their order; what follows one that did not get through waits with it. So does what follows one
 * whose outcome could not be written: it was certainly not sent, and must not be taken for a claim whose sender died.
 */
async function sendAll(decision: Decision, held: Held, moment: Moment, ports: AnswerPorts): Promise<void> {
  let current = held;
  let waits = false;
  let failure: { readonly error: unknown } | undefined;
  for (const effect of decision.effects) {
    try {
      current = waits ? await postpone(effect, current, 'waits-for-first', ports) : await sendAndSettle(effect, current, moment, ports);
      waits = current.state.effects.some(({ id }) => id === effect.id);
    } catch (error) {
      failure ??= { error };
      waits = true;
    }
  }
  if (failure) throw failure.error;
}

/** A queue in which a message waits longer than that holds more than its two workers can do at once. */
const crowdedMs = 2000;

/** Messages closer together than that are one person's talk. */
const talkingMs = 10_000;

/**
 * Keeps one person's talk from holding up everybody else's. To send an answer takes up to Graph's eight seconds, to decide a message some
 * milliseconds, and a person's messages come one after the other: two phones that write without a pause would fill both workers. While the
 * queue is crowded, the answers to somebody who goes on talking are left to the retry queue. Every message is still decided at once, and the
 * first one of a person, or the first after a pause, is answered in place.
 */
function othersWait({ at, receivedAt }: Event, { version, state }: Unified, now: EpochMs): boolean {
  const isCrowded = receivedAt !== undefined && now - receivedAt > crowdedMs;
  return isCrowded && version !== undefined && at - state.lastContactAt < talkingMs;
}

/** Signposts first, then the person: a reader between the two finds a half merge and finishes it. */
async function commit(unified: Unified, next: Unified['state'], { store, snapshot }: AnswerPorts): Promise<number | 'conflict'> {
  const forget = forgetAt(next, snapshot.contactMonths);
  // A subscribed person is kept without an end; a signpost always has one, and is renewed whenever it is read.
  const forgetSignpost = forget ?? forgottenAt(next.lastContactAt, snapshot.contactMonths);
  for (const { key, version, state } of unified.redirect) {
    if ((await store.redirect(key, version, state, unified.key, forgetSignpost)) === 'conflict') return 'conflict';
  }
  const result = await store.commit(unified.key, unified.version, next, forget);
  return result === 'conflict' ? 'conflict' : (unified.version ?? 0) + 1;
}

/** A duplicate whose answers are still claimed: their sender died. */
async function finishLostClaims(event: Event, { key, version, state }: Unified, ports: AnswerPorts): Promise<void> {
  if (version === undefined) return;
  let held: Held = { key, version, state };
  const ref = event.key.slice(0, 16);
  for (const lost of state.effects.filter(({ id, status }) => status === 'claimed' && id.slice(0, 16) === ref)) {
    held = await settleLostClaim(lost, held, ports);
  }
}

/** A signpost is renewed when it would be forgotten in less than half the time the person is remembered. */
function refreshBefore(event: Event, { snapshot }: AnswerPorts): number {
  return event.at + (snapshot.contactMonths / 2) * 30 * 24 * hourMs;
}

function logDecision(event: Event, decision: Decision, { key }: Unified, { log, vault, now }: AnswerPorts, started: number): void {
  log('event.decided', {
    channel: event.channel,
    ...(!isPrivate(decision) && { contact: vault.reference(key) }),
    eventRef: event.key.slice(0, 16),
    kind: event.kind,
    because: reasonsOf(decision).join('+'),
    ...(decision.withheld && { reason: decision.withheld }),
    ...(decision.effects.length > 0 && { say: decision.effects.flatMap(({ say }) => say).join(' ') }),
    ms: now() - started,
  });
  // Somebody answers within seconds of a client's message: the operator is to switch that automation off in Business Suite.
  if (decision.because === 'other-automaton' || decision.otherAutomaton)
    log('operator.notice', { channel: event.channel, what: 'other-automaton', severity: 'warning' });
  // Withdrawal is done without an answer; these need one, and none could be given (another app holds the thread, or the message is old).
  if (isOwed(decision)) {
    log('operator.notice', { channel: event.channel, what: 'rights-unanswered', severity: 'warning' });
  }
  if (decision.capReached) log('person.capped', { channel: event.channel, contact: vault.reference(key) });
}

/** A right was asked for, and this message gets no answer, nor does one that waits stand for it. */
function isOwed(decision: Decision): boolean {
  if (!decision.next || decision.withheld || decision.effects.length > 0) return false;
  return reasonsOf(decision).some((because) => traitsOf(because).isOwed);
}

/** The facility's file says, with its reason, that it does not want the desk to look for cries for help. */
function withoutCrisis({ meaning: { crisis: _unheard, ...meaning }, ...event }: Event): Event {
  return { ...event, meaning };
}

/**
 * Before the decision is written: a mail too many is better than none, and the answer may say that it went out. One that fails keeps nobody from
 * an answer, and rings.
 */
async function tell(notice: TeamNotice, { tellTeam, log }: RespondPorts): Promise<'told' | 'failed'> {
  try {
    await tellTeam?.(notice);
    log('team.told', { channel: notice.channel });
    return 'told';
  } catch {
    log('operator.notice', { channel: notice.channel, what: 'team-not-told', severity: 'alarm' });
    return 'failed';
  }
}
