import type { SendAddress } from '../contract.ts';

/** To whom a request goes: `recipient` takes a business-scoped id, `to` a number with its plus sign. Throws on another channel's address. */
export function recipientOf({ recipient, to }: SendAddress): Readonly<Record<string, string>> {
  if (recipient !== undefined) return { recipient };
  if (to === undefined) throw new Error('channel.address: only a number or a business-scoped id can be reached on WhatsApp');
  return { to };
}
