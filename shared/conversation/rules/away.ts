import type { EpochMs, OpeningStatus } from '../../calendar/rules.ts';
import type { ReplyPart, TextId } from '../../facility/text-id.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule, RuleResult, Situation } from '../rule.ts';
import type { Effect } from '../state.ts';
import { isWaitingGreeting, wasJustGreeted } from './just-greeted.ts';

/**
 * Away notice: sent once per person and closed period, and never within a minute of the greeting. A greeting that still waits to be sent
 * carries it in its short form.
 */
export const away: Rule = (situation) => {
  const { opening, state } = situation;
  if (opening.open || wasTold(situation)) return undefined;
  if (state.effects.some(isWaitingGreeting)) return opening.nextOpening === undefined ? undefined : withWaitingGreeting(situation);
  if (wasJustGreeted(situation)) return undefined;
  return { because: 'away', messages: [[awayText(opening)]], remember: { awaySaidFor: opening.since }, closedSince: opening.since };
};

function withWaitingGreeting({ opening: { since }, state }: Situation): RuleResult {
  const effects = state.effects.map((effect) => (isWaitingGreeting(effect) ? withAway(effect, since) : effect));
  return { because: 'away', remember: { awaySaidFor: since, effects } };
}

function withAway(effect: Effect, closedSince: EpochMs): Effect {
  const because = effect.because === 'greeting' ? 'greeting+away' : effect.because;
  return { ...effect, because, textIds: [...new Set<ReplyPart>([...effect.textIds, 'away.short'])], closedSince };
}

/**
 * Told since the desk last was open. By other hours than those of now the period may have begun later; a beginning that is still to come is left
 * from before a clock was put back.
 */
function wasTold({ state: { awaySaidFor }, opening, now }: Situation): boolean {
  return awaySaidFor !== undefined && awaySaidFor >= opening.since && awaySaidFor <= now;
}

/** The away text that fits the closed period: special hours within a closure are its exception, and before and after them it is closed. */
export function awayText({ nextOpening, because, closure }: OpeningStatus): TextId {
  if (nextOpening === undefined) return 'away.undated';
  const isInClosure = because === 'closure' || (because === 'special' && closure !== undefined);
  return isInClosure ? 'away.closed_period' : 'away.hours';
}

export const reasons = {
  'away.help': [
    'Hilfe außerhalb der Zeiten',
    'Der Text davor bleibt im Wortlaut, wie er ist. Darum nennt eine eigene Nachricht, wer jetzt erreichbar ist und wo es in einer Krise Hilfe gibt.',
  ],
  away: ['Abwesenheit', 'Es ist gerade niemand da. Der Abwesenheitstext geht in jeder Schließzeit einmal an jede Person.'],
} as const satisfies Reasons;
