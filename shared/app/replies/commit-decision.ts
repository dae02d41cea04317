import { type Decision, reasonsOf } from '../../conversation/decide.ts';
import type { Event } from '../../conversation/event.ts';
import { renewalText } from '../../conversation/renewal-question.ts';
import { forgetAt, forgottenAt, newPerson, type PersonState } from '../../conversation/state.ts';
import { traitsOf } from '../../conversation/traits.ts';
import type { Unified } from '../../conversation/unify.ts';
import { type Declarant, recordProof } from '../consent/record-proof.ts';
import { eraseByNumber } from '../consent/withdraw-by-number.ts';
import type { Ledger } from '../ports.ts';
import type { AnswerPorts, RespondPorts } from './dependencies.ts';
import { type Held, signpostsTo } from './person-item.ts';
import type { ReadSituation } from './read-situation.ts';

/**
 * Makes a decision hold: what has to be proven or gone first, then the person's item with the claims of the answers, in one conditional write.
 *
 * @param next the state to write
 */
export async function commitDecision(
  decision: Decision,
  next: PersonState,
  { unified, situation: { event }, newsletter, renewal }: ReadSituation,
  ports: RespondPorts,
): Promise<Held | 'conflict'> {
  if (newsletter) await keepQuestions(decision, newsletter, renewal, ports.ledger);
  if (decision.ledger) await recordProof(decision.ledger, declarantOf(event, unified), ports);
  const isErased = reasonsOf(decision).some((because) => traitsOf(because).erases);
  if (isErased) await eraseByNumber(event, unified, ports);
  return commit(isErased ? await withEverySignpost(unified, event, ports) : unified, next, ports);
}

/** The full text of a question is in the ledger before it is put. */
async function keepQuestions(
  { effects }: Decision,
  newsletter: NonNullable<ReadSituation['newsletter']>,
  renewal: ReadSituation['renewal'],
  ledger: Ledger,
): Promise<void> {
  const said = new Set(effects.flatMap(({ textIds: say }) => say));
  if (said.has('optin.question')) await ledger.keepText(newsletter.questionHash, newsletter.question);
  if (renewal && said.has(renewalText)) await ledger.keepText(renewal.textHash, renewal.text);
}

function declarantOf({ channel, account, address }: Event, { key, state }: Unified): Declarant {
  return { person: key, formerly: state.aliases, channel, account, address };
}

/**
 * Erasure reaches every identity, also those that this message does not name: each signpost is emptied and goes when the person's rest does. A
 * number that has passed to somebody else leads there and is left alone.
 */
async function withEverySignpost(unified: Unified, { at }: Event, { store, now }: AnswerPorts): Promise<Unified> {
  const known = new Set(unified.redirect.map(({ key }) => key));
  const others = await signpostsTo(unified, store, now());
  const redirect = [...unified.redirect, ...others.filter(({ key }) => !known.has(key))].map(({ key, version }) => ({
    key,
    version,
    state: newPerson(at),
  }));
  return { ...unified, redirect };
}

/** Signposts first, then the person: a reader between the two finds a half merge and finishes it. */
async function commit(unified: Unified, next: PersonState, { store, snapshot }: AnswerPorts): Promise<Held | 'conflict'> {
  const forget = forgetAt(next, snapshot.contactMonths);
  // A subscribed person is kept without an end; a signpost always has one, and is renewed whenever it is read.
  const forgetSignpost = forget ?? forgottenAt(next.lastContactAt, snapshot.contactMonths);
  for (const { key, version, state } of unified.redirect) {
    if ((await store.redirect(key, version, state, unified.key, forgetSignpost)) === 'conflict') return 'conflict';
  }
  const result = await store.commit(unified.key, unified.version, next, forget);
  return result === 'conflict' ? 'conflict' : { key: unified.key, version: (unified.version ?? 0) + 1, state: next };
}
