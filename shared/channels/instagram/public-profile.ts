import type { PublicProfile } from '../contract.ts';
import { heldProfile, onlyChanged, profilePath as path, tappable } from '../meta/messaging/profile-api.ts';

const platform = 'instagram';
const properties = ['ice_breakers', 'persistent_menu'] as const;

/** The ice breakers and the menu of an Instagram account, kept by its Page. There is neither a greeting nor Get Started. */
export const instagramPublicProfile: PublicProfile = {
  wanted: (_snapshot, shortcuts) => tappable(shortcuts),
  query: () => ({ path, query: { platform, fields: properties.join(',') } }),
  held: heldProfile,
  write: (_account, wanted, changed) => ({ path, body: { platform, ...onlyChanged(wanted, changed) } }),
};
