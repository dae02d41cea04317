import { rules } from './rule-words.js';

/** Why the desk said what it said, for people who did not build it. An id without an entry is shown as it is. */

const outcomes = {
  sent: 'gesendet',
  refused: 'von Meta abgelehnt',
  later: 'wird später noch einmal versucht',
  unknown: 'ungewiss, wird geklärt',
  misconfigured: 'angehalten: Bitte Zugang zu Meta prüfen',
  stop: 'angehalten',
  resolved: 'geklärt: Meta hat den Versand bestätigt',
  'given-up': 'aufgegeben',
  dropped: 'verworfen, weil nicht mehr nötig',
};

const calendar = {
  override: 'von Hand gestellt',
  special: 'besonderer Tag',
  closure: 'Schließzeit',
  holiday: 'Feiertag',
  weekly: 'laut Sprechzeiten',
};

/** `greeting+away` is two rules that spoke together. */
export function explainRule(because) {
  const parts = because.split('+').map((id) => (Object.hasOwn(rules, id) ? rules[id] : [id, '']));
  const why = parts.map(([, sentence]) => sentence).filter(Boolean);
  return { name: parts.map(([name]) => name).join(' + '), why: why.join(' ') || `Regel „${because}“.` };
}

/** `sent` or `refused: 131047`, in German. */
export function explainOutcome(outcome) {
  const [kind = '', ...rest] = outcome.split(/[: ]+/);
  const word = Object.hasOwn(outcomes, kind) ? outcomes[kind] : outcome;
  return rest.length > 0 && word !== outcome ? `${word} (${rest.join(' ')})` : word;
}

export function explainCalendar(because) {
  return Object.hasOwn(calendar, because) ? calendar[because] : because;
}
