import type { Command } from './meaning.ts';

/** Every payload that our own buttons, menus, quick replies and links carry. Messenger's Get Started and the main menu have no command. */
export const payloads = {
  getStarted: 'GET_STARTED',
  start: 'NL:start',
  stop: 'NL:stop',
  subscribe: 'NL:subscribe',
  news: 'NL:news',
  human: 'MENU:human',
  privacy: 'MENU:privacy',
  access: 'RIGHTS:access',
  erase: 'RIGHTS:erase',
  eraseConfirm: 'RIGHTS:erase-confirm',
} as const;

/** What a tapped button means. */
export const payloadCommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [payloads.start, 'start'],
  [payloads.stop, 'stop'],
  [payloads.subscribe, 'subscribe'],
  [payloads.news, 'news'],
  [payloads.human, 'human'],
  [payloads.privacy, 'privacy'],
  [payloads.access, 'access'],
  [payloads.erase, 'erase'],
  [payloads.eraseConfirm, 'erase-confirm'],
]);

/**
 * What the `ref` of an m.me link, ad or QR code means. Anybody can print a link, and whoever follows it has said nothing yet: a ref may ask
 * for something, it never confirms, withdraws or erases.
 */
export const refCommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [payloads.subscribe, 'subscribe'],
  ['newsletter', 'subscribe'],
  [payloads.news, 'news'],
  [payloads.human, 'human'],
  [payloads.privacy, 'privacy'],
]);
