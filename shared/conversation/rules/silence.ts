import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';

/** Everything was said already. Silence is a decision, too. */
export const silence: Rule = () => ({ because: 'silence' });

/** Silences that no rule decides stand here, too. */
export const reasons = {
  duplicate: ['Schon bekannt', 'Meta hat dieselbe Nachricht mehrmals zugestellt. Beantwortet wird sie nur einmal.'],
  capped: [
    'Tagesgrenze',
    'Diese Person hat heute schon sehr viele automatische Antworten bekommen. Bis morgen folgen nur noch die auf STOPP, MENSCH und Fragen zu ihren Daten.',
  ],
  silence: ['Stille', 'Für diese Nachricht ist keine automatische Antwort vorgesehen. Die Pforte drängt sich nicht auf.'],
} as const satisfies Reasons;
