import * as z from 'zod/mini';
import type { Shortcut, Shortcuts } from '../../../facility/shortcuts.ts';
import { fitting } from '../../fitting.ts';

// Messenger Profile API: ten calls in ten minutes for a Page, one to read, one to write. Reference sheets messenger.md §5, instagram.md §5.2.
export const profilePath = '/me/messenger_profile';

const mostIceBreakers = 4;
const mostMenuEntries = 20;

const postback = ({ title, payload }: Shortcut) => ({ type: 'postback', title, payload });
const iceBreaker = ({ title, payload }: Shortcut) => ({ question: title, payload });

/** Questions to tap first, and the menu; with the titles of topics for which it had no room. */
export function tappable({ menu, starters }: Shortcuts) {
  const { kept, leftOut } = fitting(menu, mostMenuEntries);
  return {
    properties: {
      ice_breakers: [{ locale: 'default', call_to_actions: starters.slice(0, mostIceBreakers).map(iceBreaker) }],
      persistent_menu: [{ locale: 'default', call_to_actions: kept.map(postback) }],
    },
    leftOut,
  };
}

const answer = z.object({ data: z.array(z.record(z.string(), z.unknown())) });

/** Properties that a GET reports; undefined: it is no such answer. */
export function heldProfile(body: unknown): Readonly<Record<string, unknown>> | undefined {
  const read = answer.safeParse(body);
  return read.success ? Object.assign({}, ...read.data.data) : undefined;
}

/** The properties to write: Graph overwrites only what is given. */
export function onlyChanged(wanted: Readonly<Record<string, unknown>>, changed: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(wanted).filter(([property]) => changed.includes(property)));
}
