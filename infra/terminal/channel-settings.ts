import { type ChannelIdEnv, channels, profileOf, type TokenEnv } from '../../shared/channels/registry.ts';

/** Every id that a channel needs of its facility file; channels may share one. */
export const channelIds = channels.flatMap((channel) => [profileOf(channel).account, ...profileOf(channel).otherIds]);
export const channelIdEnvs = [...new Set(channelIds.map(({ env }) => env as ChannelIdEnv))];
export const tokenEnvs = [...new Set(channels.map((channel) => profileOf(channel).token.env as TokenEnv))];

type Given = Readonly<Record<string, string | undefined>>;

/** The ids among what was given, by their keys in the facility file. */
export function givenIds(given: Given): Readonly<Record<string, string>> {
  return Object.fromEntries(channelIds.flatMap(({ key, env }) => (given[env] ? [[key, given[env]]] : [])));
}

/** The access tokens among what was given, by the names that the profiles give them. */
export function tokensOf(given: Given): Readonly<Record<string, string>> {
  return Object.fromEntries(channels.map((channel) => [profileOf(channel).token.name, given[profileOf(channel).token.env] ?? '']));
}
