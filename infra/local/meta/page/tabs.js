import { channels } from './channels.js';
import { element } from './dom.js';

const views = [
  ...channels.map(({ id, title }) => ({ id, title, panel: `panel-${id}` })),
  { id: 'desk', title: 'Steuerung', panel: 'desk' },
];

/** On a small screen one phone, or the controls, at a time. `onChange` is called when another view is shown. The phones must be there. */
export function createTabs(root, { onChange }) {
  const tabs = new Map();
  let current = views[0].id;

  const show = (id) => {
    current = id;
    for (const [view, { tab, panel }] of tabs) {
      document.getElementById(panel).classList.toggle('is-current', view === id);
      tab.setAttribute('aria-selected', String(view === id));
      tab.tabIndex = view === id ? 0 : -1;
    }
    onChange(id);
  };

  for (const { id, title, panel } of views) {
    const tab = element('button', 'tab');
    tab.type = 'button';
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel);
    const badge = element('span', 'badge');
    badge.hidden = true;
    tab.append(element('span', '', title), badge);
    tab.addEventListener('click', () => show(id));
    tabs.set(id, { tab, badge, panel });
    root.append(tab);
  }
  root.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const index = views.findIndex(({ id }) => id === current);
    const next = views[(index + step + views.length) % views.length];
    show(next.id);
    tabs.get(next.id).tab.focus();
  });
  show(current);

  return {
    show,
    /** How many messages nobody has seen yet. */
    mark: (id, count) => {
      const { badge } = tabs.get(id);
      badge.hidden = count === 0;
      badge.replaceChildren(String(count), element('span', 'visually-hidden', count === 1 ? ' neue Nachricht' : ' neue Nachrichten'));
    },
  };
}

/** Whether a phone is on the screen: on a wide one all are. */
export function isShown(node) {
  return !document.hidden && node.getClientRects().length > 0;
}
