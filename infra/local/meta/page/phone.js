import { shortDateTime } from './berlin-time.js';
import { createBubble, element, setText } from './bubbles.js';
import { send } from './server.js';

const titles = { whatsapp: 'WhatsApp', messenger: 'Messenger' };

/** What can be tried with one tap; `channel` limits it to one phone. */
const quickActions = [
  { label: 'Foto', kind: 'image' },
  { label: 'Sprachnachricht', kind: 'audio' },
  { label: 'Sticker', kind: 'sticker' },
  { label: 'Newsletter', kind: 'text', text: 'Newsletter' },
  { label: 'START', kind: 'text', text: 'START' },
  { label: 'NEWS', kind: 'text', text: 'NEWS' },
  { label: 'STOPP', kind: 'text', text: 'STOPP' },
  { label: 'Los geht’s', kind: 'get_started', channel: 'messenger' },
];

const moreActions = [
  { label: 'Video', kind: 'video' },
  { label: 'Dokument', kind: 'document' },
  { label: 'Standort', kind: 'location' },
  { label: 'Kontaktkarte', kind: 'contacts', channel: 'whatsapp' },
  { label: 'Reaktion', kind: 'reaction' },
  { label: 'Frage aus dem Menü', kind: 'ice_breaker', channel: 'messenger' },
  { label: 'Über Link oder Plakat', kind: 'referral', channel: 'messenger' },
  { label: 'Neue Telefonnummer', kind: 'number_change', channel: 'whatsapp' },
  { label: 'Nicht lesbare Nachricht', kind: 'unsupported' },
  { label: 'Fünfmal dieselbe Zustellung', kind: 'text', text: 'Hallo, ist da jemand?', copies: 5 },
];

const batchTexts = ['Hallo', 'seid ihr da?', 'ich habe', 'eine Frage', 'zu den', 'Angeboten', 'für', 'Jugendliche', 'Danke', 'Tschüss'];

const here = (channel) => (action) => action.channel === undefined || action.channel === channel;

