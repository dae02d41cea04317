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

const button = (label, onClick) => {
  const node = element('button', 'soft', label);
  node.type = 'button';
  node.addEventListener('click', onClick);
  return node;
};

/** An empty phone of a channel. */
function phoneFrame(channel, title) {
  const root = document.getElementById('phone-template').content.firstElementChild.cloneNode(true);
  const part = (selector) => root.querySelector(selector);
  root.dataset.channel = channel;
  root.id = `panel-${channel}`;
  root.setAttribute('aria-label', title);
  setText(part('.phone-channel'), title);
  part('.scroll').setAttribute('aria-label', `Verlauf in ${title}`);
  part('.quick').setAttribute('aria-label', `Mehr für ${title}`);
  part('form .visually-hidden').textContent = `Nachricht in ${title} schreiben`;
  return { root, part };
}

/** Sends what the phone does, and says under it what went wrong. */
function createLine({ message, ready, afterSending }) {
  let isOffline = false;
  return {
    act: async (path, body) => {
      try {
        setText(message, '');
        await ready();
        const answer = await send('POST', path, body);
        afterSending();
        return answer;
      } catch (error) {
        isOffline = error instanceof Unreachable;
        setText(message, error.message);
        return undefined;
      }
    },
    /** The line of a lost connection is over once the server answers. */
    isBack: () => {
      if (isOffline) setText(message, '');
      isOffline = false;
    },
  };
}

/** The sheet closes as such sheets do: by Escape, and by a tap beside it. */
function closeLikeASheet(more) {
  more.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    more.open = false;
    more.querySelector('summary').focus();
  });
  document.addEventListener('click', (event) => {
    if (!more.contains(event.target)) more.open = false;
  });
}

/** Where a message is typed. */
function wireComposer({ form, box, message, say }) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    // Typed text is not lost when the server did not take it.
    if (!(await say({ kind: 'text', text })) && box.value === '') box.value = text;
  });
  box.addEventListener('input', () => setText(message, ''));
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

/** The owner of the phone, and the others who have something new. */
function createPeopleBox({ select, elsewhere, hasNumbers, unread }) {
  let shown = '';
  return {
    forget: () => {
      shown = '';
    },
    render: (people, person) => {
      const hasNumber = ({ identities }) => !hasNumbers || identities.waId !== undefined;
      const news = (id) => (unread.of(id) > 0 && id !== person ? ` · ${countWords(unread.of(id))}` : '');
      const options = people.map((one) => [one.id, `${one.name}${hasNumber(one) ? '' : ' (ohne Nummer)'}${news(one.id)}`]);
      const key = JSON.stringify([person, options]);
      if (key === shown) return;
      shown = key;
      select.replaceChildren(...options.map(([id, label]) => new Option(label, id)));
      if (people.some(({ id }) => id === person)) select.value = person;
      const waiting = people.find(({ id }) => id !== person && unread.of(id) > 0);
      elsewhere.hidden = waiting === undefined;
      if (!waiting) return;
      elsewhere.dataset.person = waiting.id;
      setText(elsewhere, `${countWords(unread.of(waiting.id))} bei ${waiting.name}`);
    },
  };
}

/** The buttons under the last answer. */
function createChoices(choices, say) {
  let shown = '';
  return {
    forget: () => {
      shown = '';
    },
    render: (transcript) => {
      const last = transcript.at(-1);
      const wanted = last?.from === 'desk' ? (last.choices ?? []) : [];
      const key = JSON.stringify([last?.id, wanted]);
      if (key === shown) return;
      shown = key;
      choices.replaceChildren(...wanted.map(({ title, ...rest }) => button(title, () => say({ text: title, ...rest }))));
      choices.hidden = wanted.length === 0;
    },
  };
}

