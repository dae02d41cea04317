import * as z from 'zod/mini';
import type { Shortcut } from '../../facility/shortcuts.ts';
import { profileGreeting } from '../../languages/de/shortcuts.ts';
import { payloads } from '../../understanding/payloads.ts';
import type { PublicProfile } from '../contract.ts';
import { fitting } from '../fitting.ts';

// Messenger Profile API, reference sheet messenger.md §5. Ten calls in ten minutes for a Page: one to read, one to write.
const path = '/me/messenger_profile';
const mostIceBreakers = 4;
const mostMenuEntries = 20;

const properties = ['greeting', 'get_started', 'ice_breakers', 'persistent_menu'] as const;

const postback = ({ title, payload }: Shortcut) => ({ type: 'postback', title, payload });
const iceBreaker = ({ title, payload }: Shortcut) => ({ question: title, payload });

const answer = z.object({ data: z.array(z.record(z.string(), z.unknown())) });

/**
 * A Page's greeting, Get Started, ice breakers and menu. No commands: where a Page has them, Messenger shows them in the menu's place.
 */
export const messengerPublicProfile: PublicProfile = {
  wanted: ({ facility, messenger }, { menu, starters }) => {
    const { kept, leftOut } = fitting(menu, mostMenuEntries);
    return {
      properties: {
        greeting: [{ locale: 'default', text: profileGreeting[facility.address][messenger?.inbox ?? 'none'](facility.name) }],
        get_started: { payload: payloads.getStarted },
        ice_breakers: [{ locale: 'default', call_to_actions: starters.slice(0, mostIceBreakers).map(iceBreaker) }],
        persistent_menu: [{ locale: 'default', call_to_actions: kept.map(postback) }],
      },
      leftOut,
    };
  },
  query: () => ({ path, query: { fields: properties.join(',') } }),
  held: (body) => {
    const read = answer.safeParse(body);
    return read.success ? Object.assign({}, ...read.data.data) : undefined;
  },
  // Graph overwrites only what is given.
  write: (_account, wanted, changed) => ({
    path,
    body: Object.fromEntries(Object.entries(wanted).filter(([property]) => changed.includes(property))),
  }),
};
