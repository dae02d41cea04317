import { randomBytes } from 'node:crypto';
import { plant } from './canary.ts';

/** An invented client of one channel. Everything about them is planted: it must turn up nowhere. */
export interface WhatsAppPerson {
  readonly channel: 'whatsapp';
  readonly name: string;
  readonly waId?: string;
  readonly bsuid?: string;
}
export interface MessengerPerson {
  readonly channel: 'messenger';
  readonly name: string;
  readonly psid: string;
}
export type InventedPerson = WhatsAppPerson | MessengerPerson;

let count = 0;

/** Numbers from the range that Germany keeps for fiction: 030 23125 000 to 999. */
const fictionPhone = (number: number) => `493023125${String(number % 1000).padStart(3, '0')}`;

export function whatsAppPerson(has: 'phone-and-bsuid' | 'phone-only' | 'bsuid-only' = 'phone-and-bsuid'): WhatsAppPerson {
  count += 1;
  return {
    channel: 'whatsapp',
    name: plant(`Kanaria Vogelsang-${count}`),
    ...(has !== 'bsuid-only' && { waId: plant(fictionPhone(500 + count)) }),
    ...(has !== 'phone-only' && { bsuid: plant(`DE.8401926351740${String(1_000_000 + count)}`) }),
  };
}

export function messengerPerson(): MessengerPerson {
  count += 1;
  return { channel: 'messenger', name: plant(`Kanaria Vogelsang-${count}`), psid: plant(`2400000000${String(1_000_000 + count)}`) };
}

/** A message id in Meta's form. A `wamid` holds the phone number or BSUID, readable for everybody who decodes it. */
export function newMessageId(person: InventedPerson): string {
  if (person.channel === 'messenger') return plant(`m_${randomBytes(45).toString('base64url')}`);
  const inside = Buffer.concat([Buffer.from('\u001d\u0018\r'), Buffer.from(person.waId ?? person.bsuid ?? ''), randomBytes(12)]);
  return plant(`wamid.${inside.toString('base64')}`);
}