/** One phone. `afterSending` is called once something is on its way; `announce` speaks to screen readers. */
export function createPhone(channel, { afterSending, announce }) {
  const root = document.getElementById('phone-template').content.firstElementChild.cloneNode(true);
  const part = (selector) => root.querySelector(selector);
  const [heading, pill, select, scroll, empty, list] = ['h2', '.pill', 'select', '.scroll', '.empty', '.bubbles'].map(part);
  const [choices, quick, form, box, windowLine, message] = ['.choices', '.quick', 'form', 'textarea', '.window', '.phone-message'].map(
    part,
  );

  root.dataset.channel = channel;
  heading.id = `phone-${channel}`;
  heading.textContent = titles[channel];
  root.setAttribute('aria-labelledby', heading.id);
  scroll.setAttribute('aria-label', `Verlauf in ${titles[channel]}`);
  form.querySelector('.visually-hidden').textContent = `Nachricht in ${titles[channel]} schreiben`;

  let person;
  let bubbles = new Map();
  let shownChoices = '';
  let shownPeople = '';

  const act = async (path, body) => {
    try {
      setText(message, '');
      const answer = await send('POST', path, { channel, ...body });
      afterSending();
      return answer;
    } catch (error) {
      setText(message, error.message);
      return undefined;
    }
  };
  const say = (wish) => act('/simulator/messages', { person, ...wish });

  const button = (label, onClick) => {
    const node = element('button', 'soft', label);
    node.type = 'button';
    node.addEventListener('click', onClick);
    return node;
  };

  const showPerson = (id) => {
    person = id;
    select.value = id;
    for (const { item } of bubbles.values()) item.remove();
    bubbles = new Map();
    shownChoices = '';
    afterSending();
  };

  for (const { label, kind, text } of quickActions.filter(here(channel)))
    quick.append(button(label, () => say({ kind, ...(text && { text }) })));
  quick.append(
    button('Stapel', () =>
      act('/simulator/batch', {
        messages: batchTexts.map((text) => ({ person, text })),
        entries: 2,
        changes: channel === 'whatsapp' ? 2 : 1,
      }),
    ),
    button('Team antwortet', () => act('/simulator/staff', { person, text: 'Hallo, hier ist Alex aus dem Team. Ich kümmere mich darum.' })),
  );
  const more = element('select', 'more');
  more.setAttribute('aria-label', `Mehr für ${titles[channel]}`);
  more.append(new Option('Mehr …', ''));
  for (const action of moreActions.filter(here(channel))) more.append(new Option(action.label, String(moreActions.indexOf(action))));
  const moreRow = element('div', 'more-row');
  moreRow.append(
    more,
    button('Ausprobieren', () => {
      const action = moreActions[more.value];
      if (more.value === '' || !action) return setText(message, 'Bitte zuerst etwas aus der Liste auswählen.');
      const { label: _label, channel: _channel, ...wish } = action;
      return say(wish);
    }),
  );
  quick.append(moreRow);

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    // What was typed is not lost when the server did not take it.
    if (!(await say({ kind: 'text', text })) && box.value === '') box.value = text;
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  select.addEventListener('change', () => showPerson(select.value));
  part('.new-person').addEventListener('click', async () => {
    const answer = await act('/simulator/people', {});
    if (answer) person = answer.person;
    shownPeople = '';
    if (answer) showPerson(answer.person);
  });

  const renderPeople = (people) => {
    const key = JSON.stringify(people.map(({ id, name }) => [id, name]));
    if (key === shownPeople) return;
    shownPeople = key;
    const hasPhone = ({ identities }) => channel === 'messenger' || identities.waId !== undefined;
    select.replaceChildren(...people.map((one) => new Option(hasPhone(one) ? one.name : `${one.name} (ohne Nummer)`, one.id)));
    if (people.some(({ id }) => id === person)) select.value = person;
  };

  const renderChoices = (transcript) => {
    const last = transcript.at(-1);
    const wanted = last?.from === 'desk' ? (last.choices ?? []) : [];
    const key = JSON.stringify([last?.id, wanted]);
    if (key === shownChoices) return;
    shownChoices = key;
    choices.replaceChildren(...wanted.map(({ title, ...rest }) => button(title, () => say({ text: title, ...rest }))));
    choices.hidden = wanted.length === 0;
  };

  const renderTranscript = ({ transcript }, decisions, now) => {
    const isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60;
    const heightBefore = scroll.scrollHeight;
    const isFirst = bubbles.size === 0;
    const fresh = [];
    for (const entry of transcript) {
      let bubble = bubbles.get(entry.id);
      if (!bubble) {
        bubble = createBubble(entry, now);
        if (isFirst) bubble.item.classList.remove('fresh');
        bubbles.set(entry.id, bubble);
        list.append(bubble.item);
        fresh.push(entry);
      }
      bubble.update(entry, decisions.get(entry.id), now);
    }
    empty.hidden = transcript.length > 0;
    renderChoices(transcript);
    // A rule that becomes known later makes the chat longer, too.
    const hasGrown = scroll.scrollHeight > heightBefore;
    if ((isAtEnd && hasGrown) || fresh.some(({ from }) => from === 'client')) scroll.scrollTop = scroll.scrollHeight;
  };

  let heard = new Set();
  let hasHeard = false;
  const announceNew = (people) => {
    const now = new Set();
    for (const { id, name, transcript } of people) {
      for (const entry of transcript) {
        if (entry.from !== 'desk' && entry.from !== 'staff') continue;
        now.add(entry.id);
        if (!hasHeard || heard.has(entry.id)) continue;
        const who = entry.from === 'desk' ? 'automatische Antwort' : 'das Team';
        announce(`${titles[channel]}, ${who}${id === person ? '' : ` an ${name}`}: ${entry.text ?? ''}`);
      }
    }
    heard = now;
    hasHeard = true;
  };

  return {
    root,
    renderStatus: (status) => {
      if (!status) {
        delete pill.dataset.open;
        return setText(pill, 'nicht eingerichtet');
      }
      pill.dataset.open = String(status.open);
      setText(pill, status.open ? 'geöffnet' : 'abwesend');
    },
    render: (state, decisions, now) => {
      const people = state.persons.filter((one) => one.channel === channel);
      person ??= people[0]?.id;
      renderPeople(people);
      const current = people.find(({ id }) => id === person);
      if (!current) return;
      renderTranscript(current, decisions, now);
      announceNew(people);
      const end = current.windowUntil;
      const isOpen = end !== undefined && Date.parse(end) >= Date.parse(now);
      const words = isOpen
        ? `Antworten erlaubt Meta bis ${shortDateTime(end)} Uhr (24-Stunden-Fenster).`
        : 'Das 24-Stunden-Fenster von Meta ist zu.';
      setText(windowLine, end === undefined ? '' : words);
    },
  };
}
