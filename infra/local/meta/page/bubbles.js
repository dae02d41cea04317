import { shortDateTime, time } from './berlin-time.js';
import { explainOutcome, explainRule } from './reasons.js';

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

export function element(name, className, text) {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

/** Writes only what differs, so that nothing flickers and no selection is lost. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** What became of an action, below the field it was about. */
export function setMessage(node, text, isBad = false) {
  node.dataset.bad = String(isBad);
  setText(node, text);
}

export function describe(entry) {
  const kind = kindNames[entry.kind];
  if (!kind) return entry.text ?? '';
  return entry.text ? `${kind}: ${entry.text}` : kind;
}

function deliveryWords({ delivery }) {
  if (!delivery || delivery.state === 'accepted') return '';
  if (delivery.state === 'given-up') return ' · nicht angenommen, Meta hat aufgegeben';
  if (delivery.attempts === 0) return ' · wird zugestellt';
  const answer = delivery.lastStatus ? `Antwort ${delivery.lastStatus}` : 'keine Antwort';
  return ` · noch nicht angenommen (${answer}), ${delivery.attempts}. Versuch`;
}

/** One bubble; `update` brings it up to date with what has become known since. */
export function createBubble(entry, now) {
  const item = element('li', 'bubble fresh');
  item.dataset.from = entry.from;
  const body = element('div', 'bubble-body');
  const who = fromNames[entry.from] ?? (entry.from === 'client' ? 'Ratsuchende Person' : '');
  if (who) body.append(element('p', entry.from === 'client' ? 'visually-hidden' : 'bubble-from', who));
  const text = element('p', 'bubble-text', describe(entry));
  if (kindNames[entry.kind]) text.dataset.kind = entry.kind;
  body.append(text);
  const meta = element('p', 'bubble-meta');
  item.append(body, meta);

  const writeReason = (name, parts) => {
    let reason = item.querySelector('.reason');
    if (!reason) {
      reason = element('details', 'reason');
      reason.append(element('summary'), element('p'));
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
    const when = today.slice(0, 10) === current.at.slice(0, 10) ? `${time(current.at)} Uhr` : shortDateTime(current.at);
    const isOpen = current.delivery && current.delivery.state !== 'accepted' && current.delivery.attempts > 0;
    setText(meta, `${when}${deliveryWords(current)}`);
    meta.dataset.bad = String(Boolean(isOpen));
    if (decision) showReason(decision);
    else if (shownReason === '' && isFromEarlierRun(current) && performance.now() - bornAt > patienceMs)
      writeReason(unknownRule.name, [unknownRule.why]);
  };
  update(entry, undefined, now);
  return { item, update };
}
