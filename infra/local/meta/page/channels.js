/** The phones of the page, in their order. */
export const channels = [
  { id: 'whatsapp', title: 'WhatsApp' },
  { id: 'messenger', title: 'Messenger' },
];

export const titles = Object.fromEntries(channels.map(({ id, title }) => [id, title]));
