import type { Command } from './meaning.ts';
import { commonTopics } from './topics/topic-rule.ts';

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

/** Commands by the payload of a tapped button. */
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

const topicPrefix = 'TOPIC:';

/** Payload of a button that asks about one topic. */
export function topicPayload(id: string): string {
  return `${topicPrefix}${id}`;
}

/** The topic that a tapped button asks about; undefined: none that all facilities have or `own` names. A menu can be older than the facility file. */
export function topicOfPayload(payload: string, own: readonly { readonly id: string }[]): string | undefined {
  if (!payload.startsWith(topicPrefix)) return undefined;
  const id = payload.slice(topicPrefix.length);
  return [...commonTopics, ...own.map((topic) => topic.id)].find((known) => known === id);
}

/**
 * Commands by the `ref` of an m.me link, ad or QR code. Anybody can print a link, and following it says nothing yet: a ref may ask for
 * something, it never confirms, withdraws or erases.
 */
export const refCommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [payloads.subscribe, 'subscribe'],
  ['newsletter', 'subscribe'],
  [payloads.news, 'news'],
  [payloads.human, 'human'],
  [payloads.privacy, 'privacy'],
]);
