import {
  fromWall,
  inOneHour,
  longDate,
  nextSaturday,
  shortDate,
  shortDateTime,
  time,
  timeWithSeconds,
  tomorrowMorning,
  tonight,
  toWall,
} from './berlin-time.js';
import { titles } from './channels.js';
import { element, setMessage, setText } from './dom.js';
import { explainCalendar } from './reasons.js';
import { refusalWords } from './refusals.js';
import { Refusal, send } from './server.js';

const jumps = { hour: inOneHour, tonight, morning: tomorrowMorning, saturday: nextSaturday, real: () => new Date().toISOString() };
const shownSends = 8;
const badTime = 'Auf diese Zeit lässt sich die Uhr nicht stellen: Sie geht höchstens zehn Jahre voraus. Stimmt das Jahr?';
const byId = (id) => document.getElementById(id);

function statusWords({ open, because, until, nextOpeningInWords }) {
  const why = explainCalendar(because);
  if (open) return `Geöffnet${until ? ` bis ${shortDateTime(until)} Uhr` : ''} (${why})`;
  const next = nextOpeningInWords ?? (until ? `${shortDateTime(until)} Uhr` : undefined);
  return `Abwesend (${why})${next ? `. Wieder da: ${next}` : ''}`;
}

/** When what was refused is tried again. */
function waitingWords({ count, nextAt } = { count: 0 }, now) {
  if (count === 0) return '';
  const who = count === 1 ? 'Eine Antwort wartet' : `${count} Antworten warten`;
  if (nextAt === undefined) return `${who}.`;
  return `${who}. Nächster Versuch: ${nextAt <= now ? 'gleich' : `${timeWithSeconds(nextAt)} Uhr`}.`;
}

/** The clock and what sets it. */
function createClock({ input, now, afterChange }) {
  const clockMessage = byId('clock-message');
  let moved = Promise.resolve();

  /** Sets it and says so, or says why not. @param wish gives the ISO time; throws a RangeError where there is no such time */
  const setClock = (wish) => {
    const setting = moveClock(wish);
    moved = setting;
    return setting;
  };
  const moveClock = async (wish) => {
    setMessage(clockMessage, 'Die Uhr wird gestellt.');
    try {
      const iso = wish();
      await send('PUT', '/local/clock', { now: iso });
      input.value = toWall(iso);
      setMessage(clockMessage, `Es ist jetzt ${longDate(iso)}, ${time(iso)} Uhr.`);
      afterChange();
      return true;
    } catch (error) {
      const isBadTime = error instanceof RangeError || (error instanceof Refusal && error.status === 400);
      setMessage(clockMessage, isBadTime ? badTime : error.message, true);
      return false;
    }
  };

  for (const button of document.querySelectorAll('[data-jump]')) {
    button.addEventListener('click', () => setClock(() => jumps[button.dataset.jump](now())));
  }
  byId('clock-form').addEventListener('submit', (event) => {
    event.preventDefault();
    setClock(() => fromWall(input.value));
  });
  return { set: setClock, settled: () => moved };
}

/** The faults that Meta is to show. */
function createFaults(afterChange) {
  const faultForm = byId('fault-form');
  const faultMessage = byId('fault-message');
  let faultSetAt = 0;
  faultForm.addEventListener('submit', (event) => event.preventDefault());
  faultForm.addEventListener('change', async () => {
    const kind = new FormData(faultForm).get('fault');
    const once = byId('fault-once').checked && kind !== 'off';
    faultSetAt = Number.POSITIVE_INFINITY;
    try {
      setMessage(faultMessage, '');
      await send('POST', '/simulator/faults', { kind, ...(once && { count: 1 }) });
      afterChange();
    } catch (error) {
      setMessage(faultMessage, error.message, true);
    }
    faultSetAt = performance.now();
  });
  return {
    /** `askedAt`: what was asked before a choice was made does not know of it yet. */
    show: (wanted, askedAt) => {
      const radio = faultForm.querySelector(`input[value="${wanted}"]`);
      if (radio && askedAt > faultSetAt) radio.checked = true;
    },
  };
}

/** The sends to Meta, the newest first. */
function createLog() {
  let shownLog = '';
  return (sends) => {
    const key = JSON.stringify(sends);
    if (key === shownLog) return;
    shownLog = key;
    byId('log-empty').hidden = sends.length > 0;
    byId('log').replaceChildren(
      ...sends.map(({ at, channel, status, code, message }) => {
        const isGood = status === 200;
        const words = isGood
          ? 'angenommen'
          : `nicht angenommen (${[status, code].filter(Boolean).join(', ')}): ${refusalWords(status, code)}`;
        const line = element('li', isGood ? '' : 'bad', `${time(at)} ${titles[channel]}: ${words}`);
        if (message) line.title = message;
        return line;
      }),
    );
  };
}

/** Clock, status, faults and log. `now` gives the clock's ISO time; `afterChange` is called when something was set. */
export function createDesk({ now, afterChange }) {
  const input = byId('clock-input');
  const clock = createClock({ input, now, afterChange });
  const faults = createFaults(afterChange);
  let shownStatus = '';
  const showLog = createLog();

  return {
    setClock: clock.set,
    /** Settles once the clock stands where it was told to: on the way there every schedule is replayed. */
    clockSet: clock.settled,
    renderWaiting: (waiting, iso) => setText(byId('waiting'), waitingWords(waiting, iso)),
    renderClock: (iso) => {
      setText(byId('clock-short'), shortDate(iso));
      setText(byId('clock-date'), longDate(iso));
      setText(byId('clock-time'), `${time(iso)} Uhr`);
      if (input.value === '') input.value = toWall(iso);
    },
    renderStatus: (status) => {
      const key = JSON.stringify(status);
      if (key === shownStatus) return;
      shownStatus = key;
      const rows = Object.entries(titles).filter(([channel]) => status[channel]);
      byId('status').replaceChildren(
        ...rows.map(([channel, title]) => {
          const row = element('div');
          row.append(element('dt', '', title), element('dd', '', statusWords(status[channel])));
          return row;
        }),
      );
    },
    /** `askedAt`: what was asked before a choice was made does not know of it yet. */
    renderState: (state, askedAt) => {
      faults.show(state.fault?.kind ?? 'off', askedAt);
      const count = state.openDeliveries;
      setText(byId('open-deliveries'), count === 0 ? '' : `Zustellungen unterwegs: ${count}`);
      showLog(state.sends.slice(-shownSends).reverse());
    },
  };
}
