import { fromWall, inOneHour, longDate, nextSaturday, shortDateTime, time, tomorrowMorning, tonight, toWall } from './berlin-time.js';
import { element, setMessage, setText } from './bubbles.js';
import { explainCalendar } from './reasons.js';
import { Refusal, send } from './server.js';

const titles = { whatsapp: 'WhatsApp', messenger: 'Messenger' };
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

/** Clock, status, faults and log. `now` gives the clock's ISO time; `afterChange` is called when something was set. */
export function createDesk({ now, afterChange }) {
  const clockMessage = byId('clock-message');
  const input = byId('clock-input');
  const faultForm = byId('fault-form');
  const faultMessage = byId('fault-message');

  /** @param wish gives the ISO time; throws a RangeError where there is no such time */
  const setClock = async (wish) => {
    setMessage(clockMessage, '');
    try {
      const iso = wish();
      await send('PUT', '/local/clock', { now: iso });
      input.value = toWall(iso);
      setMessage(clockMessage, `Es ist jetzt ${longDate(iso)}, ${time(iso)} Uhr.`);
      afterChange();
    } catch (error) {
      const isBadTime = error instanceof RangeError || (error instanceof Refusal && error.status === 400);
      setMessage(clockMessage, isBadTime ? badTime : error.message, true);
    }
  };

  for (const button of document.querySelectorAll('[data-jump]')) {
    button.addEventListener('click', () => setClock(() => jumps[button.dataset.jump](now())));
  }
  byId('clock-form').addEventListener('submit', (event) => {
    event.preventDefault();
    setClock(() => fromWall(input.value));
  });
  faultForm.addEventListener('submit', (event) => event.preventDefault());
  faultForm.addEventListener('change', async () => {
    const kind = new FormData(faultForm).get('fault');
    const once = byId('fault-once').checked && kind !== 'off';
    try {
      setMessage(faultMessage, '');
      await send('POST', '/simulator/faults', { kind, ...(once && { count: 1 }) });
      afterChange();
    } catch (error) {
      setMessage(faultMessage, error.message, true);
    }
  });

  let shownStatus = '';
  let shownLog = '';

  return {
    renderClock: (iso) => {
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
    renderState: (state) => {
      const wanted = state.fault?.kind ?? 'off';
      const radio = faultForm.querySelector(`input[value="${wanted}"]`);
      if (radio && !radio.checked) radio.checked = true;
      const count = state.openDeliveries;
      setText(byId('open-deliveries'), count === 0 ? '' : `Zustellungen unterwegs: ${count}`);
      const sends = state.sends.slice(-shownSends).reverse();
      const key = JSON.stringify(sends);
      if (key === shownLog) return;
      shownLog = key;
      byId('log-empty').hidden = sends.length > 0;
      byId('log').replaceChildren(
        ...sends.map(({ at, channel, status, code, message }) => {
          const isGood = status === 200;
          const words = isGood
            ? 'angenommen'
            : `nicht angenommen (${[status, code].filter(Boolean).join(', ')})${message ? `: ${message}` : ''}`;
          return element('li', isGood ? '' : 'bad', `${time(at)} ${titles[channel]}: ${words}`);
        }),
      );
    },
  };
}
