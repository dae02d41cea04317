import { channels } from './channels.js';
import { createDesk } from './desk.js';
import { setText } from './dom.js';
import { createNewsletter } from './newsletter.js';
import { createPhone } from './phone.js';
import { createScenes } from './scenes.js';
import { load, Unreachable } from './server.js';
import { createTabs } from './tabs.js';
import { createWeek } from './week.js';

const calmMs = 800;
const busyMs = 150;
const busyForMs = 3000;

const byId = (id) => document.getElementById(id);
const [trouble, announcer] = [byId('trouble'), byId('announcer')];

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

const phones = channels.map((channel) =>
  createPhone(channel, {
    ready: () => desk.clockSet(),
    afterSending: hurry,
    announce,
    onUnread: (count) => tabs.mark(channel.id, count),
    toScenes: () => tabs.show('desk'),
  }),
);
byId('phones').append(...phones.map((phone) => phone.root));
const tabs = createTabs(byId('tabs'), { onChange: hurry });
const week = createWeek(byId('week'));
const newsletter = createNewsletter(byId('newsletter'), { afterSending: hurry, announce });
const now = () => clock ?? new Date().toISOString();
const desk = createDesk({ now, afterChange: hurry });
createScenes(byId('scenes'), byId('scene'), {
  phones,
  clock: (jump) => desk.setClock(() => jump(now())),
  issue: newsletter.sendIssue,
  show: tabs.show,
});

function renderDesk(facility) {
  clock = facility.clock;
  decisions = new Map(facility.decisions.map((decision) => [decision.messageId, decision]));
  setText(byId('facility'), facility.name);
  desk.renderStatus(facility.status);
  desk.renderWaiting(facility.waiting, clock);
  for (const phone of phones) phone.renderStatus(facility.name, facility.status[phone.channel]);
}

async function refresh() {
  clearTimeout(timer);
  const askedAt = performance.now();
  try {
    const query = state ? `?revision=${state.revision}` : '';
    const [news, facility] = await Promise.all([load(`/simulator/state${query}`), load('/local/desk')]);
    state = news ?? state;
    renderDesk(facility);
    desk.renderClock(clock);
    desk.renderState(state, askedAt);
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
