import { load } from './server.js';

/** The phones of the page, in their order: one for each channel of the facility. `kinds`: what can be done on it. */
export const { channels } = await load('/simulator/channels');

export const titles = Object.fromEntries(channels.map(({ id, title }) => [id, title]));

// Each looks like the app that it stands for.
for (const { id } of channels) {
  const look = document.createElement('link');
  look.rel = 'stylesheet';
  look.href = `/simulator/page/${id}.css`;
  document.head.append(look);
}
