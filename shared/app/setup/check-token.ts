import type { Channel } from '../../channels/registry.ts';
import type { Reading } from '../../channels/setup-contract.ts';
import type { TokenCheck } from './meta-secrets.ts';
import { refusalOf } from './refusal.ts';
import { refusalReading } from './refusal-reading.ts';
import { channelsInSetup, type SetupPorts } from './setup-ports.ts';

/**
 * Asks the platform whether a token opens the account of the facility file, before it is stored.
 *
 * @param portsWith the ports of the desk, as if that were the channel's token
 */
export function tokenCheck(portsWith: (channel: Channel, token: string) => SetupPorts): TokenCheck {
  return async (channel, token) => {
    const ports = portsWith(channel, token);
    const given = channelsInSetup(ports).find((one) => one.channel === channel);
    if (!given) return uncheckable;
    const reply = await ports.get(channel, given.setup.reach.query(given.context), '');
    const refusal = refusalOf(reply);
    // Nothing is wrong with a token because the network is away, and the secret that signs the call may be the one that is still to come.
    if (refusal && (refusal.isUnanswered || refusal.code === 'proof')) return uncheckable;
    if (refusal) return refusalReading(refusal);
    return given.setup.reach.judge(reply.kind === 'response' ? reply.body : undefined, given.context);
  };
}

const uncheckable: Reading = {
  verdict: 'unknown',
  what: 'Der Token ließ sich nicht prüfen.',
  todo: 'Das holt die Prüfung nach.',
};
