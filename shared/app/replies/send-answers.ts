import type { Event } from '../../conversation/event.ts';
import type { Effect } from '../../conversation/state.ts';
import type { Unified } from '../../conversation/unify.ts';
import { logOutcome, postpone, sendAndSettle, sendTicket, settleLostClaim } from './answer.ts';
import type { AnswerPorts } from './dependencies.ts';
import type { Held, Moment } from './person-item.ts';

/**
 * One message after the other, so that Meta keeps their order; what follows one that did not get through waits with it. So does what follows one
 * whose outcome could not be written: it was certainly not sent, and must not be taken for a claim whose sender died.
 */
export async function sendAll(effects: readonly Effect[], held: Held, moment: Moment, ports: AnswerPorts): Promise<void> {
  let current = held;
  let waits = false;
  let failure: { readonly error: unknown } | undefined;
  for (const effect of effects) {
    try {
      current = waits
        ? await postpone(effect, current, 'waits-for-first', ports, moment.language)
        : await sendAndSettle(effect, current, moment, ports);
      waits = current.state.effects.some(({ id }) => id === effect.id);
    } catch (error) {
      failure ??= { error };
      waits = true;
    }
  }
  if (failure) throw failure.error;
}

/** Hands answers over to the retry queue that were committed by `leftToRetry`: others would wait while they are sent. */
export async function handOver(effects: readonly Effect[], { key, state }: Held, ports: AnswerPorts): Promise<void> {
  for (const effect of effects) {
    logOutcome(effect, { kind: 'later', code: 'others-wait', scope: 'person' }, key, ports);
    const open = state.effects.find(({ id }) => id === effect.id);
    if (open) await sendTicket(open, key, open.dueAt - ports.now(), ports);
  }
}

/** A duplicate whose answers are still claimed: their sender died. */
export async function finishLostClaims(event: Event, { key, version, state }: Unified, ports: AnswerPorts): Promise<void> {
  if (version === undefined) return;
  let held: Held = { key, version, state };
  const ref = event.key.slice(0, 16);
  for (const lost of state.effects.filter(({ id, status }) => status === 'claimed' && id.slice(0, 16) === ref)) {
    held = await settleLostClaim(lost, held, ports, event.meaning.language);
  }
}
