import { profileGreeting } from '../../languages/de/shortcuts.ts';
import { payloads } from '../../understanding/payloads.ts';
import type { PublicProfile } from '../contract.ts';
import { heldProfile, onlyChanged, profilePath as path, tappable } from '../meta/messaging/profile-api.ts';

const properties = ['greeting', 'get_started', 'ice_breakers', 'persistent_menu'] as const;

/**
 * A Page's greeting, Get Started, ice breakers and menu. No commands: where a Page has them, Messenger shows them in the menu's place.
 */
export const messengerPublicProfile: PublicProfile = {
  wanted: ({ facility, messenger }, shortcuts) => {
    const { properties: taps, leftOut } = tappable(shortcuts);
    return {
      properties: {
        greeting: [{ locale: 'default', text: profileGreeting[facility.address][messenger?.inbox ?? 'none'](facility.name) }],
        get_started: { payload: payloads.getStarted },
        ...taps,
      },
      leftOut,
    };
  },
  query: () => ({ path, query: { fields: properties.join(',') } }),
  held: heldProfile,
  write: (_account, wanted, changed) => ({ path, body: onlyChanged(wanted, changed) }),
};
