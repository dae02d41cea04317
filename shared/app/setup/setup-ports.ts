import type { EpochMs } from '../../calendar/rules.ts';
import type { GraphReply } from '../../channels/contract.ts';
import { type Channel, profileOf } from '../../channels/registry.ts';
import type { ChannelSetup, Probe, ProbeSecrets, SetupContext, SetupQuery, SetupWrite } from '../../channels/setup-contract.ts';
import { idsIn, usedChannels } from '../../facility/used-channels.ts';
import type { ConfiguredDesk } from '../settings/settings-source.ts';

/** Ports for checking and connecting one desk. */
export interface SetupPorts {
  readonly desk: Pick<ConfiguredDesk, 'id' | 'snapshot'>;
  readonly setups: Readonly<Partial<Record<Channel, ChannelSetup>>>;
  readonly secrets: ProbeSecrets;
  readonly tokenOf: (channel: Channel) => string;
  /** Where the platform is to deliver a channel's messages. */
  readonly callbackUrl: (channel: Channel) => string;
  /** `appId`: of the app in whose name a call with the app's own token is made. */
  readonly get: (channel: Channel, query: SetupQuery, appId: string) => Promise<GraphReply>;
  readonly post: (channel: Channel, request: SetupWrite, appId: string) => Promise<GraphReply>;
  /** Asks the desk's own address; undefined: nothing answers there. */
  readonly probe: (url: string, probe: Probe) => Promise<number | undefined>;
  /** Real time. */
  readonly now: () => EpochMs;
}

export interface ChannelInSetup {
  readonly channel: Channel;
  readonly setup: ChannelSetup;
  readonly context: SetupContext;
}

/** The desk's channels that can be checked, each with what is known of it without asking. */
export function channelsInSetup({ desk, setups, secrets, tokenOf, callbackUrl, now }: SetupPorts): readonly ChannelInSetup[] {
  const { snapshot } = desk;
  return usedChannels(snapshot).flatMap((channel) => {
    const setup = setups[channel];
    if (!setup) return [];
    const context: SetupContext = {
      label: profileOf(channel).label,
      ids: idsIn(snapshot, channel),
      snapshot,
      token: tokenOf(channel),
      callbackUrl: callbackUrl(channel),
      verifyToken: secrets.verifyToken,
      now: now(),
    };
    return [{ channel, setup, context }];
  });
}

/** The same question is asked once in a run: a number answers for ten checks, and a Page takes few calls. */
export function askedOnce(get: SetupPorts['get']): SetupPorts['get'] {
  const asked = new Map<string, Promise<GraphReply>>();
  return (channel, query, appId) => {
    const key = JSON.stringify([channel, query, appId]);
    const reply = asked.get(key) ?? get(channel, query, appId);
    asked.set(key, reply);
    return reply;
  };
}
