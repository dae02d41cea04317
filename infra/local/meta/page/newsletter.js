import { element, setText } from './bubbles.js';
import { load, send } from './server.js';

const titles = { whatsapp: 'WhatsApp', messenger: 'Messenger' };

/** How often the totals are asked for while nothing happens. */
const lookEveryMs = 3000;

function issueWords({ text, recipients, sent, delivered, waiting, late, expired }) {
  const words = [`verschickt ${sent} von ${recipients}`, `zugestellt ${delivered}`];
  if (waiting > 0) words.push(`${waiting} im Messenger bekommen sie, wenn sie schreiben`);
  if (late > 0) words.push(`${late} haben sie beim Schreiben bekommen`);
  if (expired > 0) words.push(`bei ${expired} ist die Zeit vorbei`);
  return `„${text}“: ${words.join(', ')}.`;
}

/** The card "Newsletter": who is subscribed, a trial issue, and what became of it. `afterSending` is called once it is on its way. */
export function createNewsletter(root, { afterSending }) {
  const form = root.querySelector('form');
  const input = root.querySelector('input');
  const [message, list, issue] = ['.newsletter-message', '.newsletter-subscribers', '.newsletter-issue'].map((name) =>
    root.querySelector(name),
  );
  let lookedAt = Number.NEGATIVE_INFINITY;
  let shown = '';

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await send('POST', '/local/newsletter', { text: input.value });
      setText(message, 'Die Ausgabe ist unterwegs.');
      lookedAt = Number.NEGATIVE_INFINITY;
      afterSending();
    } catch (error) {
      setText(message, error.message);
    }
  });

  return {
    async update() {
      if (performance.now() - lookedAt < lookEveryMs) return;
      lookedAt = performance.now();
      const news = await load('/local/newsletter');
      const key = JSON.stringify(news);
      if (key === shown) return;
      shown = key;
      root.hidden = news.name === null;
      const rows = Object.entries(news.subscribers ?? {}).map(([channel, count]) => {
        const row = element('div');
        row.append(element('dt', '', titles[channel]), element('dd', '', `${count} angemeldet`));
        return row;
      });
      list.replaceChildren(...rows);
      setText(issue, news.issue ? issueWords(news.issue) : '');
    },
  };
}
