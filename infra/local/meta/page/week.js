import { toWall } from './berlin-time.js';
import { element } from './dom.js';
import { load } from './server.js';

const svgNamespace = 'http://www.w3.org/2000/svg';
const dayMinutes = 1440;
const scale = [360, 720, 1080];

function shape(name, className, attributes) {
  const node = document.createElementNS(svgNamespace, name);
  node.setAttribute('class', className);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

/** A day from midnight to midnight. The words beside it say the same, so the picture is hidden from screen readers. */
function picture(open) {
  const svg = shape('svg', 'week-bar', { viewBox: `0 0 ${dayMinutes} 10`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  for (const x of scale) svg.append(shape('line', 'week-scale', { x1: x, x2: x, y1: 0, y2: 10 }));
  for (const { from, to } of open) svg.append(shape('rect', 'week-open', { x: from, y: 2, width: to - from, height: 6 }));
  return svg;
}

function dayRow({ date, title, open, words, why }) {
  const row = element('tr');
  row.dataset.date = date;
  const head = element('th');
  head.scope = 'row';
  const [weekday, dayAndMonth] = title.split(', ');
  head.append(element('span', '', weekday), element('span', 'week-date', dayAndMonth));
  const cell = element('td');
  cell.append(picture(open), element('span', 'week-words', why ? `${words} (${why})` : words));
  row.append(head, cell);
  return row;
}

function table({ name, days }, isOnlyOne) {
  const node = element('table', 'week');
  node.append(element('caption', isOnlyOne ? 'visually-hidden' : '', `Geöffnet auf ${name}`));
  const body = element('tbody');
  body.append(...days.map(dayRow));
  node.append(body);
  return node;
}

/** The week of the clock as a picture; `now` is marked, and moves without asking the server. */
export function createWeek(root) {
  let shownFor = '';

  const markNow = (clock) => {
    const [date, time] = toWall(clock).split('T');
    const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    for (const row of root.querySelectorAll('tr')) {
      const isToday = row.dataset.date === date;
      let mark = row.querySelector('.week-now');
      if (!isToday) {
        row.removeAttribute('aria-current');
        mark?.remove();
        continue;
      }
      row.setAttribute('aria-current', 'date');
      if (!mark) {
        mark = shape('line', 'week-now', { y1: 0, y2: 10 });
        row.querySelector('svg').append(mark);
      }
      mark.setAttribute('x1', minute);
      mark.setAttribute('x2', minute);
    }
  };

  return {
    /** Asks for the week anew when the day or the facility's state is another than before. */
    update: async ({ clock, status }) => {
      const key = `${toWall(clock).slice(0, 10)} ${JSON.stringify(status)}`;
      if (key !== shownFor) {
        const { calendars } = await load('/local/week');
        shownFor = key;
        root.replaceChildren(...calendars.map((calendar) => table(calendar, calendars.length === 1)));
      }
      markNow(clock);
    },
  };
}
