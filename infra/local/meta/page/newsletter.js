import { titles } from './channels.js';
import { element, setMessage, setText } from './dom.js';
import { load, send } from './server.js';

/** How often the totals are asked for while nothing happens. */
const lookEveryMs = 3000;

/** The page's own limit; with its frame an issue may turn out too long before. */
const longestText = 600;

/** After a pause in typing screen readers are told how much room is left. */
const pauseMs = 1000;

/** A long issue is named by its beginning. */
function shortened(text) {
  const characters = [...text];
  return characters.length > 80 ? `${characters.slice(0, 80).join('').trimEnd()}…` : text;
}

function leftWords(length) {
  const left = longestText - length;
  return left >= 0 ? `Noch ${left} von ${longestText} Zeichen.` : `${-left} Zeichen zu viel (höchstens ${longestText}).`;
}

function issueWords({ text, recipients, sent, delivered, waiting, late, expired }) {
  const words = [`verschickt ${sent} von ${recipients}`, `zugestellt ${delivered}`];
  if (waiting > 0) words.push(`${waiting} bekommen sie, wenn sie schreiben`);
  if (late > 0) words.push(`${late} haben sie beim Schreiben bekommen`);
  if (expired > 0) words.push(`bei ${expired} ist die Zeit vorbei`);
  return `„${shortened(text)}“: ${words.join(', ')}.`;
}

/**
 * The card "Newsletter": who is subscribed, a trial issue, and what became of it. `afterSending` is called once it is on its way; `announce`
 * speaks to screen readers.
 */
export function createNewsletter(root, { afterSending, announce }) {
  const form = root.querySelector('form');
  const input = root.querySelector('textarea');
  const left = root.querySelector('#newsletter-left');
  const [message, list, issue] = ['.newsletter-message', '.newsletter-subscribers', '.newsletter-issue'].map((name) =>
    root.querySelector(name),
  );
  let lookedAt = Number.NEGATIVE_INFINITY;
  let shown = '';
  let pause;

  const count = () => {
    const { length } = input.value;
    setMessage(left, leftWords(length), length > longestText);
  };
  count();
  input.addEventListener('input', () => {
    count();
    clearTimeout(pause);
    pause = setTimeout(() => announce(left.textContent), pauseMs);
  });
  // An issue is one line, and Enter sends it, as in the phones.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  const sendIssue = async (text) => {
    setMessage(message, '');
    if (text.length > longestText)
      return setMessage(message, `Der Text ist zu lang: ${text.length} Zeichen, möglich sind ${longestText}.`, true);
    try {
      await send('POST', '/local/newsletter', { text });
      setMessage(message, 'Die Ausgabe ist unterwegs.');
      lookedAt = Number.NEGATIVE_INFINITY;
      afterSending();
    } catch (error) {
      setMessage(message, error.message, true);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    return sendIssue(input.value);
  });

  return {
    /** For a scene: sends the text that stands in the field, and gives what was said about it. */
    sendIssue: async () => {
      await sendIssue(input.value);
      return message.textContent;
    },
    async update() {
      if (performance.now() - lookedAt < lookEveryMs) return;
      lookedAt = performance.now();
      const news = await load('/local/newsletter');
      const key = JSON.stringify(news);
      if (key === shown) return;
      shown = key;
      root.hidden = news.name === null;
      const rows = Object.entries(titles)
        .filter(([channel]) => news.subscribers?.[channel] !== undefined)
        .map(([channel, title]) => {
          const row = element('div');
          row.append(element('dt', '', title), element('dd', '', `${news.subscribers[channel]} angemeldet`));
          return row;
        });
      list.replaceChildren(...rows);
      setText(issue, news.issue ? issueWords(news.issue) : '');
    },
  };
}
