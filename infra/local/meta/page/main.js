import { setText } from './bubbles.js';
import { createDesk } from './desk.js';
import { createNewsletter } from './newsletter.js';
import { createPhone } from './phone.js';
import { load, Unreachable } from './server.js';
import { createWeek } from './week.js';

const calmMs = 800;
const busyMs = 150;
const busyForMs = 3000;

const trouble = document.getElementById('trouble');
const announcer = document.getElementById('announcer');

let state;
let clock;
let decisions = new Map();
let busyUntil = 0;
let timer;

/** After an action the next seconds are watched more closely, so that an answer seems to come at once. */
function hurry() {
  busyUntil = performance.now() + busyForMs;
  clearTimeout(timer);
  timer = setTimeout(refresh, 30);
}

function announce(text) {
  const line = document.createElement('p');
  line.textContent = text;
  announcer.append(line);
  while (announcer.childElementCount > 5) announcer.firstElementChild.remove();
}

const phones = ['whatsapp', 'messenger'].map((channel) => createPhone(channel, { afterSending: hurry, announce }));
document.getElementById('phones').append(...phones.map((phone) => phone.root));
const week = createWeek(document.getElementById('week'));
const newsletter = createNewsletter(document.getElementById('newsletter'), { afterSending: hurry, announce });
const desk = createDesk({ now: () => clock ?? new Date().toISOString(), afterChange: hurry });

function renderDesk(facility) {
  clock = facility.clock;
  decisions = new Map(facility.decisions.map((decision) => [decision.messageId, decision]));
  setText(document.getElementById('facility'), facility.name);
  desk.renderStatus(facility.status);
  phones[0].renderStatus(facility.status.whatsapp);
  phones[1].renderStatus(facility.status.messenger);
}

async function refresh() {
  clearTimeout(timer);
  try {
    const query = state ? `?revision=${state.revision}` : '';
    const [news, facility] = await Promise.all([load(`/simulator/state${query}`), load('/local/desk')]);
    state = news ?? state;
    renderDesk(facility);
    desk.renderClock(clock);
    desk.renderState(state);
    await week.update(facility);
    await newsletter.update();
    for (const phone of phones) phone.render(state, decisions, clock);
    trouble.hidden = true;
  } catch (error) {
    setText(trouble, error instanceof Unreachable ? error.message : `Der Stand des Probelaufs lässt sich nicht zeigen. (${error.message})`);
    trouble.hidden = false;
  }
  clearTimeout(timer);
  timer = setTimeout(refresh, performance.now() < busyUntil ? busyMs : calmMs);
}

// A page in the background need not ask.
document.addEventListener('visibilitychange', () => (document.hidden ? clearTimeout(timer) : refresh()));
refresh();
