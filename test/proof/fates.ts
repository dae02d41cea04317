import type { Channel } from '../../shared/channels/registry.ts';
import type { Fate } from '../support/ledger-of-sends.ts';
import type { Chance } from './random.ts';

const graphError = (code: number) => ({
  error: { message: `(#${code}) An error of Graph`, type: 'OAuthException', code, fbtrace_id: 'A1b2C3' },
});

/** Codes after which Graph did not send, and would send later. */
const notNow: Partial<Readonly<Record<Channel, readonly [number, ...number[]]>>> = {
  whatsapp: [131000, 131016, 130429],
  messenger: [1200, 2],
};

export const taken: Fate = { arrives: true, told: 'ok' };

/** What Graph answers with its own body: the message was not sent. */
export function refusedForNow(channel: Channel, chance: Chance): Fate {
  const code = chance.pick(notNow[channel] ?? [2]);
  return { arrives: false, told: { status: code === 130429 ? 429 : 500, body: graphError(code) } };
}

/** Graph answers 500 and nothing more; whether the message went out, nobody knows. */
export function wordlessFailure(arrives: boolean): Fate {
  return { arrives, told: { status: 500 } };
}

/** The token is broken: Graph takes nothing of this channel. */
export const brokenToken: Fate = { arrives: false, told: { status: 401, body: graphError(190) } };

/** What one send in a storm meets: two of three go through, the rest fails in every way we know. */
export function stormyFate(channel: Channel, chance: Chance): Fate {
  const dice = chance.next();
  if (dice < 0.68) return taken;
  if (dice < 0.82) return refusedForNow(channel, chance);
  if (dice < 0.9) return wordlessFailure(chance.happens(0.6));
  if (dice < 0.98) return { arrives: chance.happens(0.6), told: 'reset' };
  return { arrives: chance.happens(0.6), told: 'hang' };
}
