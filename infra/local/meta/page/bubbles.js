import { shortDateTime, time } from './berlin-time.js';
import { element, setText } from './dom.js';
import { isolated } from './isolate.js';
import { explainOutcome, explainRule } from './reasons.js';
import { showUnderstanding } from './understanding.js';

const kindNames = {
  image: 'Foto',
  audio: 'Sprachnachricht',
  video: 'Video',
  document: 'Dokument',
  sticker: 'Sticker',
  location: 'Standort',
  contacts: 'Kontaktkarte',
  reaction: 'Reaktion',
  unreaction: 'Reaktion zurückgenommen',
  edit: 'Nachricht bearbeitet',
  revoke: 'Nachricht gelöscht',
  referral: 'Über einen Link hereingekommen',
  number_change: 'Hat die Telefonnummer gewechselt',
  preference_stop: 'Werbung in WhatsApp abgestellt',
  preference_resume: 'Werbung in WhatsApp wieder erlaubt',
  unsupported: 'Nachricht, die Meta nicht weitergibt',
  get_started: 'Knopf',
  ice_breaker: 'Knopf',
  menu: 'Menü',
  postback: 'Knopf',
  quick_reply: 'Knopf',
  interactive: 'Knopf',
  button: 'Knopf',
};

const fromNames = { desk: 'Automatische Antwort', staff: 'Team' };

/** How long a message from outside may wait for its decision before its rule counts as unknown. */
const patienceMs = 2000;

const unknownRule = {
  name: 'nicht mehr bekannt',
  why: 'Welche Regel gesprochen hat, weiß der Probelauf nur bis zum Neustart und nur von den letzten 500 Nachrichten.',
};

function describe(entry) {
  const kind = kindNames[entry.kind];
  if (!kind) return entry.text ?? '';
  return entry.text ? `${kind}: ${entry.text}` : kind;
}

/** Longer ones are folded, as messengers do. */
const foldedAt = 1500;
const foldedTo = 1000;

/** Ticks say that Meta got rid of it; words say why it did not. */
function deliveryWords({ delivery }) {
  if (!delivery || delivery.state === 'accepted') return '';
  if (delivery.state === 'given-up') return ' · nicht angenommen, Meta hat aufgegeben';
  if (delivery.attempts === 0) return ' · wird zugestellt';
  const answer = delivery.lastStatus ? `Antwort ${delivery.lastStatus}` : 'keine Antwort';
  return ` · noch nicht angenommen (${answer}), ${delivery.attempts}. Versuch`;
}

/** The text, to its very end on request. */
function textOf(words, withLinks) {
  const text = element('p', 'bubble-text');
  text.dir = 'auto';
  const characters = [...words];
  if (characters.length <= foldedAt) {
    text.append(isolated(words, withLinks));
    return text;
  }
  const whole = element('button', 'unfold', 'Mehr lesen');
  whole.type = 'button';
  whole.addEventListener('click', () => text.replaceChildren(isolated(words, withLinks)));
  text.append(isolated(`${characters.slice(0, foldedTo).join('')}… `), whole);
  return text;
}

/** One bubble; `update` brings it up to date with what has become known since. */
export function createBubble(entry, now) {
  const item = element('li', 'bubble fresh');
  item.dataset.from = entry.from;
  const body = element('div', 'bubble-body');
  const who = fromNames[entry.from] ?? (entry.from === 'client' ? 'Ratsuchende Person' : '');
  if (who) body.append(element('p', entry.from === 'client' ? 'visually-hidden' : 'bubble-from', who));
  const text = textOf(describe(entry), entry.from !== 'client');
  if (kindNames[entry.kind]) text.dataset.kind = entry.kind;
  const when = element('span');
  const ticks = element('span', 'ticks', '✓✓');
  ticks.setAttribute('role', 'img');
  ticks.setAttribute('aria-label', 'zugestellt');
  const meta = element('p', 'bubble-meta');
  meta.append(when, ticks);
  body.append(text, meta);
  item.append(body);

  const writeReason = (name, parts) => {
    let reason = item.querySelector('.reason');
    if (!reason) {
      reason = element('details', 'reason');
      reason.append(element('summary'), element('p'), element('div', 'understanding'));
      if (entry.from === 'client') {
        reason.addEventListener('toggle', async () => {
          if (!reason.open) return;
          await showUnderstanding(reason.querySelector('.understanding'), entry.id);
          reason.scrollIntoView({ block: 'nearest' });
        });
      }
      item.append(reason);
    }
    setText(reason.querySelector('summary'), `Regel: ${name}`);
    setText(reason.querySelector('p'), parts.join(' '));
  };

  const bornAt = performance.now();
  let shownReason = '';
  const showReason = (decision) => {
    const key = JSON.stringify(decision);
    if (key === shownReason) return;
    shownReason = key;
    const { name, why } = explainRule(decision.because);
    const parts = [why];
    if (decision.say.length > 0) parts.push(`Texte: ${decision.say.join(', ')}.`);
    if (decision.outcomes.length > 0) parts.push(`Ergebnis: ${decision.outcomes.map(explainOutcome).join(', ')}.`);
    writeReason(name, parts);
  };
  /** The simulator remembers deliveries of its own run only; an answer of the desk has none, and no rule either. */
  const isFromEarlierRun = (current) => !current.delivery && current.from !== 'desk';

  const update = (current, decision, today) => {
    const moment = today.slice(0, 10) === current.at.slice(0, 10) ? time(current.at) : shortDateTime(current.at);
    const isOpen = current.delivery && current.delivery.state !== 'accepted' && current.delivery.attempts > 0;
    setText(when, `${moment}${deliveryWords(current)}`);
    ticks.hidden = current.from !== 'client' || (current.delivery && current.delivery.state !== 'accepted');
    meta.dataset.bad = String(Boolean(isOpen));
    if (decision) showReason(decision);
    else if (shownReason === '' && isFromEarlierRun(current) && performance.now() - bornAt > patienceMs)
      writeReason(unknownRule.name, [unknownRule.why]);
  };
  update(entry, undefined, now);
  return { item, update };
}