/** Reads out what came since the last look; nothing of what was there before. */
function createAnnouncer(title, announce) {
  let heard;
  const speak = ({ id, name }, entry, person) => {
    const who = entry.from === 'desk' ? 'automatische Antwort' : 'das Team';
    announce(`${title}, ${who}${id === person ? '' : ` an ${name}`}: ${entry.text ?? ''}`);
  };
  return (people, person) => {
    const answers = people.flatMap((one) =>
      one.transcript.filter(({ from }) => from === 'desk' || from === 'staff').map((entry) => ({ one, entry })),
    );
    if (heard) for (const { one, entry } of answers) if (!heard.has(entry.id)) speak(one, entry, person);
    heard = new Set(answers.map(({ entry }) => entry.id));
  };
}

function windowWords(end, now) {
  if (end === undefined) return '';
  return Date.parse(end) >= Date.parse(now)
    ? `Antworten erlaubt Meta bis ${shortDateTime(end)} Uhr (24-Stunden-Fenster).`
    : 'Das 24-Stunden-Fenster von Meta ist zu.';
}

/** The phone of one of `channels`. What is sent waits for `ready`; `afterSending` is called once something is on its way; `announce` speaks to screen readers; `onUnread` hears how much is unseen; `toScenes` leads to the guided scenes. */
export function createPhone({ id: channel, title, kinds, hasNumbers }, { ready, afterSending, announce, onUnread, toScenes }) {
  const { root, part } = phoneFrame(channel, title);
  const [select, empty, message, elsewhere, more] = ['select', '.empty', '.phone-message', '.elsewhere', '.more'].map(part);
  const chat = createChat(root);
  const unread = createUnread();
  const { act, isBack } = createLine({ message, ready, afterSending });
  let person;
  const say = (wish) => act('/simulator/messages', { channel, person, ...wish });
  const peopleBox = createPeopleBox({ select, elsewhere, hasNumbers, unread });
  const choices = createChoices(part('.choices'), say);
  const announceNew = createAnnouncer(title, announce);

  const showPerson = (id) => {
    person = id;
    select.value = id;
    chat.clear();
    choices.forget();
    afterSending();
  };
  const newPerson = async () => {
    const answer = await act('/simulator/people', { channel });
    if (!answer) return;
    peopleBox.forget();
    showPerson(answer.person);
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
  closeLikeASheet(more);
  wireComposer({ form: part('form'), box: part('textarea'), message, say });
  select.addEventListener('change', () => showPerson(select.value));
  part('.new-person').addEventListener('click', newPerson);
  part('.to-scenes').addEventListener('click', toScenes);
  elsewhere.addEventListener('click', () => showPerson(elsewhere.dataset.person));

  return {
    root,
    channel,
    /** The steps a scene takes with this phone; each throws nothing and shows its own mistakes. */
    newPerson,
    write: (text) => say({ kind: 'text', text }),
    staffWrites: (text) => act('/simulator/staff', { channel, person, text }),
    renderStatus: (name, status) => showStatus(part, name, status),
    render: (state, decisions, now) => {
      isBack();
      const people = state.persons.filter((one) => one.channel === channel);
      person ??= people[0]?.id;
      unread.update(people, isShown(root) ? person : undefined);
      onUnread(unread.total());
      peopleBox.render(people, person);
      taps.render(state.profiles[channel]);
      const current = people.find(({ id }) => id === person);
      if (!current) return;
      empty.hidden = current.transcript.length > 0;
      choices.render(current.transcript);
      chat.render(current.transcript, decisions, now);
      announceNew(people, person);
      setText(part('.window'), windowWords(current.windowUntil, now));
    },
  };
}

/** The head of the phone: the facility, and whether somebody is there. */
function showStatus(part, name, status) {
  const pill = part('.pill');
  setText(part('h2'), name);
  setText(part('.avatar'), initials(name));
  if (!status) {
    delete pill.dataset.open;
    return setText(pill, 'nicht eingerichtet');
  }
  pill.dataset.open = String(status.open);
  setText(pill, status.open ? 'geöffnet' : 'abwesend');
}
