import { actionsOf } from './actions.js';
import { shortDateTime } from './berlin-time.js';
import { createChat } from './chat.js';
import { element, setText } from './dom.js';
import { send, Unreachable } from './server.js';
import { isShown } from './tabs.js';
import { createTaps } from './taps.js';
import { createUnread } from './unread.js';

const countWords = (count) => (count === 1 ? '1 neue Nachricht' : `${count} neue Nachrichten`);

/** Up to two letters that stand for a name in a circle. */
function initials(name) {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(-2)
    .map((word) => [...word][0])
    .join('')
    .toLocaleUpperCase('de');
}

/** The phone of one of `channels`. What is sent waits for `ready`; `afterSending` is called once something is on its way; `announce` speaks to screen readers; `onUnread` hears how much is unseen. */
export function createPhone({ id: channel, title, kinds, hasNumbers }, { ready, afterSending, announce, onUnread }) {
  const root = document.getElementById('phone-template').content.firstElementChild.cloneNode(true);
  const part = (selector) => root.querySelector(selector);
  const [heading, avatar, pill, select, empty, choices] = ['h2', '.avatar', '.pill', 'select', '.empty', '.choices'].map(part);
  const [form, box, windowLine, message, elsewhere, more] = ['form', 'textarea', '.window', '.phone-message', '.elsewhere', '.more'].map(
    part,
  );

  root.dataset.channel = channel;
  root.id = `panel-${channel}`;
  root.setAttribute('aria-label', title);
  setText(part('.phone-channel'), title);
  part('.scroll').setAttribute('aria-label', `Verlauf in ${title}`);
  part('.quick').setAttribute('aria-label', `Mehr für ${title}`);
  form.querySelector('.visually-hidden').textContent = `Nachricht in ${title} schreiben`;

  const chat = createChat(root);
  const unread = createUnread();
  let person;
  let shownChoices = '';
  let shownPeople = '';
  let isOffline = false;

  const complain = (error) => {
    isOffline = error instanceof Unreachable;
    setText(message, error.message);
  };
  const act = async (path, body) => {
    try {
      setText(message, '');
      await ready();
      const answer = await send('POST', path, body);
      afterSending();
      return answer;
    } catch (error) {
      complain(error);
      return undefined;
    }
  };
  const say = (wish) => act('/simulator/messages', { channel, person, ...wish });

  const button = (label, onClick) => {
    const node = element('button', 'soft', label);
    node.type = 'button';
    node.addEventListener('click', onClick);
    return node;
  };

  const showPerson = (id) => {
    person = id;
    select.value = id;
    chat.clear();
    shownChoices = '';
    afterSending();
  };

  for (const { label, ask } of actionsOf({ id: channel, kinds }))
    part('.quick').append(
      button(label, () => {
        more.open = false;
        const { path, body } = ask(person);
        return act(path, body);
      }),
    );
  const taps = createTaps(root, { button, say });
  // The sheet closes as such sheets do: by Escape, and by a tap beside it.
  more.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    more.open = false;
    more.querySelector('summary').focus();
  });
  document.addEventListener('click', (event) => {
    if (!more.contains(event.target)) more.open = false;
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    // What was typed is not lost when the server did not take it.
    if (!(await say({ kind: 'text', text })) && box.value === '') box.value = text;
  });
  box.addEventListener('input', () => setText(message, ''));
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  const newPerson = async () => {
    const answer = await act('/simulator/people', { channel });
    if (!answer) return;
    shownPeople = '';
    showPerson(answer.person);
  };
  select.addEventListener('change', () => showPerson(select.value));
  part('.new-person').addEventListener('click', newPerson);
  elsewhere.addEventListener('click', () => showPerson(elsewhere.dataset.person));

  const renderPeople = (people) => {
    const hasNumber = ({ identities }) => !hasNumbers || identities.waId !== undefined;
    const news = (id) => (unread.of(id) > 0 && id !== person ? ` · ${countWords(unread.of(id))}` : '');
    const options = people.map((one) => [one.id, `${one.name}${hasNumber(one) ? '' : ' (ohne Nummer)'}${news(one.id)}`]);
    const key = JSON.stringify([person, options]);
    if (key === shownPeople) return;
    shownPeople = key;
    select.replaceChildren(...options.map(([id, label]) => new Option(label, id)));
    if (people.some(({ id }) => id === person)) select.value = person;
    const waiting = people.find(({ id }) => id !== person && unread.of(id) > 0);
    elsewhere.hidden = waiting === undefined;
    if (!waiting) return;
    elsewhere.dataset.person = waiting.id;
    setText(elsewhere, `${countWords(unread.of(waiting.id))} bei ${waiting.name}`);
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
        announce(`${title}, ${who}${id === person ? '' : ` an ${name}`}: ${entry.text ?? ''}`);
      }
    }
    heard = now;
    hasHeard = true;
  };

  return {
    root,
    channel,
    /** What a scene does with this phone; each throws nothing and shows its own mistakes. */
    newPerson,
    write: (text) => say({ kind: 'text', text }),
    staffWrites: (text) => act('/simulator/staff', { channel, person, text }),
    renderStatus: (name, status) => {
      setText(heading, name);
      setText(avatar, initials(name));
      if (!status) {
        delete pill.dataset.open;
        return setText(pill, 'nicht eingerichtet');
      }
      pill.dataset.open = String(status.open);
      setText(pill, status.open ? 'geöffnet' : 'abwesend');
    },
    render: (state, decisions, now) => {
      // The line of a lost connection is over once the server answers.
      if (isOffline) setText(message, '');
      isOffline = false;
      const people = state.persons.filter((one) => one.channel === channel);
      person ??= people[0]?.id;
      unread.update(people, isShown(root) ? person : undefined);
      onUnread(unread.total());
      renderPeople(people);
      taps.render(state.profiles[channel]);
      const current = people.find(({ id }) => id === person);
      if (!current) return;
      empty.hidden = current.transcript.length > 0;
      renderChoices(current.transcript);
      chat.render(current.transcript, decisions, now);
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
