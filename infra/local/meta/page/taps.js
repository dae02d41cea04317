import { samples } from './actions.js';
import { setText } from './dom.js';

/**
 * Buttons that can be tapped beside writing, as Meta keeps it of the facility: greeting and first questions in an empty chat, menu or commands at any
 * time. Until there are any (npm run profile -- push), sentences to try stand in the empty chat.
 */
export function createTaps(root, { button, say }) {
  const [greeting, first, menu] = ['.profile-greeting', '.samples', '.menu'].map((selector) => root.querySelector(selector));
  let shown;

  const details = menu.closest('details');

  const tap = ({ title, kind, payload }) =>
    button(title, () => {
      details.open = false;
      return say({ kind, text: title, ...(payload !== undefined && { payload }) });
    });

  return {
    render: (profile) => {
      const key = JSON.stringify(profile);
      if (key === shown) return;
      shown = key;
      setText(greeting, profile.greeting ?? '');
      greeting.hidden = profile.greeting === undefined;
      const starters = profile.starters.length > 0 ? profile.starters : samples.map((title) => ({ title, kind: 'text' }));
      first.replaceChildren(...starters.map(tap));
      menu.replaceChildren(...profile.menu.map(tap));
      menu.hidden = profile.menu.length === 0;
    },
  };
}
